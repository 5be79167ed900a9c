# Words that every page uses: days and times, answers, lists, lengths, people.

# Shown above everything in a language whose words no speaker has checked: locale.toml, `reviewed`.
draft-note = یہ الفاظ ابھی مسودہ ہیں۔ اردو بولنے والے کسی شخص نے ابھی انہیں نہیں دیکھا۔

# A day and a time of day. $day, $month, $year, $weekday: numbers, Monday is 1. $date: a day as said here. $time: like 21:30, on the
# 24-hour clock. Digits are Western.
date-day = { $day } { date-month-name } { $year }
date-month = { date-month-name } { $year }
date-month-name = { $month ->
        [1] جنوری
        [2] فروری
        [3] مارچ
        [4] اپریل
        [5] مئی
        [6] جون
        [7] جولائی
        [8] اگست
        [9] ستمبر
        [10] اکتوبر
        [11] نومبر
       *[12] دسمبر
    }
date-weekday-short = { $weekday ->
        [1] پیر
        [2] منگل
        [3] بدھ
        [4] جمعرات
        [5] جمعہ
        [6] ہفتہ
       *[7] اتوار
    }
date-time = { "\u2067" }{ $date }، { $time }{ "\u2069" }
# Where a device's clock gave a time that no calendar has.
date-unknown = ایسا وقت جو ہو نہیں سکتا

# When something happened, where it isn't one day or moment. $when, $from, $to: a day, a day with a time, a month, or (to) a time alone.
happened-about = تقریباً { $when }
happened-range = { $from } سے { $to } تک
# یہاں کی گھڑی سے الگ گھڑی کا وقت۔ $when: وہ۔ $offset: UTC سے آگے، جیسے +01:00۔
happened-offset = { "\u2067" }{ $when } ({ "\u2066" }UTC{ $offset }{ "\u2069" }){ "\u2069" }
# ایک بار، مہینے، موسم یا سال میں کب، یہ معلوم نہیں۔ $when: وہ عرصہ۔
happened-in = { $when } میں کسی وقت
happened-between = { $from } اور { $to } کے درمیان کسی وقت
# $year: سال۔ $next: اگلے سال کے آخری دو ہندسے۔
season-spring = بہار { $year }
season-summer = گرمیاں { $year }
season-autumn = خزاں { $year }
season-winter = سردیاں { $year }/{ $next }

answer-yes = ہاں
answer-no = نہیں
answer-unsure = یقین نہیں

# Several things, joined one after another. $list: those before. $next: the next one.
list-next = { $list }، { $next }
list-apart = { $list }؛ { $next }

# How long a file is. $size: a number as size-decimal has it, or a whole one.
size-bytes = { $bytes } بائٹ
size-kb = { "\u2067" }{ $size } کے بی{ "\u2069" }
size-mb = { "\u2067" }{ $size } ایم بی{ "\u2069" }
size-gb = { "\u2067" }{ $size } جی بی{ "\u2069" }
size-decimal = { $whole }.{ $tenths }

# Somebody. $letter: the capital that stands for them, as in "Child A". $relation: like "ex-husband".
person-named = { $name } ({ $relation })
person-child = بچہ { $letter }
person-other = شخص { $letter }
person-born = تاریخ پیدائش: { $day }
person-dangerous = خطرناک
person-removed = کوئی جسے آپ نے ہٹا دیا
