# Words that every page uses.

# Shown above everything in a language whose words nobody who speaks it has checked: locale.toml, `reviewed`.
draft-note = یہ الفاظ ابھی مسودہ ہیں۔ اردو بولنے والے کسی شخص نے ابھی انہیں نہیں دیکھا۔

# A day and a time of day: "1 مارچ 2026", in Western digits.
date-day = { $day } { $month ->
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
    } { $year }
date-time = { $date }، { $time }

answer-yes = ہاں
answer-no = نہیں
answer-unsure = یقین نہیں
