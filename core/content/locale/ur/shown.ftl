# What screens say beside what a person wrote: notes in a list, files, choices, what was cut short.

# Beside an incident in a list.
screen-note-child = بچہ موجود تھا
screen-note-child-unsure = شاید بچہ موجود تھا
screen-note-late = ایک ہفتے سے زیادہ بعد لکھا گیا

# On the button that takes the last save back. $time: like 21:30.
screen-undo-incident = محفوظ کرنا واپس لیں، { $time } تک
screen-undo-correction = درستی واپس لیں، { $time } تک
screen-undo-file = فائل واپس نکالیں، { $time } تک

# The kind of a file.
file-kind-picture = تصویر
file-kind-film = ویڈیو
file-kind-sound = ریکارڈنگ
file-kind-mail = ای میل
file-kind-text = تحریر
file-kind-pdf = { "\u2066" }PDF{ "\u2069" }
file-kind-other = فائل

# Why a file has no small picture.
screen-no-preview-not-a-picture = یہ فائل تصویر نہیں ہے۔ یہ پوری محفوظ ہے۔
screen-no-preview-format = Bothy اس قسم کی تصویر نہیں دکھا سکتا۔ یہ پوری محفوظ ہے۔
screen-no-preview-too-large = یہ تصویر یہاں دکھانے کے لیے بہت بڑی ہے۔ یہ پوری محفوظ ہے۔
screen-no-preview-broken = یہ تصویر خراب ہے، اس لیے Bothy اسے نہیں دکھا سکتا۔ یہ جیسی آئی ویسی محفوظ ہے۔

# Who will read an evidence pack.
screen-reader-court = عدالت
screen-reader-police = پولیس
screen-reader-solicitor = میرا وکیل
screen-reader-services = رہائش، ڈاکٹر یا سرکاری امداد
screen-reader-me = صرف میں

# Why something is removed.
screen-reason-test = یہ صرف آزمائش تھی
screen-reason-wrong-day = اس کا دن غلط ہے
screen-reason-duplicate = یہ دو بار ہے
screen-reason-unsafe-to-keep = اسے رکھنا محفوظ نہیں
screen-reason-other = کوئی اور وجہ

# A file or evidence pack that was cut short on its way out. $place: where it was meant to go.
screen-leftover-finished = ایک فائل ادھوری رہ گئی تھی۔ اب مکمل ہے: { $place }
screen-leftover-removed = ایک فائل ادھوری رہ گئی تھی۔ جو بچا تھا وہ Bothy نے ہٹا دیا۔ آپ کا ریکارڈ ویسا ہی ہے۔ اسے یہاں جانا تھا: { $place }
screen-leftover-gone = ایک فائل ادھوری رہ گئی تھی، اور اب وہاں اس کا کچھ نہیں۔ اگر اسے کہیں اور رکھا گیا ہو تو اسے مٹا دیں: اسے کوئی بھی پڑھ سکتا ہے۔ اسے یہاں جانا تھا: { $place }
screen-leftover-out-of-reach = ایک فائل ادھوری رہ گئی تھی، اور Bothy ابھی اس تک نہیں پہنچ سکتا۔ جو پہنچ سکے وہ اسے پڑھ سکتا ہے۔ ریکارڈ اگلی بار کھلنے پر Bothy پھر کوشش کرے گا۔ اسے یہاں جانا تھا: { $place }
screen-leftover-name-taken = ایک فائل مکمل ہے، مگر اس کا نام کسی اور چیز کا ہے۔ اسے ہٹائیں، پھر ریکارڈ دوبارہ کھولیں: { $place }
screen-leftover-to-remove = ایک فائل ادھوری رہ گئی۔ اس کا بچا ہوا حصہ وہاں ہو سکتا ہے، اور جسے ملے وہ پڑھ سکتا ہے۔ اسے مٹائیں: { $place }
