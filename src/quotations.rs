//! Quotations: the stretches of a block that stand in quotation marks.
//!
//! A heuristic: marks are paired within a block, and of nested ones the outermost count. An unclosed double mark runs to the
//! block's end; where the next block opens with a mark too, that block goes on with the quotation, as the press sets one of
//! several paragraphs. A mark between two letters is an apostrophe, and so is a single one that nothing closes, one before a
//! word that is written short ('em, '90s), and one after the s of an owner in the plural, where a surer mark closes the
//! quotation later. Quotations without marks are the matter of `block_quotes`. Linear time: a single mark that nothing closes
//! makes it read a block again, but once for the straight ones and once for the curly ones; past a doubtful mark it looks at
//! so many others and no more.

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
    let mut marks = Vec::new();
    let mut unclosed = false;
    for (number, block) in blocks.iter().enumerate() {
        let line = text.slice(block.span);
        marks.clear();
        let found = characters(line, [b'"', b'\'']);
        marks.extend(found.filter(|&(_, c)| is_mark(c)).map(|(at, c)| Mark::new(line, at, c)));
        let next_opens = |mark| blocks.get(number + 1).is_some_and(|next| text.slice(next.span).starts_with(mark));
        let mut continues = unclosed;
        unclosed = false;
        // Whether no straight, and no curly, single mark from here on can be closed.
        let mut hopeless = [false; 2];
        let mut next = 0;
        while let Some(&mark) = marks.get(next) {
            next += 1;
            let Some(closing) = closing(mark.c).filter(|_| mark.opens(line)) else { continue };
            let is_single = matches!(closing, '\'' | '’');
            let is_curly = usize::from(closing == '’');
            if is_single && hopeless[is_curly] {
                continue;
            }
            let end = match closing_in(line, &marks[next..], mark.c, closing) {
                Some(at) => {
                    next += at + 1;
                    marks[next - 1].at
                }
                // Else it was an apostrophe, unless the next paragraph opens with it too.
                None if is_single && !(mark.at == 0 && next_opens(mark.c)) => {
                    hopeless[is_curly] = true;
                    continue;
                }
                None => {
                    next = marks.len();
                    unclosed = true;
                    line.len()
                }
            };
            // Nothing but spaces is no quotation.
            if !line[mark.end()..end].trim().is_empty() {
                let span = Span::new(block.span.start + mark.end() as u32, block.span.start + end as u32);
                quotations.push(Quotation { span, marked: true, continues: continues && mark.at == 0 });
                continues = false;
            }
        }
    }
    quotations
}

/// A quotation mark or apostrophe.
#[derive(Clone, Copy)]
struct Mark {
    /// Where it stands in its line.
    at: usize,
    c: char,
    /// The characters around it, or spaces.
    before: char,
    after: char,
}

impl Mark {
    fn new(line: &str, at: usize, c: char) -> Self {
        let before = line[..at].chars().next_back().unwrap_or(' ');
        Self { at, c, before, after: char_at(line, at + c.len_utf8()).unwrap_or(' ') }
    }

    fn end(self) -> usize {
        self.at + self.c.len_utf8()
    }

    /// Whether it may open a quotation, if nothing is open.
    fn opens(self, line: &str) -> bool {
        let free = !self.before.is_alphanumeric();
        match self.c {
            '“' | '„' | '「' | '『' | '‚' => true,
            '«' | '‹' => free,
            '»' | '›' | '”' => {
                (self.before.is_whitespace() || matches!(self.before, '(' | '[')) && self.after.is_alphanumeric()
            }
            '"' => free && !self.after.is_whitespace(),
            _ => free && !self.after.is_whitespace() && !is_short(&line[self.end()..]),
        }
    }
}

/// Quotations within one that are told from marks set by mistake.
const MOST_NESTED: u32 = 4;

/// Marks looked at past a doubtful one for a surer one, and past one that opens a nested quotation for what closes both.
const MOST_AHEAD: usize = 100;

/// Which of the marks after `mark` ends what it opened.
fn closing_in(line: &str, marks: &[Mark], mark: char, closing: char) -> Option<usize> {
    let (mut depth, mut nested) = (0, 0);
    let mut doubtful = None;
    for (number, &Mark { c, before, after, at }) in marks.iter().enumerate() {
        let inside = before.is_whitespace() || after.is_alphanumeric();
        let opens_next = c == mark && !before.is_alphanumeric() && after.is_alphanumeric();
        if doubtful.is_some_and(|doubtful| opens_next || number - doubtful > MOST_AHEAD) {
            return doubtful;
        }
        let is_mixed = matches!((mark, c), ('“' | '„', '"') | ('"', '”')) && !inside;
        if is_mixed {
            // Somebody typed one kind of mark and pasted the other.
            doubtful = doubtful.or(Some(number));
        } else if c == mark && mark != closing && nested < MOST_NESTED {
            nested += 1;
            // Else the mark was set by mistake.
            let ahead = marks[number..].iter().take(MOST_AHEAD);
            depth += u32::from(ahead.filter(|mark| mark.c == closing).nth(1).is_some());
        } else if c == closing || closing == '“' && c == '”' {
            let is_single = matches!(closing, '\'' | '’');
            if is_single && inside {
                continue;
            }
            // A word after a space: the mark may belong to an owner, as in "the dogs' owners".
            let rest = &line.as_bytes()[at + c.len_utf8()..];
            if is_single && before == 's' && matches!(rest, [b' ', next, ..] if next.is_ascii_alphabetic()) {
                doubtful = doubtful.or(Some(number));
                continue;
            }
            if depth == 0 {
                return Some(number);
            }
            depth -= 1;
        }
    }
    doubtful
}

/// Words that are written short with an apostrophe for their beginning.
const SHORT: [&str; 8] = ["em", "n", "til", "tis", "twas", "cause", "bout", "round"];

/// Whether what follows an apostrophe is a word written short, or a decade.
fn is_short(rest: &str) -> bool {
    let word = &rest.as_bytes()[..rest.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(rest.len())];
    match word {
        [tens, ones] | [tens, ones, b's'] if tens.is_ascii_digit() && ones.is_ascii_digit() => true,
        _ => SHORT.iter().any(|short| word.eq_ignore_ascii_case(short.as_bytes())),
    }
}

fn is_mark(c: char) -> bool {
    closing(c).is_some() || matches!(c, '’' | '」' | '』')
}

/// What closes a quotation that a mark opens.
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
    use crate::testing;

    fn found(source: &str) -> Vec<Quotation> {
        let text = testing::text(source);
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
        assert_eq!(quoted("„Wir segeln\", sagte er. „Wir bleiben\"."), ["Wir segeln", "Wir bleiben"]);
        assert_eq!(quoted("\"We ‘sail’ “now”,\" he said. \"We stay,” she said"), ["We ‘sail’ “now”,", "We stay,"]);
    }

    #[test]
    fn a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark() {
        let continues = |source| found(source).iter().map(|quotation| quotation.continues).collect::<Vec<_>>();
        assert_eq!(
            continues("She wrote: “We sail.\n“We sail.\n“We stay,” she said, “here.”"),
            [false, true, true, false]
        );
        assert_eq!(continues("‘We can’t sail.\n‘We stay,’ she said."), [false, true]);
        assert_eq!(continues("She wrote: “We sail.\nThey wrote “no”."), [false, false]);
        assert_eq!(continues("She wrote: “We sail.”\n“We stay.”"), [false, false]);
    }
}
