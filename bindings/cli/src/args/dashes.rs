//! Text that begins with "-", as in `--details "- he said"`: every option for text accepts it, and swallows no option.

use clap::builder::{StringValueParser, TypedValueParser, ValueParser};
use clap::parser::ValueSource;
use clap::{Arg, Command, Parser};
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::sync::Arc;

/// Reads a command line.
///
/// # Errors
/// Clap's errors, including `--help` and `--version`.
pub(crate) fn read<P, I, T>(args: I) -> Result<P, clap::Error>
where
    P: Parser,
    I: IntoIterator<Item = T>,
    T: Into<OsString> + Clone,
{
    let matches = opened(P::command()).try_get_matches_from(args)?;
    P::from_arg_matches(&matches)
}

/// Reads a line of a session; also returns true if it has an option that is the session's own.
///
/// # Errors
/// As [`read`].
pub(crate) fn read_line<P: Parser>(words: Vec<String>) -> Result<(P, bool), clap::Error> {
    let line = ["bothy".to_owned()].into_iter().chain(words);
    let matches = opened(P::command()).try_get_matches_from(line)?;
    let typed = |id| matches.value_source(id) == Some(ValueSource::CommandLine);
    let own = ["vault", "device_key", "secret_file", "lang"];
    let of_session = own.into_iter().any(typed);
    Ok((P::from_arg_matches(&matches)?, of_session))
}

/// Lets each text option of a command and its subcommands accept text of any kind.
fn opened(command: Command) -> Command {
    let mut options = BTreeSet::from(["--help".to_owned(), "--version".to_owned()]);
    collect(&command, &mut options);
    open_all(command, &Arc::new(options))
}

fn open_all(command: Command, options: &Arc<BTreeSet<String>>) -> Command {
    command
        .mut_args(|arg| open(arg, options))
        .mut_subcommands(|inner| open_all(inner, options))
}

/// Opens an option whose text has no form of its own. A form (a day, a choice) refuses other text anyway, and a path can be `./-name`.
fn open(arg: Arg, options: &Arc<BTreeSet<String>>) -> Arg {
    let is_text = arg.get_value_parser().type_id() == ValueParser::string().type_id();
    let is_free = is_text && arg.get_possible_values().is_empty();
    if arg.is_positional() || !is_free || !arg.get_action().takes_values() {
        return arg;
    }
    let options = Arc::clone(options);
    let text = StringValueParser::new().try_map(move |text| unless_an_option(text, &options));
    arg.allow_hyphen_values(true).value_parser(text)
}

/// Refuses an option as text: `--details --child yes` forgot the details, and would lose the answer about the child.
fn unless_an_option(text: String, options: &BTreeSet<String>) -> Result<String, String> {
    let name = text.split('=').next().unwrap_or_default();
    if options.contains(name) {
        return Err("that is an option: put a space before it if it's meant as text".to_owned());
    }
    Ok(text)
}

fn collect(command: &Command, all: &mut BTreeSet<String>) {
    let longs = command.get_arguments().filter_map(Arg::get_long);
    all.extend(longs.map(|long| format!("--{long}")));
    for inner in command.get_subcommands() {
        collect(inner, all);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::commands::incident::Incident;
    use crate::commands::{Args, Command as OneOf};
    use clap::CommandFactory;

    /// Collects every option that takes text, with the commands that lead to it.
    fn text_options(command: &Command, path: &[String], all: &mut Vec<(Vec<String>, String)>) {
        for arg in command.get_arguments() {
            let is_text = arg.get_value_parser().type_id() == ValueParser::string().type_id();
            if let Some(long) = arg
                .get_long()
                .filter(|_| is_text && arg.get_possible_values().is_empty())
            {
                all.push((path.to_vec(), format!("--{long}")));
            }
        }
        for inner in command.get_subcommands() {
            text_options(inner, &[path, &[inner.get_name().to_owned()]].concat(), all);
        }
    }

    fn error(path: &[String], rest: &[&str]) -> String {
        let line = ["bothy".to_owned()].into_iter().chain(path.iter().cloned());
        let line = line.chain(rest.iter().map(|&word| word.to_owned()));
        read::<Args, _, _>(line)
            .err()
            .map(|error| error.to_string())
            .unwrap_or_default()
    }

    #[test]
    fn every_option_for_text_takes_what_begins_with_a_dash_and_swallows_no_option() {
        let mut all = Vec::new();
        text_options(&Args::command(), &[], &mut all);
        assert!(all.len() > 50, "{}", all.len());
        for (path, option) in all {
            for text in [
                "-he said",
                "--he said--",
                "-5",
                "-",
                "--",
                "—",
                "-h",
                "-he",
                "--no such",
            ] {
                let said = error(&path, &[&option, text]);
                // The command may need more, and clap says so; but it never takes the text for an option.
                for complaint in [
                    "unexpected argument",
                    "a value is required",
                    "invalid value",
                    "tip:",
                ] {
                    assert!(
                        !said.contains(complaint),
                        "{path:?} {option} {text:?}: {said}"
                    );
                }
            }
            for flag in ["--json", "--vault=v", &option, "--help"] {
                let said = error(&path, &[&option, flag]);
                assert!(
                    said.contains("that is an option"),
                    "{path:?} {option} {flag}: {said}"
                );
            }
        }
    }

    #[test]
    fn what_is_said_comes_through_as_it_was_typed() {
        let line = [
            "bothy",
            "incident",
            "add",
            "--details",
            "-he said \"--no\"",
            "--field",
            "place=-2 floor",
        ];
        let args: Args = read(line).unwrap();
        let OneOf::Incident(Incident::Add(add)) = args.command else {
            unreachable!("it is `incident add`");
        };
        assert_eq!(add.says.details.as_deref(), Some("-he said \"--no\""));
        assert_eq!(add.says.field, ["place=-2 floor"]);
    }
}
