# The form of an incident, as a screen offers it. The fields' other labels are in record.ftl.

# Its parts, in order.
form-group-what = کیا ہوا
form-group-where = کہاں اور کون
form-group-child = بچے
form-group-hurt = چوٹیں
form-group-danger = خطرے کی نشانیاں
form-group-life = آپ پر اس کا اثر
form-group-police = پولیس اور عدالت
form-group-others = اور کون جانتا ہے
form-group-own = صرف آپ کے لیے

# The questions. The answers are yes, no and not sure; none is chosen at first.
form-ask-child-present = کیا کوئی بچہ موجود تھا؟
form-ask-injured = کیا آپ کو چوٹ لگی؟
form-ask-pressure-on-neck = کیا گردن پر دباؤ ڈالا گیا؟
form-ask-weapon = کیا کوئی ہتھیار تھا؟
form-ask-threat-to-kill = کیا جان سے مارنے کی دھمکی دی گئی؟
form-ask-pregnant = کیا حمل تھا؟
form-ask-drink-or-drugs = کیا اس میں شراب یا نشے کا دخل تھا؟
form-ask-afraid-of-violence = کیا تشدد کا ڈر تھا؟
form-ask-police-called = کیا پولیس بلائی گئی؟
form-ask-police-video = کیا پولیس کے کیمرے نے اسے ریکارڈ کیا؟
form-ask-order-in-force = کیا عدالت کا حکم نامہ لاگو تھا؟

# A line under a label that helps to write well: facts rather than opinions, and exact words.
form-hint-details = جو دیکھا اور سنا، ترتیب سے۔ رائے سے زیادہ حقائق کام آتے ہیں۔
form-hint-exact-words = بالکل ویسے ہی جیسے کہے گئے، گالیاں بھی۔ کس نے کیا کہا۔
form-hint-place = جیسے ”گھر کا باورچی خانہ“ یا ”اسکول کے باہر“۔
form-hint-who = ہر وہ شخص جس نے یہ کیا، اور وہ آپ کا کیا لگتا ہے۔
form-hint-others-present = ہر وہ شخص جس نے شاید یہ دیکھا یا سنا ہو۔
form-hint-children = جو وہاں تھے، یا اتنے قریب کہ دیکھ یا سن سکیں۔
form-hint-child-saw-heard = وہ کہاں تھے، کیا دیکھا، سنا اور کیا۔ دوسرے کمرے سے بھی گنا جاتا ہے۔
form-hint-child-words = بچے کے اپنے الفاظ، اور اس کی حالت۔
form-hint-injuries = کہاں، کتنی بڑی، کس رنگ کی۔ کیسا درد تھا، اور کتنی دیر۔
form-hint-injuries-seen-by = جس نے بھی انہیں دیکھا، اس وقت یا بعد میں۔
form-hint-pressure-on-neck = ہاتھوں، بازو یا کسی اور چیز سے۔ چاہے ایک لمحے کے لیے، چاہے نشان نہ ہو۔
form-hint-weapon = ہر وہ چیز جس سے نقصان پہنچایا یا ڈرایا گیا۔
form-hint-weapon-details = وہ کیا تھا، کس کے ہاتھ میں تھا، اور اس سے کیا کیا گیا۔
form-hint-threat-to-kill = زبانی، لکھ کر یا اشارے سے۔ اصل الفاظ کام آتے ہیں۔
form-hint-drink-or-drugs-details = کس نے کیا لیا، اگر معلوم ہو۔ آپ نے کیا دیکھا۔
form-hint-daily-life = اب کیا مختلف طرح سے ہوتا ہے، یا اب نہیں ہوتا۔ کب سے۔
form-hint-police-reference = وہ نمبر جو پولیس نے دیا۔
form-hint-police-officer = نام، نمبر یا تھانہ۔
form-hint-doctor = کون، کب، اور کوئی حوالہ نمبر۔
form-hint-hospital = کون، کب، اور کوئی حوالہ نمبر۔
form-hint-sarc = کون، کب، اور کوئی حوالہ نمبر۔
form-hint-school = کون، کب، اور کوئی حوالہ نمبر۔
form-hint-social-worker = کون، کب، اور کوئی حوالہ نمبر۔
form-hint-housing = کون، کب، اور کوئی حوالہ نمبر۔
form-hint-order-details = کون سا حکم نامہ، کس عدالت کا، اور کب تک۔
form-hint-agency-reference = آپ کے کیس کا وہ نمبر جو کئی ادارے استعمال کرتے ہیں۔
form-hint-private-note = یہ ثبوت کے کسی پیک میں نہیں جاتا۔ عدالت پھر بھی اسے مانگ سکتی ہے۔
