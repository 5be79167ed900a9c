//! Languages spoken on the phone.

use crate::content_file::names;

names! {
    /// A spoken language, by its BCP 47 tag.
    Spoken said by "helplines-language-" {
        /// Albanian.
        Albanian = "sq",
        /// Amharic.
        Amharic = "am",
        /// Arabic.
        Arabic = "ar",
        /// Bengali, Sylheti.
        Bengali = "bn",
        /// Bulgarian.
        Bulgarian = "bg",
        /// Cantonese.
        Cantonese = "yue",
        /// Czech.
        Czech = "cs",
        /// Dari.
        Dari = "prs",
        /// English.
        English = "en",
        /// French.
        French = "fr",
        /// German.
        German = "de",
        /// Greek.
        Greek = "el",
        /// Gujarati.
        Gujarati = "gu",
        /// Hindi.
        Hindi = "hi",
        /// Hungarian.
        Hungarian = "hu",
        /// Italian.
        Italian = "it",
        /// Kurdish.
        Kurdish = "ku",
        /// Latvian.
        Latvian = "lv",
        /// Lithuanian.
        Lithuanian = "lt",
        /// Malayalam.
        Malayalam = "ml",
        /// Mandarin.
        Mandarin = "zh",
        /// Nepali.
        Nepali = "ne",
        /// Pashto.
        Pashto = "ps",
        /// Persian, Farsi.
        Persian = "fa",
        /// Polish.
        Polish = "pl",
        /// Portuguese.
        Portuguese = "pt",
        /// Punjabi.
        Punjabi = "pa",
        /// Romani.
        Romani = "rom",
        /// Romanian.
        Romanian = "ro",
        /// Russian.
        Russian = "ru",
        /// Sinhala.
        Sinhala = "si",
        /// Slovak.
        Slovak = "sk",
        /// Somali.
        Somali = "so",
        /// Spanish.
        Spanish = "es",
        /// Swahili.
        Swahili = "sw",
        /// Tamil.
        Tamil = "ta",
        /// Telugu.
        Telugu = "te",
        /// Thai.
        Thai = "th",
        /// Tigrinya.
        Tigrinya = "ti",
        /// Turkish.
        Turkish = "tr",
        /// Ukrainian.
        Ukrainian = "uk",
        /// Urdu.
        Urdu = "ur",
        /// Vietnamese.
        Vietnamese = "vi",
        /// Welsh.
        Welsh = "cy",
    }
}
