# What an incident can hold, as its page and its list show it.

# What kind of thing happened: the words of a button.
kind-physical-assault = جسمانی حملہ
kind-sexual-assault = جنسی حملہ
kind-controlling = قابو میں رکھنا
kind-frightened-me = مجھے ڈرایا
kind-threats = دھمکیاں
kind-stalking = پیچھا یا ہراساں کرنا
kind-money = پیسے
kind-online = آن لائن یا فون پر
kind-damage = توڑ پھوڑ یا چوری
kind-animals = جانوروں کو تکلیف دینا
kind-broke-order = حکم نامے کی خلاف ورزی
kind-child-contact = بچوں سے ملاقات
kind-after-separation = علیحدگی کے بعد
kind-honour = "غیرت" یا زبردستی کی شادی
kind-other = کچھ اور

# Offered once, at the moment of saving. What has to be done soon comes first, and the numbers stand in it.
help-pressure-on-neck = گردن دبانے سے ایسا نقصان ہو سکتا ہے جو نظر نہیں آتا۔ آج ہی ہسپتال کی ایمرجنسی (A&E) میں یا 111 کے ذریعے معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔ اگر سانس لینے، نگلنے، بولنے یا دیکھنے میں مشکل ہو، یا کمزوری، دورہ یا بے ہوشی ہو، تو 999 پر فون کریں۔
help-sexual-assault = جنسی حملے کے بعد مدد کا مرکز (SARC) آپ کی دیکھ بھال کر سکتا ہے، پولیس کے ساتھ یا پولیس کے بغیر۔ حمل روکنے کی ہنگامی گولی اور HIV کی دوا چند گھنٹوں میں سب سے زیادہ کام کرتی ہیں، زیادہ سے زیادہ 3 دن تک۔ کپڑے دھوئے بغیر کاغذ میں رکھیں۔ مرکز معلوم کرنے کے لیے: { "\u2066" }0808 500 2222{ "\u2069" }؛ اسکاٹ لینڈ { "\u2066" }0808 801 0302{ "\u2069" }؛ شمالی آئرلینڈ { "\u2066" }0808 802 1414{ "\u2069" }۔ خطرے میں: 999۔

# What else can be said of it: the words before what she says.
field-details = تفصیل
field-exact-words = بالکل وہی الفاظ
field-place = جگہ
field-who = کس نے
field-others-present = اور کون موجود تھا
field-child-present = کوئی بچہ موجود تھا
field-children = بچے
field-child-saw-heard = بچے نے دیکھا، سنا
field-child-words = بچے کے الفاظ
field-injured = کیا چوٹ لگی
field-injuries = چوٹیں
field-injuries-seen-by = چوٹیں کس نے دیکھیں
field-pressure-on-neck = گردن پر دباؤ
field-weapon = ہتھیار
field-weapon-details = ہتھیار کی تفصیل
field-threat-to-kill = جان سے مارنے کی دھمکی
field-pregnant = حمل
field-drink-or-drugs = شراب یا نشہ
field-drink-or-drugs-details = شراب یا نشہ: تفصیل
field-daily-life-areas = زندگی میں کیا بدلا
field-daily-life = روزمرہ زندگی
field-afraid-of-violence = تشدد کا ڈر
field-police-called = پولیس بلائی گئی
field-police-reference = پولیس کا نمبر
field-police-officer = پولیس افسر
field-police-video = پولیس کی ویڈیو
field-doctor = ڈاکٹر
field-hospital = ہسپتال
# A sexual assault referral centre.
field-sarc = SARC
field-school = اسکول
field-social-worker = سوشل ورکر
field-housing = رہائش
field-order-in-force = حکم نامہ لاگو ہے
field-order-details = حکم نامے کی تفصیل
field-agency-reference = مشترک کیس نمبر
field-private-note = ذاتی نوٹ
field-injury-areas = چوٹ کہاں لگی
field-injury-kinds = چوٹ کی قسمیں

# What is chosen of a list: what changed day to day, where it hurt, what it did.
choice-sleep = نیند
choice-work = کام
choice-going-out = باہر جانا
choice-contact = لوگوں سے ملنا
choice-health = صحت
choice-head = سر
choice-face = چہرہ
choice-mouth = منہ
choice-neck = گردن
choice-chest = سینہ
choice-belly = پیٹ
choice-back = پیٹھ
choice-arms = بازو
choice-hands = ہاتھ
choice-private-parts = پوشیدہ اعضا
choice-legs = ٹانگیں
choice-feet = پاؤں
choice-bruise = نیل
choice-swelling = سوجن
choice-cut = کٹنے کا زخم
choice-scratch = خراش
choice-bite = دانت کا نشان
choice-burn = جلنے کا زخم
choice-broken-bone = ٹوٹی ہڈی
choice-hair-pulled = بال کھینچے گئے
choice-passed-out = بے ہوشی
choice-pain-without-marks = نشان کے بغیر درد
choice-other = کچھ اور

# What is said once of her and them.
about-relationship = رشتہ
about-began = شروع
about-ended = ختم
about-living-together = ساتھ رہنا
about-other-cases = دوسرے کیس
about-orders = حکم نامے

# The words before what the record knows of an incident. `record-was-…` say it in one; $when: a day with a time.
record-kinds = قسمیں
record-happened = کب ہوا
record-written = لکھا گیا
record-amended = درست کیا گیا
record-put-away = الگ رکھا گیا
record-id = آئی ڈی
record-file = فائل
record-file-says = فائل اپنے بارے میں
record-kept = رکھا گیا
record-amends = کس کی درستی
record-was-written = لکھا گیا { $when }
record-was-amended = درست کیا گیا { $when }
record-was-respelt = املا درست کی گئی { $when }
record-was-kept = رکھا گیا { $when }

record-put-away-means = فہرستوں اور پیکوں سے باہر، مگر محفوظ
record-no-kind = ابھی کوئی قسم نہیں
record-not-said = ابھی نہیں بتایا
record-no-longer-said = (اب نہیں بتایا جاتا)

# Beside an incident or a draft in a list.
record-note-put-away = الگ رکھا ہوا
record-note-amended = درست کیا ہوا
record-note-amends = یہ { $id } کی درستی ہے
record-note-files = { $files ->
        [one] { $files } فائل
       *[other] { $files } فائلیں
    }

# What a photo or a recording says of itself. Whoever holds it can change all of it. $zone: like +01:00.
claim-taken = وقت { $time } ({ $zone })
claim-no-zone = ٹائم زون نہیں دیا گیا
claim-place = مقام { $latitude }، { $longitude }
claim-camera = کیمرا { $camera }

# What a file has that may say where or who, after "by".
properties-exif = کیمرے یا اس کے مالک کا لکھا ہوا (EXIF)
properties-xmp = کسی پروگرام کا لکھا ہوا (XMP)
properties-iptc = اخباری عنوان (IPTC)
properties-picture-text = تصویر کے ساتھ رکھی تحریر
properties-film = عنوان، بنانے والا یا تبصرہ
properties-sound = آواز کے ٹیگ (جیسے ID3)
properties-pdf = پی ڈی ایف کی خصوصیات
properties-office = مصنف، ادارہ یا عنوان
properties-unread = ایسے حصے جن میں Bothy نہیں دیکھ سکتا
