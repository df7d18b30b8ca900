//! Quotations: the stretches of a block that stand in quotation marks.
//!
//! A heuristic: marks are paired within a block, and of nested ones the outermost count. An unclosed double mark runs to the
//! block's end; where the next block opens with a mark too, that block goes on with the quotation, as the press sets one of
//! several paragraphs. A mark between two letters is an apostrophe, and so is a single one that nothing closes, one before a
//! word that is written short ('em, '90s), and one after the s of an owner in the plural, where a surer mark closes the
//! quotation later. Quotations without marks are the matter of `block_quotes`. Linear time, but for stretches that unclosed
//! single marks make it read again: at most once for each kind of mark in a block.

use crate::blocks::Block;
use crate::span::{Byte, Span};
use crate::text::{Text, char_at, characters};

/// A direct quotation, or one paragraph of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// What is quoted, without the marks.
    pub span: Span<Byte>,
    /// Whether it stands in quotation marks, rather than in a block of its own.
    pub marked: bool,
    /// Whether it goes on with the quotation before it in the list, as a further paragraph.
    pub continues: bool,
}

/// The marked quotations of a text, in order and disjoint.
pub fn quotations(text: &Text, blocks: &[Block]) -> Vec<Quotation> {
    let mut quotations = Vec::new();
    let mut unclosed = false;
    for block in blocks {
        let line = text.slice(block.span);
        let mut marks = Marks { line, from: 0, hopeless: [false; 2] };
        let mut continues = unclosed;
        unclosed = false;
        while let Some(quoted) = marks.next() {
            continues &= quoted.start == quoted.mark;
            let [start, end] = [quoted.start, quoted.end].map(|at| block.span.start + at as u32);
            quotations.push(Quotation { span: Span::new(start, end), marked: true, continues });
            (continues, unclosed) = (false, quoted.unclosed);
        }
    }
    quotations
}

/// A quoted stretch of a line, in bytes.
struct Quoted {
    start: usize,
    end: usize,
    /// Bytes of the opening mark.
    mark: usize,
    unclosed: bool,
}

/// The way through a line, from mark to mark.
struct Marks<'l> {
    line: &'l str,
    /// Where to look on.
    from: usize,
    /// Whether no straight, and no curly, single mark from here on can be closed.
    hopeless: [bool; 2],
}

impl Marks<'_> {
    fn next(&mut self) -> Option<Quoted> {
        let line = self.line;
        while let Some((at, mark, closing)) = self.opening() {
            let start = at + mark.len_utf8();
            let quoted = |end, unclosed| Quoted { start, end, mark: mark.len_utf8(), unclosed };
            if let Some(end) = closing_at(line, start, mark, closing) {
                self.from = end + char_at(line, end).map_or(0, char::len_utf8);
                // Nothing but spaces is no quotation.
                if !line[start..end].trim().is_empty() {
                    return Some(quoted(end, false));
                }
            } else if matches!(closing, '\'' | '’') {
                self.hopeless[usize::from(closing == '’')] = true;
                self.from = start;
            } else {
                self.from = line.len();
                return (start < line.len()).then(|| quoted(line.len(), true));
            }
        }
        None
    }

    /// The next opening mark, and what closes it.
    fn opening(&self) -> Option<(usize, char, char)> {
        let line = self.line;
        marks(line, self.from).find_map(|(at, mark)| {
            let (before, after) = around(line, at, mark);
            let closing = closing(mark)?;
            let hopeless = match closing {
                '\'' => self.hopeless[0],
                '’' => self.hopeless[1],
                _ => false,
            };
            let opens = match mark {
                '“' | '„' | '「' | '『' | '‚' => true,
                '«' | '‹' => !before.is_alphanumeric(),
                '»' | '›' | '”' => {
                    (before.is_whitespace() || matches!(before, '(' | '[')) && after.is_alphanumeric()
                }
                _ => !before.is_alphanumeric() && !after.is_whitespace(),
            };
            let short = matches!(mark, '\'' | '‘') && is_short(&line[at + mark.len_utf8()..]);
            (opens && !hopeless && !short).then_some((at, mark, closing))
        })
    }
}

/// Quotations within one that are told from marks set by mistake.
const MOST_NESTED: u32 = 4;

/// Where `closing` ends the quotation that `mark` opened before `start`.
fn closing_at(line: &str, start: usize, mark: char, closing: char) -> Option<usize> {
    let (mut depth, mut nested) = (0, 0);
    let mut doubtful = None;
    for (at, other) in marks(line, start) {
        let (before, after) = around(line, at, other);
        let opens = !before.is_alphanumeric() && after.is_alphanumeric();
        if doubtful.is_some() && other == mark && opens {
            return doubtful;
        }
        let is_mixed = matches!((mark, other), ('“', '"') | ('"', '”'));
        if is_mixed && !before.is_whitespace() && !after.is_alphanumeric() {
            // Somebody typed one kind of mark and pasted the other.
            doubtful = doubtful.or(Some(at));
        } else if other == mark && mark != closing && nested < MOST_NESTED {
            nested += 1;
            // Else the mark was set by mistake.
            depth += u32::from(line[at..].matches(closing).nth(1).is_some());
        } else if other == closing || (closing == '“' && other == '”') {
            if matches!(closing, '\'' | '’') {
                if before.is_whitespace() || after.is_alphanumeric() {
                    continue;
                }
                if before == 's' && goes_on(&line[at + other.len_utf8()..]) {
                    doubtful = doubtful.or(Some(at));
                    continue;
                }
            }
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    doubtful
}

/// Whether a word follows a space: then the mark before may belong to an owner, as in "the dogs' owners".
fn goes_on(rest: &str) -> bool {
    rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

fn marks(line: &str, from: usize) -> impl Iterator<Item = (usize, char)> {
    characters(&line[from..], [b'"', b'\'']).map(move |(at, c)| (from + at, c))
}

fn around(line: &str, at: usize, mark: char) -> (char, char) {
    let before = line[..at].chars().next_back().unwrap_or(' ');
    (before, char_at(line, at + mark.len_utf8()).unwrap_or(' '))
}

/// Words that are written short with an apostrophe for their beginning.
const SHORT: [&str; 8] = ["em", "n", "til", "tis", "twas", "cause", "bout", "round"];

/// Whether what follows an apostrophe is a word written short, or a decade.
fn is_short(rest: &str) -> bool {
    let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
    match word.as_bytes() {
        [tens, ones] | [tens, ones, b's'] => tens.is_ascii_digit() && ones.is_ascii_digit() || SHORT.contains(&word),
        _ => SHORT.iter().any(|short| word.eq_ignore_ascii_case(short)),
    }
}

fn closing(mark: char) -> Option<char> {
    Some(match mark {
        '“' => '”',
        '„' => '“',
        '‚' => '‘',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '「' => '」',
        '『' => '』',
        '‘' => '’',
        '"' | '\'' | '”' => mark,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blocks::blocks;

    fn found(source: &str) -> Vec<Quotation> {
        let text = Text::new(source, "a").unwrap();
        quotations(&text, &blocks(&text))
    }

    fn quoted(source: &str) -> Vec<&str> {
        found(source).into_iter().map(|quotation| &source[quotation.span.range()]).collect()
    }

    #[test]
    fn every_pair_of_marks() {
        assert_eq!(
            quoted(
                "“one” \"two\" 'three' ‘four’ „five“ «six» 「七」 『八』 ‹nine› »ten« ›eleven‹ „twelve” ”thirteen” ‚fourteen‘"
            ),
            [
                "one", "two", "three", "four", "five", "six", "七", "八", "nine", "ten", "eleven", "twelve",
                "thirteen", "fourteen"
            ]
        );
        assert_eq!(quoted("Il a dit « oui » et « non »."), [" oui ", " non "]);
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        for none in [
            "It isn't the ministers' fault, it’s ours in the ’90s.",
            "James' boat and the dogs' owners; rock 'n' roll for 'em in the '90s, O'Dell said.",
            "Rock ‘n’ roll from the ‘90s, for ‘em and the skippers’ sons.",
            "The mast is 6'2\" tall and 5\" wide.",
        ] {
            assert_eq!(quoted(none), Vec::<&str>::new(), "{none}");
        }
        assert_eq!(quoted("‘it’s the crew’s’ choice"), ["it’s the crew’s"]);
        assert_eq!(quoted("‘the dogs’ owners are here’, he said"), ["the dogs’ owners are here"]);
        assert_eq!(quoted("'two ships' and 'three nets' sank"), ["two ships", "three nets"]);
        assert_eq!(quoted("‘90s sailors said “we sail” again"), ["we sail"]);
    }

    #[test]
    fn of_nested_ones_the_outermost_counts() {
        assert_eq!(quoted("“He said ‘no’ and “never” to us,” she said"), ["He said ‘no’ and “never” to us,"]);
        assert_eq!(quoted("‘He said “no” to us,’ she said"), ["He said “no” to us,"]);
        assert_eq!(quoted("He said “no. She said “yes”."), ["no. She said “yes"]);
    }

    #[test]
    fn an_unclosed_mark_runs_to_the_blocks_end() {
        assert_eq!(quoted("She wrote: “We sail.\n“We sail” again"), ["We sail.", "We sail"]);
        assert_eq!(quoted("“We sail,” he said,” Koss said"), ["We sail,"]);
        assert_eq!(quoted("“We sail,\" he said. “We stay.”"), ["We sail,", "We stay."]);
        assert_eq!(quoted("\"We ‘sail’ “now”,\" he said. \"We stay,” she said"), ["We ‘sail’ “now”,", "We stay,"]);
    }

    #[test]
    fn a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() {
        let continues = |source| found(source).iter().map(|quotation| quotation.continues).collect::<Vec<_>>();
        assert_eq!(
            continues("She wrote: “We sail.\n“We sail.\n“We stay,” she said, “here.”"),
            [false, true, true, false]
        );
        assert_eq!(continues("She wrote: “We sail.\nThey wrote “no”."), [false, false]);
        assert_eq!(continues("She wrote: “We sail.”\n“We stay.”"), [false, false]);
    }
}
