# What only the command line says: what it asks and says at a terminal, what can be typed to get further.
#
# Names of commands, options and files stay as they are, in `backticks` or after --: they are the same in every language.

# $tag: a language as it was asked for. $tags: those that there are.
cli-no-language = زبان { $tag } میں Bothy کے پاس الفاظ نہیں ہیں۔ یہ زبانیں ہیں: { $tags }۔

## Failures

# After what errors.ftl says: what can be done about it here.
cli-error-damaged = کچھ اور کرنے سے پہلے پورے فولڈر کی نقل بنا لیں، اور سب سے نئی نقل استعمال کریں جو کھلتی ہو۔ اگر فولڈر کسی نے آپ کو دیا ہے تو اس کی کوئی فائل لنک ہو سکتی ہے، یا سرے سے فائل ہی نہیں۔
cli-error-in-use = تجوری کا فولڈر کسی اور `bothy` میں کھلا ہے۔ شاید وہ `bothy shell` ہے۔
cli-error-rolled-back-database = تجوری کا ڈیٹابیس اس کی مہروں سے پرانا ہے۔ اگر پورے فولڈر کی کوئی نئی نقل ہے تو وہ استعمال کریں۔ اسی کے ساتھ آگے جانے کے لیے: `bothy check --accept-rollback`۔
cli-error-rolled-back-seals = تجوری کی مہریں اس کے ڈیٹابیس سے پرانی ہیں۔ اگر پورے فولڈر کی کوئی اور نقل ہے تو وہ استعمال کریں۔ اسی کے ساتھ آگے جانے کے لیے: `bothy check --accept-rollback`۔
cli-error-rolled-back-slot-file = تجوری کی slot فائلیں اس کے ڈیٹابیس سے پرانی ہیں۔ اگر پورے فولڈر کی کوئی اور نقل ہے تو وہ استعمال کریں۔ اسی کے ساتھ آگے جانے کے لیے: `bothy check --accept-rollback`۔
cli-error-key-lost = اگر کلید کی فائل کہیں اور رکھی ہے تو صحیح فائل { "\u2066" }--device-key FILE{ "\u2069" } سے دیں۔ اگر وہ نہیں رہی تو `bothy recover` استعمال کریں۔
cli-error-not-forgotten = تجوری کے فولڈر کی نقلیں ڈھونڈیں، بیک اپ میں بھی۔

cli-input-cost = یوں لکھیں: { "\u2066" }--kdf-cost M,T{ "\u2069" }۔ حرف M میں 8 سے 1048576 تک، KiB میں۔ حرف T میں 1 سے 64 تک۔ مثال: 65536,3۔
cli-input-kinds = یوں: { "\u2066" }--kind controlling --kind threats{ "\u2069" }۔
cli-input-happened = یوں لکھیں: { "\u2066" }2026-03-01T21:30{ "\u2069" }، یا { "\u2066" }"about 2026-03-01"{ "\u2069" }، یا { "\u2066" }2026-03-01{ "\u2069" }۔ جو جاری رہا اس کے لیے: { "\u2066" }2026-03-01..2026-03-05{ "\u2069" }۔ دن معلوم نہ ہو تو: { "\u2066" }2026-03{ "\u2069" }، یا "summer 2025"، یا "winter 2025/26"، یا 2025، یا { "\u2066" }"about 2026-01-10..2026-02-20"{ "\u2069" }۔
cli-input-no-such-day = سال، مہینہ اور دن لکھیں، جیسے { "\u2066" }2026-03-01{ "\u2069" }۔
cli-input-no-such-time = دن میں 00:00 سے 23:59 تک کے وقت ہوتے ہیں۔ یوں لکھیں: { "\u2066" }2026-03-01T21:30{ "\u2069" }۔
cli-input-no-such-offset = فرق یوں لکھا جاتا ہے: { "\u2066" }+01:00{ "\u2069" }، جیسے { "\u2066" }2026-03-01T21:30+01:00{ "\u2069" }۔
cli-input-clock-skipped = وہ وقت لکھیں جو گھڑیوں پر تھا، یا ساتھ فرق لکھیں: { "\u2066" }2026-03-01T21:30+01:00{ "\u2069" }۔
cli-input-clock-repeated = فرق سے بتائیں کہ دونوں میں سے کون سا۔ برطانیہ میں تبدیلی سے پہلے { "\u2066" }+01:00{ "\u2069" }، بعد میں { "\u2066" }+00:00{ "\u2069" }۔ یوں لکھیں: { "\u2066" }2026-03-01T21:30+00:00{ "\u2069" }۔
cli-input-which-winter = دونوں سال لکھیں، جیسے "winter 2025/26"۔
cli-input-long-ago = سال دیکھ لیں، جیسے { "\u2066" }2026-03-01T21:30{ "\u2069" }۔
cli-input-ahead = سال اور مہینہ دیکھ لیں، جیسے { "\u2066" }2026-03-01T21:30{ "\u2069" }۔ اس کمپیوٹر کی گھڑی بھی دیکھ لیں۔
cli-input-ends-first = پہلے شروع لکھیں، جیسے { "\u2066" }2026-03-01T21:30..2026-03-01T23:00{ "\u2069" }۔
cli-input-past = آج کا یا بعد کا دن لکھیں، جیسے { "\u2066" }2031-03-01{ "\u2069" }، اور اس کمپیوٹر کی گھڑی بھی دیکھ لیں۔
cli-input-born = سال دیکھ لیں، جیسے { "\u2066" }2019-04-12{ "\u2069" }، اور اس کمپیوٹر کی گھڑی بھی۔ جو بچہ ابھی پیدا نہیں ہوا، اس کا متوقع دن لکھا جا سکتا ہے۔
cli-input-field = خانے، اور ہر ایک میں کیا آ سکتا ہے، یہ `bothy incident add --help` دکھاتا ہے۔
cli-input-id = وہ پورے 32 حروف اور ہندسے دیں جو `bothy incident list --json` دکھاتا ہے۔ اگر کوئی اور آئی ڈی ایسے شروع نہ ہو تو پہلے 6 کافی ہیں۔
cli-input-choice = خانوں کے نام { "\u2066" }--hide{ "\u2069" } میں آتے ہیں۔ واقعات کی آئی ڈی { "\u2066" }--without{ "\u2069" } میں، اور فائلوں کی آئی ڈی { "\u2066" }--without-files{ "\u2069" } میں۔ دو بڑے حروف { "\u2066" }--initials{ "\u2069" } میں آتے ہیں۔
cli-input-files-show-place = ان میں سے ہر فائل کو { "\u2066" }--without-files ID{ "\u2069" } سے باہر رکھیں۔ یا { "\u2066" }--hide place{ "\u2069" } کے بغیر برآمد کریں:
cli-input-person = دیکھیں `bothy people list`۔
cli-input-about-us = ان میں سے ایک لیں: { "\u2066" }relationship, began, ended, living_together, other_cases{ "\u2069" } یا orders۔
cli-input-undo = نظر سے ہٹانے کے لیے `bothy incident put-away` لکھیں۔ ہمیشہ کے لیے ہٹانے کے لیے `bothy incident remove` لکھیں۔

cli-fault-at = یہ غلطی Bothy میں { $place } پر ہے۔ جو محفوظ کیا تھا وہ سلامت ہے۔
cli-no-signals = سگنل Bothy تک نہیں پہنچ سکتے۔
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
cli-why-pipe = یہ پائپ ہے۔ فائل دیں، یا پائپ کو `-` یا { "\u2066" }/dev/fd/N{ "\u2069" } کے طور پر دیں
cli-why-socket = یہ ساکٹ ہے، فائل نہیں
cli-why-device = یہ آلہ ہے، فائل نہیں
cli-why-link-loop = اس کے لنک ایک دائرے میں گھومتے ہیں
cli-why-waits = یہ پائپ کی طرح پڑھنے والے سے انتظار کراتی ہے۔ عام فائل دیں
# $most: a size, as in 1.0 MB.
cli-why-too-long = یہ { $most } سے لمبی ہے، اور یہاں اس سے زیادہ نہیں پڑھا جاتا
cli-why-full = ڈسک پر جگہ نہیں بچی
cli-why-read-only = یہاں صرف پڑھا جا سکتا ہے
cli-why-no-text = یہ UTF-8 میں متن نہیں ہے۔ اسے UTF-8 میں محفوظ کریں
cli-why-path-too-long = نام یا راستہ بہت لمبا ہے
cli-why-not-taken = ڈسک اسے نہیں لیتی، یا کچھ اور لوٹاتی ہے
cli-in-part = یہ بیچ میں رک گیا: { $why }۔ { $done }
cli-not-read-back = جو stdout پر گیا اسے واپس پڑھ کر ملایا نہیں جا سکا۔ اپنی نقل خود جانچ لیں۔

## Vaults and secrets

cli-which-vault = کون سی تجوری؟ اس کا فولڈر { "\u2066" }--vault DIR{ "\u2069" } سے بتائیں، یا BOTHY_VAULT میں۔
cli-no-vault = جگہ { $path } پر کوئی تجوری نہیں ہے۔ بنانے کے لیے: `bothy init`۔
cli-vault-exists = جگہ { $path } پر پہلے سے کچھ ہے۔ Bothy اس کی جگہ کچھ نہیں رکھے گا۔ کوئی اور فولڈر { "\u2066" }--vault DIR{ "\u2069" } سے چنیں۔
cli-key-inside = ڈیوائس کی کلید کی فائل تجوری کے فولڈر میں نہیں ہو سکتی۔ فولڈر کی نقل کے ساتھ کلید بھی چلی جائے گی۔ کوئی اور جگہ { "\u2066" }--device-key FILE{ "\u2069" } سے چنیں۔
cli-key-exists = جگہ { $path } پر پہلے سے ڈیوائس کی کلید کی فائل ہے۔ شاید کسی اور تجوری کو اس کی ضرورت ہو، اس لیے Bothy اسے نہیں بدلے گا۔ اسے ہٹا دیں، یا کوئی اور جگہ { "\u2066" }--device-key FILE{ "\u2069" } سے چنیں۔
cli-no-key-file = فائل { $path } اس ریکارڈ کی ڈیوائس کی کلید نہیں ہے۔ Bothy نے اسے ویسے ہی رہنے دیا۔ صحیح فائل { "\u2066" }--device-key FILE{ "\u2069" } سے دیں۔ یا کوئی نیا نام دیں، تب وہاں نئی کلیدیں بنیں گی۔
# $path: a name that is used while something is made.
cli-in-the-way = جگہ { $path } پر پہلے سے کچھ ہے، اور Bothy نے اسے نہیں چھوا۔ کام کے دوران Bothy کو یہ نام چاہیے۔ جو وہاں ہے اسے ہٹائیں، یا کوئی اور نام چنیں۔
cli-no-vault-folder = جس فولڈر میں تجوری ہے وہ Bothy کو نہیں مل رہا۔

# What is asked for or read: alone before a colon, and within a sentence as $what.
cli-secret = خفیہ کوڈ
cli-secret-new = نیا خفیہ کوڈ
cli-secret-second = دوسرا خفیہ کوڈ
cli-secret-again = وہی دوبارہ
cli-recovery-code = بحالی کا کوڈ
cli-six-words = چھ الفاظ
# While a code is typed as words, one or several a line: before a colon.
cli-words-so-far = اب تک { $of } میں سے { $count } الفاظ۔ باقی
cli-file = فائل
cli-import-lines = شامل کرنے کی سطریں
cli-asked = { $what }: { "" }
cli-no-terminal = یہ پوچھنے کے لیے کوئی ٹرمینل نہیں: { $what }۔ اسے فائل میں دیں (دیکھیں { "\u2066" }--help{ "\u2069" })۔
cli-too-long = یہ بہت لمبا ہے: { $what }۔ فائل کی پہلی سطر { $bytes } بائٹ تک ہو سکتی ہے۔
cli-stdin-twice = نشان `-` سے ایک ہی چیز پڑھی جا سکتی ہے: { $one } یا { $other }۔ دوسری کو فائل یا { "\u2066" }/dev/fd/N{ "\u2069" } کے طور پر دیں۔
# A number of 8 digits follows the first, and several words the second.
cli-drawn = اتفاق سے چنے گئے، اگر آپ ان میں سے ایک لینا چاہیں: { "" }
cli-drawn-words = { "" } بغیر خالی جگہ کے، یا یہ الفاظ: { "" }
cli-secret-rule = 8 سے 16 ہندسوں کا پن لیں جو نہ تاریخ ہو، نہ سلسلہ، نہ دہرایا ہوا۔ یا کئی الفاظ کا پاس فریز لیں۔
cli-stopped-asking = اب Bothy نہیں پوچھے گا۔ اب جو لکھا جائے گا وہ اسکرین پر نظر آئے گا۔
## A session at the terminal

# $minutes: how long it waits for input before it locks.
cli-shell-begin = حکم ویسے ہی لکھیں جیسے `bothy` کے بعد۔ `lock` بند کرتا ہے، `quit` ختم کرتا ہے۔ { $after } کچھ نہ لکھا جائے تو یہ خود بند ہو جاتا ہے۔
cli-minutes = { $minutes } منٹ
cli-seconds = { $seconds } سیکنڈ
cli-shell-asked = bothy> { "" }
cli-shell-locked = بند ہے۔
cli-shell-idle = کچھ دیر سے کچھ نہیں لکھا گیا، اس لیے بند ہے۔
cli-shell-help = یہاں `bothy` کا ہر حکم چلتا ہے، `bothy` اور { "\u2066" }--vault{ "\u2069" } کے بغیر: `incident list`، `plan show`۔ انہیں { "\u2066" }`--help`{ "\u2069" } دکھاتا ہے۔ `lock` بند کرتا ہے، `quit` ختم کرتا ہے۔ خالی جگہ والی تحریر واوین میں لکھیں۔
cli-shell-quotes = ایک واوین کا جوڑا نہیں ہے، اس لیے کچھ نہیں کیا گیا۔ دوبارہ لکھیں۔
cli-shell-long = یہ ایک سطر کے لیے بہت لمبا ہے، اس لیے کچھ نہیں کیا گیا۔ لمبی تحریر فائل میں دیں، { "\u2066" }--details-file{ "\u2069" } وغیرہ سے۔
cli-shell-not-text = یہ UTF-8 متن نہیں ہے، اس لیے کچھ نہیں کیا گیا۔
cli-shell-begun = یہ خود `bothy shell` کے ساتھ دیے جاتے ہیں: { "\u2066" }--vault{ "\u2069" }، { "\u2066" }--device-key{ "\u2069" }، { "\u2066" }--secret-file{ "\u2069" } اور { "\u2066" }--lang{ "\u2069" }۔ یہ نشست `quit` سے ختم کریں، اور دوسری شروع کریں۔
cli-shell-within = یہ پہلے ہی ایک نشست ہے۔
cli-shell-commands = نشست کے حکم
cli-code-opens = کوڈ درست ہے۔

cli-secret-changed = خفیہ کوڈ بدل گیا ہے۔ اب سے نیا استعمال کریں۔
# After `init`: what its lines on stdout are, and where the device key is.
cli-made-lines = پہلی سطر تجوری کی آئی ڈی ہے۔ دوسری آپ کا بحالی کا کوڈ ہے۔ خفیہ کوڈ یا ڈیوائس کی کلید کھو جائے تو یہ تجوری کھولتا ہے۔ Bothy اسے صرف ایک بار دکھاتا ہے، اس لیے لکھ لیں۔
cli-made-words = یہی کوڈ الفاظ میں: { $words }
cli-made-key = ڈیوائس کی کلید { $path } میں ہے۔ یہ فائل رکھیں۔ اس کے بغیر صرف بحالی کا کوڈ تجوری کھولتا ہے۔
cli-made-in-part = تجوری بن گئی ہے اور اپنے خفیہ کوڈ سے کھلتی ہے۔ مگر جو مانگا تھا وہ سب نہیں لگا۔ باقی کے لیے { "\u2066" }`bothy recovery-code`{ "\u2069" } اور { "\u2066" }`bothy second set`{ "\u2069" } استعمال کریں۔
cli-made-no-key = تجوری بن گئی ہے۔ اسے کھولنے والی اگلی کمانڈ دوبارہ کوشش کرے گی۔
cli-recovered = نیا خفیہ کوڈ لگ گیا ہے۔ بحالی کا کوڈ اب بھی چلتا ہے، اس لیے اسے پہلے کی طرح رکھیں۔
cli-second-again = اس کے لیے `bothy second set` لکھیں۔
cli-code-seen = پرانا کوڈ اب فولڈر کی صرف وہ نقلیں کھولتا ہے جو اس تبدیلی سے پہلے بنی تھیں۔
cli-code-unseen = اگر پرانا کوڈ کسی نے دیکھا ہو سکتا ہے، تو { "\u2066" }--seen{ "\u2069" } کے ساتھ نیا بنائیں۔
cli-accepted-nothing = یہاں کچھ بھی پرانی نقل سے نہیں آیا تھا، اس لیے کچھ نہیں بدلا۔
cli-accepted-database = ڈیٹابیس باقی سے پرانا تھا۔ اب سے تجوری جیسی ہے ویسی کھلتی ہے۔
cli-accepted-seals = مہریں باقی سے پرانی تھیں۔ اب سے تجوری جیسی ہے ویسی کھلتی ہے۔
cli-accepted-slot-file = تجوری کی slot فائلیں باقی سے پرانی تھیں۔ اب سے تجوری جیسی ہے ویسی کھلتی ہے۔ اگر بحالی کا کوڈ تھا تو نیا بنائیں۔
cli-all-well = سب کچھ ویسا ہی ہے جیسا محفوظ ہوا تھا: { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }، ان کی فائلیں، اور لاگ کی ہر سطر۔
cli-all-well-notes = سب کچھ ویسا ہی ہے جیسا محفوظ ہوا تھا: { $notes ->
        [one] { $notes } نوٹ
       *[other] { $notes } نوٹس
    }۔
cli-not-well = اس تجوری میں کچھ ویسا نہیں جیسا محفوظ ہوا تھا۔ باقی اب بھی پڑھا جا سکتا ہے۔ کچھ نہیں بدلا۔ کچھ اور کرنے سے پہلے پورے فولڈر کی نقل بنا لیں۔

cli-second-set = دوسرے خفیہ کوڈ سے اب نوٹس کھلتے ہیں۔ ان میں کبھی کبھی اصلی نوٹ لکھتے رہیں: اس کوڈ کے ساتھ `bothy notes`۔
cli-second-unset = اب نوٹس کسی کوڈ سے نہیں کھلتے۔ جو ان میں ہے وہ رہتا ہے۔
cli-arm = اب سے دوسرا خفیہ کوڈ لکھنے سے پورا ریکارڈ ہمیشہ کے لیے ختم ہو جاتا ہے، چاہے بھول سے لکھا جائے۔
cli-armed = اب دوسرے خفیہ کوڈ سے ریکارڈ تباہ ہو جاتا ہے۔ اسے بند کرنے کے لیے: `bothy second disarm`۔
cli-disarmed = اب دوسرے خفیہ کوڈ سے نوٹس کھلتے ہیں، اور کچھ نہیں ہوتا۔
cli-destroy-vault = اس سے آپ کا ریکارڈ ہمیشہ کے لیے تباہ ہو جاتا ہے: ہر واقعہ، فائل اور مسودہ۔
cli-destroy-notes = اس سے نوٹس ہمیشہ کے لیے تباہ ہو جاتے ہیں۔
cli-destroyed = ہو گیا۔ اس خفیہ کوڈ سے اب کچھ نہیں کھلتا۔
cli-before-destroying =
    یہیں رک جائیں، جب تک بحالی کا کوڈ اور تجوری کے فولڈر کی نقل، دونوں کہیں اور نہ رکھے ہوں۔ کوئی اور چیز ریکارڈ واپس نہیں لا سکتی۔
    یہ ان نقلوں تک نہیں پہنچتا جو کسی اور کے پاس ہیں۔ جس کے پاس بحالی کا کوڈ اور پرانی نقل ہو، وہ اب بھی اسے کھول سکتا ہے۔
# $word: what has to be typed, the same in every language.
cli-type-word = آگے جانے کے لیے `{ $word }` لکھیں۔ کچھ اور لکھنے سے سب ویسا ہی رہتا ہے۔
cli-say-yes = پوچھنے کے لیے ٹرمینل نہیں ہے، اس لیے { "\u2066" }--yes{ "\u2069" } لکھیں۔
cli-nothing-changed = کچھ نہیں بدلا۔

## ہمیشہ کے لیے۔ جو کوئی حکم ایسے ہٹائے کہ واپس نہ آ سکے: ٹرمینل نہ ہو تو یہ بتایا جاتا ہے، اور ٹرمینل پر اس چیز کے نیچے۔

cli-gone-incident = اس سے واقعہ اور اس کی سب فائلیں ہمیشہ کے لیے ہٹ جائیں گی۔ اسے رکھنے کے لیے، مگر فہرستوں اور پیک سے باہر: `bothy incident put-away`۔
cli-gone-draft = اس سے مسودہ اور اس کی فائلیں ہمیشہ کے لیے ہٹ جائیں گی۔
cli-gone-person = اس سے یہ شخص اور اس کا نام ہمیشہ کے لیے ہٹ جائے گا۔ واقعات میں رشتہ باقی رہتا ہے۔
cli-gone-item = اس سے یہ چیز منصوبے سے ہمیشہ کے لیے ہٹ جائے گی، اپنے نوٹ سمیت۔
cli-gone-plan = اس سے منصوبہ اور اس کی ہر پچھلی شکل ہمیشہ کے لیے ہٹ جائے گی۔
cli-gone-plans = { $plans ->
        [one] اس سے منصوبہ اور اس کی ہر پچھلی شکل ہمیشہ کے لیے ہٹ جائے گی۔
       *[other] اس سے { $plans } منصوبے اور ان کی ہر پچھلی شکل ہمیشہ کے لیے ہٹ جائے گی۔
    }
cli-gone-contact = اس سے رابطہ ہمیشہ کے لیے ہٹ جائے گا۔
cli-gone-order = اس سے حکم نامہ اور اس کی نقلیں ہمیشہ کے لیے ہٹ جائیں گی۔
cli-gone-copy = اس سے حکم نامے کی یہ نقل ہمیشہ کے لیے ہٹ جائے گی۔
cli-gone-note = اس سے نوٹ ہمیشہ کے لیے ہٹ جائے گا۔
cli-gone-answer = اس سے جواب اور اس کے حقائق ہمیشہ کے لیے ہٹ جائیں گے۔
cli-gone-risk = اس سے خطرے کے بارے میں کہی گئی ہر بات ہمیشہ کے لیے ہٹ جائے گی۔ یعنی ہر جواب، جو آپ کو چاہیے اور جو آپ چاہیں، اور آپ کی رضامندی۔
cli-gone-code = اگر پرانا بحالی کا کوڈ ہے تو اب سے وہ کچھ نہیں کھولے گا۔
cli-gone-second = دوسرا خفیہ کوڈ، اور نوٹس کا بحالی کا کوڈ، اب کچھ نہیں کھولیں گے۔ نوٹس میں جو ہے وہ باقی رہتا ہے۔
cli-gone-leftovers = { $packs ->
    [one] Bothy اس پیک یا فائل کا نام پھر کبھی نہیں لے گا۔ اس کا جو کچھ بچا ہے وہ وہیں رہے گا، اور اسے کوئی بھی پڑھ سکتا ہے۔
   *[other] Bothy ان { $packs } پیک یا فائلوں کا نام پھر کبھی نہیں لے گا۔ ان کا جو کچھ بچا ہے وہ وہیں رہے گا، اور اسے کوئی بھی پڑھ سکتا ہے۔
}

## The record

cli-no-kind = قسم "{ $kind }" نہیں ہے۔ قسمیں `bothy incident add --help` دکھاتا ہے۔
cli-no-field = خانہ "{ $field }" نہیں ہے۔
# فہرست کے ساتھ کہا جاتا ہے۔ $shown، $all: تعداد۔ $id: آخری کی ID کا شروع۔
cli-list-cut = کل { $all } میں سے { $shown }۔ آگے کے لیے { "\u2066" }--after { $id }{ "\u2069" } لکھیں۔ سب دیکھنے کے لیے { "\u2066" }--all{ "\u2069" } لکھیں۔
cli-list-nothing-kept = یہاں ابھی کچھ نہیں۔
cli-list-nothing-found = کچھ نہیں ملا۔ کوئی شرط ہٹائیں، یا دوسرے الفاظ آزمائیں۔
cli-list-end = یہ آخری تھا۔
cli-the-field = یہ خانہ { $field } ہے۔
# $choices: what can be said, in the words that are typed.
cli-field-takes = خانہ { $field } میں یہ آ سکتے ہیں: { $choices }۔
cli-field-form = یہاں { "\u2066" }--field{ "\u2069" } میں { "\u2066" }NAME=VALUE{ "\u2069" } آتا ہے، جیسے { "\u2066" }--field place="گھر پر"{ "\u2069" }۔
cli-field-twice = خانہ { $field } دو بار دیا گیا ہے۔
cli-people-form = جو لوگ یہاں رکھے گئے ہیں ان کے نام یوں دیں: { "\u2066" }who=person:3f9a2c,person:77d0e1{ "\u2069" }، اور کچھ نہیں۔ اپنے الفاظ { "\u2066" }person:{ "\u2069" } سے شروع نہیں ہو سکتے۔
cli-person-twice = ایک خانے میں ایک ہی شخص دو بار ہے۔
cli-when = یہ کب ہوا؟ { "\u2066" }--happened{ "\u2069" } میں وقت، دن، مہینہ { "\u2066" }(2026-03){ "\u2069" } یا موسم ("winter 2025/26") لکھیں۔ جو جاری رہا اس کے لیے { "\u2066" }A..B{ "\u2069" } لکھیں۔
# $tz: جو وہاں لکھا ہے۔
cli-time-zone = اس کمپیوٹر پر { $tz } نام کا کوئی ٹائم زون نہیں، مگر متغیر TZ میں یہی لکھا ہے۔ وقت کئی گھنٹے غلط ہوتے، اس لیے کچھ نہیں کیا گیا۔ متغیر TZ میں Europe/London جیسا نام لکھیں، یا اسے ہٹا دیں۔
# $when: کب ہوا، جیسے محفوظ کیا گیا۔
cli-understood = یوں محفوظ ہوا: { $when }۔
cli-to-the-minute = وقت Bothy میں منٹ تک رکھا جاتا ہے، اس لیے سیکنڈ چھوڑ دیے گئے۔
cli-not-text = یہ فائل UTF-8 کی سادہ تحریر نہیں ہے: { $what }۔
cli-save-as-utf-8 = شاید { "\u2066" }UTF-16{ "\u2069" } ہے۔ اسے { "\u2066" }UTF-8{ "\u2069" } میں محفوظ کریں، پھر دوبارہ کوشش کریں۔
cli-text-too-long = یہ فائل بہت لمبی ہے: { $what }۔ یہ { "\u2066" }256 KiB{ "\u2069" } تک ہو سکتی ہے۔
cli-see-orders = یہاں رکھے گئے حکم نامے `bothy order list` دکھاتا ہے۔
cli-see-people = یہاں رکھے گئے لوگ `bothy people list` دکھاتا ہے۔

cli-lost-incident = یہ واقعہ محفوظ نہیں ہوا۔ اسے دوبارہ شامل کریں۔
cli-lost-change = یہ تبدیلی محفوظ نہیں ہوئی۔ اسے دوبارہ کریں۔
cli-lost-order = اس میں سے کچھ نہیں رکھا گیا۔ اسے دوبارہ شامل کریں۔
cli-lost-draft = اس میں سے کچھ مسودے میں نہیں گیا۔
cli-practice = یہ مشق تھی، اس لیے کچھ محفوظ نہیں ہوا۔ یہ یوں نظر آتا۔
cli-nothing-to-change = بدلنے کے لیے کچھ نہیں دیا گیا۔ دیکھیں `{ $help }`۔
cli-nothing-to-keep = مسودے میں ڈالنے کے لیے کچھ نہیں دیا گیا۔ دیکھیں `bothy draft keep --help`۔
cli-draft-stays = مسودہ اب بھی موجود ہے۔ جو کم ہے اسے شامل کرنے کے لیے: { "\u2066" }`bothy draft keep { $id } …`{ "\u2069" }۔
cli-undone-incident = واپس لے لیا: واقعہ، اور جو کچھ اس میں تھا۔
cli-undone-amendment = واپس لے لی: آخری درستی۔ اب وہی ہے جو اس سے پہلے تھا۔
cli-undone-attachment = واپس لے لی: جو فائل آخر میں شامل ہوئی تھی۔
cli-put-away = الگ رکھ دیا گیا۔ یہ محفوظ ہے، مگر فہرستوں اور پیک میں نہیں۔ واپس لانے کے لیے: `bothy incident put-away { $id } --back`۔
cli-back = یہ واپس آ گیا ہے۔

# Asked once before something is removed. $incident: its kinds, and when it happened.
cli-remove =
    { $incident }
    اگر پولیس یا عدالت اس میں شامل ہے یا ہو سکتی ہے، تو مٹانے سے آپ کے کیس کو نقصان ہو سکتا ہے۔ اس کے بجائے الگ رکھ دیں؟ یہ محفوظ رہے گا، مگر فہرستوں اور پیک میں نہیں۔
    آپ کی حفاظت سب سے پہلے ہے۔
    الگ رکھنے کے لیے `away` لکھیں، یا ہمیشہ کے لیے ہٹانے کے لیے `remove`۔ کچھ اور لکھنے سے ویسا ہی رہتا ہے۔
cli-remove-put-away =
    { $incident }
    اگر پولیس یا عدالت اس میں شامل ہے یا ہو سکتی ہے، تو مٹانے سے آپ کے کیس کو نقصان ہو سکتا ہے۔ یہ پہلے سے الگ رکھا ہوا ہے، اور ایسے ہی رہ سکتا ہے۔
    آپ کی حفاظت سب سے پہلے ہے۔
    ہمیشہ کے لیے ہٹانے کے لیے `remove` لکھیں۔ کچھ اور لکھنے سے ویسا ہی رہتا ہے۔
cli-nothing-removed = کچھ نہیں ہٹایا گیا۔

## Files

cli-changed-meanwhile = فائل { $path } پڑھتے ہوئے بدل گئی، اس لیے نہیں رکھی گئی۔ انتظار کریں کہ کوئی اس میں نہ لکھ رہا ہو، پھر دوبارہ کوشش کریں۔
cli-no-name = جو stdin سے آتا ہے اس کا نام نہیں ہوتا۔ اسے { "\u2066" }--name{ "\u2069" } سے نام دیں۔
cli-to-inside = جگہ { $path } کا نام نہیں، یا یہ تجوری کے فولڈر میں ہے۔ کوئی اور جگہ چنیں۔
cli-to-exists = فائل { $path } پہلے سے موجود ہے۔ Bothy اس کی جگہ کچھ نہیں رکھے گا۔ کوئی اور نام { "\u2066" }--to{ "\u2069" } سے چنیں۔
cli-preview-not-a-picture = جھلک نہیں ہے، کیونکہ یہ تصویر نہیں۔ فائل جیسی ہے ویسی لکھنے کے لیے: `incident extract`۔
cli-preview-format = جھلک نہیں ہے: یہ تصویر کی ایسی قسم ہے جو Bothy نہیں دکھا سکتا۔ یہ پوری محفوظ ہے۔ جیسی ہے ویسی لکھنے کے لیے: `incident extract`۔
cli-preview-too-large = جھلک نہیں ہے: تصویر اتنی بڑی ہے کہ حفاظت سے نہیں دکھائی جا سکتی۔ یہ پوری محفوظ ہے۔ جیسی ہے ویسی لکھنے کے لیے: `incident extract`۔
cli-preview-broken = جھلک نہیں ہے: تصویر کٹی ہوئی یا خراب ہے۔ یہ جیسی آئی تھی ویسی محفوظ ہے۔ جیسی ہے ویسی لکھنے کے لیے: `incident extract`۔

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
cli-line-ends = اس سطر سے پہلے سب کچھ محفوظ ہے۔ سطر ٹھیک کریں، پھر پوری فائل دوبارہ دیں۔ کام وہیں سے آگے چلتا ہے۔
cli-import-stopped = یہاں جس جس کی آئی ڈی ہے وہ محفوظ ہے۔ وہی فائل دوبارہ دیں۔ کام وہیں سے آگے چلتا ہے۔
cli-can-be-imported = شامل ہو سکتے ہیں: { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }۔
cli-cannot-be-imported = شامل نہیں ہو سکتیں: { $lines ->
        [one] { $lines } سطر
       *[other] { $lines } سطریں
    }۔
cli-line-needs-happened = اس میں "happened" چاہیے۔
cli-line-needs-kinds = اس میں کم از کم ایک قسم چاہیے، اور ہر قسم ایک ہی بار: { "\u2066" }"kinds": ["controlling"]{ "\u2069" }۔
cli-line-too-long = یہ { "\u2066" }4 MiB{ "\u2069" } سے لمبی ہے۔
cli-line-name = سطر میں "{ $name }" نام کی کوئی چیز نہیں ہوتی۔ دوسرے خانے "fields" میں جاتے ہیں۔
cli-line-not-json = یہ JSON نہیں، یا بیچ میں کٹا ہوا ہے، بائٹ { $byte } پر۔
cli-line-utf-16 = یہ UTF-16 متن ہے۔ فائل کو UTF-8 میں محفوظ کریں۔
cli-line-utf-32 = یہ UTF-32 متن ہے۔ فائل کو UTF-8 میں محفوظ کریں۔
cli-line-packed = فائل بند ہے یا آرکائیو ہے (gzip، zip، 7z وغیرہ)۔ پہلے اسے کھولیں۔
cli-line-no-text = یہ فائل تحریر نہیں ہے۔ شاید کوئی تصویر ہے، یا Word یا Excel کی دستاویز۔
cli-line-not-utf-8 = بائٹ { $byte } سے آگے یہ UTF-8 نہیں۔ شاید Latin-1 یا Windows-1252 ہے۔ فائل کو UTF-8 میں محفوظ کریں۔
cli-line-array = یہ JSON کی فہرست ہے۔ ہر واقعہ الگ سطر پر رکھیں، باہر کے قوسین کے بغیر۔
cli-line-table = یہ جدول (CSV) کی سطر لگتی ہے۔
# $name: سطر میں ایک نام۔
cli-line-twice = اس میں "{ $name }" دو بار ہے، اس لیے معلوم نہیں کون سا مانا جائے۔ ایک رہنے دیں۔
cli-line-half-character = بائٹ { $byte } سے پہلے آدھا حرف ہے (اکیلا surrogate)۔
cli-line-no-field = خانہ "{ $field }" نہیں ہے۔ خانے `bothy incident add --help` بتاتا ہے۔
cli-line-field = خانہ { $field } میں یہ نہیں آ سکتا۔
cli-line-details = تفصیل بہت لمبی ہے، یا دو بار ہے۔

## People, plans, notes, the conversation about danger

cli-no-about-us = یہاں ابھی کچھ نہیں بتایا گیا۔ کیا بتایا جا سکتا ہے، یہ `bothy about-us set --help` دکھاتا ہے۔
cli-about-us-form = اسے { "\u2066" }NAME=VALUE{ "\u2069" } کے طور پر دیں، جیسے { "\u2066" }relationship="شادی شدہ"{ "\u2069" }۔
cli-see-plans = منصوبے `bothy plan list` دکھاتا ہے۔
cli-which-plan = کئی منصوبے ہیں۔ کون سا، یہ { "\u2066" }--plan ID{ "\u2069" } سے بتائیں۔ انہیں `bothy plan list` دکھاتا ہے۔
cli-no-plan = ابھی کوئی منصوبہ نہیں۔ بنانے کے لیے: `bothy plan new`۔
cli-see-items = ہر چیز کا نمبر، جیسے 5.2، یہ `bothy plan show` میں ہے۔
cli-see-history = منصوبے پر کب کب نظر ڈالی گئی، یہ `bothy plan history` دکھاتا ہے۔
cli-not-there = جو چیز { "\u2066" }--before{ "\u2069" } میں دی گئی وہ اس حصے کی کوئی دوسری چیز نہیں۔
cli-review = منصوبہ جیسا ہے ویسا رکھنے کے لیے: `bothy plan review`۔
# $letters: those that no font has, with … behind the first twelve. $count: how many.
cli-no-letters =
    { $count ->
        [one] ایک حرف چھپ نہیں سکتا: { $letters }۔ کاغذ پر اس کی جگہ ایک کوڈ ہوگا، جیسے { "\u2066" }[U+5B57]{ "\u2069" }۔
       *[other] { $count } حروف چھپ نہیں سکتے: { $letters }۔ کاغذ پر ہر ایک کی جگہ ایک کوڈ ہوگا، جیسے { "\u2066" }[U+5B57]{ "\u2069" }۔
    }
cli-card-no-helpline = کارڈ پر کوئی ہیلپ لائن نہیں۔ شامل کرنے کے لیے { "\u2066" }`bothy helplines place`{ "\u2069" } سے اپنی جگہ بتائیں، یا { "\u2066" }--helpline ID{ "\u2069" } لگائیں۔
cli-see-helplines = شناخت { "\u2066" }`bothy --json helplines`{ "\u2069" } میں ہے۔
# $items: how many things of the bag somebody added or reworded.
cli-card-own-words =
    { $items ->
        [one] بیگ کی ایک چیز آپ نے اپنے لفظوں میں لکھی ہے۔ وہ کارڈ پر نہیں، کیونکہ اس سے پتا چل سکتا ہے کہ کارڈ کس لیے ہے۔
       *[other] بیگ کی { $items } چیزیں آپ نے اپنے لفظوں میں لکھی ہیں۔ وہ کارڈ پر نہیں، کیونکہ ان سے پتا چل سکتا ہے کہ کارڈ کس لیے ہے۔
    } اپنے لفظ چھاپنے کے لیے { "\u2066" }--own-words{ "\u2069" } لگائیں۔
cli-see-themes = موضوع، اور اب تک کے جواب، `bothy risk ask` دکھاتا ہے۔
cli-nothing-agreed = کوئی رضامندی نہیں جو واپس لی جائے۔
cli-note-changed = بدلا گیا { $day }
# A file that somebody writes: how much of what is in it.
cli-items = { $items ->
        [one] { $items } چیز
       *[other] { $items } چیزیں
    }
cli-themes = { $themes ->
        [one] { $themes } موضوع
       *[other] { $themes } موضوعات
    }

## Packs

cli-no-age = پیک فولڈر ہو سکتا ہے یا { "\u2066" }.zip{ "\u2069" }۔ ابھی { "\u2066" }.age{ "\u2069" } نہیں بن سکتا۔
cli-leftover-finished = جو فائل یا ثبوتوں کا پیک بیچ میں رک گیا تھا وہ اب پورا ہے: { $place }
# $part: وہ فولڈر جس میں یہ بن رہا تھا۔
cli-leftover-removed = فائل یا ثبوتوں کا پیک بنانا بیچ میں رک گیا تھا۔ جو کچھ { $part } میں بچا تھا وہ Bothy نے ہٹا دیا۔ آپ کا ریکارڈ ویسا ہی ہے جیسا تھا۔ ضرورت ہو تو دوبارہ بنائیں۔
cli-leftover-gone = یہ کبھی پورا نہیں ہوا، اور اب اس کا کچھ وہاں نہیں ہے: { $place }۔ کیا فولڈر { $part } کہیں اور رکھا گیا؟ اسے مٹا دیں: جو اس میں ہے اسے کوئی بھی پڑھ سکتا ہے۔
cli-leftover-out-of-reach = فائل یا ثبوتوں کا پیک بنانا بیچ میں رک گیا تھا، اور Bothy ابھی { $part } تک نہیں پہنچ سکتا۔ جو پہنچ سکے وہ اسے پڑھ سکتا ہے۔ اگر یہ USB پر ہے تو اسے لگائیں اور اپنا ریکارڈ دوبارہ کھولیں۔ اگر آپ نے اسے مٹا دیا ہے: { "\u2066" }bothy export --forget{ "\u2069" }
cli-leftover-name-taken = فائل یا ثبوتوں کا پیک پورا ہے، مگر { $place } پر کچھ اور ہے۔ اسے ہٹائیں، پھر اپنا ریکارڈ دوبارہ کھولیں۔ تب تک وہ { $part } میں ہے۔
cli-leftover-to-remove = فون پر ایک فائل یا ثبوتوں کا پیک ادھورا رہ گیا۔ اس کا بچا ہوا حصہ وہاں ہو سکتا ہے، اور جسے ملے وہ پڑھ سکتا ہے۔ اسے مٹائیں، پھر Bothy سے کہیں کہ اسے بھول جائے: { $place }
cli-leftovers-forgotten = { $packs ->
    [0] ایسا کوئی پیک یا فائل نہیں ہے۔
    [one] ایک پیک یا فائل Bothy نے بھلا دی۔ اگر اس کا کچھ بچا ہے تو اسے خود مٹائیں۔
   *[other] کل { $packs } پیک یا فائلیں Bothy نے بھلا دیں۔ اگر ان کا کچھ بچا ہے تو اسے خود مٹائیں۔
}
cli-pack-unreadable = یہ Bothy سے پڑھا نہیں جا سکتا: { $pack }۔ دیکھیں کہ یہ وہاں ہے، اور آپ کو پڑھنے کی اجازت ہے۔
cli-pack-shown = دکھائے گئے
cli-pack-not-shown = نہیں دکھائے گئے
cli-pack-put-away = الگ رکھے ہوئے
cli-pack-exhibits = ثبوت کی فائلیں
cli-pack-hidden = چھپے ہوئے خانے
cli-pack-reader = پڑھنے والا کیا دیکھ سکتا ہے
cli-pack-left-files = { $files ->
        [one] { $files } فائل باہر رکھی گئی
       *[other] { $files } فائلیں باہر رکھی گئیں
    }
# $file is the mark and name of a file, $kinds what is said by properties-… of it.
cli-pack-shows-place = { $file }: جگہ دکھاتی ہے
cli-pack-may-say = { $file }: دکھا سکتی ہے کہ کہاں یا کون، کیونکہ اس میں ہے: { $kinds }
cli-pack-unnamed = بغیر نام
cli-pack-incidents = { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }
cli-pack-left-out = { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }، باہر چھوڑے گئے۔ دیکھیں `bothy incident list --put-away`۔ ایک واپس لانے کے لیے: `bothy incident put-away ID --back`
cli-pack-files = { $files ->
        [one] { $files } فائل
       *[other] { $files } فائلیں
    }، { $size }
cli-pack-lines = کہ لاگ کی { $size } سطروں میں سے { $hidden } پیک میں نہیں ہیں، اور باقی سطروں میں ان کی جگہ کہاں ہے

## Hand-over: a plan from a worker's desk to somebody else's vault. $items is how many.

cli-handover-sealed =
    { $items ->
        [one] مہر بند ہوئی: ایک چیز۔
       *[other] مہر بند ہوئیں: { $items } چیزیں۔
    }
cli-handover-unlinked =
    { $items ->
        [one] ایک چیز میں اس تجوری کے کسی شخص یا واقعے کا نام ہے۔ وہ نام یہیں رہتا ہے۔
       *[other] ان میں سے { $items } چیزوں میں اس تجوری کے کسی شخص یا واقعے کا نام ہے۔ وہ نام یہیں رہتے ہیں۔
    }
cli-handover-read-aloud = یہ چھ الفاظ سے کھلتا ہے۔ Bothy انہیں صرف ایک بار دکھاتا ہے۔ انہیں اونچی آواز میں پڑھیں۔ انہیں بھیجیں نہیں، اور وہاں نہ لکھیں جہاں فائل یا تصویریں جاتی ہیں۔
cli-handover-pictures =
    { $count ->
        [one] ایک تصویر، جس میں پڑھنے کا ایک کوڈ ہے۔
       *[other] کل { $count } تصویریں، ہر ایک میں ایک کوڈ۔ انہیں کسی بھی ترتیب سے پڑھیں۔
    }
cli-handover-too-long = یہ منصوبہ تصویروں کے لیے بہت لمبا ہے۔ اسے فائل کے طور پر حوالے کریں: { "\u2066" }--to FILE.age{ "\u2069" }۔
cli-handover-not-drawn = تصویر نہیں بنائی جا سکی۔ یہ غلطی Bothy میں ہے۔
cli-handover-taken-before = یہ منصوبہ یہاں پہلے لیا جا چکا ہے۔ یہ منصوبہ { $plan } میں ہے۔ کچھ شامل نہیں ہوا۔
cli-handover-new-plan = یہ ایک نیا منصوبہ ہوگا:
cli-handover-into-yours = یہ آپ کے منصوبے میں شامل ہوگا:
cli-handover-ask = شامل کرنے کے لیے `add` لکھیں۔ کچھ اور لکھنے سے سب ویسا ہی رہتا ہے۔
cli-handover-nothing-added = کچھ شامل نہیں ہوا۔
# $file is the name of a file.
cli-handover-no-code = فائل { $file } میں کوڈ پڑھا نہیں جا سکتا۔ تصویر دوبارہ لیں: پورا کوڈ، صاف، اور چاروں طرف سفید جگہ۔
# $files are names of files.
cli-handover-passed-over = چھوڑ دی گئیں، کیونکہ ان میں منصوبے کا کوئی حصہ نہیں: { $files }۔
cli-handover-other-code = فائل { $file } کا کوڈ کسی حوالے کیے گئے منصوبے کا نہیں، یا اس کا کوئی حصہ پڑھا نہیں جا سکتا۔ تصویر دوبارہ لیں۔
cli-handover-long-file = فائل { $file } اتنی لمبی ہے کہ نہ منصوبہ ہو سکتی ہے نہ اس کی تصویر۔
cli-handover-many-files = یہ بہت زیادہ فائلیں ہیں۔ زیادہ سے زیادہ { $most } دیں۔
cli-handover-one-file = یا تو ایک فائل دیں، یا تصویریں۔ دونوں نہ دیں۔
cli-handover-empty-folder = اس فولڈر میں کوئی منصوبہ نہیں ہے۔
# $numbers are those of the parts, as in "2, 3".
cli-handover-missing =
    { $count ->
        [one] کل { $of } میں سے حصہ { $numbers } نہیں ہے۔ اسے بھی پڑھیں، اور سب دیں۔
       *[other] کل { $of } میں سے حصے { $numbers } نہیں ہیں۔ انہیں بھی پڑھیں، اور سب دیں۔
    }
cli-handover-mixed = سب تصویریں ایک ہی منصوبے کی نہیں ہیں۔ ایک ہی منصوبے کی تصویریں دیں۔
cli-handover-demo =
    جو سپورٹ ورکر یہ منصوبہ بناتے، وہ اس کی { $items } چیزیں فون پر بھیج سکتے تھے: { $codes ->
        [one] ایک تصویر
       *[other] { $codes } تصویریں
    } اور چھ الفاظ۔ الفاظ کے بغیر تصویریں کسی کام کی نہیں، اس لیے الفاظ پڑھ کر سنائے جاتے ہیں۔

# What a service did on a day: numbers, and nobody.
cli-counts = { $day } کو:
    بنائے گئے منصوبے: { $plans }
    منصوبوں کے جائزے: { $reviews }
    خطرے کے بارے میں بات چیت: { $conversations }
    نکالے گئے ثبوت کے پیک: { $exports }
cli-counts-no-cases = اس تجوری میں کوئی کیس نہیں، اس لیے Bothy کچھ نہیں گنتا۔
