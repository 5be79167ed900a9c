# The words of the conversation about danger. Which themes there are, and in which order: core/content/risk/themes.toml.
#
# As a worker would ask, of آپ about یہ شخص. Where the language allows it, the verb says nothing of whether either is a woman or a man.
# Facts, not sums: nothing here may count, add up or grade. A space within a phone number is U+00A0, which keeps its parts in order.

risk-theme-fear = آپ کو کتنا ڈر لگتا ہے، اور کس بات کا؟
risk-theme-injury = کیا آپ کو ابھی چوٹ لگی ہے، یا پچھلی بار لگی تھی؟
risk-theme-neck = کیا اس شخص نے کبھی آپ کی گردن دبائی، گلا گھونٹا، یا آپ کو پانی میں ڈبوئے رکھا؟
risk-theme-kill = کیا اس شخص نے آپ کو یا کسی اور کو جان سے مارنے کی بات کی، یا ایسا کچھ دکھایا؟
risk-theme-weapons = کیا اس شخص نے کوئی ہتھیار، یا کوئی چیز ہتھیار کی طرح استعمال کی؟ کیا ہتھیار اس کی پہنچ میں ہے؟
risk-theme-follows = کیا آپ کا پیچھا ہوتا ہے، آپ پر نظر رکھی جاتی ہے، یہ شخص اچانک آ جاتا ہے، یا لگاتار پیغام آتے ہیں؟
risk-theme-rules = کیا یہ شخص طے کرتا ہے کہ آپ کیا کریں، کیا پہنیں، کتنا خرچ کریں، کس سے ملیں؟ کیا اسے شک یا جلن رہتی ہے؟
risk-theme-cut-off = کیا اس شخص نے آپ کو گھر والوں اور دوستوں سے دور رکھا ہے؟
risk-theme-more-often = کیا اب یہ پہلے سے زیادہ بار ہوتا ہے؟
risk-theme-worse = کیا حالت بگڑتی جا رہی ہے؟
risk-theme-forced = کیا ایسی جنسی باتیں یا حرکتیں ہوتی ہیں جو آپ کی مرضی کے خلاف ہوں، یا جن سے تکلیف ہو؟
risk-theme-leaving = کیا آپ نے اس شخص کو چھوڑ دیا ہے، یا آپ کی یہ کوشش ہے، یا اسے لگتا ہے کہ شاید آپ چھوڑ دیں؟
risk-theme-pregnant = کیا آپ حاملہ ہیں، یا 18 ماہ سے چھوٹا بچہ ہے؟
risk-theme-children-between = کیا بچوں پر جھگڑا ہے: وہ کہاں رہیں، ان سے کب ملا جائے؟
risk-theme-children-danger = کیا آپ کو کسی بچے کے لیے ڈر ہے؟ کیا کسی بچے کو تکلیف پہنچی، یا دھمکی دی گئی؟
risk-theme-children-used = کیا آپ کو دکھ دینے کے لیے بچوں کو استعمال کیا جاتا ہے؟
risk-theme-several = کیا ایک سے زیادہ لوگ آپ کو تکلیف یا دھمکی دیتے ہیں، یا "غیرت" کی بات ہوتی ہے؟
risk-theme-others-hurt = کیا اس شخص نے اوروں کو تکلیف پہنچائی: بچوں کو، گھر والوں کو، یا کسی پرانے ساتھی کو؟
risk-theme-animals = کیا اس شخص نے کسی جانور کو تکلیف دی، یا ایسا کرنے کی بات کی؟
risk-theme-money = کیا آپ کا گزارا اس شخص کے پیسوں پر ہے، یا حال ہی میں اس کی نوکری یا پیسے چلے گئے ہیں؟
risk-theme-papers = کیا اس ملک میں رہنے کے آپ کے حق کو آپ کے خلاف استعمال کیا جاتا ہے؟
risk-theme-own-low = کیا آپ کا دل بہت بوجھل رہتا ہے؟ کیا آپ نے خود کو نقصان پہنچایا، یا اپنی جان لینے کا سوچا؟
risk-theme-own-drink = کیا شراب یا نشے سے آپ کی مشکلیں بڑھتی ہیں؟
risk-theme-their-drink = کیا اس شخص کی شراب یا نشے سے بات اور بگڑتی ہے؟
risk-theme-their-mind = جہاں تک آپ کو معلوم ہے، کیا اس شخص کی ذہنی صحت خراب ہے؟
risk-theme-their-suicide = کیا اس شخص نے خودکشی کی کوشش کی، یا اس کی دھمکی دی؟
risk-theme-orders = کیا اس شخص نے کوئی حکم نامہ، ضمانت (bail) کی شرط، یا بچوں کے بارے میں کوئی معاہدہ توڑا ہے؟
risk-theme-police = کیا اس شخص پر پہلے کبھی پولیس کا کوئی معاملہ بنا ہے؟

risk-advice-injury = کیا چوٹ زیادہ ہے، یا حالت بگڑ رہی ہے؟ 999، یا ہسپتال کی ایمرجنسی (A&E)۔ ورنہ 111 سے پوچھیں کہ کہاں جانا ہے۔
risk-advice-neck = آج ہی ہسپتال کی ایمرجنسی (A&E) میں یا 111 کے ذریعے معائنہ کرائیں، چاہے کوئی نشان نہ ہو۔ اگر سانس لینے، نگلنے، بولنے یا دیکھنے میں مشکل ہو، یا کمزوری، دورہ یا بے ہوشی ہو، تو 999۔
risk-advice-danger = اس کا تعلق سنگین خطرے سے ہے۔ اگر ابھی ہو رہا ہے تو 999۔ آج ہی قومی ہیلپ لائن یا کسی سپورٹ ورکر سے بات کریں۔
risk-advice-leaving = چھوڑنے کے وقت خطرہ بڑھ سکتا ہے۔ اس کا مطلب یہ نہیں کہ ساتھ رہنا زیادہ محفوظ ہے۔ کسی سپورٹ ورکر کے ساتھ مل کر منصوبہ بنائیں۔
risk-advice-child = سپورٹ ورکر بچوں کو محفوظ رکھنے کا اپنا فرض پورا کرتے ہیں، اور پہلے آپ کو بتاتے ہیں، سوائے اس کے کہ اس سے خطرہ بڑھے۔
risk-advice-suicide = آپ کی زندگی اہم ہے۔ Samaritans 116 123 کسی بھی وقت، یا 111 اور ذہنی صحت والا انتخاب (mental health)۔ اگر کچھ کر بیٹھنے کا ڈر ہو تو 999۔

risk-own-tool = اپنی سروس کا طریقہ اور مقامی MARAC معیار استعمال کریں۔ آپ کی رائے، اور جس سے بات ہو رہی ہے اس کا ڈر، ہر درجے پر اہم ہیں۔
risk-no-replacement = یہ اس کا ریکارڈ ہے جو کہا گیا۔ یہ تربیت اور اپنی سوجھ بوجھ کی جگہ نہیں لے سکتا۔

# The summary for a worker, and the page of what was said.
risk-as-of = جو کہا گیا، { $day } تک
risk-needed = ابھی ضرورت ہے: { $text }
risk-wanted = خواہش: { $text }
risk-nothing-agreed = ابھی کسی بات کی رضامندی نہیں: کچھ آگے بتانے سے پہلے پوچھیں۔
risk-agreed = رضامندی { $day } کو: { $purpose }۔ کس کے لیے: { $to }۔ کب تک: { $until }۔
risk-agreed-back = رضامندی { $day } کو واپس لے لی گئی: کچھ بھی آگے نہ بتائیں۔
risk-agreed-over = یہ مدت ختم ہو گئی: کچھ آگے بتانے سے پہلے دوبارہ پوچھیں۔
risk-child = بچہ { $letter }: { $relation }
risk-last = آخری بات جو لکھی گئی:
risk-last-of-more = آخری باتیں جو لکھی گئیں۔ ریکارڈ میں اور بھی ہیں:
risk-last-incident = { $happened }: { $kinds }
risk-answered = { $answer } ({ $day })
risk-present = پوچھتے وقت کون موجود تھا: { $who }
risk-incidents = واقعات: { $ids }
# Before days and kinds, one a line. Before questions, likewise.
risk-linked = اس بارے میں لکھا گیا:
risk-said-no = جن کا جواب نہیں تھا:
