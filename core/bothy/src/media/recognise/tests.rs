//! Tests of what a file is by its content.
#![allow(clippy::unwrap_used, reason = "a test that can't go on stops")]

mod office;

use super::*;
use crate::media::samples::{PHOTO, sample};
use proptest::prelude::*;

/// Makes a file of the ISO base media family, up to its brands.
fn branded(brands: &[u8]) -> Vec<u8> {
    let len = u32::try_from(12 + brands.len()).unwrap().to_be_bytes();
    [
        &len,
        b"ftyp",
        &brands[..4],
        &[0; 4],
        &brands[4..],
        b"\0\0\0\x08mdat",
    ]
    .concat()
}

/// Makes two consecutive frames.
fn twice(frame: &[u8], len: usize) -> Vec<u8> {
    let mut bytes = vec![0; 2 * len];
    bytes[..frame.len()].copy_from_slice(frame);
    bytes[len..len + frame.len()].copy_from_slice(frame);
    bytes
}

fn ogg(packet: &[u8]) -> Vec<u8> {
    [
        b"OggS\0\x02\0\0\0\0\0\0\0\0aaaa\0\0\0\0bbbb\x01\x13",
        packet,
    ]
    .concat()
}

fn matroska(kind: &[u8]) -> Vec<u8> {
    [
        b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82",
        kind,
        &[0x80; 20],
    ]
    .concat()
}

#[test]
fn a_file_is_what_its_content_says() {
    let whatsapp = "\u{200E}[01/03/2026, 21:30:15] Sam: \u{200E}image omitted\r\n".as_bytes();
    for (bytes, media_type) in [
        (&b""[..], UNKNOWN),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "image/png"),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", "image/jpeg"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", "application/pdf"),
        (b"{\\rtf1\\ansi}", "application/rtf"),
        (whatsapp, "text/plain"),
        (b"\xFF\xFEh\0i\0", "text/plain"),
        (b"{\"messages\": []}", "application/json"),
        (b" [1, 2]\n", "application/json"),
        (b"[01/03/2026, 21:30:15] Sam: hello", "text/plain"),
        (b"{not json", "text/plain"),
        (b"caf\xE9", "text/plain"),
        (b"He said \x93no\x94. 20 \x80\r\nZa\xBF\xF3\xB3\xE6", "text/plain"),
        (b"<html><p>caf\xE9", "text/html"),
        (b"{\\rtf1 caf\xE9}", "application/rtf"),
        (b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ren\xE9\r\n", "text/vcard"),
        (b"\xEF\xBB\xBFbegin:vcard\nversion:4.0\n", "text/vcard"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "text/calendar"),
        (b"Return-Path: <a@b.c>\r\nReceived: from x\r\n\tby y\r\nDate: Tue\r\nSubject: hello\r\n\r\nHe wrote", "message/rfc822"),
        (b"From: Sam <s@x.y>\nTo: me\nSubject: =?utf-8?B?eA==?=\n\ncaf\xE9", "message/rfc822"),
        (b"Sam: From now on\nTo: you\n", "text/plain"),
        (b"From: Sam\nand then he left\nTo: Date: Subject:", "text/plain"),
        (b"zeros\0\0", UNKNOWN),
        (&[0xA5; 40], UNKNOWN),
    ] {
        assert_eq!(recognise(bytes, false), media_type, "{bytes:?}");
    }
}

#[test]
fn the_files_of_cameras_and_programs_are_known() {
    for (file, media_type) in [
        ("animated.gif", "image/gif"),
        ("animated.webp", "image/webp"),
        ("everything.jpg", "image/jpeg"),
        ("everything.png", "image/png"),
        ("lossless.webp", "image/webp"),
        ("picture.avif", "image/avif"),
        ("picture.heic", "image/heif"),
        ("picture.tif", "image/tiff"),
    ] {
        assert_eq!(recognise(sample(file), false), media_type, "{file}");
    }
}

#[test]
fn brands_tell_pictures_from_sound_from_films() {
    for (brands, media_type) in [
        (&b"heicmif1heic"[..], "image/heif"),
        (b"heixmif1", "image/heif"),
        (b"hevcmsf1", "image/heif"),
        (b"mif1heic", "image/heif"),
        (b"mif1miafavif", "image/avif"),
        (b"avifmif1miaf", "image/avif"),
        (b"avismsf1", "image/avif"),
        (b"crx isom", "image/x-canon-cr3"),
        (b"M4A M4A mp42isom", "audio/m4a"),
        (b"M4B mp42", "audio/m4a"),
        (b"M4V mp42", "video/x-m4v"),
        (b"mp42isommp42", "video/mp4"),
        (b"isomiso2avc1mp41", "video/mp4"),
        (b"qt  qt  ", "video/quicktime"),
        (b"3gp43gp4", "video/3gpp"),
        (b"3g2a3g2a", "video/3gpp2"),
    ] {
        let name = String::from_utf8_lossy(brands);
        assert_eq!(recognise(&branded(brands), true), media_type, "{name}");
    }
    assert_eq!(
        recognise(b"\0\0\0\x08wide\0\0\x10\0mdat", true),
        "video/quicktime"
    );
}

#[test]
fn streams_and_containers_are_known_by_what_they_hold() {
    for (what, bytes, media_type) in [
        ("Opus", ogg(b"OpusHead\x01"), "audio/opus"),
        ("Vorbis", ogg(b"\x01vorbis"), "audio/ogg"),
        ("Theora", ogg(b"\x80theora"), "video/ogg"),
        ("WebM", matroska(b"\x84webm"), "video/webm"),
        ("Matroska", matroska(b"\x88matroska"), "video/x-matroska"),
        (
            "AAC",
            twice(b"\xFF\xF1\x50\x80\x04\x1F\xFC", 32),
            "audio/aac",
        ),
        (
            "AAC alone",
            b"\xFF\xF9\x50\x80\x01\x1F\xFC\0".to_vec(),
            "audio/aac",
        ),
        ("MP3", twice(b"\xFF\xFB\x90\x64", 417), "audio/mpeg"),
        (
            "MP3 with tags",
            b"ID3\x03\0\0\0\0\0\x10TIT2".to_vec(),
            "audio/mpeg",
        ),
        (
            "not a second frame",
            [b"\xFF\xFB\x90\x64", &[0; 900][..]].concat(),
            UNKNOWN,
        ),
        ("MPEG-TS", twice(b"\x47\x40\0\x10", 188), "video/mp2t"),
        ("AMR", b"#!AMR\n\x3C\x91".to_vec(), "audio/amr"),
        (
            "AMR wideband",
            b"#!AMR-WB\n\x04\x91".to_vec(),
            "audio/amr-wb",
        ),
        (
            "a voice of iMessage",
            b"caff\0\x01\0\0desc".to_vec(),
            "audio/x-caf",
        ),
        ("WAV", b"RIFF\x24\0\0\0WAVEfmt ".to_vec(), "audio/x-wav"),
        ("AVI", b"RIFF\x24\0\0\0AVI LIST".to_vec(), "video/x-msvideo"),
        ("FLAC", b"fLaC\0\0\0\x22".to_vec(), "audio/x-flac"),
        (
            "a bitmap",
            [&b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0"[..], &[0; 36]].concat(),
            "image/bmp",
        ),
        ("JPEG XL", b"\0\0\0\x0CJXL \r\n\x87\n".to_vec(), "image/jxl"),
        (
            "a zip",
            b"PK\x03\x04\x14\0\0\0\x08\0".to_vec(),
            "application/zip",
        ),
        (
            "a program",
            b"MZ\x90\0\x03".to_vec(),
            "application/vnd.microsoft.portable-executable",
        ),
    ] {
        assert_eq!(recognise(&bytes, false), media_type, "{what}");
    }
}

#[test]
fn a_note_is_a_note_whatever_letters_it_begins_with() {
    for note in [
        "BMW outside at 22:47, engine running",
        "GIFT card, he took it",
        "MZ said he saw it",
        "PK\nrang again",
        "ID3 cards gone",
        "whatever WEBP is",
        "Rar! he said",
        "fLaC",
        "8BPS",
        "OggS",
        "FLV\u{20}",
    ] {
        assert_eq!(recognise(note.as_bytes(), false), "text/plain", "{note}");
    }
}

#[test]
fn what_programs_run_never_looks_like_a_picture() {
    for (text, media_type) in [
        (
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>",
            "text/xml",
        ),
        ("\u{FEFF}\n<?xml version=\"1.0\"?><svg/>", "text/xml"),
        ("<!DOCTYPE html><p>", "text/html"),
        ("<html>", "text/html"),
        ("  <HTML lang=en>", "text/html"),
        ("<body>x", "text/html"),
        ("<svgx>", "text/plain"),
        ("#!/bin/sh\n", "text/x-shellscript"),
    ] {
        assert_eq!(recognise(text.as_bytes(), false), media_type, "{text}");
    }
}

#[test]
fn a_file_in_two_formats_is_the_one_it_begins_with() {
    let zip_behind = [PHOTO, b"PK\x03\x04\x14\0"].concat();
    assert_eq!(recognise(&zip_behind, false), "image/jpeg");
    let pdf_inside = [b"GIF89a\x01\0\x01\0\0\0\0", &b"%PDF-1.4"[..]].concat();
    assert_eq!(recognise(&pdf_inside, false), "image/gif");
    // Words of a signature without its bytes.
    for weak in [
        &b"\x01\x02\x03\x04\x05\x06\x07\x08WEBP"[..],
        b"GIF\x01",
        b"BM\x01\x02",
        b"\x89PNG\n",
        b"\xFF\xFB\0",
    ] {
        assert_eq!(recognise(weak, false), UNKNOWN, "{weak:?}");
    }
}

#[test]
fn a_beginning_may_be_cut_anywhere() {
    assert_eq!(
        recognise("ein Fuß".as_bytes().split_at(7).0, true),
        "text/plain"
    );
    assert_eq!(
        recognise("ein Fuß".as_bytes().split_at(7).0, false),
        "text/plain"
    );
    assert_eq!(
        recognise(b"{\"chats\": [{\"text\": \"hel", true),
        "application/json"
    );
    assert_eq!(
        recognise(b"{\"chats\": [{\"text\": \"hel", false),
        "text/plain"
    );
}

proptest! {
    #[test]
    fn any_bytes_have_a_type(mut bytes in prop::collection::vec(any::<u8>(), 0..300), start in 0..8_usize, more: bool) {
        let begins: [&[u8]; 8] = [b"", b"OggS", b"RIFF", b"\xFF\xF1", b"\xFF\xFB", b"\0\0\0\x18ftyp", b"\x1A\x45\xDF\xA3", b"<?xml"];
        bytes.splice(0..0, begins[start].iter().copied());
        prop_assert!(recognise(&bytes, more).contains('/'));
    }

    #[test]
    fn no_text_of_people_is_taken_for_a_picture(text in r"\PC{1,60}") {
        prop_assert!(!recognise(text.as_bytes(), false).starts_with("image/"));
    }
}
