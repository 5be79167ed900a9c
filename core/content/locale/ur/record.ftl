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
kind-animals = جانوروں کو نقصان پہنچانا
kind-broke-order = حکم نامے کی خلاف ورزی
kind-child-contact = بچوں سے ملاقات
kind-after-separation = علیحدگی کے بعد
kind-honour = ”غیرت“ یا زبردستی کی شادی
kind-other = کچھ اور

# What each includes, under its button.
hint-physical-assault = مارنا، دھکا دینا، بال کھینچنا، تھوکنا، آپ پر چیزیں پھینکنا۔ گردن دبانے کا الگ سوال ہے۔
hint-sexual-assault = ہر جنسی بات جو آپ کی آزاد مرضی سے نہ ہو، جیون ساتھی کی طرف سے بھی۔ اگر اسے ریکارڈ کیا یا پھیلایا گیا ہو، تب بھی۔
hint-controlling = پابندیاں، جانچ پڑتال، شک، لوگوں سے دور رکھنا۔ کپڑے، کھانا، نیند، عبادت یا مانع حمل کا فیصلہ کرنا۔ دوا، دیکھ بھال، مدد کی چیزیں یا ترجمان روکنا۔
hint-frightened-me = چیخنا، خطرناک گاڑی چلانا، چیزیں توڑنا، سر پر کھڑے رہنا۔ سزا کے طور پر خاموش رہنا۔
hint-threats = جان سے مارنے یا نقصان پہنچانے کی، بچے لے جانے کی، تصویریں پھیلانے کی، خود کو نقصان پہنچانے کی۔ محکمہ { "\u2066" }Home Office{ "\u2069" } کو رپورٹ کرنے یا آپ کا راز کھولنے کی۔
hint-stalking = پیچھا کرنا، انتظار کرنا، اچانک آ جانا، لگاتار پیغام۔
hint-money = پیسے لے لینا، آپ کے نام پر قرض، کام یا پڑھائی سے روکنا۔ پاسپورٹ یا ویزا اپنے پاس رکھنا۔
hint-online = ٹریکر، آپ کے پیغام پڑھنا، جعلی اکاؤنٹ، تصویریں پھیلانا۔
hint-damage = آپ کی یا گھر کی چیزیں توڑنا یا لے جانا۔
hint-animals = کسی جانور کو نقصان پہنچانا، یا ایسا کرنے کی دھمکی۔ یہ آپ کے لیے بھی خطرے کی نشانی ہو سکتی ہے۔
hint-broke-order = ضمانت ({ "\u2066" }bail{ "\u2069" }) کی شرطیں، عدالت کا حکم نامہ، پولیس کا نوٹس یا کوئی اور حکم نامہ۔
hint-child-contact = بچوں کو سونپتے وقت جو ہوتا ہے، یا بچوں کے ذریعے۔
hint-after-separation = الگ ہونے کے بعد عدالت، اداروں، پیسوں یا رابطے کے ذریعے۔
hint-honour = شادی کرنے یا بات ماننے کے لیے خاندان یا برادری کا دباؤ۔ ملک سے باہر لے جانا۔ جنسی اعضا کاٹنا ({ "\u2066" }FGM{ "\u2069" })۔
hint-other = کچھ بھی اور، آپ کے اپنے لفظوں میں۔ یہ جاننا ضروری نہیں کہ اسے کیا کہتے ہیں۔

# Offered once, at the moment of saving, and stored nowhere; docs/content.md says what brings each. What has to be done soon comes first.
# $check, $danger, $mood, $sexual: who to ring, ring-… in helplines.ftl.
help-pressure-on-neck = گردن دبانے سے ایسا نقصان ہو سکتا ہے جو نظر نہیں آتا۔ { $check } علامتیں بعد میں بھی آ سکتی ہیں۔ سانس لینے، نگلنے، بولنے یا دیکھنے میں مشکل ہو تو 999 پر فون کریں۔ کمزوری، دورے یا بے ہوشی میں بھی۔
help-sexual-assault = جنسی حملے کے بعد مدد کا مرکز ({ "\u2066" }SARC{ "\u2069" }) آپ کی دیکھ بھال کر سکتا ہے، پولیس کے ساتھ یا اس کے بغیر۔ جتنی جلدی ہو بہتر ہے۔ حمل روکنے کی ہنگامی گولی اور { "\u2066" }HIV{ "\u2069" } کی دوا چند گھنٹوں میں سب سے زیادہ کام کرتی ہیں، زیادہ سے زیادہ 3 دن تک۔ کپڑے دھوئے بغیر کاغذ میں رکھیں۔ مرکز ڈھونڈنے کے لیے فون کریں۔ { $sexual } خطرے میں: 999۔
help-threat-to-kill = جان سے مارنے کی دھمکی کو سنجیدگی سے لیں۔ ابھی خطرہ ہو تو: 999۔ کچھ بدلنے سے پہلے آج ہی سپورٹ ورکر یا ہیلپ لائن سے بات کریں۔ { $danger }
help-weapon = ہتھیار کا مطلب زیادہ خطرہ ہے۔ ابھی خطرہ ہو تو: 999۔ اسے چھیننے کی کوشش نہ کریں۔ آج ہی سپورٹ ورکر یا ہیلپ لائن کے ساتھ منصوبہ بنائیں۔ { $danger }
help-child-in-danger = اگر کسی بچے کو چوٹ لگی ہو، وہ خطرے میں ہو یا اسے لے جایا گیا ہو: 999 پر فون کریں۔ مشورے کے لیے: { "\u2066" }NSPCC 0808 800 5000{ "\u2069" }۔ اگر ماں یا باپ بچے کو ملک سے باہر لے جا سکتے ہوں: { "\u2066" }Reunite 0116 2556 234{ "\u2069" }۔ بچہ خود { "\u2066" }Childline{ "\u2069" } کو فون کر سکتا ہے: { "\u2066" }0800 1111{ "\u2069" }۔ آپ پر ظلم ہونے کا مطلب یہ نہیں کہ آپ بری ماں یا برے باپ ہیں۔
help-own-low-mood = آپ کی زندگی اہم ہے۔ ہیلپ لائن { "\u2066" }Samaritans{ "\u2069" } کسی بھی وقت سنتی ہے: { "\u2066" }116 123{ "\u2069" }۔ { $mood } اگر خود کو نقصان پہنچانے یا جان لینے کا ڈر ہو تو ابھی 999 پر فون کریں۔
help-taken-abroad = ابھی خطرے میں، یا راستے میں: 999۔ ہوائی اڈے پر کسی بھی عملے کو بتائیں کہ آپ نہیں جانا چاہتے۔ سرکاری دفتر { "\u2066" }Forced Marriage Unit: 020 7008 0151{ "\u2069" }، پیر سے جمعہ 9 سے 5 بجے۔ باقی اوقات میں، یا بیرون ملک سے: { "\u2066" }020 7008 5000{ "\u2069" }۔

# Said once, at the moment: before the recorder or the camera is opened, or a picture or messages are kept.
help-recording = صرف وہ ریکارڈ کریں جس میں آپ خود شامل ہوں۔ کہیں کوئی آلہ نہ چھوڑیں، ان کے اکاؤنٹ نہ کھولیں، ان کا پیچھا نہ کریں: یہ جرم ہو سکتا ہے۔ پوری ریکارڈنگ رکھیں۔ عدالت شاید اسے نہ لے، اور چھپ کر کی گئی ریکارڈنگ آپ کے کیس کو نقصان پہنچا سکتی ہے۔
help-recording-child = کیا کسی بچے کی آواز آ سکتی ہے؟ تو مہربانی کر کے ریکارڈ نہ کریں۔ اس کے بجائے لکھیں کہ آپ نے کیا دیکھا، اور بچے کے الفاظ۔
help-recording-phone = ریکارڈنگ کے دوران فون رنگین نقطہ دکھا سکتا ہے۔ وہ فہرست بھی رکھ سکتا ہے کہ کیمرا یا مائیکروفون کس نے استعمال کیا۔ فون کے کیمرے کی تصویریں گیلری اور کلاؤڈ میں رہتی ہیں۔ دونوں سے مٹائیں، اور حال ہی میں مٹائی گئی ({ "\u2066" }Recently Deleted{ "\u2069" }) سے بھی۔
help-recording-intimate = کبھی 18 سال سے کم عمر کسی شخص کی برہنہ تصویر نہ رکھیں، نہ کھینچیں، نہ بھیجیں، اپنی بھی نہیں۔ لکھ لیں کہ وہ کہاں ہے۔ پولیس کو بتائیں، یا { "\u2066" }Childline{ "\u2069" } کو: { "\u2066" }0800 1111{ "\u2069" }۔ وہ اسے ہٹوانے میں مدد کر سکتے ہیں۔
help-recording-messages = پوری گفتگو رکھیں، نمبروں اور تاریخوں کے ساتھ۔ کٹی ہوئی تصویروں کی قدر کم ہے۔ پیغام فون میں بھی رہنے دیں۔

# What else can be said of it: the words before what the person says. A question where the answer is yes, no or not sure.
field-details = کیا ہوا
field-exact-words = بالکل وہی الفاظ
field-place = کہاں
field-who = کس نے
field-others-present = اور کون موجود تھا
field-child-present = کیا کوئی بچہ موجود تھا
field-children = کون سے بچے
field-child-saw-heard = بچے نے کیا دیکھا یا سنا
field-child-words = بچے نے کیا کہا
field-injured = کیا آپ کو چوٹ لگی
field-injuries = کیا چوٹ لگی
field-injuries-seen-by = چوٹیں کس نے دیکھیں
field-pressure-on-neck = گردن پر دباؤ
field-weapon = کیا کوئی ہتھیار تھا
field-weapon-details = کون سا ہتھیار، اور کیسے
field-threat-to-kill = جان سے مارنے کی دھمکی
field-pregnant = کیا حمل تھا
field-drink-or-drugs = شراب یا نشہ
field-drink-or-drugs-details = کس نے کیا پیا یا لیا
field-daily-life-areas = اس سے کیا بدلا
field-daily-life = روزمرہ زندگی کیسے بدلی
field-afraid-of-violence = تشدد کا ڈر
field-police-called = کیا پولیس بلائی گئی
field-police-reference = کیس نمبر ({ "\u2066" }crime reference{ "\u2069" })
field-police-officer = پولیس افسر
field-police-video = پولیس کی ویڈیو
field-doctor = ڈاکٹر
field-hospital = ہسپتال
# A sexual assault referral centre.
field-sarc = جنسی حملے کا مرکز ({ "\u2066" }SARC{ "\u2069" })
field-school = اسکول یا نرسری
field-social-worker = سوشل ورکر
field-housing = رہائش
field-order-in-force = کیا حکم نامہ لاگو تھا
field-order-details = کون سا حکم نامہ
field-agency-reference = مشترک کیس نمبر
field-private-note = ذاتی نوٹ
field-injury-areas = درد کہاں ہوا
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

# What is said once about the person and those they name.
about-relationship = رشتہ
about-began = کب شروع ہوا
about-ended = کب ختم ہوا
about-living-together = ساتھ رہنا
about-other-cases = دوسرے کیس
about-orders = عدالت کے حکم نامے

# The words before what the record knows of an incident. `record-was-…` say it in one; $when: a day with a time.
record-kinds = کون سی قسم
record-happened = کب ہوا
record-written = کب لکھا گیا
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

record-put-away-means = محفوظ، مگر فہرستوں اور ثبوت کے پیک میں نہیں
record-no-kind = ابھی کوئی قسم نہیں
record-not-said = ابھی تاریخ نہیں
record-no-longer-said = (ہٹا دیا گیا)

# Beside an incident or a draft in a list.
record-note-put-away = الگ رکھا ہوا
record-note-amended = درست کیا ہوا
record-note-amends = یہ { $id } کی درستی ہے
record-note-files = { $files ->
        [one] { $files } فائل
       *[other] { $files } فائلیں
    }

# What a photo or a recording says about itself. Anybody who holds it can change it. $zone: like +01:00.
claim-taken = وقت { $time } ({ $zone })
claim-no-zone = ٹائم زون نہیں دیا گیا
claim-place = مقام { $latitude }، { $longitude }
claim-camera = کیمرا { $camera }

# What a file has that may say where or who, after "by".
properties-exif = کیمرے یا اس کے مالک کا لکھا ہوا ({ "\u2066" }EXIF{ "\u2069" })
properties-xmp = کسی پروگرام کا لکھا ہوا ({ "\u2066" }XMP{ "\u2069" })
properties-iptc = عنوان ({ "\u2066" }IPTC{ "\u2069" })
properties-picture-text = تصویر کے ساتھ رکھی تحریر
properties-film = عنوان، بنانے والا یا تبصرہ
properties-sound = آواز کے ٹیگ (جیسے { "\u2066" }ID3{ "\u2069" })
properties-pdf = پی ڈی ایف کی خصوصیات
properties-office = مصنف، ادارہ یا عنوان
properties-unread = ایسے حصے جن میں { "\u2066" }Bothy{ "\u2069" } نہیں دیکھ سکتا
