"""The check of imports, on small files."""

import unittest

from imports import in_one_block

SPREAD = """//! A module.

mod one;

pub use one::One;

use std::fs;
use std::{
    io,
    mem,
};

use crate::two;

#[cfg(test)]
use crate::three;
const MAX: usize = 3;

fn work() {
    use std::thread;

    use crate::own;
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::four;

    #[test]
    fn works() {}
}
"""
JOINED = """//! A module.

mod one;

pub use one::One;

use std::fs;
use std::{
    io,
    mem,
};
use crate::two;
#[cfg(test)]
use crate::three;

const MAX: usize = 3;

fn work() {
    use std::thread;

    use crate::own;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::four;

    #[test]
    fn works() {}
}
"""


class TheImports(unittest.TestCase):
    """Of a module, in one block."""

    def test_they_are_put_into_the_first_block(self) -> None:
        """Those of several lines, those with an attribute, and those of tests; none of what is passed on or in a function."""
        self.assertEqual(in_one_block(SPREAD), JOINED)

    def test_one_block_stays_as_it_is(self) -> None:
        """And so does a file without imports."""
        for text in (JOINED, "fn main() {}\n", ""):
            self.assertEqual(in_one_block(text), text)


if __name__ == "__main__":
    unittest.main()
