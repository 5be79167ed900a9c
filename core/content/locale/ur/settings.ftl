# ہیلپ لائن، ترتیبات، خفیہ کوڈ، نوٹس، بیک اپ اور برآمد کی اسکرینوں کے الفاظ۔ مسودہ۔
# { "\u2066" } and { "\u2069" } stand around what reads from left to right.

phone-working = کام جاری ہے: { $percent }%
phone-choose-place = جگہ چنیں

## Helplines

phone-helplines-filter-open = ابھی کھلی
phone-helplines-filter-free = مفت
phone-helplines-filter-bill = بل پر نہیں
phone-helplines-filter-for = کس کے لیے
phone-helplines-filter-language = زبان
phone-helplines-filter-any = سب
phone-helplines-where = آپ کہاں ہیں
phone-helplines-where-not-said = نہیں بتایا
phone-helplines-hide-number = اپنا نمبر چھپائیں (141)
phone-helplines-before-you-ring = فون کرنے سے پہلے

## Contacts of your own

phone-contacts-title = آپ کے اپنے رابطے
phone-contacts-none = جن سے بات کرنا پڑ سکتی ہے انہیں شامل کریں، جیسے سپورٹ ورکر، دوست یا وکیل۔
phone-contacts-add = رابطہ شامل کریں
phone-contacts-change = بدلیں
phone-contacts-name = نام
phone-contacts-what = آپ کے کون ہیں
phone-contacts-number = نمبر
phone-contacts-code-word = وہ لفظ جس سے وہ سمجھ جائیں کہ مدد چاہیے
phone-contacts-note = نوٹ
phone-contacts-days = کن دنوں میں فون کرنا محفوظ ہے
phone-contacts-from = کب سے، جیسے { "\u2066" }09:00{ "\u2069" }
phone-contacts-to = کب تک، جیسے { "\u2066" }15:00{ "\u2069" }

## Settings

phone-settings-language = زبان
phone-settings-language-phone = فون کی زبان
phone-settings-language-draft = مسودہ۔ اسے ابھی کسی بولنے والے نے نہیں جانچا۔
phone-settings-untouched = اتنی دیر نہ چھونے پر بند ہو
phone-settings-covered = فائل یا جگہ چنتے وقت اتنی دیر کھلا رہے
phone-settings-seconds = { $seconds ->
        [one] { $seconds } سیکنڈ
       *[other] { $seconds } سیکنڈ
    }
phone-settings-minutes = { $minutes ->
        [one] { $minutes } منٹ
       *[other] { $minutes } منٹ
    }
phone-settings-quick-exit = بند کرنے کے اور طریقے
phone-settings-quick-exit-about = ہر ایک سے فوراً کیلکولیٹر واپس آتا ہے۔
phone-settings-shake = فون ہلانا
phone-settings-volume = آواز کا بٹن دبانا
phone-settings-text = لکھائی کا سائز
phone-settings-percent = { $percent }%
phone-settings-seen = دوسروں کو کیا نظر آتا ہے
phone-settings-share = دوسری ایپس سے بھیجی گئی فائلیں لیں
phone-settings-share-about = پھر اس فون پر جو بھی فائل شیئر کرے، اسے فہرست میں یہ ایپ نظر آتی ہے۔
phone-settings-icon = آئیکن اور نام
phone-settings-icon-changing = بدلتے وقت فون دونوں آئیکن دکھا سکتا ہے یا کوئی نہیں۔ آئیکن اپنی جگہ بدل سکتا ہے، اور یہ ایپ بند ہو سکتی ہے۔ کیلکولیٹر وہی رہتا ہے۔
# $name: the app's name on the phone, in the phone's own language.
phone-settings-icon-list = فون کی ایپس کی فہرست میں نام یہی رہتا ہے: { $name }۔
phone-settings-more = خفیہ کوڈ اور نقلیں

## A new secret

phone-secret-change = خفیہ کوڈ بدلیں
phone-secret-own = ابھی کا خفیہ کوڈ
phone-secret-new = نیا خفیہ کوڈ
phone-secret-repeat = ایک بار پھر لکھیں
phone-secret-changed = خفیہ کوڈ بدل گیا ہے۔ پرانے سے اب کچھ نہیں کھلتا۔

## Recovery code

phone-recovery-title = بحالی کا کوڈ
phone-recovery-make = بحالی کا کوڈ بنائیں
phone-recovery-use = اگر خفیہ کوڈ بھول جائیں تو کیلکولیٹر میں % دبائے رکھیں۔ وہاں بحالی کا کوڈ لکھیں، پھر نیا خفیہ کوڈ چنیں۔
phone-recovery-notes-why = اگر خفیہ کوڈ بھول جائیں تو بحالی کا کوڈ نوٹس کھولتا ہے۔ جس کے پاس کوڈ ہو وہ انہیں پڑھ سکتا ہے۔
phone-recovery-once = ان میں سے ایک لکھ لیں۔ کوئی بھی چلے گا۔ یہ صرف ایک بار نظر آتے ہیں۔
phone-recovery-written = لکھ لیا ہے
phone-recovery-was-seen = میرا کوڈ کسی نے دیکھا ہو سکتا ہے
phone-recovery-reissued = نیا کوڈ اب چلتا ہے۔
phone-recover-about = یہ بحالی کا کوڈ ہے۔ جو اس سے کھلتا ہے اس کے لیے نیا خفیہ کوڈ چنیں۔ پھر پرانے سے کچھ نہیں کھلتا۔
phone-older-title = پرانی نقل
phone-older-go-on = اسے جیسی ہے ویسی استعمال کرنے کے لیے خفیہ کوڈ ایک بار پھر لکھیں۔ ریکارڈ میں لکھا جائے گا کہ ایسا ہوا۔

## Second secret

phone-second-title = دوسرا خفیہ کوڈ
phone-second-type = نوٹس کھولنے کے لیے دوسرا خفیہ کوڈ
phone-second-good = یہ ٹھیک ہے۔
phone-second-set = دوسرا خفیہ کوڈ لگ گیا ہے۔
phone-second-remove = دوسرا خفیہ کوڈ ہٹائیں
phone-second-removed = اب کسی دوسرے خفیہ کوڈ سے نوٹس نہیں کھلتے۔ نوٹس میں جو ہے وہ رہتا ہے۔

## Destroying

phone-arm-title = دوسرے خفیہ کوڈ سے تباہ کرنا
phone-arm-leave = ابھی رہنے دیں
phone-arm-on = چالو کریں
phone-arm-off = بند کریں
phone-arm-is-on = اب سے دوسرا خفیہ کوڈ آپ کا ریکارڈ تباہ کرتا ہے۔
phone-arm-is-off = دوسرا خفیہ کوڈ کچھ تباہ نہیں کرتا۔
phone-destroy-title = ریکارڈ تباہ کریں
phone-destroy-what = ریکارڈ میں سب کچھ تباہ ہو جاتا ہے: واقعات، فائلیں اور منصوبے۔ اس فون پر اسے کوئی واپس نہیں لا سکتا۔ نوٹس رہتے ہیں۔
phone-destroy-copies = بحالی کا کوڈ ایپ کے فولڈر کی پرانی نقلیں اب بھی کھولتا ہے۔ بیک اپ اور برآمد کی گئی فائلیں وہیں رہتی ہیں جہاں ہیں۔
phone-destroy-type = آگے جانے کے لیے یہ الفاظ لکھیں:
phone-destroy-words = میرا ریکارڈ تباہ کریں
phone-destroy-typed = الفاظ
phone-destroy-now = ابھی تباہ کریں
phone-destroy-other-words = یہ وہ الفاظ نہیں۔ کچھ تباہ نہیں ہوا۔

## Notes

phone-notes-new = نیا نوٹ
phone-notes-none = ابھی کوئی نوٹ نہیں۔
phone-notes-none-found = کسی نوٹ میں یہ الفاظ نہیں۔
phone-notes-heading = عنوان
phone-notes-text = نوٹ
phone-notes-list = فہرست
phone-notes-item = فہرست کے لیے کچھ
phone-notes-add = فہرست میں شامل کریں
phone-notes-pin = سب سے اوپر رکھیں
phone-notes-clear = نشان لگے ہوئے ہٹائیں
phone-notes-remove = یہ نوٹ مٹائیں
phone-notes-untitled = بغیر عنوان

## Backup

phone-backup-title = بیک اپ
phone-backup-make = بیک اپ بنائیں
phone-backup-open = یہ سات الفاظ لکھ لیں۔ فائل انہی سے کھلتی ہے۔
phone-backup-lost = یہ فائلیں خراب ہیں اور اس میں نہیں: { $names }
phone-backup-damaged = ایک فائل خراب ہے، اس لیے بیک اپ نہیں بنا: { $name }
phone-backup-without = خراب فائلوں کے بغیر آگے جائیں
phone-backup-try = بیک اپ آزمائیں
phone-backup-restore = بیک اپ واپس لائیں
phone-backup-restore-empty = یہ نئے فون پر ہوتا ہے، جب تک یہاں کچھ نہ لکھا ہو۔
phone-backup-choose = فائل چنیں
phone-backup-file = فائل: { $name }
phone-backup-seven = اس کے سات الفاظ
phone-backup-wrong-words = ان الفاظ سے وہ فائل نہیں کھلتی۔ شاید یہ کسی اور کے ہوں۔
phone-backup-copy-first = Bothy اس جگہ سے بیک اپ نہیں پڑھ سکتا۔ فائل اس فون پر نقل کریں، وہاں سے چنیں، اور بعد میں وہ نقل مٹا دیں۔
phone-backup-back = سب واپس آ گیا۔
phone-backup-whole = یہ بیک اپ پورا ہے۔ بننے کا دن: { $day }۔
phone-backup-some = یہ بیک اپ خراب ہے، مگر جو لکھا تھا وہ واپس آ سکتا ہے۔ بننے کا دن: { $day }۔
phone-backup-broken = یہ بیک اپ خراب ہے۔ اسے واپس نہیں لایا جا سکتا۔ نیا بنائیں۔
phone-backup-unfinished = بیک اپ کا صرف ایک حصہ واپس آیا ہے۔ وہی فائل دوبارہ چنیں تو یہ آگے چلتا ہے۔ تب تک یہاں کچھ نہیں۔
phone-backup-unfinished-forget = اس کے بغیر آگے جائیں

## Evidence pack

phone-export-who = اسے کون پڑھے گا؟
phone-export-hide-more = مزید چھپائیں
phone-export-see = دیکھیں کہ یہ کیا دکھاتا ہے
phone-export-plan-title = یہ کیا دکھاتا ہے
