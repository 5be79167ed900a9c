//! The fonts, which are built in: what the system has is never asked.

use krilla::text::Font;
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::style::{FontFamily, FontFamilyName};
use parley::{FontContext, FontData, LayoutContext};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

const FILES: [&[u8]; 3] = [
    include_bytes!("../../content/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../content/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../content/fonts/NotoNaskhArabic-Regular.ttf"),
];

/// In this order each letter is looked for.
pub(crate) fn families() -> FontFamily<'static> {
    const NAMES: [FontFamilyName<'static>; 2] = [
        FontFamilyName::Named(Cow::Borrowed("Noto Sans")),
        FontFamilyName::Named(Cow::Borrowed("Noto Naskh Arabic")),
    ];
    FontFamily::List(Cow::Borrowed(&NAMES))
}

/// What shaping text and drawing it share.
pub(crate) struct Fonts {
    pub(crate) context: FontContext,
    pub(crate) layouts: LayoutContext<()>,
    drawn: HashMap<u64, Font>,
}

impl Fonts {
    pub(crate) fn new() -> Self {
        let mut context = FontContext {
            collection: Collection::new(CollectionOptions {
                shared: false,
                system_fonts: false,
            }),
            source_cache: SourceCache::default(),
        };
        for file in FILES {
            context
                .collection
                .register_fonts(Blob::new(Arc::new(file)), None);
        }
        Self {
            context,
            layouts: LayoutContext::new(),
            drawn: HashMap::new(),
        }
    }

    /// A font that text was shaped with, to draw with.
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
