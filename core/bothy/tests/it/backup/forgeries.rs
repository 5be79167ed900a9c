//! Ways to make a backup that no program of ours makes.

use super::plain::{Plain, octal};
use serde_json::{Value, json};

/// A way to make the content of a backup from a sound one.
pub type Forge = fn(Plain) -> Vec<u8>;

type Add<'a> = &'a mut dyn FnMut(&'static str, Forge);

/// Returns each way with its name.
pub fn forgeries() -> Vec<(&'static str, Forge)> {
    let mut all: Vec<(&'static str, Forge)> = Vec::new();
    let mut add = |what, forge| all.push((what, forge));
    files_of_no_backup(&mut add);
    other_lists(&mut add);
    other_forms_of_tar(&mut add);
    other_logs(&mut add);
    other_heads_and_records(&mut add);
    all
}

fn files_of_no_backup(add: Add<'_>) {
    add("no tar", |_| vec![b'x'; 4096]);
    add("nothing", |_| Vec::new());
    add("zeros", |_| vec![0; 2 << 20]);
    add("a list that is no JSON", |mut plain| {
        plain.contents = json!("x");
        plain.write()
    });
    add("two names alike", |mut plain| {
        let at = plain.at("files/");
        let twice = plain.files[at].clone();
        plain.files.insert(at, twice);
        plain.listed().write()
    });
    add("two records alike", |mut plain| {
        let at = plain.at("counters.json");
        let twice = plain.files[at].clone();
        plain.files.insert(at, twice);
        plain.listed().write()
    });
    add("a path that climbs", |plain| {
        renamed(plain, "files/../../../etc/passwd")
    });
    add("a path from the root", |plain| {
        renamed(plain, "/etc/passwd")
    });
    add("a folder's name", |plain| renamed(plain, "files/"));
    add("a name that is no id", |plain| {
        renamed(plain, "files/x.jpg")
    });
    add("an id in capitals", |plain| {
        renamed(plain, "files/0123456789ABCDEF0123456789abcdef.jpg")
    });
    add("a name with two folders", |plain| {
        renamed(plain, "files/0123456789abcdef0123456789abcdef.j/x")
    });
    add("an unknown name", |plain| renamed(plain, "new.json"));
}

fn other_lists(add: Add<'_>) {
    add("another order", |mut plain| {
        plain.files.swap(0, 1);
        plain.listed().write()
    });
    add("no log", |mut plain| {
        plain.files.remove(2);
        plain.listed().write()
    });
    add("a member that nobody knows", |mut plain| {
        plain.contents["more"] = json!(1);
        plain.listed().write()
    });
    add("version 0", |mut plain| {
        plain.contents["version"] = json!(0);
        plain.listed().write()
    });
    add("no log, said", |mut plain| {
        plain.contents["log"] = Value::Null;
        plain.write()
    });
    add("no word of the log", |mut plain| {
        plain.contents.as_object_mut().unwrap().remove("log");
        plain.write()
    });
    add("notes", |mut plain| {
        plain.contents["holds"] = json!("notes");
        plain.write()
    });
    add("no lost files, said", |mut plain| {
        plain.contents["lost"] = json!([]);
        plain.write()
    });
    add("a lost file that is there", |mut plain| {
        let name = plain.files[plain.at("files/")].0.clone();
        plain.contents["lost"] = json!([name]);
        plain.write()
    });
    add("a lost file twice", |mut plain| {
        let (name, _) = plain.files.remove(plain.at("files/"));
        plain.contents["lost"] = json!([name, name]);
        plain.listed().write()
    });
    add("a lost log", |mut plain| {
        plain.files.remove(2);
        plain.contents["lost"] = json!(["log.jsonl"]);
        plain.listed().write()
    });
    add("a lost file by a path that climbs", |mut plain| {
        plain.contents["lost"] = json!(["files/../x"]);
        plain.write()
    });
    add("an attached file that isn't there", |mut plain| {
        plain.files.remove(plain.at("files/"));
        plain.listed().write()
    });
    add("a longer file than any", |mut plain| {
        plain.contents["files"][2]["len"] = json!(1_u64 << 40);
        plain.write()
    });
    add("a length that overflows", |mut plain| {
        plain.contents["files"][2]["len"] = json!(u64::MAX);
        plain.write()
    });
    add("a million files", |mut plain| {
        let one = plain.contents["files"][5].clone();
        plain.contents["files"] = (0..1_000_000).map(|_| one.clone()).collect();
        plain.write()
    });
}

fn other_forms_of_tar(add: Add<'_>) {
    add("a header with another mode", |plain| {
        let mut bytes = plain.listed().write();
        let at = 512 + octal(&bytes).next_multiple_of(512);
        bytes[at + 104] = b'7';
        bytes
    });
    add("a link", |plain| {
        let mut bytes = plain.listed().write();
        let at = 512 + octal(&bytes).next_multiple_of(512);
        bytes[at + 156] = b'2';
        bytes
    });
    add("something behind the end", |plain| {
        let mut bytes = plain.listed().write();
        let last = bytes.len() - 1;
        bytes[last] = 1;
        bytes
    });
    add("another class", |plain| {
        let mut bytes = plain.listed().write();
        bytes.resize(bytes.len() * 2, 0);
        bytes
    });
    add("another list at the end", |plain| {
        let mut bytes = plain.listed().write();
        let again = bytes
            .windows(19)
            .rposition(|part| part == b"contents-again.json")
            .unwrap();
        bytes[again + 520] ^= 1;
        bytes
    });
}

fn other_logs(add: Add<'_>) {
    add("a log without its last line", |plain| {
        plain.with_lines(|lines| _ = lines.pop()).write()
    });
    add("a log without its first line", |plain| {
        plain.with_lines(|lines| _ = lines.remove(0)).write()
    });
    add("two lines the other way round", |plain| {
        plain.with_lines(|lines| lines.swap(2, 3)).write()
    });
    add("a line twice", |plain| {
        plain
            .with_lines(|lines| lines.push(lines[0].clone()))
            .write()
    });
    add("another seed", |plain| {
        plain
            .with_lines(|lines| {
                let seed = lines[1]["seed"].clone();
                lines[0]["seed"] = seed;
            })
            .write()
    });
    add("another's content", |plain| {
        plain
            .with_lines(|lines| {
                let [seed, content] = ["seed", "content"].map(|name| lines[1][name].clone());
                lines[0]["seed"] = seed;
                lines[0]["content"] = content;
            })
            .write()
    });
    add("a content that is gone without a word", |plain| {
        plain
            .with_lines(|lines| {
                lines[0]["seed"] = Value::Null;
                lines[0]["content"] = Value::Null;
            })
            .write()
    });
    add("a seed without its content", |plain| {
        plain
            .with_lines(|lines| lines[0]["content"] = Value::Null)
            .write()
    });
    add("a line that is no JSON", |plain| {
        plain
            .with("log.jsonl", |text| text.replacen('{', "[", 1))
            .write()
    });
    add("a line without an end", |plain| {
        plain
            .with("log.jsonl", |text| text.trim_end().to_owned())
            .write()
    });
}

fn other_heads_and_records(add: Add<'_>) {
    add("no heads", |plain| {
        plain.with("heads.json", |_| "[]\n".to_owned()).write()
    });
    add("a head of another signature", |plain| {
        plain
            .with("heads.json", |text| {
                let mut heads: Vec<String> = serde_json::from_str(&text).unwrap();
                let end = heads[0].len() - 2;
                let last = if heads[0].ends_with("00") { "01" } else { "00" };
                heads[0].replace_range(end.., last);
                serde_json::to_string(&heads).unwrap()
            })
            .write()
    });
    add("another log's id", |mut plain| {
        plain.contents["log"]["id"] = json!("00".repeat(32));
        plain.write()
    });
    add("another key", |mut plain| {
        plain.contents["log"]["key"] = json!("00".repeat(32));
        plain.write()
    });
    add("another size", |mut plain| {
        plain.contents["log"]["size"] = json!(3);
        plain.write()
    });
    add("another root", |mut plain| {
        plain.contents["log"]["root"] = json!("00".repeat(32));
        plain.write()
    });
    add("records in another order", |plain| {
        plain
            .with("imports.json", |text| {
                let mut all: Vec<Value> = serde_json::from_str(&text).unwrap();
                let mut more = all[0].clone();
                more["key"] = json!("00".repeat(32));
                all.push(more);
                serde_json::to_string(&all).unwrap()
            })
            .write()
    });
    add("counters of another form", |plain| {
        plain
            .with("counters.json", |text| text.replacen("boots", "boot", 1))
            .write()
    });
    add("a record whose files are none", |plain| {
        plain
            .with("orders.json", |text| {
                text.replacen("\"files\": [", "\"files\": [7, ", 1)
            })
            .write()
    });
}

fn renamed(mut plain: Plain, name: &str) -> Vec<u8> {
    let at = plain.at("files/");
    name.clone_into(&mut plain.files[at].0);
    plain.listed().write()
}
