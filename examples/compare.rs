//! Prints the report on two files: `cargo run --release --example compare -- [--options JSON] A.txt B.txt`.

use std::process::ExitCode;

use crossread::{Options, compare};

const USAGE: &str = "usage: compare [--options JSON] A.txt B.txt";

fn main() -> ExitCode {
    match report(std::env::args().skip(1).collect()) {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("compare: {message}");
            ExitCode::FAILURE
        }
    }
}

fn report(mut arguments: Vec<String>) -> Result<String, String> {
    let options = if arguments.first().is_some_and(|first| first == "--options") {
        let json = arguments.drain(..2.min(arguments.len())).nth(1).ok_or(USAGE)?;
        serde_json::from_str(&json).map_err(|error| format!("--options {json}: {error}"))?
    } else {
        Options::default()
    };
    let [a, b] = &arguments[..] else { return Err(USAGE.to_owned()) };
    let read = |path: &String| std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"));
    let report = compare(&read(a)?, &read(b)?, &options).map_err(|error| error.to_string())?;
    serde_json::to_string(&report).map_err(|error| error.to_string())
}
