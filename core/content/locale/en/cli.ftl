# What the command line says. $tag and the like stand for what was typed or kept; keep each where it makes sense.

cli-no-language = There are no words in { $tag } here. There are: { $tags }.

# Hand-over: a plan from a worker's desk to somebody else's vault. $items is how many.

cli-handover-sealed =
    { $items ->
        [one] Sealed: one item.
       *[other] Sealed: { $items } items.
    }
cli-handover-unlinked =
    { $items ->
        [one] One item names a person or an incident of this vault. That name stays here.
       *[other] { $items } items name a person or an incident of this vault. Those names stay here.
    }
cli-handover-read-aloud = The six words open it. Read them aloud. Don't send them, and don't write them where the file or the pictures go. They are shown only once.
cli-handover-pictures =
    { $count ->
        [one] One picture, with one code to read.
       *[other] { $count } pictures, with one code each. They can be read in any order.
    }
cli-handover-too-long = A plan that is too long for pictures goes as a file: --to FILE.age.
cli-handover-not-drawn = The picture can't be drawn. That is a fault in Bothy.
cli-handover-wrong-words = It takes the six words that were read out with it. Ask to hear them again, and check each one.
cli-handover-taken-before = This plan was taken over before. It is in plan { $plan }. Nothing was added.
cli-handover-new-plan = This will be a new plan:
cli-handover-into-yours = This will be added to your plan:
cli-handover-adds =
    { $items ->
        [0] Nothing is new.
        [one] One item will be added.
       *[other] { $items } items will be added.
    }
cli-handover-already =
    { $items ->
        [one] One is there already.
       *[other] { $items } are there already.
    }
cli-handover-ask = Type `add` to add it. Anything else leaves all as it is.
cli-handover-nothing-added = Nothing was added.
# $file is the name of a file.
cli-handover-no-code = No code can be read in { $file }. Take the picture again: the whole code, sharp, with white around it.
cli-handover-other-code = The code in { $file } is not one of a plan that was handed over, or not all of it can be read. Take the picture again.
cli-handover-long-file = { $file } is too long to be a plan or a picture of one.
cli-handover-many-files = That is too many files. Give { $most } at most.
cli-handover-one-file = Give the one file, or the pictures, and not both.
cli-handover-empty-folder = There are no files in that folder.
# $numbers are those of the parts, as in "2, 3".
cli-handover-missing =
    { $count ->
        [one] Part { $numbers } of { $of } is missing. Read that one too, and give all of them.
       *[other] Parts { $numbers } of { $of } are missing. Read those too, and give all of them.
    }
cli-handover-mixed = The pictures are not all of the same plan. Give those of one.
cli-handover-demo =
    Had a worker made this plan, its { $items } items could go to her phone in { $codes ->
        [one] one picture
       *[other] { $codes } pictures
    } and six words. The pictures are no use without the words, so the words are read aloud.
