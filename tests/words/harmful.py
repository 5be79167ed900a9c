"""Blame, and promises that nobody can keep, in each language as far as anybody wrote down how it says them."""

import re

from bidirectional import MARKS
from messages import ENGLISH

# By the folder of the language, each with the same meanings: "you should", "why did you", "your fault", "if only", "provoked", "victim".
BLAME = {
    "en": r"\byou ((should|must)(n't)?|ought|could(n't)? have|(have|need) to (leave|report|tell)|let it)\b"
    r"|\bwhy (did|do|don't|didn't) you\b|\byour (own )?fault\b|\bif only\b|\bprovok|\bvictims?\b",
    "pl": r"\bpowin(naś|ieneś|nyście|niście)\b|\btrzeba było\b|\bmog(łaś|łeś) był[ao]?\b|\bpozwoli(łaś|łeś)\b"
    r"|(?<!nie )\bmusisz (odejść|zgłosić|powiedzieć|zostawić|wyprowadzić)|\b(dlaczego|czemu) (nie )?\w+(łaś|łeś)\b"
    r"|\b(twoja|twojej|własna|własnej) (wina|winy)\b|\btwoją winą\b|\bgdyby(ś|m)? tylko\b|\bs?prowok|\bofiar(a|ą|y|ę|o|om|ami|ach)?\b",
    "ur": r"آپ کو (چاہیے|چاہئے) (تھا|کہ)|آپ کو (چھوڑنا|جانا|نکلنا|بتانا|رپورٹ کرنا) (ہو ?گا|پڑے گا|چاہیے|چاہئے)"
    r"|کیوں (نہیں )?(چھوڑا|گئے|گئیں|گئی|بتایا|رہے|رہیں|رہی|رکے|رکیں)|(آپ|تم)\S* (ہی )?(کی|کا|کے) ?(اپنی |اپنا )?(غلطی|قصور)"
    r"|\bکاش\b|اکسای|اشتعال دل|\bمظلوم|تشدد کا شکار|متاثرہ (عورت|خاتون|شخص|فرد)",
}
# The contrary, and names of schemes and lines.
NOT_BLAME = {
    "en": r"isn't (your|their|my) fault|Victim (Contact|Notification) Scheme|Victims' Helpline",
    "pl": r"nie (jest )?(to )?(twoja wina|twoją winą)|to nie jest twoja wina",
    "ur": r"(آپ|ان) (کی غلطی|کا قصور) نہیں",
}
# Nobody can find it; it is certainly safe; it is as strong as an army's; a court will take it.
PROMISES = {
    "en": r"un-?detectable|un-?traceable|\bcan(not|'t) be (detected|traced|found)\b|completely safe|\b100 ?% safe|bullet[- ]?proof"
    r"|military[- ]grade|(?<!in)admissib",
    "pl": r"niewykrywaln|nie do wykrycia|(nie da się|nie można|nikt nie) (tego |go |jej |ich )?(wykry|wyśledzi|namierzy)"
    r"|(całkowicie|zupełnie|stuprocentowo|na 100 ?%|w 100 ?%) bezpieczn|kuloodporn|wojskow\w+ (szyfr|poziom|klas|jakoś)"
    r"|(?<!nie)(?<!nie )dopuszczaln\w* (jako )?(dow|przed sąd|w sądzi)|sąd (na pewno )?(to |je |go )?(uzna|przyjmie)\b",
    "ur": r"(پکڑا|پتا لگایا|پتہ لگایا|پتا چلایا|سراغ لگایا) نہیں جا سکتا|ناقابلِ? ?(سراغ|شناخت|گرفت)|(مکمل|مکمل طور پر|بالکل|سو فیصد) محفوظ"
    r"|100 ?(%|٪|فیصد) محفوظ|بلٹ ?پروف|فوجی (درجے|معیار)|عدالت (ضرور |اسے )*(مان|قبول کر|تسلیم کر)\w* گی|قابلِ? ?قبول ثبوت",
}


def harmful(text: str, language: str = ENGLISH) -> list[str]:
    """Returns the faults that no text may have, as far as they are listed for its language."""
    if language not in BLAME:
        return []
    plain = MARKS.sub("", " ".join(text.replace("\u2019", "'").split()))
    plain = re.sub(NOT_BLAME[language], "", plain, flags=re.IGNORECASE)
    found = [(BLAME, "sounds like blame"), (PROMISES, "promises what nobody can keep")]
    return [f"{what}: {text}" for patterns, what in found if re.search(patterns[language], plain, re.IGNORECASE)]
