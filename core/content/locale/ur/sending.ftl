# ریکارڈ سے جو باہر جاتا ہے: فائل، صفحہ، ثبوتوں کا پیک، بیک اپ۔

phone-send-unlocked = یہ فائل بند نہیں ہے۔ جسے ملے وہ پڑھ سکتا ہے اور آگے دے سکتا ہے۔
phone-send-checked = محفوظ ہو گیا۔ Bothy نے اسے واپس پڑھا، اور سب وہاں ہے۔
phone-send-unchecked = محفوظ ہو گیا، مگر Bothy جانچنے کے لیے اسے واپس نہیں پڑھ سکا۔
phone-send-check = اسے جانچیں
phone-send-same = سب وہاں ہے۔
phone-send-differs = یہ وہ نہیں جو Bothy نے محفوظ کیا تھا۔ اسے مٹائیں، اور کہیں اور دوبارہ محفوظ کریں۔
phone-send-failed = یہ نہیں ہو سکا۔ Bothy نے جو شروع کیا تھا وہ مٹا دیا۔
phone-send-left = یہ نہیں ہو سکا، اور Bothy نے جو شروع کیا تھا اسے مٹا نہیں سکا۔ اسے خود مٹائیں۔ تب تک جسے یہ ملے وہ اسے پڑھ سکتا ہے۔
phone-send-was-left = فائل محفوظ کرتے ہوئے Bothy رک گیا تھا۔ اس نے باقی حصہ اب مٹا دیا ہے۔
phone-send-still-left = فائل محفوظ کرتے ہوئے Bothy رک گیا تھا، اور باقی حصہ نہیں مٹا سکتا۔ اسے خود مٹائیں۔ تب تک جسے یہ ملے وہ اسے پڑھ سکتا ہے۔

## ثبوتوں کا پیک: کیا چنا جا سکتا ہے، اور اس میں کیا ہو گا

export-reader-court = دوسرا شخص بھی اسے پڑھتا ہے۔ فائلوں کے ناموں میں اکثر دن یا جگہ ہوتی ہے، اس لیے وہ چھپائے جاتے ہیں۔
export-reader-police = وہ وہی دیکھتے ہیں جو آپ چنیں، اور فائلیں جیسی ہیں۔
export-reader-solicitor = وہ وہی دیکھتے ہیں جو آپ چنیں، اور فائلیں جیسی ہیں۔
export-reader-services = صرف وہ چنیں جو انہیں چاہیے۔ وہ اسے آگے دے سکتے ہیں۔
export-reader-me = اپنے پاس رکھنے کی نقل۔ جسے یہ ملے وہ اسے پڑھ سکتا ہے۔
export-to-zip = ایک فائل
export-to-zip-about = ایک { "\u2066" }.zip{ "\u2069" }، ای میل یا میموری اسٹک کے لیے۔ جس کے پاس ہو وہ اسے پڑھ سکتا ہے۔
export-to-folder = فولڈر
export-to-folder-about = کمپیوٹر کے لیے۔ جس کے پاس ہو وہ اسے پڑھ سکتا ہے۔
export-initials = فائلوں کے حروف
export-initials-hint = دو حروف، جیسے آپ کے نام کے۔ AB کے ساتھ پہلی فائل کا نام AB-001 ہوتا ہے۔
export-file-names = فائلوں کے نام

export-shown = دکھائے گئے
export-left-out = باہر رکھے گئے
export-put-away = الگ رکھے ہوئے
export-files = فائلیں
export-files-left-out = باہر رکھی گئی فائلیں
export-hidden = چھپائے گئے
export-reader-sees = پڑھنے والا کیا دیکھ سکتا ہے
export-incidents = { $incidents ->
        [one] { $incidents } واقعہ
       *[other] { $incidents } واقعات
    }
export-files-number = { $files ->
        [one] { $files } فائل
       *[other] { $files } فائلیں
    }
export-files-size = { $files ->
        [one] { $files } فائل
       *[other] { $files } فائلیں
    }، { $size }
export-lines = { $hidden ->
        [0] کہ آپ کے ریکارڈ کی تمام { $size } سطریں پیک میں ہیں
       *[other] کہ آپ کے ریکارڈ کی { $size } سطروں میں سے { $hidden } پیک میں نہیں ہیں، اور باقی سطروں میں ان کی جگہ کہاں ہے
    }
export-file = { $mark }، { $name }
export-file-unnamed = بغیر نام
export-file-shows-place = جگہ دکھاتی ہے۔
export-file-may-say = دکھا سکتی ہے کہ کہاں یا کون۔ اس میں ہے: { $kinds }
export-refused = Bothy یہ پیک نہیں بنائے گا
export-refused-why = آپ نے جگہ چھپائی ہے، مگر اس میں ایک فائل جگہ دکھاتی ہے۔ وہ فائل باہر رکھیں، یا جگہ دکھائیں۔
