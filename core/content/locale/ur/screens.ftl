# Titles and buttons of a phone's screens. A draft.

## Every open screen

phone-close-button = بند کریں
phone-go-on = آگے
phone-done = ہو گیا
phone-save = محفوظ کریں
phone-saving = محفوظ ہو رہا ہے
phone-fault = کچھ غلط ہو گیا۔ جو محفوظ کیا گیا وہ محفوظ ہے۔ بند کر کے دوبارہ کھولیں۔
phone-no-dialler = اس آلے سے یہاں سے فون نہیں ہو سکتا۔ نمبر اسکرین پر ہے۔

## Choosing a secret

phone-secret-in-words = اس کے بجائے الفاظ
phone-secret-in-digits = اس کے بجائے ہندسے
phone-secret-words = چار یا زیادہ ایسے الفاظ چنیں جنہیں کوئی نہ بوجھ سکے۔ ریکارڈ کھولنے کے لیے کیلکولیٹر میں % دبائے رکھیں، پھر انہیں لکھیں۔
phone-secret-typed = آپ کے الفاظ
phone-secret-making = ریکارڈ تیار ہو رہا ہے

## Home

phone-home-title = آپ کا ریکارڈ
phone-home-plan = حفاظتی منصوبہ
phone-home-helplines = ہیلپ لائنیں
phone-home-export = برآمد
phone-home-settings = ترتیبات
phone-home-notes = نوٹس
phone-home-incident = واقعہ
phone-drafts-title = ابھی محفوظ نہیں
phone-draft-empty = ابھی تفصیل نہیں

## New incident

phone-new-incident = نیا واقعہ
phone-kinds-title = کیا تھا؟
phone-kinds-more = مزید قسمیں
phone-kinds-fewer = کم قسمیں
phone-details = تفصیل
phone-details-hint = جو ہوا، اپنے الفاظ میں
phone-child-present = کیا کوئی بچہ موجود تھا؟
phone-answer-yes = ہاں
phone-answer-no = نہیں
phone-answer-unsure = یقین نہیں
phone-edit-time = وقت بدلیں
phone-more = مزید لکھیں
phone-need-to-phone = کسی کو فون کرنا ہے؟
phone-view-log = ریکارڈ دیکھیں
phone-saved = محفوظ ہو گیا
phone-saved-safe = یہ ریکارڈ میں ہے۔ دس منٹ تک اسے واپس لیا جا سکتا ہے۔

## Edit time

phone-today = آج
phone-yesterday = کل
phone-month-before = پچھلا مہینہ
phone-month-after = اگلا مہینہ
phone-time-closeness = وقت کتنا یاد ہے؟
phone-time-exact = بالکل
phone-time-about = تقریباً
phone-time-day = صرف دن
phone-time = وقت، جیسے { "\u2066" }21:30{ "\u2069" }

## The record

phone-log-title = آپ کا لکھا ہوا
phone-log-empty = ابھی کچھ نہیں لکھا گیا۔
phone-log-none-found = یہ الفاظ کہیں نہیں ہیں۔
phone-log-more = مزید دکھائیں
phone-search = تلاش
