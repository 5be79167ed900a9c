# What only a phone says, in a phone's words. "خفیہ کوڈ" is the secret, "ریکارڈ" the record.
# { "\u2066" } and { "\u2069" } stand around what reads from left to right.

## First opening: what the phone may show, before anything else

phone-first-title = شروع کرنے سے پہلے
phone-first-not-here = اگر آپ کو نقصان پہنچانے والا اس فون کا پن، یا آپ کا { "\u2066" }Apple{ "\u2069" }، { "\u2066" }Google{ "\u2069" } یا { "\u2066" }Family Link{ "\u2069" } اکاؤنٹ جانتا ہو، تو یہاں آگے نہ جائیں۔ اگر فون اسی نے لگایا ہو، وہی اس کے پیسے دیتا ہو، یا وہ باتیں جانتا ہو جو اسے معلوم نہیں ہونی چاہییں، تب بھی نہیں۔ کسی دوست یا سپورٹ ورکر کا فون، یا کاغذ استعمال کریں۔
phone-first-change = اگر یہ فون اچانک کسی اور طرح استعمال ہو تو وہ محسوس کر سکتے ہیں۔
phone-first-store = فون یا ایپ اسٹور دکھا سکتا ہے کہ یہ ایپ لی گئی تھی۔ ایپ مٹانے سے یہ نہیں مٹتا۔
phone-first-shows = فون ایپ کا نام، نشان اور سائز دکھا سکتا ہے۔ یہ بھی دکھا سکتا ہے کہ وہ کتنی دیر چلی، کتنی بیٹری لی اور کب اپ ڈیٹ ہوئی۔
phone-first-camera = جب کیمرا یا مائیکروفون چلتا ہے تو رنگین نقطہ نظر آتا ہے۔ ایک ہفتے تک فون دکھاتا ہے کہ کس ایپ نے انہیں استعمال کیا۔ جس کیلکولیٹر کو مائیکروفون کی اجازت ہو وہ عجیب لگتا ہے۔ اس لیے Bothy پہلی بار استعمال پر ہی اجازت مانگتا ہے۔ لکھنے کے لیے ان کی ضرورت نہیں۔
phone-first-photos = فون کے اپنے کیمرے سے لی گئی تصویریں اس کی گیلری اور کلاؤڈ میں رہتی ہیں۔ تصویر ہٹانے کے لیے اسے وہاں سے مٹائیں، اور Recently Deleted سے بھی۔
phone-first-calls = کالیں فون کی کالوں کی فہرست میں رہتی ہیں، مفت کالیں بھی۔ چیٹ براؤزر کی ہسٹری میں رہتی ہیں۔
phone-first-exports = برآمد کی گئی فائل وہیں رہتی ہے جہاں آپ رکھیں۔ پیغام، ای میل اور کمپیوٹر نقلیں رکھتے ہیں۔
phone-first-limits = جس نشان سے بچا جا سکتا تھا، Bothy وہ نہیں چھوڑتا۔ جو فون خود رکھتا ہے اسے یہ نہیں چھپا سکتا۔

## A secret, and the first incident

phone-secret-title = اپنا خفیہ کوڈ چنیں
phone-secret-choose = کم از کم 8 ہندسے چنیں جو نہ سالگرہ ہوں، نہ کوئی نمونہ۔ ریکارڈ کھولنے کے لیے انہیں کیلکولیٹر میں لکھیں اور = دبائیں۔
phone-secret-drawn = یا ان میں سے ایک لیں، جو اتفاق سے چنے گئے ہیں۔
phone-secret-again = اسے ایک بار پھر لکھیں۔
phone-secret-opens = آپ کا ریکارڈ صرف آپ کے خفیہ کوڈ سے کھلتا ہے، یا بحالی کے کوڈ سے، اگر وہ بنایا گیا ہو۔ کوئی آپ کو نیا خفیہ کوڈ نہیں دے سکتا۔
phone-secret-wrong = کوئی اور عدد صرف عدد ہے۔ کیلکولیٹر اس کا حساب کرتا ہے۔
# $point: how 4 is shown then, the same in every language.
phone-secret-wait = کئی غلط خفیہ کوڈ کے بعد انتظار کرنا پڑتا ہے۔ تب تک کیلکولیٹر کے پورے جواب نقطے پر ختم ہوتے ہیں: "4" کی جگہ "{ $point }"۔
phone-in = آپ اندر ہیں۔ پہلا واقعہ ابھی لکھا جا سکتا ہے۔ باقی سب انتظار کر سکتا ہے۔
phone-close = بند کرنے سے فوراً کیلکولیٹر واپس آتا ہے۔ جو لکھا ہے وہ مسودے کے طور پر رہتا ہے۔

## What can wait

phone-later-title = جب وقت ہو
phone-later-recovery-code = بحالی کا کوڈ بنائیں
phone-later-second-secret = دوسرا خفیہ کوڈ لگائیں
phone-later-plan = حفاظتی منصوبہ بنائیں
phone-later-put-away = اسے فہرست سے ہٹائیں

phone-recovery-why = اگر یہ فون کھو جائے، ٹوٹ جائے یا چھین لیا جائے، تو دوسرے فون پر آپ کا ریکارڈ صرف بحالی کا کوڈ کھولتا ہے۔ اس کے لیے ایپ کے فولڈر کی نقل بھی چاہیے۔
phone-recovery-reads = جس کے پاس کوڈ اور نقل ہو وہ سب کچھ پڑھ سکتا ہے، یہاں ریکارڈ تباہ کرنے کے بعد بھی۔
phone-recovery-where = اسے ایسے دوست یا وکیل کے پاس رکھیں جسے نقصان پہنچانے والا نہیں جانتا۔ یا آدھا آدھا دو لوگوں کو دیں۔ یا بند لفافے میں سپورٹ ورکر کو دیں، اگر ان کا ادارہ اجازت دے۔
phone-recovery-never = اسے کبھی اس فون پر، کلاؤڈ میں یا تصویر کے طور پر نہ رکھیں۔ اسے بیگ میں یا گھر کی دراز میں نہ رکھیں۔
phone-recovery-nowhere = اگر کوئی جگہ محفوظ نہیں، تو نہ بنائیں۔
phone-recovery-replaced = پرانا کوڈ اب یہ ریکارڈ نہیں کھولتا۔ پہلے بنی ہوئی نقلیں وہ اب بھی کھولتا ہے۔
phone-recovery-seen = کوڈ کسی نے دیکھا ہو سکتا ہے، اس لیے Bothy سب کچھ ایک بار نئی کلید کے ساتھ نقل کرتا ہے۔ اس میں کچھ دیر لگتی ہے۔ بند کیا جا سکتا ہے، اور واپسی پر یہ آگے چلتا ہے۔

phone-notes-why = ریکارڈ کے ساتھ سادہ نوٹس بھی ہیں۔ دوسرے خفیہ کوڈ سے نوٹس کھلتے ہیں، اور کچھ نہیں۔ اگر کوئی ایپ کھلوائے تو نوٹس کھولے جا سکتے ہیں۔
phone-notes-use = ان میں کبھی کبھی اصلی نوٹ لکھتے رہیں۔ جن نوٹس میں کوئی نہیں لکھتا وہ ویسے ہی لگتے ہیں۔
phone-notes-limits = جو اس فون کی دو بار نقل لے، وہ دونوں نقلیں ملا سکتا ہے۔ اگر محفوظ کرتے وقت بیٹری ختم ہو جائے تو نظر آ سکتا ہے کہ کیا کھلا تھا۔

# One after the other, before the second secret is made to destroy the record.
phone-arm-copy = کیا بحالی کا کوڈ اور نقل ایسی جگہ ہیں جہاں آپ پہنچ سکیں، اور کوئی اور نہ پہنچ سکے؟
phone-arm-no-copy = تب کوئی چیز آپ کا ریکارڈ واپس نہیں لا سکتی۔ کلید کسی کے پاس نہیں۔
phone-arm-tried = کیا وہ کوڈ اس نقل پر آزمایا گیا ہے؟
phone-arm-type = اسے چالو کرنے کے بعد دوسرا خفیہ کوڈ بھول سے بھی لکھا جائے تو سب کچھ فوراً ختم ہو جاتا ہے۔ چالو کرنے کے لیے اسے یہاں لکھیں۔
phone-arm-limits = یہ ان نقلوں تک نہیں پہنچتا جو کسی اور کے پاس ہیں۔ جس کے پاس بحالی کا کوڈ اور پرانی نقل ہو، وہ اب بھی اسے کھول سکتا ہے۔ جو فون کو کھول کر دیکھے، اسے وہ مل سکتا ہے جو وہاں تھا۔

## Before recording and before a photo. What to know first is in record.ftl, as help-recording-…

phone-record-title = ریکارڈ کرنے سے پہلے
phone-record-muted = یہ بغیر آواز کے چلتا ہے، جب تک آواز کھولی نہ جائے۔
phone-photo-intimate = یہ تصویر ذاتی (intimate) ہے

## Help at the moment of saving: shown once, stored nowhere. Each heading's words are in record.ftl, as help-…

phone-help-title = اس میں مدد
# Asked beside an incident, only to offer help. Neither is kept.
phone-beside-low-mood = میرا دل بہت بھاری ہے، یا خود کو نقصان پہنچانے کا خیال آتا ہے
phone-beside-child-in-danger = کسی بچے کو چوٹ لگی، اسے لے جایا گیا، یا وہ خطرے میں ہے
phone-help-once = یہ صرف ایک بار نظر آتا ہے۔ Bothy یہ نہیں رکھتا کہ یہ دکھایا گیا۔
phone-help-close = ابھی نہیں
phone-help-heading-sexual-assault = جنسی حملے کے بعد
phone-help-heading-pressure-on-neck = گردن پر دباؤ
phone-help-heading-threat-to-kill = جان سے مارنے کی دھمکی
phone-help-heading-weapon = ہتھیار
phone-help-heading-own-low-mood = جب دل بہت بھاری ہو
phone-help-heading-child-in-danger = بچے کو نقصان ہو یا اسے لے جایا جائے
phone-help-heading-taken-abroad = بیرون ملک لے جایا جانا

## Before the useful numbers are shown. What is said before a card is printed is in pages.ftl

phone-useful-note = کالیں فون کی فہرست میں رہتی ہیں۔ کوئی بھی نمبر ڈھونڈ کر دیکھ سکتا ہے کہ وہ کس کے لیے ہے۔

## Errors, where a phone says them in another way than errors.ftl: no bytes, formats, paths or IDs

phone-error-in-use = آپ کا ریکارڈ پہلے سے کھلا ہے۔ کچھ نہیں کھویا۔ اسے بند کریں، پھر دوبارہ کھولیں۔
phone-error-no-access = فون Bothy کو وہاں پڑھنے یا لکھنے نہیں دیتا۔ کچھ نہیں بدلا۔ کوئی اور جگہ چنیں۔
phone-error-read-only = اس جگہ کچھ محفوظ نہیں ہو سکتا۔ کچھ نہیں بدلا۔ کوئی اور چنیں۔
phone-error-path-too-long = یہ نام بہت لمبا ہے۔ کچھ نہیں بدلا۔ چھوٹا نام چنیں۔
phone-input-kinds = کم از کم ایک قسم چنیں۔ یقین نہ ہو تو ”کچھ اور“ چنیں۔
phone-input-cost = یہ فون ریکارڈ کو اس طرح نہیں کھول سکتا۔ کچھ نہیں بدلا۔
phone-input-field = یہ خانہ Bothy کو معلوم نہیں۔ کچھ نہیں بدلا۔
phone-input-too-long = یہ تحریر بہت لمبی ہے۔ اسے چھوٹا کریں، یا باقی کو فائل کے طور پر شامل کریں۔
phone-input-no-such-offset = دنیا کی کوئی گھڑی یہ نہیں دکھاتی۔ وقت دیکھ لیں۔
phone-input-id = Bothy کو یہ نہیں ملا۔ کچھ نہیں بدلا۔
phone-input-search = یہ ڈھونڈنے کے لیے بہت لمبا ہے۔ چند لفظ لکھیں۔
phone-input-person = Bothy یہ نہیں رکھ سکتا۔ ہر شخص کا رشتہ چاہیے، جیسے ”سابق شوہر“ یا ”بیٹی“۔ نام اور رشتہ ایک ایک چھوٹی سطر ہیں۔
phone-input-about-us = یہ تحریر بہت لمبی ہے۔ اسے چھوٹا کریں۔
phone-input-note = Bothy یہ نوٹ نہیں رکھ سکتا۔ اس میں کچھ تحریر چاہیے۔ عنوان ایک چھوٹی سطر ہے۔ بہت لمبی تحریر کو بانٹ دیں۔
phone-input-contact = Bothy یہ نہیں رکھ سکتا۔ رابطے کا ایک نام ہو۔ نمبر 3 سے 15 ہندسوں کا ہو، یا خالی۔ فون کرنے کے محفوظ اوقات بھی دیکھ لیں۔
phone-input-hours = یہ اوقات نہیں ہیں۔ دن چنیں، اور وقت جیسے { "\u2066" }09:00{ "\u2069" } سے { "\u2066" }15:00{ "\u2069" }۔
phone-input-risk = Bothy یہ نہیں رکھ سکتا۔ لکھیں کہ اجازت کس لیے ہے، اور کسے بتایا جا سکتا ہے۔ لمبی تحریریں چھوٹی کریں۔
phone-input-plan = یہ منصوبے میں نہیں آ سکتا۔ ہر چیز ایک چھوٹی سطر ہے، ساتھ ایک نوٹ۔
phone-input-order = Bothy یہ حکم نامہ نہیں رکھ سکتا۔ کسی اور قسم کے حکم نامے کا نام چاہیے۔ نام، نمبر اور کس نے دیا، ہر ایک چھوٹی سطر ہے۔
phone-input-case = یہ کیس نمبر نہیں ہے۔ یہ آپ کے ادارے کا اپنا نمبر ہے، جیسے { "\u2066" }LS-2041{ "\u2069" }، کبھی کسی کا نام نہیں۔
phone-input-zip = یہ ایک فائل کے لیے بہت زیادہ ہے۔ کچھ نہیں لکھا گیا۔ اس کے بجائے فولڈر چنیں۔
phone-input-line = یہ فائل واقعات کی ایسی فہرست نہیں جسے Bothy پڑھ سکے۔
phone-input-recipient = یہ ایسی چابی نہیں جو بیک اپ کھول سکے۔
phone-input-identity = اس فائل میں بیک اپ کی کوئی چابی نہیں۔
