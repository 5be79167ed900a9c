# Words that stand only on paper: a plan, a card in a purse, a summary for a worker.

pages-plan-title = میرا منصوبہ
pages-plan-found = کاغذ کسی کو مل سکتا ہے۔ اسے وہاں رکھیں جہاں صرف آپ کی نظر پڑتی ہو، یا جس پر آپ کو بھروسا ہو اس کے پاس۔
# What a screen reader says for a box to tick.
pages-box-ticked = ہو گیا
pages-box-empty = کرنا ہے

# The card doesn't say what it is for: no place, no service, no reason. But anyone who looks a number up finds out.
pages-card-title = نوٹس
pages-card-numbers = نمبر
pages-card-number = { $name }: { $number }
pages-card-emergency = ایمرجنسی
# Only on the fuller card, which is a choice: it may tell what the card is for. 55 does nothing on a landline.
pages-card-emergency-full = ایمرجنسی (بولنا ممکن نہیں؟ موبائل پر جب کہا جائے تو 55 دبائیں)
pages-card-police = پولیس
pages-card-health = NHS
pages-card-helpline = 24 گھنٹے کی ہیلپ لائن
pages-card-helpline-at-times = ہیلپ لائن
pages-card-pack = ساتھ رکھنے کی چیزیں
# Before a card is printed.
pages-card-before = جو اس کارڈ کے کسی نمبر پر فون کرے یا اسے ڈھونڈے، وہ جان سکتا ہے کہ یہ کس لیے ہے۔ اپنے علاقے کے مطابق ہیلپ لائن چنیں۔ اسے چھوڑا بھی جا سکتا ہے۔
pages-card-fuller = پورے کارڈ پر پاسپورٹ، کاغذات، اور بولے بغیر فون کرنے کا طریقہ بھی ہے۔ اس سے ظاہر ہو سکتا ہے کہ یہ کس لیے ہے۔

pages-referral-title = سپورٹ ورکر کے لیے خلاصہ
pages-referral-children = بچے
pages-referral-day = کب
pages-referral-kinds = کون سی قسم
pages-referral-said = کیا کہا گیا
pages-referral-use = اسے کیسے استعمال کریں
