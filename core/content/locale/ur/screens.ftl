# Titles and buttons of a phone's screens. A draft.

## Every open screen

phone-close-button = بند کریں
phone-go-on = آگے
phone-done = ہو گیا
phone-save = محفوظ کریں
phone-saving = محفوظ ہو رہا ہے
phone-fault = کچھ غلط ہو گیا۔ جو محفوظ کیا گیا وہ محفوظ ہے۔ بند کر کے دوبارہ کھولیں۔
phone-no-dialler = اس آلے سے یہاں سے فون نہیں ہو سکتا۔ نمبر اسکرین پر ہے۔

## Choosing a secret

phone-secret-in-words = اس کے بجائے الفاظ
phone-secret-in-digits = اس کے بجائے ہندسے
phone-secret-words = چار یا زیادہ ایسے الفاظ چنیں جنہیں کوئی نہ بوجھ سکے۔ ریکارڈ کھولنے کے لیے کیلکولیٹر میں % دبائے رکھیں، پھر انہیں لکھیں۔
phone-secret-typed = آپ کے الفاظ
phone-secret-making = ریکارڈ تیار ہو رہا ہے

## Home

phone-home-title = آپ کا ریکارڈ
phone-home-plan = حفاظتی منصوبہ
phone-home-helplines = ہیلپ لائنیں
phone-home-export = برآمد
phone-home-settings = ترتیبات
phone-home-notes = نوٹس
phone-home-incident = واقعہ
phone-drafts-title = ابھی محفوظ نہیں
phone-draft-empty = ابھی تفصیل نہیں

## New incident

phone-new-incident = نیا واقعہ
phone-kinds-title = کیا تھا؟
phone-kinds-more = مزید قسمیں
phone-kinds-fewer = کم قسمیں
phone-details = تفصیل
phone-details-hint = جو ہوا، اپنے الفاظ میں
phone-child-present = کیا کوئی بچہ موجود تھا؟
phone-answer-yes = ہاں
phone-answer-no = نہیں
phone-answer-unsure = یقین نہیں
phone-edit-time = وقت بدلیں
phone-more = مزید لکھیں
phone-need-to-phone = کسی کو فون کرنا ہے؟
phone-view-log = ریکارڈ دیکھیں
phone-saved = محفوظ ہو گیا
phone-saved-safe = یہ ریکارڈ میں ہے۔ دس منٹ تک اسے واپس لیا جا سکتا ہے۔

## Edit time

phone-today = آج
phone-yesterday = کل
phone-month-before = پچھلا مہینہ
phone-month-after = اگلا مہینہ
phone-year = کون سا سال؟
phone-time-closeness = وقت کتنا یاد ہے؟
phone-time-exact = بالکل
phone-time-about = تقریباً
phone-time-day = صرف دن
phone-time = وقت، جیسے { "\u2066" }21:30{ "\u2069" }

## One incident, and correcting it

phone-correct = درست کریں
phone-correct-title = واقعہ درست کریں
phone-correct-keeps = جو پہلے لکھا تھا وہ درستی کے ساتھ رہتا ہے۔
phone-spelling-only = صرف املا بدلی ہے
phone-changes = پہلے کیا لکھا تھا
phone-said-before = پہلے: { $text }
phone-said-after = اب: { $text }
phone-files = فائلیں
phone-put-away = الگ رکھیں
phone-put-away-means = یہ محفوظ رہتا ہے، مگر فہرستوں یا پیکٹ میں نہیں۔
phone-is-put-away = یہ الگ رکھا ہے۔ یہ محفوظ ہے، مگر فہرستوں یا پیکٹ میں نہیں۔
phone-bring-back = واپس لائیں

## Removing an incident: what it may cost first

phone-remove = ہٹائیں
phone-remove-title = واقعہ ہٹائیں
phone-remove-cost = اگر پولیس یا عدالت شامل ہے یا ہو سکتی ہے، تو اسے مٹانے سے مقدمے کو نقصان ہو سکتا ہے۔
phone-remove-instead = اس کے بجائے الگ رکھیں؟ یہ محفوظ رہتا ہے، مگر فہرستوں یا پیکٹ میں نہیں۔
phone-remove-safety = آپ کی حفاظت پہلے ہے۔
phone-remove-shows = یہ واپس نہیں آ سکتا۔ ریکارڈ دکھاتا ہے کہ کچھ ہٹایا گیا، یہ کبھی نہیں کہ کیا۔
phone-remove-why = کیوں؟ بتانا ضروری نہیں۔ وجہ ریکارڈ میں رہتی ہے۔
phone-remove-for-good = ہمیشہ کے لیے ہٹائیں
phone-keep-it = رہنے دیں

## Drafts

phone-drafts-all = تمام مسودے
phone-draft-corrects = ایک واقعے کی درستی
phone-draft-discard = یہ مسودہ ہٹائیں
phone-draft-discard-cost = جو یہاں لکھا ہے وہ ہمیشہ کے لیے ہٹ جائے گا۔

## Finding incidents

phone-filter = چھانٹیں
phone-filter-kind = قسم
phone-filter-any = کوئی بھی
phone-filter-with-files = فائلوں کے ساتھ
phone-filter-without-files = فائلوں کے بغیر
phone-filter-from = کب سے
phone-filter-to = کب تک
phone-filter-clear = سب دکھائیں
phone-no-day = کوئی دن نہیں
phone-log-counts = { $incidents ->
        [one] ایک واقعہ
       *[other] { $incidents } واقعات
    }
phone-log-fit = { $incidents ->
        [one] ایک واقعہ ملا
       *[other] { $incidents } واقعات ملے
    }
phone-log-put-away = الگ رکھے ہوئے: { $incidents }
phone-log-none-fit = کچھ نہیں ملا۔ کوئی شرط ہٹائیں۔

## What the record shows. The longer words are in pattern.ftl

phone-pattern = ریکارڈ کیا دکھاتا ہے
phone-pattern-months = مہینے کے حساب سے
phone-pattern-years = سال کے حساب سے
phone-pattern-kinds = قسم کے حساب سے
phone-pattern-weekdays = ہفتے کے دن کے حساب سے
phone-pattern-hours = گھنٹے کے حساب سے
phone-pattern-bar = { $label }: { $incidents }
phone-pattern-bar-child = { $label }: { $incidents }۔ بچے کی موجودگی میں: { $child }

## With a support worker: people, orders, and the talk about danger. Its questions and advice are in risk.ftl

phone-worker-title = سپورٹ ورکر کے ساتھ
phone-worker-about = لوگ، حکم نامے، اور خطرے کے بارے میں بات
phone-worker-why = یہ سپورٹ ورکر کے ساتھ یا اکیلے ہو سکتا ہے۔ جو چاہیں چھوڑ دیں۔

phone-people-title = لوگ
phone-people-why = یہاں ہر شخص کا ایک حرف ہے۔ جہاں نام نہیں دکھانا، وہاں حرف آ سکتا ہے۔
phone-people-add = کسی شخص کو شامل کریں
phone-people-relation-hint = جیسے ”سابق شوہر“ یا ”بیٹی“
phone-people-born = پیدائش کا دن
phone-people-child = یہ بچہ ہے
phone-people-dangerous = یہ شخص آپ کے لیے خطرناک ہے
phone-people-dangerous-about = سپورٹ ورکر کے لیے خلاصے میں اس کا نام آتا ہے۔
phone-people-background-why = یہ ایک بار بتایا جاتا ہے، بیان یا خلاصے کے لیے۔ جو چاہیں چھوڑ دیں۔

phone-orders-why = عدالت کے حکم، اور پولیس کی شرطیں۔ ختم ہونے پر کوئی یاد دہانی نہیں آتی۔ یہ ثبوت کے کسی پیکٹ میں نہیں ہوتے۔
phone-orders-add = حکم نامہ شامل کریں
phone-orders-name = آپ کے لیے اس کا نام
phone-orders-terms = اس میں کیا لکھا ہے
phone-orders-from = پہلا دن
phone-orders-until = آخری دن
phone-orders-reference = حوالہ نمبر
phone-orders-made-by = کس عدالت یا پولیس نے دیا
phone-orders-copies = نقلیں
phone-orders-add-copy = نقل شامل کریں
phone-orders-remove-copy = یہ نقل ہٹائیں
phone-orders-remove = حکم نامہ ہٹائیں
phone-orders-late = ریکارڈ بند تھا جب حکم نامے کی ایک نقل چنی گئی۔ اسے حکم نامے میں شامل کریں؟

phone-danger-title = خطرے کے بارے میں بات
phone-danger-about = سپورٹ ورکر کے ساتھ دیکھنے کے سوال۔ جو چاہیں چھوڑ دیں۔ کچھ جوابوں پر فوراً مشورہ آتا ہے۔
phone-danger-begin = شروع کریں
phone-danger-all = تمام سوال دکھائیں
phone-danger-then = سوالوں کے بعد
phone-danger-next = اگلا سوال
phone-danger-present = ابھی یہاں کون ہے؟
phone-danger-incidents = اس بارے میں واقعات
phone-danger-take-back = یہ جواب واپس لیں
phone-danger-wishes = آپ کی ضرورت اور خواہش
phone-danger-needs = ابھی کیا ضرورت ہے؟
phone-danger-wants = آپ کی خواہش کیا ہے؟
phone-danger-reach = آپ سے کب اور کیسے رابطہ محفوظ ہے؟
phone-danger-reach-hint = اور کوئی اور اٹھائے تو کیا کہا جائے
phone-danger-worker = آپ کا سپورٹ ورکر
phone-danger-consent = رضامندی
phone-danger-purpose = کیا بتایا جا سکتا ہے، اور کس لیے؟
phone-danger-to = کسے بتایا جا سکتا ہے؟
phone-danger-until = کب تک؟
phone-danger-agree = مجھے یہ منظور ہے
phone-danger-withdraw = رضامندی واپس لیں
# What was typed of a consent and not agreed to. It is kept with what somebody wants.
phone-danger-not-agreed = ابھی منظور نہیں: { $purpose }۔ کس کے لیے: { $to }۔
phone-danger-referral-shows = اس میں آپ کے جواب، ضرورت اور خواہش، رابطے کا طریقہ اور پس منظر ہیں۔ اس میں خطرناک لوگوں کے نام ہیں۔ بچے، حکم نامے اور تازہ ترین واقعات بھی ہیں۔
phone-danger-clear = یہ بات چیت ہٹائیں

## The plan

phone-plan-why = جب شروع ہو، روزمرہ کے لیے، اور چھوڑنے کے لیے ایک منصوبہ۔ اس میں سب کچھ بدلا جا سکتا ہے۔
phone-plan-for = سب سے قریب کون سا ہے؟
phone-plan-others = دوسرے دکھائیں
phone-plan-who = اسے کون بناتا ہے؟
phone-plan-alone = اکیلے بنانا ہے
phone-plan-worker = کارکن کے ساتھ بنانا ہے
phone-plan-make = منصوبہ بنائیں
phone-plan-another = ایک اور منصوبہ بنائیں
phone-plan-ticked = نشان لگے: { $items } میں سے { $done }
phone-plan-code-word = خفیہ لفظ
phone-plan-change = یہ فہرست بدلیں
phone-plan-tick = نشان لگانے پر واپس
phone-plan-add = کچھ شامل کریں
phone-plan-item = منصوبے میں
phone-plan-words = اپنے الفاظ میں
phone-plan-note = نوٹ
phone-plan-due = کب تک
phone-plan-could-worsen = اس سے حالات کیسے بگڑ سکتے ہیں؟
phone-plan-section = منصوبے کا حصہ
phone-plan-up = اوپر لے جائیں
phone-plan-down = نیچے لے جائیں
phone-plan-take-out = منصوبے سے نکالیں
phone-plan-take-out-cost = یہ اپنے نوٹ سمیت منصوبے سے ہمیشہ کے لیے ہٹ جائے گا۔
phone-plan-review = منصوبہ دوبارہ دیکھیں
phone-plan-next = اگلا جائزہ
phone-plan-save-review = یہ جائزہ محفوظ کریں
phone-plan-remove = منصوبہ ہٹائیں
phone-plan-remove-cost = منصوبہ اور اس کی ہر شکل ہمیشہ کے لیے ہٹ جائے گی۔

## A plan handed over: taken over, and given. What both shells say of it is in plan.ftl, as handover-…

phone-take-over-title = منصوبہ لیں
phone-take-over-how = کارکن یا دوست آپ کو منصوبہ دے سکتے ہیں: فائل کی صورت میں، یا اسکرین پر کوڈز کی صورت میں۔ وہ آپ کو چھ الفاظ بھی بتاتے ہیں جن سے یہ کھلتا ہے۔
phone-take-over-photo = کوڈ کی تصویر لیں
phone-take-over-file = فائل یا تصویر چنیں
phone-take-over-sharp = پورا کوڈ، صاف، اور چاروں طرف سفید جگہ۔ Bothy یہ تصویر نہیں رکھتا۔
# $numbers are those of the codes, as in "2, 3".
phone-take-over-missing = کل { $codes } کوڈ ہیں۔ ابھی باقی: { $numbers }
phone-take-over-no-code = وہاں کوڈ پڑھا نہیں جا سکتا۔ تصویر دوبارہ لیں: پورا کوڈ، صاف، اور چاروں طرف سفید جگہ۔
phone-take-over-six = اس کے چھ الفاظ
phone-take-over-open = دیکھیں اس میں کیا ہے
phone-take-over-before = یہ منصوبہ یہاں پہلے لیا جا چکا ہے۔ کچھ شامل نہیں ہوا۔
phone-take-over-where = یہ کہاں جائے؟
phone-take-over-as-new = الگ منصوبے کے طور پر
phone-take-over-take = شامل کریں
phone-hand-over-title = یہ منصوبہ حوالے کریں
phone-hand-over-what = یہ منصوبہ Bothy والے دوسرے فون کو دیں، فائل کی صورت میں یا اس اسکرین پر کوڈز کی صورت میں۔ آپ کے ریکارڈ کے واقعات اور لوگ یہیں رہتے ہیں۔
phone-hand-over-words = یہ چھ الفاظ سے کھلتا ہے۔ وہ صرف یہیں نظر آتے ہیں۔
phone-hand-over-aloud = یہ چھ الفاظ دوسرے شخص کو پڑھ کر سنائیں۔ انہیں بھیجیں نہیں۔ انہیں فائل سے الگ رکھیں۔
phone-hand-over-file = فائل کے طور پر محفوظ کریں
phone-hand-over-codes = کوڈ دکھائیں
phone-hand-over-code = کوڈ { $code } از { $codes }
phone-hand-over-next = اگلا کوڈ
phone-hand-over-before = پچھلا کوڈ

## On paper. What is said before a card is in pages.ftl

phone-print-title = منصوبہ چھاپیں
phone-print-clear = اس سے چھاپنے کی فائل بنتی ہے۔ جسے فائل یا کاغذ ملے وہ اسے پڑھ سکتا ہے۔ چھاپنے کے بعد فائل مٹا دیں۔
phone-print-safer = محفوظ محسوس کرنے کی باتوں کے ساتھ
phone-print-missing = کچھ حروف چھپ نہیں سکتے۔ کاغذ پر ہر ایک کی جگہ ایک کوڈ ہوگا: { $letters }
phone-card-title = پرس کے لیے کارڈ
phone-card-no-helpline = ہیلپ لائن شامل کرنے کے لیے پہلے ہیلپ لائنز میں بتائیں کہ آپ کہاں ہیں۔
phone-card-fuller = پورا کارڈ
phone-card-own-words = بیگ کے لیے آپ کے اپنے الفاظ
phone-card-own-words-about = ان سے ظاہر ہو سکتا ہے کہ کارڈ کس لیے ہے۔

## The record

phone-log-title = آپ کا لکھا ہوا
phone-log-empty = ابھی کچھ نہیں لکھا گیا۔
phone-log-none-found = یہ الفاظ کہیں نہیں ہیں۔
phone-log-more = مزید دکھائیں
phone-search = تلاش
