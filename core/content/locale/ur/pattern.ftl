# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = ریکارڈ میں کیا ہے، مہینہ بہ مہینہ
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] ایک واقعہ: { $from }۔
       *[other] { $incidents } واقعات۔ شروع: { $from }۔ آخر: { $to }۔
    } ہر پٹی دکھاتی ہے کہ ایک مہینے میں کتنے واقعات ہوئے۔ ریکارڈ لمبا ہو تو ایک سہ ماہی یا سال میں۔ گہرا حصہ وہ واقعات ہیں جن میں کوئی بچہ موجود تھا۔ نیچے واقعات کی قسمیں اور ان کی تعداد ہے۔ یہی تعداد آخر میں جدول میں بھی ہے۔
pattern-limits = یہ گنتی اس کی ہے جو لکھا گیا، اس حساب سے کہ وہ کب ہوا۔ خالی وقفوں کا مطلب یہ نہیں کہ سکون تھا۔
pattern-no-hour = جن واقعات کا وقت نہیں، وہ گھنٹوں کے نقشے میں نہیں۔ جن کا کوئی ایک دن نہیں، وہ ہفتے کے دنوں کے نقشے میں نہیں۔
# $incidents: تعداد۔ کسی موسم یا سال میں کسی وقت۔
pattern-monthless = کسی ایک مہینے میں نہیں، کیونکہ معلوم نہیں کہ کون سا: { $incidents }۔
# $day: a day.
pattern-began = ریکارڈ { $day } کو شروع ہوا۔ جو کچھ اس سے پہلے ہوا، وہ بعد میں لکھا گیا۔
pattern-began-mark = ریکارڈ شروع ہوا
pattern-late = 7 دن سے زیادہ بعد لکھا گیا
pattern-child = کوئی بچہ موجود تھا
pattern-incidents = واقعات
pattern-month = مہینہ
pattern-nothing = ریکارڈ میں ابھی کچھ نہیں۔
# The two ways of section 76 of the Serious Crime Act 2015 to a "serious effect". Side by side, and neither is a test to pass.
pattern-routes = انگلینڈ اور ویلز میں قانون ”سنگین اثر“ دکھانے کے دو طریقے مانتا ہے ({ "\u2066" }Serious Crime Act 2015, section 76{ "\u2069" })۔ ان میں سے کوئی بھی ایسا امتحان نہیں جو کسی کو پاس کرنا ہو۔
pattern-afraid = تشدد کا ڈر۔ قانون کم از کم دو موقعے مانگتا ہے:
pattern-daily-life = اس سے روزمرہ کی زندگی بدل گئی۔ قانون کوئی تعداد طے نہیں کرتا، مگر یہ عمل بار بار یا لگاتار ہونا چاہیے:

# The same on a page of text. $incidents, $yes and the like: numbers. # stands for a bar.
pattern-by-month = مہینہ بہ مہینہ؛ # کوئی بچہ موجود تھا
pattern-by-quarter = سہ ماہی بہ سہ ماہی؛ # کوئی بچہ موجود تھا
pattern-by-year = سال بہ سال؛ # کوئی بچہ موجود تھا
pattern-by-kind = قسم کے حساب سے، اور ہر قسم کا پہلا دن
pattern-late-incidents = { $incidents } جو 7 دن سے زیادہ بعد لکھے گئے
pattern-kind-first = { $kind }، پہلی بار { $day }
pattern-child-answers = کوئی بچہ موجود تھا: ہاں { $yes }، نہیں { $no }، یقین نہیں { $unsure }، نہیں بتایا { $unsaid }
pattern-people = کس کا نام آیا، اور کتنے واقعات میں:
pattern-no-one-day = جن کا کوئی ایک دن نہیں { $incidents }
pattern-hourless = جن کا وقت نہیں { $incidents }
# How many now, and how many in as long a time before; nothing of what comes.
pattern-lately =
    { $day } سے اب تک: { $lately ->
        [one] { $lately } واقعہ
       *[other] { $lately } واقعات
    }۔ اس سے پہلے اتنے ہی دنوں میں: { $before }۔
