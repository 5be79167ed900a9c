# What only the command line says: what it asks at a terminal, what it answers, what can be typed to get further.
#
# Names of commands, options and files stay as they are, in `backticks` or after --: they are the same in every language.

# $tag: a language as it was asked for. $tags: those that there are.
cli-no-language = یہاں { $tag } میں الفاظ نہیں ہیں۔ یہ زبانیں ہیں: { $tags }۔

## Failures

# After what errors.ftl says: what can be done about it here.
cli-error-damaged = اگر یہ فولڈر کسی اور سے آیا ہے تو اس کی کوئی فائل لنک ہو سکتی ہے، یا سرے سے فائل ہی نہیں۔ کچھ اور کرنے سے پہلے پورے فولڈر کی نقل بنا لیں، اور اس کی سب سے نئی نقل استعمال کریں جو کھلتی ہو۔
cli-error-rolled-back-database = اگر پورے فولڈر کی کوئی نئی نقل ہے تو وہ استعمال کریں۔ جو یہاں ہے اسی کے ساتھ آگے جانے کے لیے: `bothy check --accept-rollback`۔
cli-error-rolled-back-seals = اگر پورے فولڈر کی کوئی اور نقل ہے تو وہ استعمال کریں۔ جو یہاں ہے اسی کے ساتھ آگے جانے کے لیے: `bothy check --accept-rollback`۔
cli-error-rolled-back-slot-file = اگر پورے فولڈر کی کوئی اور نقل ہے تو وہ استعمال کریں۔ جو یہاں ہے اسی کے ساتھ آگے جانے کے لیے: `bothy check --accept-rollback`۔
cli-error-key-lost = اگر اسے کہیں اور رکھا گیا ہے تو --device-key FILE سے بتائیں۔ اگر وہ نہیں رہی تو اندر جانے کا راستہ `bothy recover` اور بحالی کا کوڈ ہے۔

cli-input-cost = یوں لکھیں: --kdf-cost M,T جہاں M کی اکائی KiB ہو، 8 سے 1048576 تک، اور T 1 سے 64 تک، جیسے 65536,3۔
cli-input-kinds = جیسے --kind controlling --kind threats۔
cli-input-happened = یوں لکھیں: 2026-03-01T21:30، یا "about 2026-03-01"، یا 2026-03-01، یا جو جاری رہا اس کے لیے 2026-03-01..2026-03-05۔ دن معلوم نہ ہو تو 2026-03، یا "summer 2025"، یا "winter 2025/26"، یا 2025، یا "about 2026-01-10..2026-02-20"۔
cli-input-no-such-day = سال، مہینہ اور دن لکھیں، جیسے 2026-03-01۔
cli-input-no-such-time = دن میں 00:00 سے 23:59 تک کے وقت ہوتے ہیں: 2026-03-01T21:30 لکھیں۔
cli-input-no-such-offset = فرق یوں لکھا جاتا ہے: +01:00، جیسے 2026-03-01T21:30+01:00۔
cli-input-clock-skipped = وہ وقت لکھیں جو گھڑیوں پر تھا، یا ساتھ فرق لکھیں: 2026-03-01T21:30+01:00۔
cli-input-clock-repeated = فرق سے بتائیں کہ دونوں میں سے کون سا: برطانیہ میں تبدیلی سے پہلے +01:00، بعد میں +00:00، جیسے 2026-03-01T21:30+00:00۔
cli-input-which-winter = دونوں لکھیں، جیسے "winter 2025/26"۔
cli-input-long-ago = سال دیکھ لیں، جیسے 2026-03-01T21:30۔
cli-input-ahead = سال اور مہینہ دیکھ لیں، جیسے 2026-03-01T21:30، اور اس کمپیوٹر کی گھڑی بھی۔
cli-input-ends-first = پہلے شروع لکھیں، جیسے 2026-03-01T21:30..2026-03-01T23:00۔
cli-input-past = آج کا یا بعد کا دن لکھیں، جیسے 2031-03-01، اور اس کمپیوٹر کی گھڑی بھی دیکھ لیں۔
cli-input-born = سال دیکھ لیں، جیسے 2019-04-12، اور اس کمپیوٹر کی گھڑی بھی۔ جو بچہ ابھی پیدا نہیں ہوا، اس کا متوقع دن لکھا جا سکتا ہے۔
cli-input-field = خانے، اور ہر ایک میں کیا آتا ہے، یہ `bothy incident add --help` بتاتا ہے۔
cli-input-id = وہ 32 حروف اور ہندسے دیں جو `bothy incident list --json` دکھاتا ہے، یا کم از کم پہلے 6، اور اگر کئی ایک ہی طرح شروع ہوں تو زیادہ۔
cli-input-choice = یہاں --hide خانوں کے نام لیتا ہے، --without واقعات کی آئی ڈی، --without-files فائلوں کی آئی ڈی، اور --initials دو بڑے حروف۔
cli-input-files-show-place = ان میں سے ہر فائل کو --without-files ID سے باہر رکھیں، یا --hide place کے بغیر پیک بنائیں:
cli-input-person = دیکھیں `bothy people list`۔
cli-input-about-us = ان میں سے ایک لیں: relationship, began, ended, living_together, other_cases یا orders۔
cli-input-undo = یا تو `bothy incident put-away` استعمال کریں، جو اسے نظر سے ہٹا کر رکھتا ہے، یا `bothy incident remove`۔

cli-fault-at = یہ غلطی Bothy میں { $place } پر ہے۔ جو محفوظ ہوا تھا، اس میں سے کچھ ضائع نہیں ہوا۔
cli-no-signals = سگنل نہیں سنے جا سکتے۔
cli-signal-too-late = جب سگنل آیا تو کام ہو چکا تھا۔

# A file outside the vault. $why: as below, or as the system says it.
cli-cannot-read = پڑھا نہیں جا سکتا { $path }: { $why }۔
cli-cannot-write = لکھا نہیں جا سکتا { $path }: { $why }۔
cli-cannot-make = بنایا نہیں جا سکتا { $path }: { $why }۔
cli-cannot-find = ملتا نہیں { $path }: { $why }۔
cli-cannot-use = استعمال نہیں ہو سکتا { $path }: { $why }۔
cli-cannot-write-out = باہر (stdout) نہیں لکھا جا سکتا: { $why }۔
cli-why-not-found = ایسی کوئی فائل یا فولڈر نہیں
cli-why-denied = اجازت نہیں
cli-why-exists = فائل پہلے سے موجود ہے
cli-why-folder = یہ فولڈر ہے، فائل نہیں
cli-why-no-folder = یہ فولڈر نہیں
cli-why-pipe = یہ پائپ ہے۔ فائل دیں، یا پائپ کو `-` یا /dev/fd/N کے طور پر دیں
cli-why-socket = یہ ساکٹ ہے، فائل نہیں
cli-why-device = یہ آلہ ہے، فائل نہیں
cli-why-link-loop = اس کے لنک ایک دائرے میں گھومتے ہیں
cli-why-waits = یہ پائپ کی طرح پڑھنے والے سے انتظار کراتی ہے۔ عام فائل دیں
# $most: a size, as in 1.0 MB.
cli-why-too-long = یہ { $most } سے لمبی ہے، اور یہاں اس سے زیادہ نہیں پڑھا جاتا
cli-why-full = ڈسک پر جگہ نہیں بچی
cli-why-read-only = یہاں صرف پڑھا جا سکتا ہے
cli-why-no-text = یہ UTF-8 میں متن نہیں ہے: اسے UTF-8 میں محفوظ کریں
cli-why-path-too-long = نام یا راستہ بہت لمبا ہے
cli-why-not-taken = ڈسک اسے نہیں لیتی، یا جو لکھا گیا اس کے بجائے کچھ اور لوٹاتی ہے
cli-not-read-back = جو stdout پر گیا اسے واپس پڑھ کر ملایا نہیں جا سکا۔ اپنی نقل خود جانچ لیں۔

## Vaults and secrets

cli-which-vault = کون سی تجوری؟ اس کا فولڈر --vault DIR سے بتائیں، یا BOTHY_VAULT میں۔
cli-no-vault = جگہ { $path } پر کوئی تجوری نہیں ہے۔ اسے `bothy init` بناتا ہے۔
cli-vault-exists = جگہ { $path } پر پہلے سے کچھ ہے، اور اس کی جگہ کبھی کچھ نہیں رکھا جاتا۔ کوئی اور فولڈر --vault DIR سے چنیں۔
cli-key-inside = ڈیوائس کی کلید کی فائل تجوری کے فولڈر سے باہر ہونی چاہیے: ورنہ فولڈر کی نقل کے ساتھ وہ بھی چلی جائے۔ کوئی اور جگہ --device-key سے چنیں۔
cli-key-exists = جگہ { $path } پر پہلے سے ڈیوائس کی کلید کی فائل ہے۔ ہو سکتا ہے کسی اور تجوری کو اس کی ضرورت ہو، اس لیے وہ بدلی نہیں جاتی۔ اسے ہٹا دیں، یا کوئی اور جگہ --device-key FILE سے چنیں۔
cli-no-key-file = جگہ { $path } پر کچھ ہے، اور وہ اس تجوری کی ڈیوائس کی کلید نہیں۔ اسے ویسے ہی رہنے دیا گیا۔ صحیح فائل --device-key FILE سے دیں، یا کوئی نام جو ابھی کسی کا نہ ہو: تب وہاں نئی کلیدیں بنیں گی۔
# $path: a name that is used while something is made.
cli-in-the-way = جگہ { $path } پر پہلے سے کچھ ہے، اور اسے چھوا نہیں گیا۔ کام کے دوران Bothy کو یہ نام چاہیے۔ جو وہاں ہے اسے ہٹائیں، یا کوئی اور نام چنیں۔
cli-no-vault-folder = جس فولڈر میں تجوری ہے وہ نہیں ملتا۔

# What is asked for or read: alone before a colon, and within a sentence as $what.
cli-secret = خفیہ کوڈ
cli-secret-new = نیا خفیہ کوڈ
cli-secret-second = دوسرا خفیہ کوڈ
cli-secret-again = وہی دوبارہ
cli-recovery-code = بحالی کا کوڈ
cli-six-words = چھ الفاظ
# While a code is typed as words, one or several a line: before a colon.
cli-words-so-far = اب تک { $of } میں سے { $count } الفاظ، باقی
cli-file = فائل
cli-import-lines = شامل کرنے کی سطریں
cli-asked = { $what }: { "" }
cli-no-terminal = پوچھنے کے لیے کوئی ٹرمینل نہیں: { $what }۔ اسے فائل میں دیں (دیکھیں --help)۔
cli-too-long = یہ بہت لمبا ہے: { $what }۔ اس کی پہلی سطر { $bytes } بائٹ تک ہو سکتی ہے۔
cli-stdin-twice = نشان `-` سے ایک ہی چیز پڑھی جا سکتی ہے: { $one } یا { $other }۔ دوسری کو فائل یا /dev/fd/N کے طور پر دیں۔
# A number of 8 digits follows the first, and several words the second.
cli-drawn = اتفاق سے چنے گئے، اگر آپ ان میں سے ایک لینا چاہیں: { "" }
cli-drawn-words = { "" } بغیر خالی جگہ کے، یا یہ الفاظ: { "" }
cli-secret-rule = 8 سے 16 ہندسے لیں جو نہ تاریخ ہوں، نہ سلسلے سے ہوں، نہ دہرائے ہوئے ہوں، یا کئی الفاظ لیں۔
cli-stopped-asking = اب Bothy نہیں پوچھے گا: اب جو لکھا جائے گا وہ اسکرین پر نظر آئے گا۔
## A session at the terminal

# $minutes: how long it waits for input before it locks.
cli-shell-begin = حکم ویسے ہی لکھیں جیسے `bothy` کے بعد۔ `lock` بند کرتا ہے، `quit` ختم کرتا ہے۔ { $after } کچھ نہ لکھا جائے تو یہ خود بند ہو جاتا ہے۔
cli-minutes = { $minutes } منٹ
cli-seconds = { $seconds } سیکنڈ
cli-shell-asked = bothy> { "" }
cli-shell-locked = بند ہے۔
cli-shell-idle = کچھ دیر سے کچھ نہیں لکھا گیا، اس لیے بند ہے۔
cli-shell-help = یہاں `bothy` کا ہر حکم چلتا ہے، `bothy` اور --vault کے بغیر: `incident list`، `plan show`۔ `--help` انہیں دکھاتا ہے، `lock` بند کرتا ہے، `quit` ختم کرتا ہے۔ خالی جگہ والی تحریر واوین میں لکھیں۔
cli-shell-quotes = ایک واوین کا دوسرا نہیں ہے، اس لیے کچھ نہیں کیا گیا۔ سطر دوبارہ لکھیں۔
cli-shell-long = یہ سطر بہت لمبی ہے، اس لیے کچھ نہیں کیا گیا۔ لمبی تحریر فائل میں دیں، --details-file وغیرہ سے۔
cli-shell-not-text = یہ سطر UTF-8 تحریر نہیں ہے، اس لیے کچھ نہیں کیا گیا۔
cli-shell-begun = --vault، --device-key، --secret-file اور --lang خود `bothy shell` کے ساتھ دیے جاتے ہیں۔ اسے `quit` سے ختم کریں، اور دوسرا شروع کریں۔
cli-shell-within = یہ پہلے ہی ایک نشست ہے۔
cli-shell-commands = نشست کے حکم
cli-code-opens = کوڈ درست ہے۔

cli-secret-changed = خفیہ کوڈ بدل گیا ہے۔
# After `init`: what its lines on stdout are, and where the device key is.
cli-made-lines = پہلی سطر تجوری کی شناخت ہے۔ دوسری بحالی کا کوڈ ہے، جو خفیہ کوڈ یا ڈیوائس کی کلید کھو جانے پر تجوری کھولتا ہے۔ Bothy اسے صرف اسی بار دکھاتا ہے: اسے لکھ لیں۔
cli-made-words = یہی کوڈ الفاظ میں: { $words }
cli-made-key = ڈیوائس کی کلید { $path } میں ہے۔ یہ فائل رکھیں: اس کے بغیر صرف بحالی کا کوڈ تجوری کھولتا ہے۔
cli-recovered = نیا خفیہ کوڈ لگ گیا ہے۔ بحالی کا کوڈ اب بھی چلتا ہے: اسے پہلے کی طرح رکھیں۔
cli-second-again = یہ `bothy second set` سے ہوتا ہے۔
cli-code-seen = جس کے پاس پہلے والا کوڈ ہے وہ فولڈر کی صرف پہلے بنی ہوئی نقلیں کھول سکتا ہے۔
cli-code-unseen = اگر کسی نے پہلے والا کوڈ دیکھا ہو سکتا ہے، تو --seen کے ساتھ نیا بنائیں۔
cli-accepted-nothing = کوئی پرانی چیز واپس نہیں رکھی گئی تھی۔
cli-accepted-database = ڈیٹابیس باقی سے پرانا تھا۔ اب سے تجوری جیسی ہے ویسی کھلتی ہے۔
cli-accepted-seals = مہریں باقی سے پرانی تھیں۔ اب سے تجوری جیسی ہے ویسی کھلتی ہے۔
cli-accepted-slot-file = تجوری کی slot فائلیں باقی سے پرانی تھیں۔ اب سے تجوری جیسی ہے ویسی کھلتی ہے۔ اگر بحالی کا کوڈ تھا تو نیا بنائیں۔
cli-all-well = سب کچھ ویسا ہی ہے جیسا لکھا گیا تھا: { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }، فائلیں، اور ریکارڈ کی ہر سطر۔
cli-all-well-notes = سب کچھ ویسا ہی ہے جیسا لکھا گیا تھا: { $notes ->
        [one] { $notes } نوٹ
       *[other] { $notes } نوٹس
    }۔
cli-not-well = اس تجوری میں کچھ ویسا نہیں جیسا لکھا گیا تھا۔ جس پر اثر نہیں پڑا وہ اب بھی پڑھا جا سکتا ہے۔ کچھ نہیں بدلا گیا۔ کچھ اور کرنے سے پہلے پورے فولڈر کی نقل بنا لیں۔

cli-second-set = دوسرے خفیہ کوڈ سے نوٹس کھلتے ہیں۔ ان میں کبھی کبھی اصلی نوٹ لکھتے رہیں: اس کوڈ کے ساتھ `bothy notes`۔
cli-second-unset = اب نوٹس کسی کوڈ سے نہیں کھلتے۔ جو ان میں ہے وہ رہتا ہے۔
cli-arm = اب سے دوسرا خفیہ کوڈ، غلطی سے بھی لکھا جائے، تو پورا ریکارڈ ہمیشہ کے لیے ختم ہو جاتا ہے۔
cli-armed = اب دوسرے خفیہ کوڈ سے تجوری تباہ ہو جاتی ہے۔ اسے `bothy second disarm` بند کرتا ہے۔
cli-disarmed = دوسرے خفیہ کوڈ سے نوٹس کھلتے ہیں اور کچھ نہیں ہوتا۔
cli-destroy-vault = اس سے تجوری تباہ ہو جاتی ہے: اس کا ہر واقعہ، فائل اور مسودہ، ہمیشہ کے لیے۔
cli-destroy-notes = اس سے نوٹس تباہ ہو جاتے ہیں، ہمیشہ کے لیے۔
cli-destroyed = ہو گیا۔ اس خفیہ کوڈ سے اب کچھ نہیں کھلتا۔
cli-before-destroying =
    یہیں رک جائیں، جب تک کہ کسی اور جگہ آپ کے پاس بحالی کا کوڈ بھی نہ ہو اور تجوری کے فولڈر کی نقل بھی: کوئی اور چیز اسے دوبارہ نہیں کھولتی۔
    یہ ان نقلوں تک نہیں پہنچتا جو کسی اور کے پاس ہیں۔ جس کے پاس بحالی کا کوڈ اور پرانی نقل ہے وہ اب بھی اسے کھول سکتا ہے۔
# $word: what has to be typed, the same in every language.
cli-type-word = آگے جانے کے لیے `{ $word }` لکھیں، چھوڑ دینے کے لیے کچھ اور۔
cli-say-yes = جہاں پوچھنے کے لیے ٹرمینل نہ ہو، وہاں --yes دیں۔
cli-nothing-changed = کچھ نہیں بدلا گیا۔

## ہمیشہ کے لیے۔ جو کوئی حکم ایسے ہٹائے کہ واپس نہ آ سکے: ٹرمینل نہ ہو تو یہ بتایا جاتا ہے، اور ٹرمینل پر اس چیز کے نیچے۔

cli-gone-incident = اس سے واقعہ اپنی سب فائلوں سمیت ہمیشہ کے لیے ہٹ جائے گا۔ `bothy incident put-away` اسے رکھتا ہے، فہرستوں اور پیک سے باہر۔
cli-gone-draft = اس سے مسودہ اپنی فائلوں سمیت ہمیشہ کے لیے ضائع ہو جائے گا۔
cli-gone-person = اس سے اس شخص کے بارے میں جو کچھ رکھا ہے، نام بھی، ہمیشہ کے لیے ہٹ جائے گا۔ واقعات میں رشتہ باقی رہتا ہے۔
cli-gone-item = اس سے یہ بات منصوبے سے، جو کچھ اس میں لکھا گیا اس سمیت، ہمیشہ کے لیے ہٹ جائے گی۔
cli-gone-plan = اس سے منصوبہ اور اس کی ہر پچھلی شکل ہمیشہ کے لیے ہٹ جائے گی۔
cli-gone-plans = { $plans ->
        [one] اس سے منصوبہ اور اس کی ہر پچھلی شکل ہمیشہ کے لیے ہٹ جائے گی۔
       *[other] اس سے { $plans } منصوبے اور ان کی ہر پچھلی شکل ہمیشہ کے لیے ہٹ جائے گی۔
    }
cli-gone-contact = اس سے رابطہ ہمیشہ کے لیے ہٹ جائے گا۔
cli-gone-note = اس سے نوٹ ہمیشہ کے لیے ہٹ جائے گا۔
cli-gone-answer = اس سے جواب اپنی تفصیل سمیت ہمیشہ کے لیے ہٹ جائے گا۔
cli-gone-risk = اس سے خطرے کے بارے میں جو کچھ کہا گیا سب ہٹ جائے گا: ہر جواب، اور جو چاہیے، جو خواہش ہے اور جس پر اتفاق ہوا، ہمیشہ کے لیے۔
cli-gone-code = پہلے کا بحالی کوڈ، اگر ہے، آئندہ کبھی کچھ نہیں کھولے گا۔
cli-gone-second = دوسرا راز، اور نوٹس کا کوئی بحالی کوڈ، آئندہ کچھ نہیں کھولے گا۔ نوٹس میں جو ہے وہ باقی رہتا ہے۔
cli-gone-leftovers = { $packs ->
    [one] Bothy اس پیک یا فائل کا نام پھر کبھی نہیں لے گا۔ اس کا جو کچھ بچا ہے وہ وہیں رہے گا، اور اسے کوئی بھی پڑھ سکتا ہے۔
   *[other] Bothy ان { $packs } پیک یا فائلوں کا نام پھر کبھی نہیں لے گا۔ ان کا جو کچھ بچا ہے وہ وہیں رہے گا، اور اسے کوئی بھی پڑھ سکتا ہے۔
}

## The record

cli-no-kind = قسم "{ $kind }" نہیں ہے۔ قسمیں `bothy incident add --help` بتاتا ہے۔
cli-no-field = خانہ "{ $field }" نہیں ہے۔
# فہرست کے ساتھ کہا جاتا ہے۔ $shown، $all: تعداد۔ $id: آخری کی ID کا شروع۔
cli-list-cut = { $all } میں سے { $shown }۔ آگے کے لیے --after { $id }، سب کے لیے --all۔
cli-list-nothing-kept = یہاں ابھی کچھ نہیں۔
cli-list-nothing-found = کچھ نہیں ملا۔ کم شرطیں رکھیں، یا دوسرے الفاظ۔
cli-list-end = یہ آخری تھا۔
cli-the-field = یہ خانہ { $field } ہے۔
# $choices: what can be said, in the words that are typed.
cli-field-takes = خانہ { $field } میں یہ آ سکتے ہیں: { $choices }۔
cli-field-form = یہاں --field میں NAME=VALUE آتا ہے، جیسے --field place="گھر پر"۔
cli-field-twice = خانہ { $field } دو بار دیا گیا ہے۔
cli-people-form = جو لوگ رکھے گئے ہیں ان کے نام یوں دیں: who=person:3f9a2c,person:77d0e1 اور ساتھ کچھ اور نہیں۔ عام الفاظ کسی اور طرح شروع ہوتے ہیں۔
cli-person-twice = ایک خانے میں ایک ہی شخص دو بار ہے۔
cli-when = یہ کب ہوا؟ --happened دیں: وقت، دن، مہینہ (2026-03)، موسم ("winter 2025/26")، یا جو جاری رہا اس کے لیے A..B۔
# $tz: جو وہاں لکھا ہے۔
cli-time-zone = متغیر TZ میں { $tz } لکھا ہے، اور اس کمپیوٹر پر اس نام کا کوئی ٹائم زون نہیں۔ وقت کئی گھنٹے غلط ہوتے۔ کچھ نہیں کیا گیا۔ TZ میں Europe/London جیسا نام لکھیں، یا اسے ہٹا دیں۔
# $when: کب ہوا، جیسے محفوظ کیا گیا۔
cli-understood = یوں محفوظ ہوا: { $when }۔
cli-to-the-minute = سیکنڈ چھوڑ دیے جاتے ہیں: وقت منٹ تک محفوظ ہوتا ہے۔
cli-not-text = یہ فائل UTF-8 کی سادہ تحریر نہیں ہے: { $what }۔
cli-text-too-long = { $what } کی فائل بہت لمبی ہے۔ یہ 256 KiB کی ہو سکتی ہے۔
cli-see-people = کون رکھا گیا ہے، یہ `bothy people list` دکھاتا ہے۔

cli-lost-incident = اس واقعے کا کچھ محفوظ نہیں ہوا: اسے دوبارہ شامل کریں۔
cli-lost-change = اس تبدیلی کا کچھ محفوظ نہیں ہوا۔
cli-lost-draft = اس میں سے کچھ مسودے میں نہیں گیا۔
cli-practice = یہ مشق تھی: کچھ محفوظ نہیں ہوا۔ یہ یوں نظر آتا۔
cli-nothing-to-change = بدلنے کے لیے کچھ نہیں دیا گیا۔ دیکھیں `{ $help }`۔
cli-nothing-to-keep = مسودے میں ڈالنے کے لیے کچھ نہیں دیا گیا۔ دیکھیں `bothy draft keep --help`۔
cli-draft-stays = مسودہ جیسا ہے ویسا رہتا ہے: جو کم ہے اسے `bothy draft keep { $id } …` ڈالتا ہے۔
cli-undone-incident = واپس لے لیا: واقعہ، اور جو کچھ اس میں تھا۔
cli-undone-amendment = واپس لے لی: آخری درستی۔ اس سے پہلے جو لکھا تھا وہی پھر سے ہے۔
cli-undone-attachment = واپس لے لی: جو فائل آخر میں شامل ہوئی تھی۔
cli-put-away = الگ رکھ دیا گیا: فہرستوں اور پیکوں سے باہر، مگر محفوظ۔ اسے `bothy incident put-away { $id } --back` واپس لاتا ہے۔
cli-back = یہ واپس آ گیا ہے۔

# Asked once before something is removed. $incident: its kinds, and when it happened.
cli-remove =
    { $incident }
    اگر پولیس یا عدالت اس میں شامل ہے یا ہو سکتی ہے، تو مٹانے سے آپ کے کیس کو نقصان ہو سکتا ہے۔ اس کے بجائے الگ رکھ دیں؟ پھر یہ فہرستوں اور پیکوں سے باہر ہے، مگر محفوظ۔
    آپ کی حفاظت سب سے پہلے ہے۔
    لکھیں: `away` سے الگ ہو جاتا ہے، `remove` سے ہمیشہ کے لیے ہٹ جاتا ہے، کچھ اور سے ویسا ہی رہتا ہے۔
cli-remove-put-away =
    { $incident }
    اگر پولیس یا عدالت اس میں شامل ہے یا ہو سکتی ہے، تو مٹانے سے آپ کے کیس کو نقصان ہو سکتا ہے۔ یہ پہلے سے الگ رکھا ہوا ہے، اور ایسے ہی رہ سکتا ہے۔
    آپ کی حفاظت سب سے پہلے ہے۔
    لکھیں: `remove` سے ہمیشہ کے لیے ہٹ جاتا ہے، کچھ اور سے ویسا ہی رہتا ہے۔
cli-nothing-removed = کچھ نہیں ہٹایا گیا۔

## Files

cli-changed-meanwhile = فائل { $path } پڑھتے ہوئے بدل گئی، اس لیے نہیں رکھی گئی۔ انتظار کریں کہ کوئی اس میں نہ لکھ رہا ہو۔
cli-no-name = جو stdin سے آتا ہے اس کا نام نہیں ہوتا: اسے --name سے نام دیں۔
cli-to-inside = { $path } کا نام نہیں، یا یہ تجوری کے فولڈر میں ہے۔ کوئی اور جگہ چنیں۔
cli-to-exists = فائل { $path } پہلے سے موجود ہے، اور اس کی جگہ کبھی کچھ نہیں رکھا جاتا۔ کوئی اور نام --to سے چنیں۔
cli-preview-not-a-picture = جھلک نہیں ہے: یہ تصویر نہیں۔ فائل جیسی ہے ویسی `incident extract` لکھتا ہے۔
cli-preview-format = جھلک نہیں ہے: یہ تصویر کی ایسی قسم ہے جو Bothy نہیں دکھا سکتا۔ یہ پوری محفوظ ہے؛ جیسی ہے ویسی `incident extract` لکھتا ہے۔
cli-preview-too-large = جھلک نہیں ہے: تصویر اتنی بڑی ہے کہ حفاظت سے نہیں دکھائی جا سکتی۔ یہ پوری محفوظ ہے؛ جیسی ہے ویسی `incident extract` لکھتا ہے۔
cli-preview-broken = جھلک نہیں ہے: تصویر کٹی ہوئی یا خراب ہے۔ یہ جیسی آئی تھی ویسی محفوظ ہے؛ جیسی ہے ویسی `incident extract` لکھتا ہے۔

# Beside a bar, while it works.
cli-keeping = رکھا جا رہا ہے
cli-writing = لکھا جا رہا ہے
cli-reading = پڑھا جا رہا ہے
cli-importing = شامل ہو رہا ہے
cli-exporting = پیک بن رہا ہے
cli-checking = جانچ ہو رہی ہے
cli-changing-key = کلید بدل رہی ہے
# $what: one of these. $percent: how much of it is done.
cli-progress = { $what }: { $percent }%

## Many incidents from a file

cli-imported = محفوظ ہوئے: { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }۔
cli-imported-before = محفوظ ہوئے: { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }؛ یہاں پہلے سے تھیں: { $lines ->
        [one] { $lines } سطر
       *[other] { $lines } سطریں
    }۔
cli-line = سطر { $line }: { $wrong }
cli-line-ends = اس سطر سے پہلے سب کچھ محفوظ ہے۔ اسے ٹھیک کریں اور پوری فائل دوبارہ دیں: کام وہیں سے آگے چلتا ہے۔
cli-can-be-imported = شامل ہو سکتے ہیں: { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }۔
cli-cannot-be-imported = شامل نہیں ہو سکتیں: { $lines ->
        [one] { $lines } سطر
       *[other] { $lines } سطریں
    }۔
cli-line-needs-happened = اس میں "happened" چاہیے۔
cli-line-needs-kinds = اس میں کم از کم ایک قسم چاہیے، اور ہر قسم ایک ہی بار: "kinds": ["controlling"]۔
cli-line-too-long = یہ 4 MiB سے لمبی ہے۔
cli-line-name = سطر میں "{ $name }" نام کی کوئی چیز نہیں ہوتی؛ دوسرے خانے "fields" میں جاتے ہیں۔
cli-line-not-json = یہ JSON نہیں، یا بیچ میں کٹا ہوا ہے، بائٹ { $byte } پر۔
cli-line-utf-16 = یہ UTF-16 متن ہے۔ فائل کو UTF-8 میں محفوظ کریں۔
cli-line-utf-32 = یہ UTF-32 متن ہے۔ فائل کو UTF-8 میں محفوظ کریں۔
cli-line-packed = فائل بند ہے یا آرکائیو ہے (gzip، zip، 7z وغیرہ)۔ پہلے اسے کھولیں۔
cli-line-no-text = یہ فائل تحریر نہیں ہے۔ شاید کوئی تصویر ہے، یا Word یا Excel کی دستاویز۔
cli-line-not-utf-8 = بائٹ { $byte } سے آگے یہ UTF-8 نہیں؛ شاید Latin-1 یا Windows-1252 ہے۔ فائل کو UTF-8 میں محفوظ کریں۔
cli-line-array = یہ JSON کی فہرست ہے۔ ہر واقعہ الگ سطر پر رکھیں، باہر کے قوسین کے بغیر۔
cli-line-table = یہ جدول (CSV) کی سطر لگتی ہے۔
# $name: سطر میں ایک نام۔
cli-line-twice = اس میں "{ $name }" دو بار ہے، اور معلوم نہیں کون سا مانا جائے۔ ایک رہنے دیں۔
cli-line-half-character = بائٹ { $byte } سے پہلے آدھا حرف ہے (اکیلا surrogate)۔
cli-line-no-field = خانہ "{ $field }" نہیں ہے۔ خانے `bothy incident add --help` بتاتا ہے۔
cli-line-field = خانہ { $field } میں یہ نہیں آ سکتا۔
cli-line-details = تفصیل بہت لمبی ہے، یا دو بار دی گئی ہے۔

## People, plans, notes, the conversation about danger

cli-no-about-us = ابھی کچھ نہیں بتایا گیا۔ کیا بتایا جا سکتا ہے، یہ `bothy about-us set --help` دکھاتا ہے۔
cli-about-us-form = اسے NAME=VALUE کے طور پر دیں، جیسے relationship="شادی شدہ"۔
cli-see-plans = کون سے منصوبے ہیں، یہ `bothy plan list` دکھاتا ہے۔
cli-which-plan = کئی منصوبے ہیں۔ کون سا، یہ --plan ID سے بتائیں؛ انہیں `bothy plan list` دکھاتا ہے۔
cli-no-plan = منصوبہ `bothy plan new` بناتا ہے۔
cli-see-items = ہر بات کا نمبر، جیسے 5.2، یہ `bothy plan show` میں ہے۔
cli-see-history = اسے کب کب دیکھا گیا، یہ `bothy plan history` دکھاتا ہے۔
cli-not-there = جو بات --before میں دی گئی وہ اس حصے کی کوئی دوسری بات نہیں۔
cli-review = منصوبہ جیسا ہے ویسا `bothy plan review` رکھ لیتا ہے۔
# $letters: those that no font has, with … behind the first twelve. $count: how many.
cli-no-letters =
    { $count ->
        [one] ایک حرف چھپ نہیں سکتا: { $letters }۔ کاغذ پر اس کی جگہ ایک کوڈ ہوگا، جیسے [U+5B57]۔
       *[other] { $count } حروف چھپ نہیں سکتے: { $letters }۔ کاغذ پر ہر ایک کی جگہ ایک کوڈ ہوگا، جیسے [U+5B57]۔
    }
# $items: how many things of the bag she wrote or reworded.
cli-card-own-words =
    { $items ->
        [one] بیگ کی ایک بات اپنے لفظوں میں لکھی ہے۔ یہ لفظ کارڈ پر نہیں، کیونکہ ان سے پتا چل سکتا ہے کہ کارڈ کس لیے ہے۔
       *[other] بیگ کی { $items } باتیں اپنے لفظوں میں لکھی ہیں۔ یہ لفظ کارڈ پر نہیں، کیونکہ ان سے پتا چل سکتا ہے کہ کارڈ کس لیے ہے۔
    } انہیں جیسے لکھے گئے ویسے ہی کارڈ پر رکھنے کے لیے --own-words لگائیں۔
cli-see-themes = موضوع، اور کیا جواب ملا، یہ `bothy risk ask` دکھاتا ہے۔
cli-nothing-agreed = کسی بات کی رضامندی نہیں تھی۔
cli-note-changed = بدلا گیا { $day }
# A file that somebody writes: how much of what is in it.
cli-items = { $items ->
        [one] { $items } بات
       *[other] { $items } باتیں
    }
cli-themes = { $themes ->
        [one] { $themes } موضوع
       *[other] { $themes } موضوعات
    }

## Packs

cli-no-age = پیک فولڈر ہو سکتا ہے یا .zip؛ ابھی .age نہیں بن سکتا۔
cli-leftover-finished = جو فائل یا پیک بیچ میں رک گیا تھا وہ اب پورا ہے: { $place }
# $part: وہ فولڈر جس میں یہ بن رہا تھا۔
cli-leftover-removed = فائل یا پیک بنانا بیچ میں رک گیا تھا۔ جو کچھ { $part } میں تھا وہ ہٹا دیا گیا ہے۔ آپ کا ریکارڈ ویسا ہی ہے جیسا تھا۔ ضرورت ہو تو دوبارہ بنائیں۔
cli-leftover-gone = { $place } پورا نہیں ہوا، اور اب اس کا کچھ بھی وہاں نہیں ہے۔ اگر آپ نے فولڈر { $part } کہیں اور رکھا ہے تو اسے مٹا دیں: جو کچھ اس میں ہے اسے کوئی بھی پڑھ سکتا ہے۔
cli-leftover-out-of-reach = فائل یا پیک بنانا بیچ میں رک گیا تھا، اور Bothy ابھی { $part } تک نہیں پہنچ سکتا۔ جو پہنچ سکے وہ اسے پڑھ سکتا ہے۔ اگر یہ USB پر ہے تو اسے لگائیں اور اپنا ریکارڈ دوبارہ کھولیں۔ اگر آپ نے اسے خود مٹا دیا ہے: bothy export --forget
cli-leftover-name-taken = فائل یا پیک پورا ہے، مگر { $place } پر کچھ اور ہے۔ اسے ہٹا کر اپنا ریکارڈ دوبارہ کھولیں۔ تب تک وہ { $part } میں ہے۔
cli-leftovers-forgotten = { $packs ->
    [0] ایسا کوئی پیک یا فائل نہیں ہے۔
    [one] ایک پیک یا فائل بھلا دی گئی۔ اگر اس کا کچھ بچا ہے تو اسے آپ ہی مٹائیں۔
   *[other] { $packs } پیک یا فائلیں بھلا دی گئیں۔ اگر ان کا کچھ بچا ہے تو اسے آپ ہی مٹائیں۔
}
cli-pack-unreadable = پڑھا نہیں جا سکتا { $pack }۔ کیا یہ وہاں ہے، اور کیا آپ کو اسے پڑھنے کی اجازت ہے؟
cli-pack-shown = دکھائے گئے
cli-pack-not-shown = نہیں دکھائے گئے
cli-pack-put-away = الگ رکھے ہوئے
cli-pack-exhibits = ثبوت کی فائلیں
cli-pack-hidden = چھپے ہوئے خانے
cli-pack-reader = پڑھنے والا دیکھتا ہے
cli-pack-left-files = { $files ->
        [one] { $files } فائل باہر رکھی گئی
       *[other] { $files } فائلیں باہر رکھی گئیں
    }
# $file is the mark and name of a file, $kinds what is said by properties-… of it.
cli-pack-shows-place = { $file }: جگہ دکھاتی ہے
cli-pack-may-say = { $file }: بتا سکتی ہے کہ کہاں یا کون، کیونکہ اس میں ہے: { $kinds }
cli-pack-unnamed = بغیر نام
cli-pack-incidents = { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }
cli-pack-left-out = { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }، باہر چھوڑے گئے؛ دیکھیں `bothy incident list --put-away`، اور واپس لانے کے لیے `bothy incident put-away ID --back`
cli-pack-files = { $files ->
        [one] { $files } فائل
       *[other] { $files } فائلیں
    }، { $size }
cli-pack-lines = کہ ریکارڈ کی { $size } سطروں میں سے { $hidden } پیک میں نہیں ہیں، اور وہ باقی سطروں میں سے کن کے بیچ آتی ہیں

## Hand-over: a plan from a worker's desk to somebody else's vault. $items is how many.

cli-handover-sealed =
    { $items ->
        [one] مہر بند ہوا: ایک بات۔
       *[other] مہر بند ہوا: { $items } باتیں۔
    }
cli-handover-unlinked =
    { $items ->
        [one] ایک بات میں اس تجوری کے کسی شخص یا واقعے کا نام ہے۔ وہ نام یہیں رہتا ہے۔
       *[other] ان میں سے { $items } باتوں میں اس تجوری کے کسی شخص یا واقعے کا نام ہے۔ وہ نام یہیں رہتے ہیں۔
    }
cli-handover-read-aloud = یہ چھ الفاظ سے کھلتا ہے۔ انہیں اونچی آواز میں پڑھیں۔ انہیں بھیجیں نہیں، اور وہاں نہ لکھیں جہاں فائل یا تصویریں جاتی ہیں۔ یہ صرف ایک بار دکھائے جاتے ہیں۔
cli-handover-pictures =
    { $count ->
        [one] ایک تصویر، جس میں پڑھنے کا ایک کوڈ ہے۔
       *[other] کل { $count } تصویریں، ہر ایک میں ایک کوڈ۔ انہیں کسی بھی ترتیب سے پڑھا جا سکتا ہے۔
    }
cli-handover-too-long = جو منصوبہ تصویروں کے لیے بہت لمبا ہو وہ فائل کے طور پر جاتا ہے: --to FILE.age۔
cli-handover-not-drawn = تصویر نہیں بنائی جا سکی۔ یہ غلطی Bothy میں ہے۔
cli-handover-wrong-words = اس کے لیے وہی چھ الفاظ چاہییں جو ساتھ پڑھ کر سنائے گئے تھے۔ انہیں دوبارہ سنانے کو کہیں، اور ہر ایک کو ملا کر دیکھیں۔
cli-handover-taken-before = یہ منصوبہ پہلے لیا جا چکا ہے۔ یہ منصوبہ { $plan } میں ہے۔ کچھ شامل نہیں کیا گیا۔
cli-handover-new-plan = یہ ایک نیا منصوبہ بنتا ہے:
cli-handover-into-yours = یہ آپ کے منصوبے میں شامل ہوتا ہے:
cli-handover-adds =
    { $items ->
        [0] کچھ نیا نہیں ہے۔
        [one] شامل کرنے کے لیے: ایک بات۔
       *[other] شامل کرنے کے لیے: { $items } باتیں۔
    }
cli-handover-already =
    { $items ->
        [one] پہلے سے موجود: ایک بات۔
       *[other] پہلے سے موجود: { $items } باتیں۔
    }
cli-handover-ask = شامل کرنے کے لیے `add` لکھیں۔ کچھ اور لکھنے سے سب کچھ جیسا ہے ویسا رہتا ہے۔
cli-handover-nothing-added = کچھ شامل نہیں کیا گیا۔
# $file is the name of a file.
cli-handover-no-code = فائل { $file } میں کوئی کوڈ نہیں پڑھا جا سکتا۔ تصویر دوبارہ لیں: پورا کوڈ، صاف، اور چاروں طرف سفید جگہ۔
# $files are names of files.
cli-handover-passed-over = چھوڑ دی گئیں، کیونکہ ان میں منصوبے کا کوئی حصہ نہیں: { $files }۔
cli-handover-other-code = فائل { $file } کا کوڈ کسی حوالے کیے گئے منصوبے کا نہیں، یا پورا نہیں پڑھا جا سکتا۔ تصویر دوبارہ لیں۔
cli-handover-long-file = فائل { $file } اتنی لمبی ہے کہ نہ منصوبہ ہو سکتی ہے نہ اس کی تصویر۔
cli-handover-many-files = یہ بہت زیادہ فائلیں ہیں۔ زیادہ سے زیادہ { $most } دیں۔
cli-handover-one-file = یا تو وہ ایک فائل دیں، یا تصویریں، دونوں نہیں۔
cli-handover-empty-folder = اس فولڈر میں کوئی منصوبہ نہیں ملا۔
# $numbers are those of the parts, as in "2, 3".
cli-handover-missing =
    { $count ->
        [one] کل { $of } میں سے حصہ { $numbers } نہیں ہے۔ اسے بھی پڑھیں، اور سب دیں۔
       *[other] کل { $of } میں سے حصے { $numbers } نہیں ہیں۔ انہیں بھی پڑھیں، اور سب دیں۔
    }
cli-handover-mixed = سب تصویریں ایک ہی منصوبے کی نہیں ہیں۔ ایک ہی منصوبے کی تصویریں دیں۔
cli-handover-demo =
    اگر یہ منصوبہ کسی سپورٹ ورکر نے بنایا ہوتا، تو اس کی { $items } باتیں اس کے فون تک جا سکتی تھیں: { $codes ->
        [one] ایک تصویر
       *[other] { $codes } تصویریں
    } اور چھ الفاظ۔ الفاظ کے بغیر تصویریں کسی کام کی نہیں، اس لیے الفاظ پڑھ کر سنائے جاتے ہیں۔
