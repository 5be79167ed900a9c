# What the command line says. $tag and the like stand for what was typed or kept; keep each where it makes sense.

cli-no-language = Nie ma tu słów w języku { $tag }. Są w: { $tags }.
