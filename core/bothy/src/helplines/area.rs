//! Where a line works, and where a person can say that they are.

use crate::content_file::names;

names! {
    /// Where a line works.
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
    /// Where a person can say that they are. Who is elsewhere says nothing.
    pub const PLACES: [Self; 6] = [
        Self::England,
        Self::Wales,
        Self::Scotland,
        Self::NorthernIreland,
        Self::Leeds,
        Self::Leicestershire,
    ];

    /// A bit for each town, for the rest of England, and for each other nation.
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

    /// Whether a line of this area is for everybody who is `here`.
    pub fn holds(self, here: Self) -> bool {
        self.parts() & here.parts() == here.parts()
    }

    /// Whether a line of this area is for anybody who is `here`.
    pub fn meets(self, here: Self) -> bool {
        self.parts() & here.parts() != 0
    }

    /// One town, or one nation.
    pub fn is_one(self) -> bool {
        !matches!(self, Self::EnglandWales | Self::GreatBritain)
    }
}
