# Words that stand only on paper: a plan, a card in a purse, a summary for a worker.

pages-plan-title = میرا منصوبہ
pages-plan-found = کاغذ کسی کو مل سکتا ہے۔ اسے وہاں رکھیں جہاں صرف آپ کی نظر پڑتی ہو، یا جس پر آپ کو بھروسا ہو اس کے پاس۔
# What a screen reader says for a box to tick.
pages-box-ticked = ہو گیا
pages-box-empty = کرنا ہے

# The card says nothing of what it is for: no place, no service, no reason. What stands on it is what anybody might carry.
# 55 does nothing on a landline.
pages-card-title = نوٹس
pages-card-numbers = نمبر
pages-card-number = { $name }: { $number }
pages-card-emergency = ایمرجنسی (بولنا ممکن نہیں؟ موبائل پر جب کہا جائے تو 55 دبائیں)
pages-card-police = پولیس
pages-card-health = NHS
pages-card-helpline = 24 گھنٹے کی ہیلپ لائن
pages-card-pack = ساتھ رکھنے کی چیزیں

pages-referral-title = سپورٹ ورکر کے لیے خلاصہ
pages-referral-children = بچے
pages-referral-day = کب
pages-referral-kinds = کون سی قسم
pages-referral-said = کیا کہا گیا
pages-referral-use = اسے کیسے استعمال کریں
