"""Blame and promises, in each language that has them written down."""

from harmful import harmful
from made import POLISH, MadeWords


class TheHarm(MadeWords):
    """Each form of one is seen, and not what only looks like it."""

    def test_blame_and_promises_are_seen_in_each_form(self) -> None:
        """Also with a curly apostrophe, over several lines, and in capitals."""
        for text in [
            "You should go.",
            "You shouldn't have.",
            "you shouldn\u2019t have",
            "You must\nnot.",
            "You could have gone.",
            "You couldn't have known.",
            "You let it happen.",
            "You have to leave.",
            "You need to tell somebody.",
            "It's your fault.",
            "For victims.",
            "A victim.",
            "Why didn\u2019t you go?",
        ]:
            self.assertEqual(harmful(text), [f"sounds like blame: {text}"])
        for text in [
            "Undetectable.",
            "It is un-detectable",
            "Untraceable.",
            "It can\u2019t be detected.",
            "It can't be traced.",
            "It cannot be found.",
            "Completely\nsafe.",
            "100% safe",
            "100 % safe",
            "Bulletproof",
            "bullet-proof",
            "Military-grade",
            "It is admissible.",
        ]:
            self.assertEqual(harmful(text), [f"promises what nobody can keep: {text}"])
        for text in [
            "It isn\u2019t your fault.",
            "You don't have to give a name.",
            "You could ask.",
            "What would you have to pass on?",
            "They said that it is inadmissible.",
        ]:
            self.assertEqual(harmful(text), [])

    def test_blame_and_promises_are_seen_in_polish_and_urdu(self) -> None:
        """Each form of one; and not what only looks like it."""
        for language, blame, promises, fine in [
            (
                "pl",
                [
                    "Powinnaś odejść.",
                    "Nie powinieneś był tego mówić.",
                    "Trzeba było wyjść.",
                    "Musisz zgłosić to policji.",
                    "Dlaczego nie odeszłaś?",
                    "Czemu zostałeś?",
                    "To twoja wina.",
                    "Stało się to z twojej winy.",
                    "Gdybyś tylko wyszła.",
                    "Co go sprowokowało?",
                    "Dla ofiar przemocy.",
                    "Pozwoliłaś na to.",
                ],
                [
                    "To jest niewykrywalne.",
                    "Nikt nie wykryje tej aplikacji.",
                    "Nie da się tego wyśledzić.",
                    "Całkowicie bezpieczne.",
                    "W 100% bezpieczne.",
                    "Wojskowy szyfr? Nie: wojskowy poziom.",
                    "Kuloodporne.",
                    "Dopuszczalny jako dowód.",
                    "Sąd to uzna.",
                ],
                [
                    "To nie jest twoja wina.",
                    "To nie twoja wina.",
                    "Nie musisz mówić, kim jesteś.",
                    "Przy każdym pliku powinno być OK.",
                    "Doradca powinien najpierw zapytać.",
                    "Nie da się znaleźć folderu.",
                    "Dlaczego to ważne?",
                ],
            ),
            (
                "ur",
                [
                    "آپ کو چاہیے تھا کہ نکل جائیں۔",
                    "آپ کو چھوڑنا ہو گا۔",
                    "آپ کو بتانا چاہیے۔",
                    "آپ کیوں نہیں گئیں؟",
                    "آپ نے کیوں نہیں بتایا؟",
                    "یہ آپ کی غلطی ہے۔",
                    "اس میں آپ کا قصور ہے۔",
                    "کاش آپ نکل جاتیں۔",
                    "کس بات نے اسے اکسایا؟",
                    "تشدد کا شکار لوگوں کے لیے۔",
                    "متاثرہ خاتون",
                ],
                [
                    "اسے پکڑا نہیں جا سکتا۔",
                    "یہ ناقابلِ شناخت ہے۔",
                    "یہ مکمل طور پر محفوظ ہے۔",
                    "100% محفوظ",
                    "بلٹ پروف",
                    "فوجی معیار کی حفاظت",
                    "عدالت اسے قبول کرے گی۔",
                ],
                [
                    "اس میں آپ کا قصور نہیں۔",
                    "یہ آپ کی غلطی نہیں۔",
                    "یہ غلطی پروگرام میں ہے۔",
                    "عدالت اسے مانگ سکتی ہے۔",
                    "جو پہلے محفوظ ہوا تھا وہ سلامت ہے۔",
                    "یہ کیوں ضروری ہے؟",
                ],
            ),
        ]:
            for text in blame:
                self.assertEqual(harmful(text, language), [f"sounds like blame: {text}"])
            for text in promises:
                self.assertEqual(harmful(text, language), [f"promises what nobody can keep: {text}"])
            for text in fine:
                self.assertEqual(harmful(text, language), [])
        self.assertEqual(harmful("You should go.", "de"), [])
        self.put("pl", POLISH.replace("Zatrzymaj.", "To twoja wina."))
        self.assertEqual(self.wrong(), "pl/cli.ftl:8: cli-quit sounds like blame: To twoja wina.")
