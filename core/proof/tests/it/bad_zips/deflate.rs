//! Deflated files, which no accepted zip has, because programs differ in the streams they inflate.

use super::{all_refused, deflated, other_table, refused, with_data};
use bothy_proof::pack::TABLE;

/// Bits in deflate's order, from the lowest of each byte on.
#[derive(Default)]
struct Bits {
    bytes: Vec<u8>,
    count: usize,
}

impl Bits {
    /// Appends a number, its lowest bit first.
    fn number(&mut self, width: usize, number: usize) {
        for at in 0..width {
            self.bit(number >> at & 1);
        }
    }

    /// Appends a code, its highest bit first.
    fn code(&mut self, width: usize, code: usize) {
        for at in (0..width).rev() {
            self.bit(code >> at & 1);
        }
    }

    fn bit(&mut self, bit: usize) {
        if self.count.is_multiple_of(8) {
            self.bytes.push(0);
        }
        *self.bytes.last_mut().unwrap() |= u8::try_from(bit << (self.count % 8)).unwrap();
        self.count += 1;
    }
}

/// Deflates `content` into one block with its own codes: 8 bits for each byte but 255, `lengths` codes for literals and lengths, none used
/// for a length, and no code for a distance. RFC 1951 allows it (3.2.7); `unzip` writes an empty file if there are codes for lengths.
fn without_distances(content: &[u8], lengths: usize) -> Vec<u8> {
    let mut bits = Bits::default();
    bits.number(3, 0b101); // the last block, with its own codes
    bits.number(5, lengths - 257);
    bits.number(5, 0);
    bits.number(4, 7 - 4);
    // Widths of the codes for widths 16, 17, 18, 0, 8, 7 and 9.
    for width in [0, 0, 0, 2, 1, 0, 2] {
        bits.number(3, width);
    }
    (0..255).for_each(|_| bits.code(1, 0)); // 8 bits
    (255..257).for_each(|_| bits.code(2, 3)); // 9 bits
    (257..lengths).for_each(|_| bits.code(2, 2)); // none
    bits.code(2, 2); // no distance
    for byte in content {
        assert!(*byte < 255, "text");
        bits.code(8, usize::from(*byte));
    }
    bits.code(9, 511); // the end
    bits.bytes
}

#[test]
fn a_table_that_unzip_cannot_inflate_is_refused() {
    for lengths in 257..=286 {
        let name = format!("deflate without a distance, {lengths} codes");
        refused(&name, "unsupported", |p| {
            let table = p.file(TABLE);
            let content = table.data.clone();
            table.both(8, &[8]);
            table.packed_as(&without_distances(&content, lengths), &content);
        });
    }
}

#[test]
fn a_deflated_file_is_refused_whatever_is_in_it() {
    // "x,y\r\n" in a last block, or in one that isn't; then no deflate at all.
    all_refused(&[
        ("deflated whole", "unsupported", |p| {
            with_data(p, &deflated(true))
        }),
        ("something behind the end of deflate", "unsupported", |p| {
            let mut data = deflated(true);
            data.extend(other_table().header);
            data.extend(other_table().data);
            with_data(p, &data);
        }),
        ("deflate twice", "unsupported", |p| {
            with_data(p, &[deflated(true), deflated(true)].concat())
        }),
        ("deflate without an end", "unsupported", |p| {
            with_data(p, &deflated(false))
        }),
        ("deflate that is none", "unsupported", |p| {
            with_data(p, b"\xff\xff\xff")
        }),
        ("deflate of nothing", "unsupported", |p| with_data(p, b"")),
        // Codes that every program knows, and a distance back past the beginning: 3 bytes from 1 byte back.
        ("deflate from before its beginning", "unsupported", |p| {
            let mut bits = Bits::default();
            bits.number(3, 0b011);
            bits.code(7, 1);
            bits.code(5, 0);
            bits.code(7, 0);
            with_data(p, &bits.bytes);
        }),
        (
            "a table that is deflated by another program",
            "unsupported",
            |p| {
                let table = p.file(TABLE);
                let content = table.data.clone();
                let mut packed =
                    flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
                std::io::Write::write_all(&mut packed, &content).unwrap();
                table.both(8, &[8]);
                table.packed_as(&packed.finish().unwrap(), &content);
            },
        ),
    ]);
}
