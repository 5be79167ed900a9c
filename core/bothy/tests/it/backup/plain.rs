//! The content of a backup, taken apart and put together by hand.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A plain backup: its files in order.
#[derive(Clone)]
pub struct Plain {
    pub contents: Value,
    pub files: Vec<(String, Vec<u8>)>,
}

pub fn octal(header: &[u8]) -> usize {
    usize::from_str_radix(str::from_utf8(&header[124..135]).unwrap(), 8).unwrap()
}

pub fn header(name: &str, len: usize) -> Vec<u8> {
    let mut header = vec![0; 512];
    let mut put = |at: usize, text: &[u8]| header[at..at + text.len()].copy_from_slice(text);
    put(0, name.as_bytes());
    put(100, b"0000600\x000000000\x000000000\0");
    put(
        124,
        format!("{len:011o}\x0000000000000\0        0").as_bytes(),
    );
    put(257, b"ustar\x0000");
    put(329, b"0000000\x000000000\0");
    let sum: u32 = header.iter().map(|byte| u32::from(*byte)).sum();
    header[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    header
}

impl Plain {
    /// Returns all files, the list among them.
    pub fn parts(plain: &[u8]) -> Vec<(String, Vec<u8>)> {
        let (mut at, mut files) = (0, Vec::new());
        while plain[at] != 0 {
            let name = plain[at..].split(|byte| *byte == 0).next().unwrap();
            let name = String::from_utf8(name.to_vec()).unwrap();
            let len = octal(&plain[at..]);
            assert_eq!(&plain[at..at + 512], header(&name, len), "{name}");
            files.push((name, plain[at + 512..at + 512 + len].to_vec()));
            at += 512 + len.next_multiple_of(512);
        }
        files
    }

    pub fn read(plain: &[u8]) -> Self {
        let mut files = Self::parts(plain);
        let (_, list) = files.remove(0);
        files.pop();
        let contents = serde_json::from_slice(&list).unwrap();
        Self { contents, files }
    }

    /// Writes it with a list that fits its files.
    pub fn listed(mut self) -> Self {
        let list = self.files.iter().map(|(name, bytes)| {
            json!({"name": name, "len": bytes.len(), "sha256": hex::encode(Sha256::digest(bytes))})
        });
        self.contents["files"] = list.collect();
        self
    }

    pub fn write(&self) -> Vec<u8> {
        let list = serde_json::to_vec(&self.contents).unwrap();
        let mut out = Vec::new();
        let mut put = |name: &str, bytes: &[u8]| {
            out.extend(header(name, bytes.len()));
            out.extend(bytes);
            out.resize(out.len().next_multiple_of(512), 0);
        };
        put("contents.json", &list);
        for (name, bytes) in &self.files {
            put(name, bytes);
        }
        put("contents-again.json", &list);
        let (mib, len) = (1 << 20, out.len() + 1024);
        let class = if len <= 2 * mib {
            2 * mib
        } else if len <= 64 * mib {
            len.next_power_of_two()
        } else {
            len.div_ceil(64 * mib) * 64 * mib
        };
        out.resize(class, 0);
        out
    }

    fn file(&mut self, name: &str) -> &mut Vec<u8> {
        let mut files = self.files.iter_mut();
        &mut files.find(|(known, _)| known == name).unwrap().1
    }

    pub fn at(&self, name: &str) -> usize {
        self.files
            .iter()
            .position(|(known, _)| known.starts_with(name))
            .unwrap()
    }

    fn text(&self, name: &str) -> String {
        String::from_utf8(self.files[self.at(name)].1.clone()).unwrap()
    }

    /// Changes the text of a file, and the list with it.
    pub fn with(mut self, name: &str, change: impl Fn(String) -> String) -> Self {
        let changed = change(self.text(name));
        assert_ne!(changed, self.text(name), "{name}");
        *self.file(name) = changed.into_bytes();
        self.listed()
    }

    pub fn with_lines(self, change: impl Fn(&mut Vec<Value>)) -> Self {
        self.with("log.jsonl", |text| {
            let mut lines: Vec<Value> = text
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect();
            change(&mut lines);
            lines.iter().map(|line| format!("{line}\n")).collect()
        })
    }
}
