//! The areas that lines serve, and the places that a user can choose.

use crate::content_file::names;

names! {
    /// An area that a line serves.
    Area said by "helplines-area-" {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
        /// Scotland.
        Scotland = "scotland",
        /// Northern Ireland.
        NorthernIreland = "northern-ireland",
        /// England and Wales.
        EnglandWales = "england-wales",
        /// England, Wales and Scotland.
        GreatBritain = "great-britain",
        /// Leeds.
        Leeds = "leeds",
        /// Leicester, Leicestershire and Rutland.
        Leicestershire = "leicestershire",
    }
}

impl Area {
    /// Places that a user can choose. Users elsewhere choose none.
    pub const PLACES: [Self; 6] = [
        Self::England,
        Self::Wales,
        Self::Scotland,
        Self::NorthernIreland,
        Self::Leeds,
        Self::Leicestershire,
    ];

    /// Returns the nation of a place. `None` for several nations.
    pub fn nation(self) -> Option<Self> {
        match self {
            Self::Leeds | Self::Leicestershire => Some(Self::England),
            nation => nation.is_one().then_some(nation),
        }
    }

    /// Returns a bit for each town, one for the rest of England, and one for each other nation.
    const fn parts(self) -> u8 {
        match self {
            Self::Leeds => 1,
            Self::Leicestershire => 2,
            Self::England => 7,
            Self::Wales => 8,
            Self::Scotland => 16,
            Self::NorthernIreland => 32,
            Self::EnglandWales => 15,
            Self::GreatBritain => 31,
        }
    }

    /// True if a line of this area serves everybody in `here`.
    pub fn holds(self, here: Self) -> bool {
        self.parts() & here.parts() == here.parts()
    }

    /// True if a line of this area serves anybody in `here`.
    pub(super) fn meets(self, here: Self) -> bool {
        self.parts() & here.parts() != 0
    }

    /// True for one town or one nation.
    pub(super) fn is_one(self) -> bool {
        !matches!(self, Self::EnglandWales | Self::GreatBritain)
    }
}
