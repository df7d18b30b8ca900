//! `crossread-bench CONTENDER FOLDER SECONDS`: compares the pair in a folder again and again for that long, and prints what
//! it took as JSON. A comparison that takes longer is made a second time, unless it is very slow or SECONDS is 0. The folder
//! holds `a.txt` and `b.txt`, and the same words one a line in `a.words` and
//! `b.words`, so that the word diffs need no tokeniser of their own and every contender gets the same words.
//!
//! The line `ready` says that everything is read, the line `first` that the first comparison is made: whoever limits the
//! time holds the clock between them.

mod contenders;
mod memory;

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use contenders::{Contender, Texts};
use serde_json::json;

const VERY_SLOW: Duration = Duration::from_secs(10);
const USAGE: &str = "usage: crossread-bench CONTENDER FOLDER SECONDS";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, folder, seconds] = arguments.as_slice() else { return Err(USAGE.into()) };
    let contender = Contender::named(name).ok_or_else(|| format!("{name} is no contender: {}", Contender::names()))?;
    let budget = Duration::from_secs_f64(seconds.parse()?);
    let read = |file: &str| std::fs::read_to_string(Path::new(folder).join(file));
    let (a, b, a_words, b_words) = (read("a.txt")?, read("b.txt")?, read("a.words")?, read("b.words")?);
    let texts = Texts { a: &a, b: &b, a_words: a_words.lines().collect(), b_words: b_words.lines().collect() };
    say("ready")?;

    let memory = memory::Peak::start();
    let begun = Instant::now();
    let mut times = Vec::new();
    let mut peak = None;
    let mut best = None;
    let mut least = Duration::MAX;
    let again = |runs: usize| {
        let elapsed = begun.elapsed();
        runs == 0 || elapsed < budget || (!budget.is_zero() && runs == 1 && elapsed < VERY_SLOW)
    };
    while again(times.len()) {
        let started = Instant::now();
        let found = contender.compare(&texts)?;
        let time = started.elapsed();
        if times.is_empty() {
            say("first")?;
        }
        times.push(time.as_secs_f64() * 1000.0);
        peak = peak.or_else(|| memory.growth());
        if time < least {
            least = time;
            best = Some(found.into_json());
        }
    }
    println!("{}", json!({ "times": times, "peakBytes": peak, "found": best }));
    Ok(())
}

fn say(line: &str) -> std::io::Result<()> {
    println!("{line}");
    std::io::stdout().flush()
}
