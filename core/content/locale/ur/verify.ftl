# What a check of an evidence pack says: for a judge first, then for anyone who repeats it.
#
# There is no overall verdict: a pack can be unchanged and untrue, and each sentence says only what it says.
# "ریکارڈ" is the record, "فنگر پرنٹ" its fingerprint, "ثبوت کی فائل" an exhibit, "پیک" the pack.

verify-all-hold = اس پیک کا ہر دعویٰ درست ہے۔
verify-some-fail = { $claims ->
    [one] ایک دعویٰ درست نہیں۔ نیچے اس پر نشان ہے۔
   *[other] { $claims } دعوے درست نہیں۔ نیچے ان پر نشان ہے۔
}
# $files: ان فائلوں کے نام جو سسٹم خود فولڈروں میں چھوڑ دیتے ہیں۔
verify-litter = کمپیوٹر نے اس فولڈر میں اپنی فائلیں چھوڑی ہیں۔ وہ پیک کا حصہ نہیں، اور جانچی نہیں گئیں: { $files }
verify-litter-and-more = کمپیوٹر نے اس فولڈر میں اپنی فائلیں چھوڑی ہیں۔ وہ پیک کا حصہ نہیں، اور جانچی نہیں گئیں: { $files } اور مزید { $more }

# $shown, $size: how many lines of the record are shown, and how many it has.
verify-found = { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }، { $exhibits ->
        [one] ثبوت کی { $exhibits } فائل
       *[other] ثبوت کی { $exhibits } فائلیں
    }۔ ریکارڈ کی دکھائی گئی سطریں: { $size } میں سے { $shown }۔
verify-limits = یہ بتاتا ہے کہ پیک ویسا ہی ہے یا نہیں جیسا بنایا گیا تھا۔ یہ نہیں بتا سکتا کہ جو اس میں ہے وہ ہوا یا نہیں۔

# Before each sentence. At most 12 characters, or the columns don't meet.
verify-holds = درست
verify-fails = درست نہیں
verify-not-claimed = دعویٰ نہیں

verify-group-files = فائلیں
    .means = یہ وہی فائلیں ہیں جو پیک کی گئی تھیں، بغیر تبدیلی کے۔ ان کی فہرست پر دستخط ہیں۔
verify-group-record = ریکارڈ
    .means = دکھائی گئی ہر سطر لفظ بہ لفظ وہی ہے جو محفوظ ہوئی تھی، دستخط شدہ ریکارڈ میں اپنی جگہ پر۔
verify-group-corrections = درستیاں
    .means = ہر واقعے کی ہر شکل یہاں ہے، دکھائی گئی آخری شکل تک۔
verify-group-exhibits = ثبوت کی فائلیں اور جدول
    .means = ثبوت کی ہر فائل بالکل وہی ہے جو شامل کی گئی تھی۔ جدول وہی کہتا ہے جو ریکارڈ کہتا ہے۔
verify-group-limits = یہ پیک کیا نہیں دکھا سکتا
    .means = کلید کس کی ہے، کوئی چیز کب محفوظ ہوئی، یا کہ وہ ہوا بھی تھا۔ نہ یہ کہ بعد میں کچھ درست نہیں کیا گیا، نہ یہ کہ یہاں سب کچھ ہے۔

# What each claim means when it holds, when it fails, and when the pack doesn't make it.
verify-claim-files-listed =
    .holds = پیک سے کوئی فائل غائب نہیں، اور کوئی بڑھائی نہیں گئی۔
    .fails = پیک سے کوئی فائل غائب ہے، یا کوئی بڑھائی گئی ہے۔
verify-claim-files-unchanged =
    .holds = ہر فائل ویسی ہی ہے جیسی پیک بناتے وقت تھی۔
    .fails = پیک بننے کے بعد کوئی فائل بدل گئی ہے۔
verify-claim-list-signed =
    .holds = فائلوں کی فہرست پر ریکارڈ کی اپنی کلید سے دستخط ہیں۔
    .fails = فائلوں کی فہرست پر ریکارڈ کی اپنی کلید سے دستخط نہیں۔ شاید اسے کسی اور نے بنایا یا بدلا ہو۔
verify-claim-head-signed =
    .holds = ریکارڈ کے فنگر پرنٹ پر ریکارڈ کی اپنی کلید سے دستخط ہیں۔
    .fails = ریکارڈ کے فنگر پرنٹ پر اس کلید سے دستخط نہیں جو اس کے ساتھ دی گئی ہے۔
verify-claim-entries-in-log =
    .holds = دکھائی گئی ہر سطر دستخط شدہ ریکارڈ میں اسی جگہ ہے جو اس کا نمبر بتاتا ہے۔
    .fails = ایسی سطر دکھائی گئی ہے جو دستخط شدہ ریکارڈ میں اس جگہ نہیں ہے۔
verify-claim-values-committed =
    .holds = جو دکھایا گیا ہے وہ بالکل وہی ہے جو محفوظ ہوا تھا۔ جو چھپایا گیا ہے اسے بدلا نہیں جا سکتا تھا۔
    .fails = جو دکھایا گیا ہے وہ وہی نہیں جو محفوظ ہوا تھا۔
verify-claim-form =
    .holds = ہر سطر کی وہی صورت ہے جو ہونی چاہیے۔
    .fails = کسی سطر کی وہ صورت نہیں جو ہونی چاہیے۔
verify-claim-order =
    .holds = سطریں اسی ترتیب میں ہیں جس میں محفوظ ہوئی تھیں۔
    .fails = سطریں اس ترتیب میں نہیں جس میں محفوظ ہوئی تھیں۔
verify-claim-revisions =
    .holds = ہر واقعے کی ہر شکل دکھائی گئی ہے، دکھائی گئی آخری شکل تک۔
    .fails = کسی واقعے کی کوئی شکل غائب ہے۔
verify-claim-exhibits =
    .holds = ثبوت کی ہر فائل بائٹ بہ بائٹ وہی ہے جو یہاں دکھائے گئے کسی واقعے میں شامل کی گئی تھی۔
    .fails = ثبوت کی کوئی فائل وہ نہیں جو شامل کی گئی تھی۔
    .not-claimed = اس پیک میں ثبوت کی کوئی فائل نہیں۔
verify-claim-table =
    .holds = فائل incidents.csv وہی کہتی ہے جو ریکارڈ کہتا ہے، نہ زیادہ نہ کم۔
    .fails = فائل incidents.csv وہ نہیں کہتی جو ریکارڈ کہتا ہے۔
verify-claim-earlier-heads =
    .holds = ریکارڈ اسی سے شروع ہوتا ہے جو وہ دکھائے گئے ہر پہلے دستخط کے وقت تھا۔
    .fails = ریکارڈ اس سے شروع نہیں ہوتا جو وہ ایک پہلے دستخط کے وقت تھا۔
    .not-claimed = پہلے کسی وقت ریکارڈ کیا تھا: اس پیک میں پہلے کا کوئی فنگر پرنٹ نہیں۔
verify-claim-key =
    .not-claimed = کلید کس کی ہے۔ نیچے دی گئی کلید کو اس کلید سے ملائیں جو کسی اور کو دی گئی تھی۔
verify-claim-time =
    .not-claimed = کوئی چیز کب محفوظ ہوئی۔ ڈیوائس کی گھڑی بدلی جا سکتی ہے۔ صرف کسی اور کی تاریخ دکھا سکتی ہے کہ یہ اس کے بعد نہیں ہوا۔
verify-claim-truth =
    .not-claimed = کہ جو لکھا ہے وہ ہوا، یا کس نے لکھا۔
verify-claim-later-corrections =
    .not-claimed = کہ بعد میں، یا دو بار، کچھ درست نہیں کیا گیا۔ یہ کوئی ایسی سطر کہہ سکتی ہے جو دکھائی نہیں گئی۔
verify-claim-completeness =
    .not-claimed = کہ پورا ریکارڈ یہاں ہے: دکھائی گئی سطریں { $size } میں سے { $shown } ہیں۔

# Where, and why. $file: its name in the pack.
verify-at = { $place }: { $why }
verify-more = اور مزید { $places }
verify-place-pack = پیک
verify-place-line = { $file }، سطر { $line }
verify-place-entry = ریکارڈ کا اندراج { $entry }
verify-place-field = ریکارڈ کا اندراج { $entry }، { $field }
verify-place-exhibit = ثبوت کی فائل { $mark } (اندراج { $entry })
verify-place-incident = واقعہ { $id }
verify-place-head = فنگر پرنٹ جب سطریں { $size } تھیں

verify-why-missing = یہ موجود نہیں
verify-why-extra = یہ موجود ہے اور نہیں ہونا چاہیے
verify-why-changed = یہ بدل گیا ہے
verify-why-malformed = اسے اس طرح پڑھا نہیں جا سکتا جیسا یہ ہونا چاہیے
verify-why-twice = یہ دو بار ہے
verify-why-wrong-signature = دستخط اس کے نہیں
verify-why-other-key = اس پر کسی اور کلید سے دستخط ہیں
verify-why-not-in-log = یہ دستخط شدہ ریکارڈ میں نہیں
verify-why-not-committed = یہ وہ نہیں جو محفوظ ہوا تھا
verify-why-not-shown = کچھ ایسا چھپا ہوا ہے جو ہمیشہ دکھایا جاتا ہے
verify-why-out-of-order = یہ بعد والے کے پیچھے آتا ہے
verify-why-gap = اس سے پہلے کی شکل غائب ہے
verify-why-destroyed = ریکارڈ کہتا ہے کہ اسے ہٹا دیا گیا تھا
verify-why-no-incident = یہ دکھائے گئے کسی واقعے کا نہیں
verify-why-other-log = یہ کسی اور ریکارڈ کا ہے
verify-why-not-continued = ریکارڈ اس سے شروع نہیں ہوتا
verify-why-line-ends = اس کی سطروں کے آخر بدل گئے ہیں (LF کی جگہ CR LF)، جیسا کچھ پروگرام کرتے ہیں: پیک دوبارہ { "\u2066" }.zip{ "\u2069" } کے طور پر مانگیں

# Where it can't be read as a pack at all.
verify-malformed = اسے ثبوتوں کے پیک کے طور پر پڑھا نہیں جا سکتا: { $problem } ({ $place })۔
verify-problem-not-a-pack = یہ نہ فولڈر ہے نہ { "\u2066" }.zip{ "\u2069" } جس میں log.json ہو
verify-problem-cut = یہ کٹا ہوا یا خراب ہے
verify-problem-climbs-out = کسی فائل کا نام پیک سے باہر لے جاتا ہے
verify-problem-other-names = اس میں نام ویسے لکھے ہیں جیسے کوئی دوسرا سسٹم لکھتا ہے: اسے کھولیں اور فولڈر کو جانچیں
verify-problem-twice = دو فائلوں کا، یا ایک فائل اور فولڈر کا، ایک ہی نام ہے
verify-problem-bad-name = اس میں ایک فائل کا نام ایسا ہے جو پیک میں نہیں ہوتا: اسے کھولیں اور فولڈر کو جانچیں
verify-problem-not-a-file = جہاں فائل ہونی چاہیے وہاں لنک یا ڈیوائس ہے
verify-problem-too-large = یہ کسی بھی اصلی پیک سے بڑا ہے: یہ کوئی جال ہے، یا اس کمپیوٹر کے لیے بہت زیادہ
verify-problem-unsupported = یہ ایسے پیک ہے جیسے پیک نہیں ہوتے: اسے کھولیں اور فولڈر کو جانچیں
verify-problem-two-readings = مختلف پروگرام اس سے مختلف فائلیں نکال سکتے ہیں: اسے اپنے پروگرام سے کھولیں اور اُسی فولڈر کو جانچیں
verify-problem-bad-log = فائل log.json کوئی ریکارڈ نہیں
verify-problem-wrapped = پیک ایک فولڈر اور اندر ہے: اسے کھولیں اور اس فولڈر کو جانچیں جس میں log.json ہے

# For anyone who repeats the check: names of claims and of hidden fields are as docs/evidence-format.md has them.
verify-repeat = جو یہ جانچ دہرائے اس کے لیے (docs/evidence-format.md)
verify-public-key = عوامی کلید
verify-log-id = ریکارڈ کی آئی ڈی
verify-root = جڑ
verify-root-at = { $root }، اندراج: { $entries }
verify-begun = پیک کا آغاز
verify-begun-at = { $when }، ڈیوائس کی گھڑی کے مطابق
verify-clock-jumps = گھڑی کی چھلانگیں
verify-hidden = کہیں چھپا ہوا
