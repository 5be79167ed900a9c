# The words of the conversation about danger. Which themes there are, and in which order: core/content/risk/themes.toml.
#
# As a worker would ask, of آپ about یہ شخص. Where the language allows it, the verb says nothing of whether either is a woman or a man.
# Facts, not sums: nothing here may count, add up or grade. Codes and numbers in parts stand between U+2066 and U+2069.

risk-theme-fear = کیا آپ کو ڈر لگتا ہے؟ کتنا، اور کس بات کا؟
risk-theme-injury = کیا آپ کو ابھی چوٹ لگی ہے، یا پچھلی بار لگی تھی؟
risk-theme-neck = کیا اس شخص نے کبھی آپ کی گردن دبائی، گلا گھونٹا، یا آپ کو پانی میں ڈبوئے رکھا؟
risk-theme-kill = کیا اس شخص نے آپ کو یا کسی اور کو جان سے مارنے کی بات کی، یا ایسا کچھ دکھایا؟
risk-theme-weapons = کیا اس شخص نے کوئی ہتھیار، یا کوئی چیز ہتھیار کی طرح استعمال کی؟ کیا اسے ہتھیار مل سکتا ہے؟
risk-theme-follows = کیا آپ کا پیچھا ہوتا ہے، آپ پر نظر رکھی جاتی ہے، یہ شخص اچانک آ جاتا ہے، یا لگاتار پیغام آتے ہیں؟
risk-theme-rules = کیا یہ شخص طے کرتا ہے کہ آپ کیا کریں، کیا پہنیں، کتنا خرچ کریں، کس سے ملیں؟ کیا اسے شک یا جلن رہتی ہے؟
risk-theme-cut-off = کیا اس شخص نے آپ کو گھر والوں اور دوستوں سے دور رکھا ہے؟
risk-theme-more-often = کیا اب یہ پہلے سے زیادہ بار ہوتا ہے؟
risk-theme-worse = کیا حالت بگڑتی جا رہی ہے؟
risk-theme-forced = کیا یہ شخص آپ کے ساتھ ایسی جنسی حرکتیں یا باتیں کرتا ہے جو آپ نہیں چاہتے، یا جن سے درد ہو؟
risk-theme-leaving = کیا آپ نے اس شخص کو چھوڑ دیا ہے، یا آپ کی یہ کوشش ہے، یا اسے لگتا ہے کہ شاید آپ چھوڑ دیں؟
risk-theme-pregnant = کیا آپ حاملہ ہیں، یا 18 ماہ سے چھوٹا بچہ ہے؟
risk-theme-children-between = کیا بچوں پر اختلاف ہے: وہ کہاں رہیں، یا آپ دونوں سے کب ملیں؟
risk-theme-children-danger = کیا آپ کو کسی بچے کے لیے ڈر ہے؟ کیا کسی بچے کو مارا پیٹا گیا، یا دھمکی دی گئی؟
risk-theme-children-used = کیا آپ کو ستانے کے لیے بچوں کو استعمال کیا جاتا ہے؟
risk-theme-several = کیا ایک سے زیادہ لوگ آپ کو مارتے یا دھمکاتے ہیں؟ کیا وہ ”غیرت“ کی بات کرتے ہیں؟
risk-theme-others-hurt = کیا اس شخص نے اوروں کو مارا یا نقصان پہنچایا، جیسے کسی بچے، گھر والوں یا پرانے ساتھی کو؟
risk-theme-animals = کیا اس شخص نے کسی جانور کو مارا یا نقصان پہنچایا، یا ایسا کرنے کی بات کی؟
risk-theme-money = کیا آپ کا گزارا اس شخص کے پیسوں پر ہے؟ کیا حال ہی میں اس کی نوکری یا پیسے چلے گئے ہیں؟
risk-theme-papers = کیا اس ملک میں رہنے کے آپ کے حق کو آپ کے خلاف استعمال کیا جاتا ہے؟
risk-theme-own-low = کیا آپ کا دل بہت بوجھل رہتا ہے؟ کیا آپ نے خود کو نقصان پہنچایا، یا اپنی جان لینے کا سوچا؟
risk-theme-own-drink = کیا شراب یا نشے سے آپ کی مشکلیں بڑھتی ہیں؟
risk-theme-their-drink = کیا اس شخص کی شراب یا نشے سے بات اور بگڑتی ہے؟
risk-theme-their-mind = جہاں تک آپ کو معلوم ہے، کیا اس شخص کی ذہنی صحت خراب ہے؟
risk-theme-their-suicide = کیا اس شخص نے خودکشی کی کوشش کی، یا کہا کہ کرے گا؟
risk-theme-orders = کیا اس شخص نے کوئی حکم نامہ، ضمانت ({ "\u2066" }bail{ "\u2069" }) کی شرط، یا بچوں کے بارے میں کوئی معاہدہ توڑا ہے؟
risk-theme-police = کیا اس شخص پر پہلے کبھی پولیس کا کوئی معاملہ بنا ہے؟

# Said at once after a yes, and some after "not sure". What to do comes first where it can't wait.
# $check, $danger, $injury, $mood, $sexual: who to ring, ring-… in helplines.ftl.
risk-advice-injury = کیا چوٹ زیادہ ہے، یا حالت بگڑ رہی ہے؟ 999 پر فون کریں یا ہسپتال کی ایمرجنسی ({ "\u2066" }A&E{ "\u2069" }) جائیں۔ { $injury }
risk-advice-neck = { $check } علامتیں بعد میں بھی آ سکتی ہیں۔ سانس لینے، نگلنے، بولنے یا دیکھنے میں مشکل ہو تو 999 پر فون کریں۔ کمزوری، دورے یا بے ہوشی میں بھی۔
risk-advice-danger = یہ سنگین خطرے کی نشانی ہو سکتی ہے۔ اگر ابھی ہے تو 999 پر فون کریں۔ آج ہی اپنے سپورٹ ورکر یا ہیلپ لائن سے بات کریں۔ { $danger }
risk-advice-sarc = جنسی حملے کے بعد مدد کے مرکز ({ "\u2066" }SARC{ "\u2069" }) میں آپ کی دیکھ بھال ہو سکتی ہے، پولیس کے ساتھ یا اس کے بغیر۔ جتنی جلدی ہو بہتر ہے، دیر سے بھی فائدہ ہے۔ اسے ڈھونڈنے کے لیے فون کریں۔ { $sexual } خطرے میں: 999۔
risk-advice-leaving = چھوڑنے کے وقت خطرہ بڑھ سکتا ہے۔ اس کا مطلب یہ نہیں کہ ساتھ رہنا زیادہ محفوظ ہے۔ کسی سپورٹ ورکر کے ساتھ مل کر منصوبہ بنائیں۔
risk-advice-child = اگر کوئی بچہ خطرے میں ہو سکتا ہے تو ورکر کو قدم اٹھانا پڑتا ہے۔ وہ پہلے آپ کو بتاتے ہیں، سوائے اس کے کہ اس سے خطرہ بڑھے۔ بچہ ابھی خطرے میں ہو تو: 999۔
risk-advice-several = کسی رشتے دار کو ترجمان نہ بنائیں۔ خاندان لوگوں کو آپ کو ڈھونڈنے کا کہہ سکتا ہے۔ زبردستی کی شادی: { "\u2066" }020 7008 0151{ "\u2069" }، پیر سے جمعہ 9 سے 5 بجے۔ باقی اوقات میں: { "\u2066" }020 7008 5000{ "\u2069" }۔ خطرے میں: 999۔
risk-advice-papers = محکمہ { "\u2066" }Home Office{ "\u2069" } سے کسی کے بات کرنے سے پہلے قانونی مشورہ لیں۔ انگلینڈ اور ویلز میں پولیس اسے آپ کا بتا سکتی ہے۔ خطرے میں پھر بھی 999 پر فون کریں۔
risk-advice-suicide = آپ کی زندگی اہم ہے۔ ہیلپ لائن { "\u2066" }Samaritans{ "\u2069" } کسی بھی وقت سنتی ہے: { "\u2066" }116 123{ "\u2069" }۔ { $mood } اگر خود کو نقصان پہنچانے کا ڈر ہو تو 999 پر فون کریں۔

risk-own-tool = اپنی سروس کا طریقہ اور مقامی { "\u2066" }MARAC{ "\u2069" } معیار استعمال کریں۔ آپ کی رائے، اور جس سے بات ہو رہی ہے اس کا ڈر، اہم ہیں، چاہے وہ طریقہ کچھ بھی کہے۔
risk-no-replacement = یہ اس کا ریکارڈ ہے جو کہا گیا۔ یہ تربیت اور اپنی سوجھ بوجھ کی جگہ نہیں لے سکتا۔

# The summary for a worker, and the page of what was said.
risk-as-of = جو { $day } تک کہا گیا
risk-needed = ابھی ضرورت ہے: { $text }
risk-wanted = خواہش: { $text }
risk-nothing-agreed = ابھی رضامندی نہیں۔ کچھ آگے بتانے سے پہلے پوچھیں۔
risk-agreed = رضامندی { $day } کو: { $purpose }۔ کس کے لیے: { $to }۔ کب تک: { $until }۔
risk-agreed-back = رضامندی { $day } کو واپس لے لی گئی۔ کچھ بھی آگے نہ بتائیں۔
risk-agreed-over = یہ رضامندی ختم ہو گئی۔ کچھ آگے بتانے سے پہلے دوبارہ پوچھیں۔
risk-child = بچہ { $letter }: { $relation }
risk-reach = محفوظ طریقے سے رابطہ
risk-reach-not-said = ابھی کچھ نہیں بتایا گیا۔ فون کرنے، لکھنے یا ملنے سے پہلے پوچھیں کہ کب اور کیسے محفوظ ہے۔
risk-worker-and-case = سپورٹ ورکر اور کیس
risk-worker = سپورٹ ورکر: { $name }، { $number }
risk-worker-without-number = سپورٹ ورکر: { $name }
risk-case = کیس کا حوالہ: { $case }
risk-dangerous = خطرناک کون ہے
risk-background = پس منظر
risk-background-one = { $label }: { $text }
risk-last = تازہ ترین واقعات:
risk-last-of-more = تازہ ترین واقعات۔ ریکارڈ میں اور بھی ہیں:
risk-last-incident = { $happened }: { $kinds }
risk-answered = { $answer } ({ $day })
risk-present = کون موجود تھا: { $who }
risk-incidents = واقعات: { $ids }
# Before days and kinds, one a line. Before questions, likewise.
risk-linked = ریکارڈ میں اس بارے میں:
risk-said-no = جن کا جواب نہیں تھا:
