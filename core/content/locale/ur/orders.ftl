# عدالت کے حکم اور پولیس کی شرطیں: فہرست، کاغذ پر منصوبہ، سپورٹ ورکر کے لیے خلاصہ۔

orders = حکم نامے اور شرطیں
order-kind-non-molestation = تنگ نہ کرنے کا حکم نامہ ({ "\u2066" }non-molestation order{ "\u2069" })
order-kind-occupation = گھر میں رہنے کا حکم نامہ ({ "\u2066" }occupation order{ "\u2069" })
order-kind-dapn = گھریلو بدسلوکی سے بچاؤ کا پولیس کا نوٹس ({ "\u2066" }DAPN{ "\u2069" })
order-kind-dapo = گھریلو بدسلوکی سے بچاؤ کا عدالت کا حکم نامہ ({ "\u2066" }DAPO{ "\u2069" })
order-kind-dvpn = گھریلو تشدد سے بچاؤ کا پولیس کا نوٹس ({ "\u2066" }DVPN{ "\u2069" })
order-kind-dvpo = گھریلو تشدد سے بچاؤ کا عدالت کا حکم نامہ ({ "\u2066" }DVPO{ "\u2069" })
order-kind-fmpo = زبردستی کی شادی سے بچاؤ کا حکم نامہ ({ "\u2066" }FMPO{ "\u2069" })
order-kind-fgmpo = جنسی اعضا کاٹنے ({ "\u2066" }FGM{ "\u2069" }) سے بچاؤ کا حکم نامہ
order-kind-restraining = دور رہنے کا حکم نامہ ({ "\u2066" }restraining order{ "\u2069" })
order-kind-bail = ضمانت کی شرطیں ({ "\u2066" }bail{ "\u2069" })
order-kind-child-arrangements = بچے کہاں رہیں اور کس سے ملیں، اس کا حکم نامہ
order-kind-interdict = روکنے کا حکم نامہ: { "\u2066" }interdict{ "\u2069" } (اسکاٹ لینڈ)
order-kind-exclusion = گھر سے باہر رکھنے کا حکم نامہ: { "\u2066" }exclusion order{ "\u2069" } (اسکاٹ لینڈ)
order-kind-non-harassment = ہراساں نہ کرنے کا حکم نامہ: { "\u2066" }non-harassment order{ "\u2069" } (اسکاٹ لینڈ)
order-kind-other = کوئی اور حکم نامہ

order-in-force = لاگو ہے۔ آخری دن نہیں بتایا گیا۔
order-in-force-until = { $day } تک لاگو ہے۔
order-ends-soon = جلد ختم ہو گا: { $day }۔ آگے کیا ہو، وکیل بتا سکتا ہے۔
order-ended = ختم ہو گیا: { $day }۔
order-to-come = شروع ہو گا: { $day }۔
order-from = { $day } سے
order-made-by = کس نے دیا: { $who }
order-reference = حوالہ نمبر: { $reference }
order-terms = اس میں لکھا ہے: { $terms }
order-copy = نقل { $id }: { $name }
