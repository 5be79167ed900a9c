# Photos, recordings and files on a phone. A draft.

## Adding a file

phone-attach-row = تصویر، ریکارڈنگ یا فائل شامل کریں
phone-attach-title = فائل شامل کریں
phone-attach-draft = جو آپ شامل کریں، وہ فوراً محفوظ ہو جاتا ہے، چاہے آپ باہر نکل جائیں۔
phone-attach-photo = تصویر لیں
phone-attach-sound = آواز ریکارڈ کریں
phone-attach-video = ویڈیو ریکارڈ کریں
phone-attach-file = فائل چنیں
phone-before-photo = تصویر لینے سے پہلے
phone-before-file = فائل چننے سے پہلے
phone-child-no = نہیں، ریکارڈ کریں
phone-child-yes = ہاں، ریکارڈ نہ کریں

## Before the phone asks for its permission. $name: the app's name on the phone, in the phone's own language.

phone-ask-title = پہلے فون پوچھے گا
phone-ask-photo = اب فون پوچھے گا کہ کیا { $name } تصویر لے سکتا اور ویڈیو بنا سکتا ہے۔
phone-ask-sound = اب فون پوچھے گا کہ کیا { $name } آواز ریکارڈ کر سکتا ہے۔
phone-ask-video = اب فون دو باتیں پوچھے گا: کیا { $name } تصویر لے سکتا اور ویڈیو بنا سکتا ہے، اور کیا وہ آواز ریکارڈ کر سکتا ہے۔
phone-ask-only-now = ہو سکے تو ”صرف اس بار“ چنیں۔ پھر فون اگلی بار دوبارہ پوچھے گا۔
phone-ask-listed = فون کی ترتیبات دکھاتی ہیں کہ ایپ کیا استعمال کر سکتی ہے اور آخری بار کب کیا۔
phone-refused-photo = فون یہاں کیمرا استعمال کرنے نہیں دیتا۔ فون کی ترتیبات میں، ایپس کے نیچے، اجازت دی جا سکتی ہے۔ جو دکھائی دے، وہ لکھا بھی جا سکتا ہے۔
phone-refused-sound = فون یہاں مائیکروفون استعمال کرنے نہیں دیتا۔ فون کی ترتیبات میں، ایپس کے نیچے، اجازت دی جا سکتی ہے۔ جو سنائی دے، وہ لکھا بھی جا سکتا ہے۔
phone-refused-video = فون یہاں کیمرا اور مائیکروفون استعمال کرنے نہیں دیتا۔ فون کی ترتیبات میں، ایپس کے نیچے، اجازت دی جا سکتی ہے۔ اسے لکھا بھی جا سکتا ہے۔

## The camera

phone-photo-where = تصویریں سیدھی آپ کے ریکارڈ میں جاتی ہیں۔ فون کی گیلری کو نہیں ملتیں۔
phone-photo-take = تصویر لیں
phone-photo-other = دوسرا کیمرا
phone-photo-light = روشنی
phone-photo-kept = { $photos ->
        [one] { $photos } تصویر آپ کے ریکارڈ میں ہے۔
       *[other] { $photos } تصویریں آپ کے ریکارڈ میں ہیں۔
    }
phone-camera-picture = جو کیمرا دیکھ رہا ہے
phone-camera-in-use = کسی اور ایپ نے کیمرا لے لیا۔ جو محفوظ کیا گیا وہ محفوظ ہے۔ وہ ایپ بند کر کے دوبارہ کوشش کریں۔
phone-camera-gone = یہاں کوئی کیمرا کام نہیں کرتا۔ جو محفوظ کیا گیا وہ محفوظ ہے۔
phone-camera-failed = کیمرا رک گیا۔ جو محفوظ کیا گیا وہ محفوظ ہے۔ دوبارہ کوشش کریں۔
phone-try-again = دوبارہ کوشش کریں

## Recording

phone-record-ends = اسکرین بند ہونے یا اس ایپ سے نکلنے پر ریکارڈنگ ختم ہو جاتی ہے۔ تب تک جو ریکارڈ ہوا، وہ محفوظ رہتا ہے۔
phone-video-sideways = فون کو آڑا پکڑیں۔ ورنہ ویڈیو چلانے پر پہلو کے بل دکھے گی۔
phone-record-start = ریکارڈنگ شروع کریں
phone-record-starting = تیاری ہو رہی ہے
phone-record-going = ریکارڈنگ { $time }
phone-record-stop = روکیں اور محفوظ کریں
phone-record-hide = کیلکولیٹر کے پیچھے چھپائیں
phone-record-hidden = پھر اسکرین مدھم ہو جاتی ہے اور ریکارڈنگ چلتی رہتی ہے۔ آپ کا خفیہ کوڈ اسے ختم اور محفوظ کر کے ریکارڈ کھولتا ہے۔ = کے ساتھ کوئی بھی لمبا عدد بھی اسے ختم کرتا ہے۔ باہر نکلنا بھی اسے ختم اور محفوظ کرتا ہے۔
phone-record-keeping = محفوظ ہو رہا ہے
phone-record-cut = ریکارڈنگ خود رک گئی۔ تب تک جو ریکارڈ ہوا، وہ محفوظ ہے۔
phone-record-empty = کچھ ریکارڈ نہیں ہوا، اس لیے کچھ شامل نہیں ہوا۔
phone-microphone-in-use = کوئی اور ایپ یا کال مائیکروفون استعمال کر رہی ہے۔ اسے ختم کر کے دوبارہ کوشش کریں۔
phone-microphone-gone = یہاں کوئی مائیکروفون کام نہیں کرتا۔
phone-microphone-failed = ریکارڈنگ شروع نہیں ہوئی۔ دوبارہ کوشش کریں۔

## Choosing a file

phone-file-original = فائل اپنی جگہ پر بھی رہتی ہے۔ Bothy ایک نقل رکھتا ہے۔
phone-file-taking = شامل ہو رہی ہے: { $done } MB
phone-file-empty = وہ فائل خالی ہے، اس لیے کچھ شامل نہیں ہوا۔
phone-file-gone = وہ فائل پڑھی نہیں جا سکتی، اس لیے کچھ شامل نہیں ہوا۔ شاید ہٹا یا مٹا دی گئی ہو۔
phone-file-late = جب آپ کا ریکارڈ بند تھا، ایک فائل چنی گئی۔ کیا اسے مسودے میں شامل کریں؟
phone-file-add = شامل کریں
phone-file-leave-out = رہنے دیں
phone-file-place-taken = Bothy کو ملنے سے پہلے فون نے اس تصویر سے جگہ نکال دی۔ اگر محفوظ ہو تو تصویر فون میں بھی رکھیں۔
phone-file-kept-title = محفوظ ہو گیا
phone-file-kept = یہ آپ کے لکھے کے ساتھ آپ کے ریکارڈ میں ہے۔
phone-nothing-there = اس فون میں ایسی کوئی ایپ نہیں جو یہ کر سکے۔

## A kept file

phone-file-opening = کھل رہی ہے
phone-file-picture = تصویر
phone-file-sharper = زیادہ صاف دکھائیں
phone-file-film = ویڈیو
phone-file-not-shown = Bothy اس قسم کی فائل نہیں دکھا سکتا۔ یہ پوری محفوظ ہے۔
phone-file-too-large = یہ تصویر دکھانے کے لیے بہت بڑی ہے۔ یہ پوری محفوظ ہے۔
phone-file-broken = یہ فائل خراب یا ادھوری ہے، اس لیے دکھائی نہیں جا سکتی۔ جیسی آئی، ویسی محفوظ ہے۔
phone-file-size = { $kilobytes } کے بی
phone-file-send = Bothy سے باہر نقل محفوظ کریں
phone-file-says = فائل کیا بتاتی ہے
phone-file-says-note = جس کے پاس فائل ہو، وہ اس کی بتائی باتیں بدل سکتا ہے۔
phone-file-says-nothing = یہ نہیں بتاتی کہ کب، کہاں یا کس کیمرے سے بنی۔
phone-file-page = صفحہ { $page } از { $pages }
phone-file-page-after = اگلا صفحہ
phone-file-page-before = پچھلا صفحہ
phone-play = چلائیں
phone-play-pause = روکیں
phone-play-back = دس سیکنڈ پیچھے
phone-play-sound = آواز
phone-play-time = { $at } از { $length }

## Where something goes

phone-file-unfinished = ایک ادھوری فائل ابھی وہاں ہے: { $name }۔ اسے خود مٹا دیں۔
