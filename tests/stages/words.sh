#!/usr/bin/env bash
# Refuses words that Bothy never says, and places that the repository never names.
#
# A file that must name such a word, to forbid it, is in `may_say`; nothing else is exempt.
set -euo pipefail

may_say=(
    ':!tests/stages/words.sh' ':!CONTRIBUTING.md' ':!Cargo.lock' ':!LICENSE'
    ':!core/bothy/src/evidence/tests/readme.rs' # sees that a pack says none of them
    ':!tests/words/harmful.py' ':!tests/words/test_*.py' # the same of words and lists, in more forms
)
status=0

# refuse WHAT REGEX: fails on a hit in any text file of the repository, including new ones.
refuse() {
    local hits
    hits=$(git grep --untracked -IniE -e "$2" -- . "${may_say[@]}" | cut -c1-200 || true)
    if [ -n "$hits" ]; then
        printf '%s:\n%s\n\n' "$1" "$hits"
        status=1
    fi
}

refuse "Promises nobody can keep" \
    'military[- ]grade|un-?detectable|un-?traceable|completely safe|bullet[- ]?proof|unbreakable|unhackable|100 ?% (safe|secure)|proves when (it|this|that) happened|deleted beyond recovery|safe (on a rooted phone|from stalkerware)'
# "inadmissible" is a legal term; calling a pack admissible isn't ours to do.
refuse "Only a court says this" '(^|[^n])admissib(le|ility)'
refuse "A path of one machine" '(^|[^[:alnum:]._~$}-])/(work|farm|root|Users/[a-z]+|home/[a-z]+)/'
refuse "A host of a package registry" 'https?://[[:alnum:].-]*(registry|crates|pypi|pythonhosted|npmjs|maven|golang|debian)[[:alnum:].-]*'
refuse "Unfinished" '(todo|unimplemented)!\(|(^|[^[:alnum:]])(FIXME|XXX)([^[:alnum:]]|$)'

exit "$status"
