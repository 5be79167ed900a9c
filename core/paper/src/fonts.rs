//! The built-in fonts. The system's fonts are never used.

use crate::Unprintable;
use flate2::read::ZlibDecoder;
use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::style::{FontFamily, FontFamilyName};
use parley::{FontContext, FontData, LayoutContext};
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read as _;
use std::sync::Arc;

/// Returns a font as `build.rs` packed it.
macro_rules! packed {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

const PACKED: [&[u8]; 19] = [
    packed!("NotoSans-Regular"),
    packed!("NotoSans-Bold"),
    packed!("NotoNaskhArabic-Regular"),
    packed!("NotoSansArmenian-Regular"),
    packed!("NotoSansBengali-Regular"),
    packed!("NotoSansDevanagari-Regular"),
    packed!("NotoSansEthiopic-Regular"),
    packed!("NotoSansGeorgian-Regular"),
    packed!("NotoSansGujarati-Regular"),
    packed!("NotoSansGurmukhi-Regular"),
    packed!("NotoSansHebrew-Regular"),
    packed!("NotoSansMalayalam-Regular"),
    packed!("NotoSansSinhala-Regular"),
    packed!("NotoSansTamil-Regular"),
    packed!("NotoSansTelugu-Regular"),
    packed!("NotoSansThai-Regular"),
    packed!("NotoSansMath-Regular"),
    packed!("NotoSansSymbols2-Regular"),
    packed!("NotoEmoji-Regular"),
];

/// The fonts in the order of search for each letter. Digits and commas come from the first.
static NAMES: [FontFamilyName<'static>; 18] = [
    named("Noto Sans"),
    named("Noto Naskh Arabic"),
    named("Noto Sans Armenian"),
    named("Noto Sans Bengali"),
    named("Noto Sans Devanagari"),
    named("Noto Sans Ethiopic"),
    named("Noto Sans Georgian"),
    named("Noto Sans Gujarati"),
    named("Noto Sans Gurmukhi"),
    named("Noto Sans Hebrew"),
    named("Noto Sans Malayalam"),
    named("Noto Sans Sinhala"),
    named("Noto Sans Tamil"),
    named("Noto Sans Telugu"),
    named("Noto Sans Thai"),
    named("Noto Sans Math"),
    named("Noto Sans Symbols2"),
    named("Noto Emoji"),
];

const fn named(name: &'static str) -> FontFamilyName<'static> {
    FontFamilyName::Named(Cow::Borrowed(name))
}

pub(crate) fn families() -> FontFamily<'static> {
    FontFamily::List(Cow::Borrowed(&NAMES))
}

/// The fonts and contexts that shaping and drawing share.
pub(crate) struct Fonts {
    pub(crate) context: FontContext,
    pub(crate) layouts: LayoutContext<()>,
    drawn: HashMap<u64, Font>,
    /// Characters that no font has, each once, in order of appearance.
    pub(crate) missing: Vec<String>,
}

impl Fonts {
    pub(crate) fn new() -> Result<Self, Unprintable> {
        let mut context = FontContext {
            collection: Collection::new(CollectionOptions {
                shared: false,
                system_fonts: false,
            }),
            source_cache: SourceCache::default(),
        };
        for packed in PACKED {
            let mut file = Vec::new();
            let read = ZlibDecoder::new(packed).read_to_end(&mut file);
            read.map_err(|_| Unprintable)?;
            let registered = context
                .collection
                .register_fonts(Blob::new(Arc::new(file)), None);
            if registered.is_empty() {
                return Err(Unprintable);
            }
        }
        Ok(Self {
            context,
            layouts: LayoutContext::new(),
            drawn: HashMap::new(),
            missing: Vec::new(),
        })
    }

    /// Notes a character that is printed as its code.
    pub(crate) fn miss(&mut self, text: &str) {
        if !self.missing.iter().any(|missing| missing == text) {
            self.missing.push(text.to_owned());
        }
    }

    /// Returns the drawing font for a shaping font.
    pub(crate) fn drawing(&mut self, font: &FontData) -> Option<Font> {
        let (data, id) = font.data.clone().into_raw_parts();
        if let Some(font) = self.drawn.get(&id) {
            return Some(font.clone());
        }
        let made = Font::new(data.into(), font.index)?;
        self.drawn.insert(id, made.clone());
        Some(made)
    }
}
