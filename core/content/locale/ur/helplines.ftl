# Who can be rung. $tag and the like are filled in; keep each of them where it makes sense in your language.

# The few that any phone has, before anything is opened. They name no purpose: anyone who picks the phone up can read them.
helplines-useful-emergency = ایمرجنسی۔ موبائل پر بولنا ممکن نہ ہو تو جب کہا جائے 55 دبائیں
helplines-useful-police = پولیس، ایمرجنسی کے علاوہ
helplines-useful-nhs = NHS
helplines-useful-power-cut = بجلی بند
helplines-useful-gas = گیس کی ایمرجنسی
helplines-useful-samaritans = Samaritans
helplines-useful-childline = Childline
helplines-useful-24-hours = 24 گھنٹے کی ہیلپ لائن

# What holds for every call and text.
helplines-calls = کچھ کالیں بل پر نہیں آتیں، مگر اس پر بھروسا نہ کریں۔ ہر کال اور ٹیکسٹ فون کی اپنی فہرست میں رہتا ہے۔ پہلے 141 ملانے سے آپ کا نمبر جواب دینے والے سے چھپتا ہے۔ یہ 999 پر، یا ٹیکسٹ میں کام نہیں کرتا۔ پاس کا کوئی آپ کی بات سن سکتا ہے۔ ٹیکسٹ، چیٹ اور ویب سائٹ فون میں نشان چھوڑتے ہیں۔
helplines-order = کھلی لائنیں پہلے آتی ہیں۔ پھر وہ جو شاید کھلی ہوں، وہ جن کے اوقات معلوم نہیں، اور بند لائنیں۔ ہر ایک میں پہلے خطرہ آتا ہے۔ پھر جو آپ نے پوچھا، ہر طرح کے تشدد میں مدد، آپ کے قریب کی لائنیں، اور مفت لائنیں۔ جو آپ کے علاقے کے لیے نہیں ہیں وہ آخر میں ہیں۔
helplines-none = کچھ نہیں ملا۔ کوئی شرط ہٹائیں۔ اگر ابھی خطرہ ہے تو 999 پر فون کریں۔

# When somebody answers. $time: like 17:00, in UK time. $date: a day as said here.
helplines-open-always = ہر وقت کھلی ہے۔
helplines-open-until = { $time } تک کھلی ہے۔
helplines-closes-soon = جلد بند ہوتی ہے، { $time } پر۔
helplines-may-be-open = شاید کھلی ہو۔ آج سرکاری چھٹی (bank holiday) ہے۔
helplines-shut-until = { $date } کو { $time } تک بند ہے۔
helplines-shut = بند ہے۔
helplines-hours-not-known = اوقات معلوم نہیں۔
helplines-hours-always = ہر وقت
# $hours: like 07:00–04:00, where the end is after midnight.
helplines-next-day = { $hours } اگلے دن

# What a call costs, and whether a bill shows it.
helplines-cost-not-shown = مفت۔ ان کا کہنا ہے کہ یہ بل پر نہیں آتی۔
helplines-cost-most-networks = زیادہ تر نیٹ ورکس پر مفت۔ زیادہ تر اسے بل پر نہیں دکھاتے۔
helplines-cost-free = مفت۔ پھر بھی بل پر نظر آ سکتی ہے۔
helplines-cost-charged = عام کال جتنے پیسے لگتے ہیں، یا آپ کے منٹ خرچ ہوتے ہیں۔ بل پر آتی ہے۔
# Of a text that isn't free.
helplines-cost-text = عام ٹیکسٹ جتنے پیسے لگتے ہیں، یا آپ کے پیکیج سے خرچ ہوتا ہے۔ بل پر آتا ہے۔

# Why a line stands where it stands.
helplines-why-danger = ابھی کے خطرے کے لیے
helplines-why-always = ہمیشہ یہاں
helplines-why-language = آپ کی زبان میں
helplines-why-for-them = آپ کے سوال کے لیے
helplines-why-nearby = آپ کے قریب
helplines-why-free = مفت
# $list: all reasons but the last. $last: the last one.
helplines-why-and = { $list } اور { $last }
# $why: some of these.
helplines-why = یہ یہاں اس لیے ہے کہ یہ { $why } ہے۔
helplines-interpreter = وہ ترجمان کو ساتھ لا سکتے ہیں۔
# $languages: their names.
helplines-speaks = وہاں یہ زبانیں بھی بولی جاتی ہیں: { $languages }۔
# $who: as the list says it.
helplines-answered-by = کون جواب دیتا ہے: { $who }۔

# The ways to reach a line. $way: one of these. $to: a number or a website. $state: when somebody answers there.
helplines-channel-phone = فون سے
helplines-channel-text = ٹیکسٹ پیغام سے
helplines-channel-whatsapp = واٹس ایپ سے
helplines-channel-chat = ویب سائٹ پر چیٹ سے
helplines-channel-bsl = برطانوی اشاروں کی زبان (BSL) میں
helplines-channel-relay = سروس Relay UK سے
helplines-channel-email-form = ای میل یا فارم سے
helplines-channel-to = { $channel }: { $to }۔ { $state }
helplines-channel-here = { $channel }۔ { $state }

# Where somebody is, and who or what a line is for.
helplines-area-england = انگلینڈ
helplines-area-wales = ویلز
helplines-area-scotland = اسکاٹ لینڈ
helplines-area-northern-ireland = شمالی آئرلینڈ
helplines-area-england-wales = انگلینڈ اور ویلز
helplines-area-great-britain = انگلینڈ، ویلز اور اسکاٹ لینڈ
helplines-area-leeds = لیڈز
helplines-area-leicestershire = لیسٹر، لیسٹرشائر اور رٹلینڈ
helplines-for-women = خواتین
helplines-for-men = مرد
helplines-for-lgbt = ایل جی بی ٹی پلس ({ "\u2066" }LGBT+{ "\u2069" }) لوگ
helplines-for-honour = ”غیرت“ کے نام پر تشدد
helplines-for-forced-marriage = زبردستی کی شادی
helplines-for-abroad = بیرون ملک برطانوی لوگ
helplines-for-sexual = جنسی تشدد
helplines-for-stalking = پیچھا کرنا
helplines-for-images = ذاتی تصویریں
helplines-for-children = بچے اور نوجوان
helplines-for-about-a-child = کسی بچے کی فکر
helplines-for-fgm = جنسی اعضا کاٹنا (FGM)
helplines-for-under-35 = 35 سال سے کم عمر لوگ
helplines-for-health = صحت
helplines-for-older = بڑی عمر کے لوگ
helplines-for-deaf = بہرے لوگ
helplines-for-muslim-women = مسلمان خواتین
helplines-for-jewish-women = یہودی خواتین
helplines-for-minoritised-women = سیاہ فام اور اقلیتی خواتین
helplines-for-migrant-women = تارک وطن خواتین
helplines-for-money = پیسے اور قرض
helplines-for-housing = رہنے کی جگہ
helplines-for-crime = جرم
helplines-for-trafficking = انسانی اسمگلنگ اور جبری کام
helplines-for-legal = قانون
helplines-for-single-parents = اکیلے ماں یا باپ
helplines-for-own-behaviour = فکر کہ دوسروں سے آپ کا سلوک کیسا ہے
helplines-for-utilities = بجلی اور گیس
helplines-for-animals = جانور
helplines-for-abused-by-child = والدین جنہیں ان کا بچہ نقصان پہنچائے
helplines-for-social-care = سوشل سروسز اور آپ کے بچے
helplines-for-drink-drugs = شراب اور نشہ
helplines-for-gambling = جوا
helplines-for-low-mood = بہت اداسی، یا خودکشی کے خیالات
helplines-for-carers = دیکھ بھال کرنے والے
helplines-for-work = کام پر حقوق
helplines-for-asylum = پناہ مانگنے والے لوگ

# Languages that somebody may speak on the phone. Other names of each, by which it is found too, are in core/content/helplines/names.toml.
helplines-language-sq = البانوی
helplines-language-am = امہاری
helplines-language-ar = عربی
helplines-language-bn = بنگالی
helplines-language-bg = بلغاروی
helplines-language-yue = کینٹونیز
helplines-language-cs = چیک
helplines-language-prs = دری
helplines-language-en = انگریزی
helplines-language-fr = فرانسیسی
helplines-language-de = جرمن
helplines-language-el = یونانی
helplines-language-gu = گجراتی
helplines-language-hi = ہندی
helplines-language-hu = ہنگیرین
helplines-language-it = اطالوی
helplines-language-ku = کرد
helplines-language-lv = لیٹوین
helplines-language-lt = لتھوینین
helplines-language-ml = ملیالم
helplines-language-zh = مینڈرن
helplines-language-ne = نیپالی
helplines-language-ps = پشتو
helplines-language-fa = فارسی
helplines-language-pl = پولش
helplines-language-pt = پرتگالی
helplines-language-pa = پنجابی
helplines-language-rom = رومانی
helplines-language-ro = رومانوی
helplines-language-ru = روسی
helplines-language-si = سنہالی
helplines-language-sk = سلوواک
helplines-language-so = صومالی
helplines-language-es = ہسپانوی
helplines-language-sw = سواحلی
helplines-language-ta = تامل
helplines-language-te = تیلگو
helplines-language-th = تھائی
helplines-language-ti = تگرینیا
helplines-language-tr = ترکی
helplines-language-uk = یوکرینی
helplines-language-ur = اردو
helplines-language-vi = ویتنامی
helplines-language-cy = ویلش

# How old the list is. $date: a day as said here.
helplines-as-of = یہ فہرست { $date } کی ہے۔
helplines-none-rung = کسی نے جانچنے کے لیے ان نمبروں پر فون نہیں کیا۔
helplines-some-rung = جانچنے کے لیے فون صرف وہاں کیا گیا جہاں تاریخ لکھی ہے۔
# $date: the day.
helplines-rung = جانچنے کے لیے { $date } کو فون کیا گیا۔
# $lines: how many. Their numbers and names stand below.
helplines-unknown =
    { $lines ->
        [one] ایک اور بھی شاید جواب دے۔ اس کے اوقات معلوم نہیں:
       *[other] کل { $lines } اور بھی شاید جواب دیں۔ ان کے اوقات معلوم نہیں:
    }
helplines-old = اس فہرست پر نظر ڈالنے کی تاریخ گزر چکی ہے۔ نمبر بدل گئے ہو سکتے ہیں۔
helplines-from-built-in = یہ فہرست Bothy کے ساتھ آئی ہے۔
helplines-from-loaded = یہ فہرست ایک فائل سے لی گئی ہے۔ یہ اس سے نئی ہے جو Bothy کے ساتھ آئی تھی۔
helplines-from-built-in-newer = یہ فہرست Bothy کے ساتھ آئی ہے۔ یہ اس سے نئی ہے جو آپ نے فائل سے لی تھی۔
helplines-from-not-believed = یہ فہرست Bothy کے ساتھ آئی ہے۔ فائل سے لی گئی فہرست استعمال میں نہیں۔ یہ ورژن اسے پڑھ نہیں سکتا، یا نہیں جانتا کہ اس پر کس نے دستخط کیے۔

# The user's own contacts. $name, $what, $word: as written. $hours: a week of hours. $now: whether it is safe now.
helplines-contact-what = { $name } ({ $what })
helplines-contact-safe = فون کرنا محفوظ ہے: { $hours }۔ { $now }
# $time, $date: when it changes.
helplines-contact-now = ابھی محفوظ ہے۔
helplines-contact-now-until = ابھی محفوظ ہے، { $time } تک۔
helplines-contact-not-now = ابھی محفوظ نہیں ہے۔
helplines-contact-not-until = ابھی محفوظ نہیں ہے۔ { $date } کو { $time } سے ہو گا۔
helplines-contact-code-word = اشارے کا لفظ: { $word }
helplines-contact-find = آپ کے رابطے `bothy helplines --mine` دکھاتا ہے۔

# Loading a newer list from a file. $date, $inuse: days as said here. $file: its name.
helplines-loaded =
    { $lines ->
        [one] اب { $date } کی فہرست استعمال میں ہے: ایک لائن۔
       *[other] اب { $date } کی فہرست استعمال میں ہے: { $lines } لائنیں۔
    }
helplines-refused-no-key = یہ Bothy کسی فائل سے فہرست نہیں لیتا۔ جنہوں نے اسے بنایا، انہوں نے کسی کا نام نہیں دیا جس کی فہرستوں پر بھروسا ہو سکے۔ کچھ نہیں بدلا۔
helplines-refused-unsigned = اس فہرست پر کسی کے دستخط نہیں۔ اس کے ساتھ دستخط کی فائل نہیں ہے۔ کچھ نہیں بدلا۔
helplines-refused-too-large = یہ بہت بڑا ہے۔ فہرست { "\u2066" }1 MiB{ "\u2069" } تک ہوتی ہے، اور اس کے دستخط { "\u2066" }16 KiB{ "\u2069" } تک۔ کچھ نہیں بدلا۔
helplines-refused-no-signature = یہ دستخط نہیں ہے۔ کچھ نہیں بدلا۔ وہی { "\u2066" }.minisig{ "\u2069" } فائل استعمال کریں جو فہرست کے ساتھ آئی تھی۔
helplines-refused-other-key = یہ Bothy نہیں جانتا کہ اس فہرست پر کس نے دستخط کیے۔ کچھ نہیں بدلا۔ فہرست ان سے لیں جنہوں نے آپ کو Bothy دیا۔
helplines-refused-changed = اس فہرست، یا اس کے دستخط، کو دستخط کے بعد بدلا گیا۔ آپ کے ہاں کچھ نہیں بدلا۔ دونوں فائلیں دوبارہ لیں۔
helplines-refused-no-text = اس فہرست پر دستخط ہیں، مگر یہ تحریر نہیں ہے۔ کچھ نہیں بدلا۔
helplines-refused-not-newer = یہ فہرست { $date } کی ہے۔ جو استعمال میں ہے وہ { $inuse } کی ہے۔ Bothy صرف نئی فہرست لیتا ہے۔ کچھ نہیں بدلا۔
helplines-none-loaded = فائل سے کوئی فہرست نہیں لی گئی۔ جو Bothy کے ساتھ آئی ہے وہی استعمال میں ہے۔

# A file that somebody is writing. $count: like "47 lines". $line: a number. $names: ids. $file: where the words go.
helplines-lines =
    { $lines ->
        [one] ایک لائن
       *[other] { $lines } لائنیں
    }
# $names: ids.
helplines-gone = یہ ساتھ آنے والی فہرست میں ہیں اور اس میں نہیں: { $names }۔
helplines-new = یہ اس فہرست میں ہیں اور ساتھ آنے والی میں نہیں: { $names }۔
fault-none = اس میں کوئی غلطی نہیں: { $count }۔
fault-unsaid = ان کے الفاظ ابھی اس Bothy میں نہیں ہیں۔ ان کی جگہ { $file } میں ہے: { $names }۔
fault-at = سطر { $line }: { $fault }
fault-form = اسے پڑھا نہیں جا سکتا۔ دیکھیں کہ کوئی واوین یا قوسین تو نہیں رہ گیا، یا کسی نام کے ہجے تو غلط نہیں۔ دیکھیں docs/content.md۔
# $name: as the file names it.
fault-missing = { $name } نہیں ہے۔
fault-unknown = یہاں { $name } کو کوئی نہیں جانتا۔ جو آ سکتا ہے وہ ساتھ آنے والی فائل کے شروع میں ہے۔ یہاں کچھ گنا یا تولا نہیں جاتا۔
fault-empty = اس میں کچھ نہیں ہے۔
fault-newer = یہ Bothy کے کسی نئے ورژن کے لیے ہے۔
fault-date = یہ دن یہاں نہیں آ سکتا۔ نظرثانی تاریخ کے بعد ہوتی ہے، اور اس کے بعد کسی نے فون نہیں کیا۔ یوں لکھیں: { "\u2066" }2026-11-22{ "\u2069" }، یا "never" اگر کسی نے فون نہیں کیا۔
fault-id = آئی ڈی میں چھوٹے حروف، ہندسے اور ہائفن ہوتے ہیں، زیادہ سے زیادہ 40۔
fault-twice = یہ آئی ڈی پہلے سے ہے۔
fault-text = یہ خالی ہے، بہت لمبا ہے، یا ایک سطر میں نہیں ہے۔
fault-mark = اس میں ایسا نشان ہے جو نظر نہیں آتا یا متن کو الٹ دیتا ہے۔ اسے دوبارہ ٹائپ کریں۔
fault-number = نمبر میں 3 سے 15 ہندسے ہوتے ہیں، اور خالی جگہیں۔ شروع میں ایک + ہو سکتا ہے۔
fault-hours = یہ ہفتے کے اوقات نہیں ہیں۔ یوں لکھیں: "Mo-Fr 09:00-17:00; Sa 10:00-12:00" یا "24/7"، ہمیشہ وقت کے ساتھ۔ سرکاری چھٹیوں (bank holidays) کا اپنا خانہ ہے۔
fault-word = یہ لفظ یہاں نہیں آ سکتا۔ جو آ سکتے ہیں وہ ساتھ آنے والی فائل کے شروع میں لکھے ہیں۔
fault-channels = اس تک پہنچنے کا کوئی طریقہ نہیں۔ کم از کم ایک طریقہ (channel) دیں۔
fault-source = بتائیں کہ نمبر کہاں سے پڑھا گیا۔
fault-sections = سب حصے یہاں نہیں ہیں، ہر ایک ایک بار اور اپنی ترتیب میں۔ ساتھ آنے والی فائل دیکھیں۔
fault-words = کسی ایسی چیز کے الفاظ ہیں جو ہے نہیں، یا کسی چیز کے الفاظ نہیں ہیں۔

# Who to ring, as whole sentences in `help-…` and `risk-advice-…`: $danger, $sexual, $mood, $check and $injury. An attribute is for those who said
# which nation they are in. 111 isn't in Northern Ireland.
ring-danger = انگلینڈ: { "\u2066" }0808 2000 247{ "\u2069" }۔ ویلز: { "\u2066" }0808 80 10 800{ "\u2069" }۔ اسکاٹ لینڈ: { "\u2066" }0800 027 1234{ "\u2069" }۔ شمالی آئرلینڈ: { "\u2066" }0808 802 1414{ "\u2069" }۔ مردوں کے لیے: { "\u2066" }0808 801 0327{ "\u2069" }۔
    .england = انگلینڈ میں عورتوں کے لیے: { "\u2066" }0808 2000 247{ "\u2069" }۔ مردوں کے لیے: { "\u2066" }0808 801 0327{ "\u2069" }۔
    .wales = ویلز: { "\u2066" }0808 80 10 800{ "\u2069" }۔
    .scotland = اسکاٹ لینڈ: { "\u2066" }0800 027 1234{ "\u2069" }۔
    .northern-ireland = شمالی آئرلینڈ: { "\u2066" }0808 802 1414{ "\u2069" }۔
ring-sexual = انگلینڈ اور ویلز: { "\u2066" }0808 500 2222{ "\u2069" }۔ اسکاٹ لینڈ: { "\u2066" }0808 801 0302{ "\u2069" }۔ شمالی آئرلینڈ: { "\u2066" }0808 802 1414{ "\u2069" }۔
    .england = انگلینڈ: { "\u2066" }0808 500 2222{ "\u2069" }۔
    .wales = ویلز: { "\u2066" }0808 500 2222{ "\u2069" }۔
    .scotland = اسکاٹ لینڈ: { "\u2066" }0808 801 0302{ "\u2069" }۔
    .northern-ireland = شمالی آئرلینڈ: { "\u2066" }0808 802 1414{ "\u2069" }۔
ring-low-mood = یا 111 پر فون کریں اور ذہنی صحت والا انتخاب ({ "\u2066" }mental health{ "\u2069" }) چنیں۔ شمالی آئرلینڈ: { "\u2066" }Lifeline 0808 808 8000{ "\u2069" }۔
    .england = یا 111 پر فون کریں اور ذہنی صحت والا انتخاب ({ "\u2066" }mental health{ "\u2069" }) چنیں۔
    .wales = یا 111 پر فون کریں اور ذہنی صحت والا انتخاب ({ "\u2066" }mental health{ "\u2069" }) چنیں۔
    .scotland = یا 111 پر فون کریں اور ذہنی صحت والا انتخاب ({ "\u2066" }mental health{ "\u2069" }) چنیں۔
    .northern-ireland = یا { "\u2066" }Lifeline{ "\u2069" } کو فون کریں: { "\u2066" }0808 808 8000{ "\u2069" }۔
ring-check = آج ہی ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) میں یا 111 کے ذریعے معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔ شمالی آئرلینڈ: ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) میں۔
    .england = آج ہی ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) میں یا 111 کے ذریعے معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔
    .wales = آج ہی ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) میں یا 111 کے ذریعے معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔
    .scotland = آج ہی ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) میں یا 111 کے ذریعے معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔
    .northern-ireland = آج ہی ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) میں معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔
ring-injury = ورنہ 111 بتا سکتا ہے کہ کہاں جانا ہے۔ شمالی آئرلینڈ: ڈاکٹر سے پوچھیں۔
    .england = ورنہ 111 بتا سکتا ہے کہ کہاں جانا ہے۔
    .wales = ورنہ 111 بتا سکتا ہے کہ کہاں جانا ہے۔
    .scotland = ورنہ 111 بتا سکتا ہے کہ کہاں جانا ہے۔
    .northern-ireland = ورنہ ڈاکٹر سے پوچھیں کہ کہاں جانا ہے۔
