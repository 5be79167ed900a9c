# The words of the pattern: what the record shows when it is counted. Nothing here foretells, weighs or accuses.

pattern-title = کیا کیا لکھا گیا، مہینہ بہ مہینہ
# $incidents: a number. $from, $to: days.
pattern-described =
    { $incidents ->
        [one] ایک واقعہ، { $from }۔
       *[other] { $incidents } واقعات، { $from } سے { $to } تک۔
    } پٹیاں دکھاتی ہیں کہ ہر مہینے میں کتنے واقعات ہوئے۔ گہرا حصہ وہ واقعات ہیں جن میں کوئی بچہ موجود تھا۔ نیچے واقعات کی قسمیں اور ان کی تعداد ہے۔ یہی تعداد آخر میں جدول میں بھی ہے۔
pattern-limits = یہ گنتی اس کی ہے جو لکھا گیا، اس حساب سے کہ وہ کب ہوا۔ خالی وقفوں کا مطلب یہ نہیں کہ سکون تھا۔
pattern-no-hour = جس واقعے کا وقت نہیں لکھا، وہ کسی گھنٹے میں نہیں گنا جاتا۔ جس کا کوئی ایک دن نہیں، وہ ہفتے کے کسی دن میں نہیں گنا جاتا۔
# $day: a day.
pattern-began = ریکارڈ { $day } کو شروع ہوا۔ اس سے پہلے جو ہوا، وہ یاد سے لکھا گیا۔
pattern-began-mark = ریکارڈ شروع ہوا
pattern-late = 7 دن سے زیادہ بعد لکھا گیا
pattern-child = کوئی بچہ موجود تھا
pattern-incidents = واقعات
pattern-month = مہینہ
pattern-nothing = ابھی کچھ نہیں لکھا گیا۔
# The two ways of section 76 of the Serious Crime Act 2015 to a "serious effect". Side by side, and neither is a test to pass.
pattern-routes = قانون میں "سنگین اثر" تک پہنچنے کے دو راستے ہیں (section 76 of the Serious Crime Act 2015، انگلینڈ اور ویلز)۔ ان میں سے کوئی بھی ایسا امتحان نہیں جو کسی کو پاس کرنا ہو۔
pattern-afraid = تشدد کا ڈر۔ قانون کم از کم دو موقعے مانگتا ہے:
pattern-daily-life = اس سے روزمرہ کی زندگی بدل گئی۔ قانون کوئی تعداد نہیں مانگتا:

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
