//! The frames of text on a sheet of paper. Lengths are in points, 72 to an inch.

use krilla::geom::Transform;

/// A4: 210 by 297 mm (ISO 216).
pub(crate) const A4: (f32, f32) = (595.276, 841.89);

/// A frame for text, and the size of its letters.
pub(crate) struct Form {
    /// The text's width and height.
    pub(crate) frame: (f32, f32),
    /// The size of plain letters.
    pub(crate) size: f32,
    /// True if each frame has its number below it.
    pub(crate) numbered: bool,
}

/// Margins of 20 mm.
const MARGIN: f32 = 56.7;
/// Text on A4.
pub(crate) const PAGE: Form = Form {
    frame: (A4.0 - 2.0 * MARGIN, A4.1 - 2.0 * MARGIN),
    size: 11.0,
    numbered: true,
};

/// Margins of 8 mm on a panel of A6, a quarter of A4.
const PANEL_MARGIN: f32 = 22.7;
const QUARTER: (f32, f32) = (A4.0 / 2.0, A4.1 / 2.0);
/// Text on a panel.
pub(crate) const PANEL: Form = Form {
    frame: (
        QUARTER.0 - 2.0 * PANEL_MARGIN,
        QUARTER.1 - 2.0 * PANEL_MARGIN,
    ),
    size: 8.5,
    numbered: false,
};

/// A sheet of A4: its frames, and the marks of its folds.
pub(crate) struct Sheet {
    pub(crate) frames: Vec<Transform>,
    /// Short lines, with both ends.
    pub(crate) folds: Vec<((f32, f32), (f32, f32))>,
}

/// Returns a page that isn't folded.
pub(crate) fn upright() -> Sheet {
    Sheet {
        frames: vec![Transform::from_translate(MARGIN, MARGIN)],
        folds: Vec::new(),
    }
}

/// Returns a sheet to fold twice: first across, the upper half to the back; then along, the left half to the back. The lower right quarter
/// is the front and stays empty. The upper half is upside down, and its right quarter is read first inside.
pub(crate) fn folded() -> Sheet {
    let inside = |right: f32, bottom: f32| {
        Transform::from_row(
            -1.0,
            0.0,
            0.0,
            -1.0,
            right - PANEL_MARGIN,
            bottom - PANEL_MARGIN,
        )
    };
    let (middle, half) = QUARTER;
    let mark = 14.0;
    Sheet {
        frames: vec![
            inside(A4.0, half),
            inside(middle, half),
            Transform::from_translate(PANEL_MARGIN, half + PANEL_MARGIN),
        ],
        folds: vec![
            ((0.0, half), (mark, half)),
            ((A4.0 - mark, half), (A4.0, half)),
            ((middle, 0.0), (middle, mark)),
            ((middle, A4.1 - mark), (middle, A4.1)),
        ],
    }
}
