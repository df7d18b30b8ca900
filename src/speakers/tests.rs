//! What is asked of each rule.

use super::*;
use crate::blocks::blocks;
use crate::english::Lexicon;
use crate::quotations::quotations;
use crate::sentences::sentences;
use crate::text::joints;
use crate::tokens::{Vocabulary, tokens};

/// A quotation with its speaker, verb and pronoun.
type Voice<'s> = (&'s str, Option<&'s str>, Option<&'s str>, Option<&'s str>);

/// What is found in a text, given what is asked of it.
fn spoken<T>(source: &str, english: bool, ask: impl Fn(&Speakers, &Tokens) -> T) -> T {
    let lexicon = Lexicon::default();
    let text = Text::new(source, "a", joints).unwrap();
    let blocks = blocks(&text);
    let marked = quotations(&text, &blocks);
    let spans: Vec<_> = marked.iter().map(|quotation| quotation.span).collect();
    let tokens = tokens(&text, &sentences(&text, &blocks, &lexicon), &spans, &mut Vocabulary::new(&lexicon));
    ask(&Speakers::new(&text, &tokens, marked, &blocks, english), &tokens)
}

fn voice<'s>(source: &'s str, words: Span<Byte>, who: &Attribution) -> Voice<'s> {
    let at = |span: Option<Span<Byte>>| span.map(|span| &source[span.range()]);
    (&source[words.range()], at(who.speaker), at(who.verb), at(who.pronoun))
}

fn voices(source: &str, english: bool) -> Vec<Voice<'_>> {
    spoken(source, english, |found, _| {
        let quoted = found.quotations.iter().map(|quotation| quotation.span);
        quoted.zip(&found.attributions).map(|(words, who)| voice(source, words, who)).collect()
    })
}

/// The speaker, verb and pronoun as [`check`] wants them.
fn shown((_, speaker, verb, pronoun): &Voice) -> String {
    let told: Vec<_> = [*speaker, *verb, *pronoun].into_iter().flatten().collect();
    if told.is_empty() { "-".to_owned() } else { told.join(", ") }
}

/// Checks the speaker and verb of each quotation, as "speaker, verb" or "speaker, verb, pronoun"; "-" where there is none.
fn check(cases: &[(&str, &[&str])]) {
    for (source, expected) in cases {
        let shown: Vec<_> = voices(source, true).iter().map(shown).collect();
        assert_eq!(&shown[..], *expected, "{source}");
    }
}

#[test]
fn before_the_quotation() {
    check(&[
        ("Koss, at a conference in Lindby, said: “We sail at noon.”", &["Koss, said"]),
        ("Koss says the harbour “will stay open”.", &["Koss, says"]),
        ("Turin’s foreign minister, who chaired the talks, hailed them as an “important day”.", &["minister, hailed"]),
        ("Speaking in Lindby, Varn accused Koss of “playing games”.", &["Varn, accused"]),
        ("Two weeks ago Koss said the fleet was “ready”.", &["Koss, said"]),
        ("Koss was quoted as saying the boat was “a coffin”.", &["Koss, saying"]),
        ("Koss went on to say that the boat was “a coffin”.", &["Koss, say"]),
        ("She said Koss had called him “a coward”.", &["Koss, called"]),
        ("In what Koss called a “dark day”, the harbour closed.", &["Koss, called"]),
        ("Koss: ‘We sail at noon’", &["Koss"]),
        ("Secretary of State Marlo Rubin said the deal was “done”.", &["Marlo Rubin, said"]),
        ("Critics say the law is “toothless”.", &["Critics, say"]),
        ("The agency quoted Koss, the mayor, as saying: “We sail at noon.”", &["Koss, saying"]),
        ("State media cited a spokesman as saying the boat was “a coffin”.", &["spokesman, saying"]),
        ("The agency quoted Koss: “We sail at noon.”", &["Koss, quoted"]),
        ("The agency quoted him as saying: “We sail at noon.”", &["-"]),
        ("Koss said the demands were “unheard of”.", &["Koss, said"]),
        ("Koss called the claims “absurd”.", &["Koss, called"]),
        ("The report said the boat was “a coffin”.", &["report, said"]),
        ("Agencies report the boat was “a coffin”.", &["Agencies, report"]),
        ("Koss answered claims that the boat was “a coffin”.", &["-"]),
        ("Koss has always denied “any wrongdoing”.", &["Koss, denied"]),
        ("Koss was quoted by the agency as saying: “We sail at noon.”", &["Koss, saying"]),
        ("The bakery, which has ten shops, blamed “a cold May”.", &["bakery, blamed"]),
        ("A man named Ilo told reporters: “We sail at noon.”", &["Ilo, told"]),
        ("Mira Koss, who sang from her album “The Long Tide,” told us: “We sail at noon.”", &["-", "Mira Koss, told"]),
        ("Koss said no, as well as contending that the boat was “a coffin”.", &["Koss, contending"]),
    ]);
}

#[test]
fn verbs_of_two_words() {
    check(&[
        ("Koss shot back: “We sail at noon.”", &["Koss, shot back"]),
        ("Koss hit back at the crew: “We sail at noon.”", &["Koss, hit back"]),
        ("Soldiers fired back at the “pirates”.", &["-"]),
        ("Inspectors found that the boat was “a coffin”.", &["Inspectors, found"]),
        ("Inspectors found a “coffin”.", &["-"]),
        ("It was, as Koss put it, “a coffin”.", &["Koss, put it"]),
        ("“A coffin,” as Koss put it.", &["Koss, put it"]),
        ("Koss put it in a “coffin”.", &["-"]),
    ]);
}

#[test]
fn verbs_that_speak_only_beside_a_quotation() {
    check(&[
        ("“That is the sea,” Koss sighed.", &["Koss, sighed"]),
        ("Koss congratulated the crew: “You held on.”", &["Koss, congratulated"]),
        ("Koss laughed at the “lazy” crew.", &["-"]),
        ("“Land!” the skipper, Ilo Varn, called.", &["Ilo Varn, called"]),
        ("“Land!” the skipper called out.", &["skipper, called"]),
    ]);
}

#[test]
fn who_gave_out_a_writing() {
    check(&[
        ("A statement from Koss: “We sail at noon.”", &["Koss"]),
        ("A letter from the council reads: “The quay is shut.”", &["council, reads"]),
        ("The letter read: “The quay is shut.”", &["letter, read"]),
        ("Koss read a “letter of hope”.", &["-"]),
        ("The harbour union put out this statement:\n“The quay is shut.”", &["union"]),
        ("The council gave out the sailor’s letter:\n“The quay is shut.”", &["-"]),
        ("The sign reads “no nets here”.", &["-"]),
        ("The words of the minister were “harsh”.", &["-"]),
        ("In the words of Koss, the boat was “a coffin”.", &["Koss, words of"]),
    ]);
}

#[test]
fn the_words_of_somebody_else() {
    check(&[
        ("Koss mocked Varn’s claim that he was “at sea”.", &["-"]),
        ("Koss rejected Varn’s description of her as “a coward”.", &["-"]),
        ("Koss dismissed as “mad” the claim by Varn that she was “at sea”.", &["Koss, dismissed", "-"]),
        ("Koss rejected Varn’s claims as “mad”.", &["Koss, rejected"]),
        ("Koss said Varn’s claim that she lied was “mad”.", &["Koss, said"]),
        ("Koss condemned Varn for calling the crew “lazy”.", &["Varn, calling"]),
        ("Koss apologised for calling the crew “lazy”.", &["Koss, calling"]),
        ("Koss accused Varn of calling the crew “lazy”.", &["-"]),
        ("Koss denied that the boat was “a coffin”.", &["-"]),
        ("Koss denied calling the crew “lazy”.", &["-"]),
        ("A spokesman for the guild, Ilo Varn, denied it: “We asked, as is our right.”", &["spokesman, denied"]),
    ]);
}

#[test]
fn after_the_quotation() {
    check(&[
        ("“We will not move,” the minister told reporters in Lindby.", &["minister, told"]),
        ("“Who pays!” Koss said.", &["Koss, said"]),
        ("“It was loud,” recalled Tomas Eberlin, 43, a baker from Lindby.", &["Tomas Eberlin, recalled"]),
        ("“We will appeal,” Koss’s lawyer, Ines Carrow, said.", &["Ines Carrow, said"]),
        ("\"We will appeal,\" said a lawyer for Koss, Ines Carrow.", &["Ines Carrow, said"]),
        ("“I resign,” Varn wrote in a letter to Koss.", &["Varn, wrote"]),
        ("“I resign,” Varn wrote to Koss, who said she was “sad” to see him go.", &["Varn, wrote", "Koss, said"]),
        ("“We found nothing,” police said.", &["police, said"]),
        ("It was a “dark day” for Norland, the ministry said in a statement.", &["ministry, said"]),
        ("Norland ‘ready to sail’, says Koss after call with Varn", &["Koss, says"]),
        ("The crew was “exhausted”, according to the Lindby Gazette.", &["Lindby Gazette, according to"]),
        ("The crew was “exhausted”, according to a letter from the council.", &["council, according to"]),
        ("“She is well,” her agent, Lou Varn, told The Sun.", &["Lou Varn, told"]),
        ("“We sail at noon,” the agency quoted Koss as saying.", &["Koss, saying"]),
        ("“We sail at noon,” Koss was quoted as saying by the agency.", &["Koss, saying"]),
        ("“We sail at noon,” Koss was quoted by the agency, Norpress, as saying.", &["Koss, saying"]),
        ("“We sail at noon,” the agency quoted her as saying.", &["-"]),
        ("The crew was “exhausted”, according to investigators.", &["investigators, according to"]),
        ("“I was afraid,” father-of-two Ilo Varn said.", &["Ilo Varn, said"]),
        ("“I was afraid,” the 19-year-old told the co-founder.", &["19-year-old, told"]),
        ("The film, “The Long Tide”, opens on Friday, the council said.", &["-"]),
    ]);
}

#[test]
fn around_and_between_quotations() {
    check(&[
        (
            "“No,” said harbour minister Oren Valdis, who was there, “we will not.”",
            &["Oren Valdis, said", "Oren Valdis, said"],
        ),
        ("“No,” Oren Valdis, the harbour minister, said. “We will not.”", &["Oren Valdis, said", "Oren Valdis, said"]),
        ("“Who pays?” asked Koss. “We do.”", &["Koss, asked", "-"]),
        (
            "“We sail,” said Ada Brandt, who wrote “The Long Tide”. “We always did.”",
            &["Ada Brandt, said", "-", "Ada Brandt, said"],
        ),
        ("The talks were short, Mira Koss told reporters, adding that the crew “slept”.", &["Mira Koss, adding"]),
        ("Mira Koss welcomed the plan, describing it as “a good start”.", &["Mira Koss, describing"]),
        ("Calling the vote “a farce”, Koss walked out.", &["Koss, Calling"]),
        ("The plan, described by Koss as “reckless”, was dropped.", &["Koss, described"]),
        ("Koss met the leaders of Ostia and Lindby on Friday, and said they would “hold on”.", &["Koss, said"]),
    ]);
}

#[test]
fn the_head_of_a_phrase_speaks_not_what_hangs_on_it() {
    check(&[
        ("The head of the delegation, Vladim Orel, said the terms were “far from clear”.", &["Vladim Orel, said"]),
        (
            "Prime Minister Mira Koss, joined by President Ilo Varn and Chancellor Edda Brandt, said that “it is clear”.",
            &["Mira Koss, said"],
        ),
        ("The leaders of Norland, Ostia and Lindby said its position was “unacceptable”.", &["leaders, said"]),
        ("Mira Koss, head of the Harbour Union, a body of ten, said it was “safe”.", &["Mira Koss, said"]),
        ("Mira Koss, the minister, and Ilo Varn, the president, said it was “safe”.", &["-"]),
        ("Koss watched as he spoke; one warned the crew to “stand still”.", &["-"]),
        ("A spokesman for Koss said the harbour was “safe”.", &["spokesman, said"]),
        ("Oren Valdis’s office said the minister was “unwell”.", &["office, said"]),
        ("One fisherman, who asked not to be named, said the nets were “empty”.", &["fisherman, said"]),
        ("The Bank of Norland warned of “a long winter”.", &["Bank of Norland, warned"]),
        ("The Harbour Union said its members were “tired”.", &["Harbour Union, said"]),
    ]);
}

#[test]
fn a_noun_that_may_be_a_verb_has_no_subject() {
    check(&[
        ("Mira Koss told sailors in a harbour post: “We sail at noon.”", &["Mira Koss, told"]),
        ("Mira Koss warned sailors on a radio call that the boat was “a coffin”.", &["Mira Koss, warned"]),
        ("Mira Koss told sailors on a call: “We sail at noon.”", &["Mira Koss, told"]),
        ("Mira Koss said sailors call it “a coffin”.", &["sailors, call"]),
        ("Mira Koss was met with cries of “shame” on the quay.", &["-"]),
    ]);
}

#[test]
fn another_clause_has_a_subject_of_its_own() {
    check(&[
        ("The skipper, Ilo Varn, was ill, but his deputy, Edda Brandt, called it “a storm”.", &["Edda Brandt, called"]),
        (
            "The mayor, Ilo Varn, would not speak, while a source in the guild, the HGN, called it “mad”.",
            &["source, called"],
        ),
        ("Ilo Varn, 34, and a friend, 36, said it was “mad”.", &["-"]),
        ("A sailor who sank a boat was saved by a nurse who called him “lucky”.", &["nurse, called"]),
        ("A sailor who saw it said the skipper had shouted: “Get down!”", &["skipper, shouted"]),
        ("A sailor who was on the quay said it was “mad”.", &["sailor, said"]),
    ]);
}

#[test]
fn several_may_speak_together() {
    check(&[
        ("Mira Koss and Ilo Varn said the plan was “dead”.", &["Mira Koss and Ilo Varn, said"]),
        ("Norland, Ostia and Lindby say the plan is “dead”.", &["Norland, Ostia and Lindby, say"]),
        (
            "“We sail,” said Mira Koss and Ilo Varn. “We do,” they added.",
            &["Mira Koss and Ilo Varn, said", "Mira Koss and Ilo Varn, added, they"],
        ),
        ("“We sail,” President Koss and Mayor Varn said in a letter.", &["Koss and Mayor Varn, said"]),
        ("“We sail,” said Mira Koss, and Ilo Varn agreed.", &["Mira Koss, said"]),
        ("After talks with Norland, Ostia and Lindby said it was “dead”.", &["Ostia and Lindby, said"]),
        ("Mira Koss met Ilo Varn and Ada Brandt called it “dead”.", &["Ada Brandt, called"]),
        ("Mira Koss and Ilo Varn said it was “dead”. “We sail,” he added.", &["Mira Koss and Ilo Varn, said", "-"]),
    ]);
}

#[test]
fn speakers_in_rarer_places() {
    check(&[
        ("Said Mira Koss: “We sail.”", &["Mira Koss, Said"]),
        ("Mira Koss on Ilo Varn: “He sails.”", &["Mira Koss"]),
        ("LINDBY: Mira Koss struck out at the crew, saying it was “lazy”.", &["Mira Koss, saying"]),
        ("A friend close to her said she was “tired”.", &["friend, said"]),
        ("Mira Koss was told over the radio by Ilo Varn to “slow down”.", &["Ilo Varn, told"]),
        ("Mira Koss was told that the plan by Ilo Varn was “dead”.", &["-"]),
        ("According to the indictment, the crew was “lazy”.", &["indictment, According to"]),
        ("Mira Koss told the council in a written answer: “We sail.”", &["Mira Koss, told"]),
        ("“We sail,” Mira Koss fumed.", &["Mira Koss, fumed"]),
        ("“I am,” Mira Koss said when a man asked. “We sail.”", &["Mira Koss, said", "Mira Koss, said"]),
    ]);
}

#[test]
fn what_is_written_on_things_is_not_said() {
    check(&[
        ("Mira Koss wore a scarf that said “Sink it”.", &["-"]),
        ("Mira Koss said Varn had sent a note saying “we sail”.", &["-"]),
        ("Mira Koss said Varn had sent a note reading “we sail”.", &["-"]),
        (
            "Mira Koss said in a note describing the boat as “a coffin” that she was “sad”.",
            &["Mira Koss, said", "Mira Koss, said"],
        ),
        ("Mira Koss said Ilo Varn, known as “the Eel”, was ill.", &["-"]),
        ("The sailors chanted “Home! Home!”", &["sailors, chanted"]),
    ]);
}

#[test]
fn names_are_whole() {
    check(&[
        ("Rule 12 says the quay “must be shut”.", &["Rule 12, says"]),
        ("Quay 9.1 said it was “sorry”.", &["Quay 9.1, said"]),
        ("Van Orel said it was “mad”.", &["Van Orel, said"]),
        ("Al-Varn said it was “mad”.", &["Al-Varn, said"]),
        ("Mira van Orel left. Van Orel said it was “mad”.", &["Van Orel, said"]),
        ("The keeper of St Oda’s, Mira Koss, said it was “mad”.", &["Mira Koss, said"]),
    ]);
}

#[test]
fn nobody_rather_than_a_guess() {
    for none in [
        "Koss, Varn and Brandt all said the quay was “safe”.",
        "Neither Koss nor Varn would say if it was “over”.",
        "Koss was told that the plan was “dead”.",
        "Koss refused to say “sorry”.",
        "Koss rejected claims that the crew was “lazy”.",
        "Asked about “the incident”, Koss declined to comment.",
        "Koss did not say whether it was “safe”.",
        "The crew heard Koss shout “man overboard”.",
        "I said it was “ready”.",
        "Norland said some “odd” things, Ostia says.",
    ] {
        check(&[(none, &["-"])]);
    }
}

#[test]
fn titles_and_scare_quotes_have_no_speaker() {
    for none in [
        "The film “The Lantern Keeper” opened in Lindby on Friday.",
        "Koss said she had read “The Lantern Keeper” twice.",
        "Koss said it on the programme “State of the Fleet.”",
        "Koss took the ferry “Northern Star” to Lindby.",
        "The crew of a ship called “Lantern” went ashore.",
        "Koss’s “iron fleet” sailed at noon.",
        "The word “harbour” comes from Norse, Koss explained.",
        "What we know: “Lantern” sailed at noon",
        "The vote, which locals call “the farce”, was in May, Koss said.",
    ] {
        check(&[(none, &["-"])]);
    }
}

#[test]
fn pronouns_stand_for_who_spoke_last() {
    check(&[
        ("Mira Koss left at noon. A teacher remembers it well. “It was loud,” she said.", &["-"]),
        (
            "Harbour minister Oren Valdis closed the quay. Valdis told reporters it was old.\n“I am sorry,” he said.",
            &["Oren Valdis, said, he"],
        ),
        ("Mira Koss said she had met Ilo Varn. “We agreed on nothing,” she said.", &["Mira Koss, said, she"]),
        ("Mira Koss met Ilo Varn in Lindby. “We agreed on nothing,” he said.", &["-"]),
        ("He arrived with Mira Koss and Ilo Varn. “It is over,” he said.", &["-"]),
        ("The quay was shut by order of minister Oren Valdis. He called it “a risk”.", &["Oren Valdis, called, He"]),
        ("Anna van der Hoeve shut the quay. She called it “a risk”.", &["Anna van der Hoeve, called, She"]),
        ("The ministry said the quay was closed. “It is a risk,” it added.", &["ministry, added, it"]),
        ("A spokesman said the quay was closed. “It is a risk,” he added.", &["spokesman, added, he"]),
        ("“They lied to us,” she said.", &["-"]),
    ]);
}

#[test]
fn a_pronoun_is_of_the_person_s_gender() {
    check(&[
        ("Mr Varn met Mrs Koss. “It is over,” she said. “It is not,” he said.", &["Koss, said, she", "Varn, said, he"]),
        ("Mr Varn told the mayor, Mira Koss, of it. “It is over,” she said.", &["Mira Koss, said, she"]),
        ("Mira Koss was there. Her brother, Ilo Koss, left early. “It is over,” she said.", &["Mira Koss, said, she"]),
        ("Ilo Varn lives with his wife, Ada Varn. “It is over,” she said.", &["Ada Varn, said, she"]),
        (
            "“It is old,” Ilo Varn said. “It is,” he said. His cousin Mira Koss was there. “It is over,” she said.",
            &["Ilo Varn, said", "Ilo Varn, said, he", "Mira Koss, said, she"],
        ),
        ("Ilo Varn left. His agent, Lou Brandt, stayed. “It is over,” he said.", &["-"]),
        ("Ilo Varn left. Lou Brandt was his agent. “It is over,” he said.", &["-"]),
        ("Ilo Varn told him that the quay was old. “It is over,” he said.", &["-"]),
        ("Mira Koss met the king. “It is over,” he said.", &["-"]),
        ("Mira Koss told a man that it was over. “It is not,” he said.", &["-"]),
        ("After meeting her, Ilo Varn left. “It is over,” she said.", &["-"]),
        ("Mira Koss was there. Along with Ilo Varn, she said: “It is over.”", &["Mira Koss, said, she"]),
        ("Mira Koss was there. Mr Varn met a teacher. “It is over,” she said.", &["-"]),
        ("Mira Koss was there. Of the mayor, Ilo Varn, she said: “It is over.”", &["Mira Koss, said, she"]),
        ("Mira Koss was there. Of her husband, the mayor Ilo Varn, she said: “He is.”", &["Mira Koss, said, she"]),
        (
            "Mira Koss was there. Asked about the Captain Lantern film, she laughed. “It is over.”",
            &["Mira Koss, laughed, she"],
        ),
    ]);
}

#[test]
fn a_pronoun_does_not_leap_over_who_may_be_meant() {
    check(&[
        ("Ilo Varn sat down. The Ostian stood up. “It was loud,” he said.", &["-"]),
        ("Ilo Varn sat down. The Ostian said it was late. “It was loud,” he said.", &["-"]),
        ("Ilo Varn sat down.\nThen a 19-year-old stood up.\n“It was loud,” he said.", &["-"]),
        ("Ilo Varn sat down. The organist met Oren Valdis. “It was loud,” he said.", &["-"]),
        ("Ilo Varn sat down. The goalkeeper stood up. “It was loud,” he said.", &["goalkeeper, said, he"]),
        ("Mira Koss sat down. Her pupil Ilo stood up. “It was loud,” he said.", &["Ilo, said, he"]),
        ("Mira Koss sat down. Her stepdaughter Ada stood up. “It was loud,” she said.", &["-"]),
        ("Mira Koss sat down. Her ward, Ilo, stood up. “It was loud,” he said.", &["-"]),
        ("Ilo Varn sat down. The trial had begun. “It was loud,” he said.", &["Ilo Varn, said, he"]),
        ("Ilo Varn sat down. The first hearing went on. “It was loud,” he said.", &["Ilo Varn, said, he"]),
        (
            "Mira Koss will appeal. The court heard from Ada Brandt. “It was loud,” she said.",
            &["Ada Brandt, said, she"],
        ),
        ("Mira Koss will appeal. The prize came from Ada Brandt. “It was loud,” she said.", &["-"]),
        ("Mira Koss came from Lindby Sound. “It was loud,” she said.", &["Mira Koss, said, she"]),
        ("Ilo Varn called Ada Brandt “a liar”. “It was loud,” she said.", &["Ilo Varn, called", "-"]),
        ("Ilo Varn said Ada Brandt was “a liar”.\n“It was loud,” she said.", &["Ilo Varn, said", "-"]),
        ("Mrs Koss said Ilo Varn was “a liar”. “It was loud,” she said.", &["Koss, said", "Koss, said, she"]),
        ("Ilo Varn’s widow, Ada, was there. “It was loud,” she said.", &["Ada, said, she"]),
    ]);
}

#[test]
fn a_single_name_that_is_introduced_is_a_person() {
    check(&[
        ("Mira Koss died in May. Her son, Ilo, was there. “It was loud,” he said.", &["Ilo, said, he"]),
        ("Mira Koss died in May. Ada, 23, was there. “It was loud,” she said.", &["Ada, said, she"]),
        ("Mira Koss died in May. Ada, a passenger, was there. “It was loud,” she said.", &["Ada, said, she"]),
        ("Mira Koss died in May. One gave her name as Ada. “It was loud,” she said.", &["Ada, said, she"]),
        ("Mira Koss died in May. Ada was on her way. “It was loud,” she said.", &["-"]),
    ]);
}

#[test]
fn who_asks_is_not_who_answers() {
    check(&[
        ("“Is it over?” Ilo Varn asked.\n“It is,” she said.", &["Ilo Varn, asked", "-"]),
        ("Ilo Varn asked Mira Koss about it. “It is over,” she said.", &["Mira Koss, said, she"]),
        ("Ilo Varn asked the crew to wait. “It is over,” he said.", &["Ilo Varn, said, he"]),
        ("In a talk with Ilo Varn, Mira Koss was asked if it was over.\n“It is,” she said.", &["Mira Koss, said, she"]),
        ("Mira Koss was there. Asked by Ilo Varn if it was over, she said: “It is.”", &["Mira Koss, said, she"]),
        ("“It is not,” Ilo Varn said.\n“It is,” she replied.", &["Ilo Varn, said", "-"]),
        ("The union’s Ilo Varn said it was over. “It is,” he said.", &["Ilo Varn, said, he"]),
        ("The mayor, Mira Koss of Lindby, left. “It is over,” she said.", &["Mira Koss, said, she"]),
        ("Mira Koss was there. Pressed on it by the union’s Ada Varn, she said: “It is.”", &["Mira Koss, said, she"]),
        ("The council opened what it called “a gift”.", &["council, called, it"]),
    ]);
}

#[test]
fn offices_stand_for_who_holds_them() {
    check(&[
        (
            "Prime minister Mira Koss met the crew in Lindby.\nThe prime minister said the boat was “safe”.",
            &["Mira Koss, said"],
        ),
        (
            "Foreign minister Oren Valdis met the crew in Lindby.\nThe harbour minister said the boat was “safe”.",
            &["minister, said"],
        ),
        ("Former mayor Edda Brandt was there.\nThe mayor said the boat was “safe”.", &["mayor, said"]),
        (
            "President Ilo Varn and President Mira Koss met in Lindby.\nThe president said the talks were “good”.",
            &["president, said"],
        ),
    ]);
}

#[test]
fn paragraphs_of_a_quotation_have_one_speaker() {
    let koss = "Mira Koss, said";
    check(&[
        ("Mira Koss said:\n“We sail.\n“We sail at noon.”", &[koss, koss]),
        ("“We sail.\n“We sail at noon,” Mira Koss said.", &[koss, koss]),
        ("“We sail,” Mira Koss said.\n“We sail at noon.”", &[koss, koss]),
        ("Mira Koss was in Lindby.\n“We sail at noon.”", &["-"]),
        ("On Friday Mira Koss said:\nWe sail at noon.\nWe sail with a crew of ten.", &[koss, koss]),
    ]);
}

#[test]
fn what_is_reported_has_a_speaker_too() {
    for (before, words, after, expected) in [
        ("Mira Koss said ", "the quay was shut", ".", "Mira Koss, said"),
        ("Mira Koss told reporters on Friday that ", "the quay was shut", ".", "Mira Koss, told"),
        ("", "The quay had been shut in May", ", Mira Koss said.", "Mira Koss, said"),
        ("", "The quay was shut", " after the storm in May, said Mira Koss, who was there.", "Mira Koss, said"),
        ("The talks, Mira Koss said, ", "had lasted two hours", ".", "Mira Koss, said"),
        ("", "The talks, Mira Koss said, had lasted two hours", ".", "Mira Koss, said"),
        ("According to Mira Koss, ", "the quay was shut", ".", "Mira Koss, According to"),
        ("Mira Koss left. She said ", "the quay was shut", ".", "Mira Koss, said, She"),
        ("It was old. ", "Mira Koss said the quay was shut", ".", "Mira Koss, said"),
        ("The quay was ", "old.\nIt had been shut in May", ", Mira Koss said.", "Mira Koss, said"),
        ("“The quay ", "was shut", ",” Mira Koss said.", "Mira Koss, said"),
        ("Mira Koss said it was “mad” that ", "the quay was shut", ".", "-"),
        ("They said ", "the quay was shut", ".", "-"),
        ("", "Mira Koss shut the quay", " and said it was old.", "-"),
        ("", "Mira Koss shut the quay", ", saying it was old.", "-"),
        ("Mira Koss, who said it was old, ", "shut the quay", ".", "-"),
        ("Mira Koss said it was old, but ", "the quay was shut", ".", "-"),
        ("Mira Koss denied that ", "the quay was shut", ".", "-"),
        ("Mira Koss said that ", "the quay was shut. It was old", ".", "-"),
        ("", "The quay was shut", ".", "-"),
    ] {
        let source = [before, words, after].concat();
        let bytes = Span::new(before.len() as u32, (before.len() + words.len()) as u32);
        let found = spoken(&source, true, |found, tokens| found.of_report(tokens.within(bytes)));
        assert_eq!(shown(&voice(&source, bytes, &found)), expected, "{source}");
    }
}

#[test]
fn other_languages_have_no_speakers() {
    assert_eq!(voices("“Wir fahren”, said Koss.", false), [("Wir fahren", None, None, None)]);
}

proptest::proptest! {
    #[test]
    fn spans_are_within_the_text(words in proptest::collection::vec(proptest::sample::select(WORDS), 0..40)) {
        let source = words.concat();
        for (quote, speaker, verb, pronoun) in voices(&source, true) {
            proptest::prop_assert!(!quote.is_empty());
            proptest::prop_assert!(speaker.is_some() || verb.is_none() && pronoun.is_none());
            proptest::prop_assert!(![speaker, verb, pronoun].contains(&Some("")));
        }
    }
}

/// What random texts are made of.
const WORDS: &[&str] = &[
    "Koss ",
    "Mira Koss",
    "said ",
    "told ",
    "adding ",
    "he ",
    "who ",
    "and ",
    "of ",
    "the ",
    "minister ",
    "’s ",
    "to ",
    "by ",
    "was ",
    "called ",
    "according to ",
    "“",
    "” ",
    "\"",
    "'",
    "‘",
    "’",
    ", ",
    ". ",
    ": ",
    "? ",
    "\n",
    "We ",
    "-",
    " – ",
    "(",
    "…",
    "while ",
    "é",
];
