//! What is read as a figure, and how two figures agree that stand in one place.

mod support;

use crossread::report::{
    Bound, DifferenceKind, DifferenceWeight, Figure, FigureAgreement, FigureKind, Passage, PassageKind, Place, Report,
};

/// English enough for its rules, and without figures.
const REST: &str = "That is all that was said of it by those who had been there, and it was not much.";

/// A figure as its words, its value and unit, and its bound by a sign. A date says that it is one.
fn shown(text: &str, figure: &Figure) -> String {
    let bound = match figure.bound {
        Bound::Exact => "",
        Bound::About => "~",
        Bound::Under => "<",
        Bound::Over => ">",
    };
    let words = support::cut(text, Place { start: figure.start, end: figure.end });
    let unit = if figure.kind == FigureKind::Date { "date" } else { figure.unit };
    format!("{words}: {bound}{} {unit}", figure.value).trim_end().to_owned()
}

/// Expects the figures of texts, with commas and spaces between them.
fn assert_read(cases: &[(&str, &str)], rest: &str) {
    for (text, expected) in cases {
        let a = format!("{text} {rest}");
        let found: Vec<_> = support::report(&a, "").figures.a.iter().map(|figure| shown(&a, figure)).collect();
        assert_eq!(found.join("; "), *expected, "{text}");
    }
}

#[test]
fn bounds_are_those_that_the_words_before_come_to() {
    assert_read(
        &[
            ("No fewer than five were lost.", "five: >5"),
            ("It is not less than 20 per cent.", "20 per cent: >20 %"),
            ("No more than 10 were lost, and not over 50.", "10: <10; 50: <50"),
            ("As many as 40 were lost, and upwards of 30.", "40: <40; 30: >30"),
            ("It was a minimum of 5, a maximum of 9.", "5: >5; 9: <9"),
            ("They were lost over five years.", "five years: 5 year"),
            ("It lasted over five years, and was over 20 years ago.", "five years: >5 year; 20 years: >20 year"),
            ("They move up to fourth.", "fourth: 4"),
            ("They lost up to a third of it.", "a third: <0.333"),
        ],
        REST,
    );
}

#[test]
fn what_one_end_of_a_range_gives_is_the_others_too() {
    assert_read(
        &[
            ("It cost £10-15m.", "£10-15m: 10000000-15000000 £"),
            ("It cost £10m-£15m.", "£10m-£15m: 10000000-15000000 £"),
            ("It cost between £2m and £3m.", "£2m and £3m: 2000000-3000000 £"),
            ("It cost $1.5-2 million.", "$1.5-2 million: 1500000-2000000 $"),
            ("It cost $1.5 million to $2 million.", "$1.5 million to $2 million: 1500000-2000000 $"),
            ("It cost EUR 5-6m.", "EUR 5-6m: 5000000-6000000 €"),
            ("It grew between 3% and 5%.", "3% and 5%: 3-5 %"),
            ("They were 500 to 2 million.", "500 to 2 million: 500-2000000"),
            ("It was a 10-to-15-minute walk.", "10-to-15-minute: 10-15 minute"),
            ("They rose 5% to 10,000.", "5%: 5 %; 10,000: 10000"),
            ("They fell $5 to $10.", "$5: 5 $; $10: 10 $"),
            ("They paid $5 to 20 men.", "$5: 5 $; 20: 20"),
        ],
        REST,
    );
}

#[test]
fn dates_and_times_are_read_in_ranges_and_with_their_zone() {
    assert_read(
        &[
            ("It was at 14.32 BST, or 1332 GMT.", "14.32 BST: 14:32 bst; 1332 GMT: 13:32 gmt"),
            ("It was at 8 p.m. ET.", "8 p.m. ET: 20:00 et"),
            ("It was built in the 2019-20 season.", "2019-20: 2019-2020 date"),
            ("It was there from 1997 to 2008.", "1997 to 2008: 1997-2008 date"),
            ("It was there between 1939 and 1945.", "1939 and 1945: 1939-1945 date"),
            ("It was a 2014 scandal of the 1840s.", "2014: 2014 date"),
            ("It was on 14-15 November.", "14: 11-14 date; 15 November: 11-15 date"),
            ("It was on Nov. 14-15.", "Nov. 14: 11-14 date; 15: 11-15 date"),
            ("It was from 14 to 16 May.", "14: 05-14 date; 16 May: 05-16 date"),
            ("On May 14 and 15 they met.", "May 14: 05-14 date; 15: 05-15 date"),
            ("On May 14 and 15 boats were lost.", "May 14: 05-14 date; 15: 15"),
            ("It is Friday's wall, and April’s.", "Friday's: w5 date; April’s: 04 date"),
            ("They spoke about Friday of May's party.", "Friday: w5 date"),
            ("It was at noon, or 12 midnight.", "noon: 12:00; 12 midnight: 00:00"),
            ("It was at half past nine, or a quarter to one.", "half past nine: 09:30; a quarter to one: 12:45"),
            ("It fell by a quarter to six.", "a quarter: 0.25; six: 6"),
            ("It was a quarter to midnight.", "a quarter to midnight: 11:45"),
            ("It was on 17.10.2022, or 25/09/2023.", "17.10.2022: 2022-10-17 date; 25/09/2023: 2023-09-25 date"),
        ],
        REST,
    );
}

#[test]
fn a_number_after_a_name_is_a_figure_where_it_counts_or_measures() {
    assert_read(
        &[
            ("The poll gives Norland Unity 82 seats and the Wardens 61 seats.", "82: 82; 61: 61"),
            ("They gave the Ferrymen 9.7 percent and Lindby 32%.", "9.7 percent: 9.7 %; 32%: 32 %"),
            ("They met in Norland 12 days later.", "12 days: 12 day"),
            ("They paid Norland 5 million euros, and in Lindby 40 people left.", "5 million euros: 5000000 €; 40: 40"),
            ("They sold Norland 12,500 nets, and Lindby 3 million.", "12,500: 12500; 3 million: 3000000"),
            ("She flew with Apollo 11, then saw Channel 6 on Flight 370.", ""),
            ("They bought some old Boeing 737 jets for the Phase 3 trials.", ""),
            ("They have some Boeing 737 jets, and ten new Boeing 787 jets.", "ten: 10"),
            ("They had Covid-19 weeks ago.", ""),
        ],
        REST,
    );
}

#[test]
fn parts_of_a_whole_are_told_from_ordinals_and_periods() {
    assert_read(
        &[
            ("It fell by a fifth last year.", "a fifth: 0.2"),
            ("More than a third said so.", "a third: >0.333"),
            ("It was a third man, and by a third party.", "third: 3; third: 3"),
            ("It was the first half, not the second half of it.", ""),
            ("It was in the first quarter.", ""),
            ("One in five were lost, and nine out of 10 nets.", "One in five: 0.2; nine out of 10: 0.9"),
            ("It was one in five years.", "five years: 5 year"),
            ("It took two and a half years.", "two and a half years: 2.5 year"),
            ("It was two and a half million.", "two and a half million: 2500000"),
            ("It fell half a per cent in half an hour.", "half a per cent: 0.5 %; half an hour: 0.5 hour"),
            ("It was a quarter of a million.", "a quarter of a million: 250000"),
            ("It took a quarter of an hour.", "a quarter of an hour: 0.25 hour"),
            ("It took three quarters of an hour.", "three quarters of an hour: 0.75 hour"),
            (
                "It took an hour and a half, or two hours and a quarter of it.",
                "an hour and a half: 1.5 hour; two hours: 2 hour; a quarter: 0.25",
            ),
            ("It cost a million and a half.", "a million and a half: 1500000"),
            ("It took two weeks and a half marathon.", "two weeks: 2 week"),
        ],
        REST,
    );
}

#[test]
fn units_and_signs_are_read_in_their_spellings() {
    assert_read(
        &[
            ("It was 83 p.c., 51pc, 12 pct and 5 %.", "83 p.c: 83 %; 51pc: 51 %; 12 pct: 12 %; 5: 5 %"),
            ("It was -5°C, or minus 5C.", "-5°C: -5 celsius; minus 5C: -5 celsius"),
            ("It was 1-5, a well-5, and (-3).", "1-5: 1-5; 5: 5; -3: -3"),
            ("It was -$5m, give or take plus or minus 3.", "-$5m: -5000000 $; 3: 3"),
            ("It cost A$5m, not US$4m.", "A$5m: 5000000 a$; US$4m: 4000000 us$"),
            (
                "They had 20 million US dollars or 3 U.S. dollars.",
                "20 million US dollars: 20000000 us$; 3 U.S. dollars: 3 us$",
            ),
            ("It was 5 Australian dollars, for 5 Canadian men.", "5 Australian dollars: 5 a$; 5: 5"),
            ("It was 5 New Zealand dollars.", "5 New Zealand dollars: 5 nz$"),
            ("It was 5 Sri Lankan rupees.", "5 Sri Lankan rupees: 5 rupee"),
            ("It cost 5 Million Mexican Pesos, or 5 crowns.", "5 Million Mexican Pesos: 5000000 peso; 5: 5"),
            (
                "It was 5m Swiss francs, not 5 Tarnish pounds.",
                "5m Swiss francs: 5000000 franc; 5 Tarnish pounds: 5 pound",
            ),
            ("It cost €1.300.000 or €1,300.50.", "€1.300.000: 1300000 €; €1,300.50: 1300.5 €"),
            ("They had 200 pounds of bread.", "200 pounds: 200 lb"),
            ("They had 200 million pounds of debt.", "200 million pounds: 200000000 £"),
            ("It was 40 square miles, not 5 sq km.", "40 square miles: 40 mile²; 5 sq km: 5 km²"),
            ("It was 40 cubic miles, not 5 m³.", "40 cubic miles: 40 mile³; 5 m³: 5 m³"),
            (
                "It was 40 MW, and 40MWh or 5 megawatt-hours.",
                "40 MW: 40 megawatt; 40MWh: 40 mwh; 5 megawatt-hours: 5 mwh",
            ),
            ("It went at 60 miles per hour.", "60 miles per hour: 60 mph"),
            ("It was the 74th minute of the 21st century.", "74th: 74; 21st: 21"),
            ("The 71-year-old had a six-month-old child.", "71: 71; six-month: 6 month"),
        ],
        REST,
    );
}

#[test]
fn measures_are_read_in_both_spellings_and_in_the_plural() {
    for names in [
        "km kilometre kilometer kilometres kilometers",
        "m metre meter metres meters",
        "cm centimetre centimeter centimetres centimeters",
        "mm millimetre millimeter millimetres millimeters",
        "kg kilo kilos kilogram kilograms kilogramme kilogrammes",
        "gram grams gramme grammes",
        "liter litre liters litres",
        "foot feet ft",
        "inch inches",
        "lb lbs",
        "century centuries",
        "hour hours",
        "tonne tonnes",
    ] {
        let units = names.split(' ').map(|name| {
            let report = support::report(&format!("It was 5 {name} of it. {REST}"), "");
            let [figure] = &report.figures.a[..] else { panic!("{name}") };
            (figure.unit, figure.value.clone())
        });
        let unit = names.split(' ').next().expect("a unit");
        assert!(units.eq(names.split(' ').map(|_| (unit, "5".to_owned()))), "{names}");
    }
}

#[test]
fn other_languages_have_scales_spaced_thousands_and_clocks() {
    assert_read(
        &[
            ("Es kostet 2,5 Millionen Euro, nicht 3 Mrd. Euro.", "2,5 Millionen: 2500000; 3 Mrd: 3000000000"),
            ("Потеряно 2,5 млн рублей.", "2,5 млн: 2500000"),
            ("Costaron 3 mil millones de euros.", "3 mil millones: 3000000000"),
            ("被害は3億円に上る。", "3億: 300000000"),
            ("Ils ont perdu 14 000 bateaux et 1 200 000 filets.", "14 000: 14000; 1 200 000: 1200000"),
            ("Es waren 1.850 oder 1850 Boote, im Jahr 2022.", "1.850: 1850; 1850: 1850; 2022: 2022 date"),
            ("Um 23.40 Uhr, vers 14h30, saat 15.20.", "23.40: 23:40; 14h30: 14:30; 15.20: 15:20"),
            ("Am 17.10.2022, le 05/09/2023.", "17.10.2022: 2022-10-17 date; 05/09/2023: 2023-09-05 date"),
        ],
        "",
    );
}

#[test]
fn numbers_in_words_are_read_as_scores_ordinals_and_what_is_many() {
    assert_read(
        &[
            ("They won two-one and four-nil.", "two-one: 2-1; four-nil: 4-0"),
            ("They have twenty-five two-man boats.", "twenty-five: 25; two: 2"),
            ("The 21st, the thirteenth and the twenty-first.", "21st: 21; thirteenth: 13; twenty-first: 21"),
            ("The twentieth and the fortieth.", "twentieth: 20; fortieth: 40"),
            ("They lost tens of thousands of nets.", "tens of thousands: tens of thousands"),
            ("They lost scores of nets, and she scores goals.", "scores: scores"),
            ("They had twenty four-hour shifts.", "twenty: 20; four-hour: 4 hour"),
            ("They had a twenty four-hour shift.", "twenty four-hour: 24 hour"),
            ("They paid 5 euros a day a week ago.", "5 euros a day: 5 €"),
            ("They lost 5 tonnes of bread a year.", "5 tonnes of bread a year: 5 tonne"),
            ("They had 40 guests a year ago.", "40: 40"),
        ],
        REST,
    );
}

/// The passage of two sentences that part in a figure alone.
fn with_figures(one: &str, other: &str) -> Passage {
    let [a, b] = [one, other].map(|figure| {
        format!("The wall that the wardens of Lindby want to build has been said to be {figure}, as they wrote.")
    });
    support::report(&a, &b).passages.remove(0)
}

#[test]
fn parts_of_a_whole_codes_ranges_and_short_millions_are_figures() {
    for (text, words, value, unit) in [
        ("A quarter of the homes in the valley have no heating.", "A quarter", "0.25", ""),
        ("It is half of what they had asked for.", "half", "0.5", ""),
        ("The road was built with Rs 640 crore of public money.", "Rs 640 crore", "6400000000", "₹"),
        ("They were fined EUR 200,000 for it.", "EUR 200,000", "200000", "€"),
        ("She paid 50p for the ticket.", "50p", "50", "p"),
        ("The work will be done by mid-2025 at the latest.", "2025", "2025", ""),
        ("The valley has 3.5m people who have no heating.", "3.5m", "3500000", ""),
        ("They were fined EUR 3m for it.", "EUR 3m", "3000000", "€"),
        ("She had won the 400m hurdles.", "400m", "400", "m"),
        ("It was said that 40 to 50 boats were lost.", "40 to 50", "40-50", ""),
        ("There were between forty and fifty of them.", "forty and fifty", "40-50", ""),
    ] {
        let a = format!("{text} {REST}");
        let report = support::report(&a, "Calm seas.");
        let [figure] = &report.figures.a[..] else { panic!("{text}: {:?}", report.figures.a) };
        let place = Place { start: figure.start, end: figure.end };
        assert_eq!(
            (support::cut(&a, place).as_str(), figure.value.as_str(), figure.unit),
            (words, value, unit),
            "{text}"
        );
    }
}

#[test]
fn one_size_in_two_ways_of_writing_is_no_other_figure() {
    use DifferenceKind::{Figure, Spelling, Unit};
    use FigureAgreement::{Conflict, Precision, Same};
    for (one, other, kind, agreement) in [
        ("40 miles", "64 kilometres", Unit, Some(Precision)),
        ("40 miles", "80 kilometres", Figure, Some(Conflict)),
        ("40 miles", "40 kilometres", Unit, Some(Conflict)),
        ("more than 40 miles", "more than 60 kilometres", Unit, Some(Precision)),
        ("more than 40 miles", "more than 80 kilometres", Figure, Some(Conflict)),
        ("24 months", "two years", Spelling, Some(Same)),
        ("100 degrees Fahrenheit", "38 degrees Celsius", Unit, Some(Precision)),
        ("40 miles", "40 hectares", Unit, Some(Conflict)),
        ("40 miles", "60 hectares", Figure, None),
        ("a quarter of it", "25 per cent of it", Spelling, Some(Same)),
        ("a quarter of it", "35 per cent of it", Figure, Some(Conflict)),
        ("40-50 boats", "40 to 50 boats", Spelling, Some(Same)),
        ("3.5m boats", "3.5 million boats", Spelling, Some(Same)),
        ("the 1st boat", "the first boat", Spelling, None),
    ] {
        let passage = with_figures(one, other);
        let [difference] = &passage.differences[..] else { panic!("{one}: {:?}", passage.differences) };
        assert_eq!(difference.kind, kind, "{one} and {other}");
        assert_eq!(passage.figures.first().map(|pair| pair.agreement), agreement, "{one} and {other}");
    }
}

#[test]
fn figures_agree_by_what_they_come_to_and_by_their_bounds() {
    use DifferenceKind::{Figure, Replaced, Spelling, Unit};
    use FigureAgreement::{Conflict, Precision, Same};
    for (one, other, kind, agreement) in [
        ("no fewer than 5 boats", "at least 5 boats", Replaced, Some(Same)),
        ("more than 100 boats", "fewer than 100 boats", Replaced, Some(Conflict)),
        ("at least 17 boats", "at least 19 boats", Figure, Some(Conflict)),
        ("at least 17 boats", "19 boats", Figure, Some(Precision)),
        ("at least 20 boats", "at least 23 boats", Figure, Some(Precision)),
        ("more than 300 boats", "more than 900 boats", Figure, Some(Conflict)),
        ("more than two dozen boats", "more than 27 boats", Figure, Some(Precision)),
        ("up to 400 boats", "up to 350 boats", Figure, Some(Precision)),
        ("up to 300 boats", "up to 350 boats", Figure, Some(Conflict)),
        ("around 9,800 boats", "around 8,900 boats", Figure, Some(Conflict)),
        ("around 9,800 boats", "around 10,000 boats", Figure, Some(Precision)),
        ("around 9,800 boats", "8,900 boats", Figure, Some(Precision)),
        ("£10-15m", "£10m to £15m", Spelling, Some(Same)),
        ("2-3 miles", "2-3 kilometres", Unit, Some(Conflict)),
        ("10-15 boats", "10-16 boats", Figure, Some(Conflict)),
        ("1914-18", "1914 to 1918", Spelling, Some(Same)),
        ("14.32 BST", "13.32 GMT", Spelling, Some(Same)),
        ("14.32 BST", "14.32 GMT", Unit, None),
        ("10.05 ET", "15.05 GMT", Figure, None),
        ("05.10 GMT", "06.10 GMT", Figure, Some(Conflict)),
        ("a third of it", "33 per cent of it", Figure, Some(Precision)),
        ("one in five", "20 per cent", Spelling, Some(Same)),
        ("-1.2%", "1.2%", Figure, Some(Conflict)),
        ("-5C", "minus 5C", Spelling, Some(Same)),
        ("A$5m", "US$5m", Unit, Some(Conflict)),
        ("A$5m", "$5m", Unit, Some(Precision)),
        ("A$5m", "$6m", Figure, None),
        ("A$5m", "5 million Australian dollars", Spelling, Some(Same)),
        ("$5m", "5 million US dollars", Spelling, Some(Same)),
        ("$5m", "5 million Australian dollars", Unit, Some(Precision)),
        ("$5m", "US$6m", Figure, Some(Conflict)),
        ("€1.300.000", "€1,300,000", Spelling, Some(Same)),
        ("310 millimetres", "31 centimetres", Spelling, Some(Same)),
        ("US$5m", "$5m", Spelling, Some(Same)),
        ("4 square kilometres", "400 hectares", Spelling, Some(Same)),
        ("1.5 gigawatts", "1,500 megawatts", Spelling, Some(Same)),
        ("212p", "£2.12", Spelling, Some(Same)),
        ("1,200 metres", "1.2km", Spelling, Some(Same)),
        ("5 Lindbian pesos", "5 Tarnish pesos", Unit, Some(Conflict)),
        ("5 Tarnish pesos", "5 pesos", Spelling, Some(Same)),
        ("5 Tarnish pounds", "£5", Unit, Some(Precision)),
        ("5 Tarnish pounds", "5 British pounds", Unit, Some(Conflict)),
        ("5 Tarnish pounds", "5 Tarnish lira", Spelling, Some(Same)),
        ("5 Tarnish dollars", "5 US dollars", Unit, Some(Conflict)),
        ("5 UAE dirhams", "5 Emirati dirhams", Spelling, Some(Same)),
        ("5 Lindbian crowns", "5 kroner", Unit, Some(Precision)),
        ("5 riyals", "5 rials", Unit, Some(Conflict)),
        ("more than 50 boats", "80 boats", Figure, Some(Precision)),
        ("more than 50 boats", "5,000 boats", Figure, Some(Conflict)),
        ("one in five of it", "one in four of it", Figure, Some(Conflict)),
        ("a fifth of it", "21 per cent of it", Figure, Some(Precision)),
        ("400 cubic metres", "400 cubic kilometres", Unit, Some(Conflict)),
        ("400 cubic metres", "400,000 litres", Spelling, Some(Same)),
        ("400 megawatts", "400 megawatt hours", Unit, Some(Conflict)),
        ("1.5 GWh", "1,500 megawatt-hours", Spelling, Some(Same)),
        ("tens of thousands of boats", "hundreds of thousands of boats", Figure, Some(Conflict)),
        ("dozens of boats", "scores of boats", Figure, Some(Precision)),
        ("5 euros a day", "5 euros a week", Replaced, Some(Conflict)),
        ("5 euros a day", "5 euros per day", Replaced, Some(Same)),
        ("5 euros a ton", "5 euros per tonne", Replaced, Some(Same)),
        ("Friday's wall", "Sunday's wall", DifferenceKind::Date, Some(Conflict)),
        ("done at noon", "done at midnight", Figure, Some(Conflict)),
        ("done around noon", "done around 12:15 p.m.", Figure, Some(Precision)),
        ("done at 9:30", "done at 9:30 p.m.", Figure, Some(Precision)),
        ("the seventh boat", "the seventeenth boat", Figure, Some(Conflict)),
        ("51.2 percent", "51 percent", Figure, Some(Precision)),
        ("4.5 percent", "4 percent", Figure, Some(Conflict)),
        ("30 to 32 percent", "40 percent", Figure, Some(Conflict)),
        ("30 to 32 percent", "31 percent", Figure, Some(Precision)),
        ("a 2-1 win", "a two-one win", Spelling, Some(Same)),
    ] {
        let passage = with_figures(one, other);
        let first =
            passage.differences.iter().find(|found| found.kind != DifferenceKind::LeftOut).expect("they differ");
        assert_eq!(first.kind, kind, "{one} and {other}");
        assert_eq!(passage.figures.first().map(|pair| pair.agreement), agreement, "{one} and {other}");
    }
}

#[test]
fn a_rounded_or_converted_figure_is_a_matter_of_style() {
    use DifferenceWeight::{Style, Substance};
    for (one, other, weight) in [
        ("185 kilometres per hour", "115 mph", Style),
        ("185 kilometres per hour", "185 mph", Substance),
        ("about 4,870 boats", "about 4,900 boats", Style),
        ("4,870 boats", "4,900 boats", Substance),
        ("about 4,900 boats", "about 5,900 boats", Substance),
        ("1.16 million boats", "1.2 million boats", Style),
        ("2 million boats", "1.6 million boats", Substance),
        ("more than 300 boats", "more than 350 boats", Substance),
        ("$20m", "A$20m", Substance),
        ("a third of it", "33 per cent of it", Style),
    ] {
        let passage = with_figures(one, other);
        let [difference] = &passage.differences[..] else { panic!("{one}: {:?}", passage.differences) };
        assert_eq!(difference.weight, weight, "{one} and {other}");
    }
    // The word that makes the difference is told by itself.
    let passage = with_figures("4 percent", "up to 4%");
    let told: Vec<_> = passage.differences.iter().map(|one| (one.kind, one.weight)).collect();
    assert_eq!(told, [(DifferenceKind::Added, Substance), (DifferenceKind::Spelling, Style)]);
}

#[test]
fn figures_right_before_or_after_a_passage_are_compared_to_the_end_of_the_clause() {
    let before =
        |words: &str| format!("Women {words} of those who took part in the trial that ran for years in Lindby.");
    let after = |words: &str| {
        format!("In Lindby the wardens said that the sea wall had been hit by waves of {words}, as they wrote.")
    };
    for (a, b) in [
        (before("made up 56 percent"), before("accounted for 65%")),
        (after("185 kilometres per hour"), after("185 mph")),
    ] {
        let figures = support::report(&a, &b).passages.remove(0).figures;
        assert_eq!(figures.first().map(|pair| pair.agreement), Some(FigureAgreement::Conflict), "{a}");
    }
}

#[test]
fn a_figure_written_otherwise_is_so_among_other_words_too() {
    let a = "The wardens of Lindby spent 3.18 billion euros on the wall in March, which is 4.5 percent more than they had planned.";
    let b = "In March the wall cost Lindby €3.18bn, the wardens said, which is 4.5% above the plan.";
    let passage = support::report(a, b).passages.remove(0);
    assert_eq!(passage.kind, PassageKind::Reworded);
    let written = |figure: &str| {
        let difference = passage.differences.iter().find(|one| support::cut(b, one.b) == figure).expect("it is told");
        (difference.kind, difference.weight)
    };
    assert_eq!(["€3.18bn", "4.5%"].map(written), [(DifferenceKind::Spelling, DifferenceWeight::Style); 2]);
}

#[test]
fn figures_that_change_places_conflict_and_dates_in_another_order_do_not() {
    for (one, other, expected) in [
        ("12 men in Lindby and 9 men in Tarn", "9 men in Lindby and 12 men in Tarn", FigureAgreement::Conflict),
        ("due on May 3 and May 11", "due on 3 May and 11 May", FigureAgreement::Same),
    ] {
        let figures = with_figures(one, other).figures;
        let found: Vec<_> = figures.iter().map(|pair| pair.agreement).collect();
        assert_eq!(found, [expected; 2], "{one} and {other}");
    }
}

#[test]
fn equal_figures_agree_however_they_are_written() {
    for group in [
        "1.2 million boats; 1,200,000 boats; 1.2m boats",
        "a dozen boats; 12 boats; twelve boats",
        "4.5 percent; 4.5%; 4.5 per cent; 4.5pc",
        "between 6 and 7 percent; between 6% and 7%; 6-7%; 6 to 7 per cent",
        "a quarter of it; 25% of it; 25 per cent of it; one in four of it",
        "€3.18bn; 3.18 billion euros; EUR 3.18bn; €3,180 million; €3.180.000.000",
        "A$480m; 480 million Australian dollars; AUD 480m",
        "$20m; 20 million dollars; US$20m; 20 million US dollars; 20 million U.S. dollars; USD 20,000,000",
        "310 millimetres; 31 centimeters; 31cm; 0.31 metres",
        "5 kilogrammes; 5kg; 5 kilos; 5,000 grams",
        "two hours; 120 minutes; 2 hrs",
        "90 minutes for those who walk; an hour and a half for those who walk; 1.5 hours for those who walk",
        "45 minutes for those who walk; three quarters of an hour for those who walk",
        "a fortnight; two weeks; 14 days",
        "due at half past nine; due at 9:30",
        "due at noon; due at midday; due at 12 p.m.; due at 12 noon",
        "the twentieth boat; the 20th boat",
        "185 kilometres per hour; 185 km/h; 185km/h; 185kph; 185km per hour; 185 kilometers an hour",
        "due at 7:30 p.m.; due at 19:30; due at 7.30pm",
        "due on 12 May 2024; due on May 12, 2024; due on 12th of May 2024",
        "more than 300 boats; over three hundred boats",
    ] {
        for (one, other) in group.split("; ").flat_map(|one| group.split("; ").map(move |other| (one, other))) {
            let Passage { differences, figures, .. } = with_figures(one, other);
            let agreements: Vec<_> = figures.iter().map(|pair| pair.agreement).collect();
            assert_eq!(agreements, [FigureAgreement::Same], "{one} and {other}");
            let told = |kind| matches!(kind, DifferenceKind::Figure | DifferenceKind::Unit | DifferenceKind::Date);
            assert!(!differences.iter().any(|found| told(found.kind)), "{one} and {other}: {differences:?}");
        }
    }
}

#[test]
fn figures_in_another_order_are_paired_by_what_leads_to_them() {
    use FigureAgreement::{Conflict, Same};
    let a = "The guild cut its forecast of the catch for this year to 0.9 percent from 1.3 percent.";
    let b = "The guild also lowered its forecast of the catch for this year from 1.3 per cent to 0.8 per cent.";
    let passage = support::report(a, b).passages.remove(0);
    let mut agreements: Vec<_> = passage.figures.iter().map(|pair| pair.agreement).collect();
    agreements.sort_by_key(|agreement| *agreement == Same);
    assert_eq!(agreements, [Conflict, Same]);
}

#[test]
fn figures_that_change_places_with_what_they_are_of_are_the_same() {
    use FigureAgreement::{Conflict, Same};
    let agreements = |a: &str, b: &str| -> Vec<_> {
        let passages = support::report(a, b).passages;
        passages.iter().flat_map(|passage| &passage.figures).map(|pair| pair.agreement).collect()
    };
    let of = |one, first, other, next| {
        format!("{one} counted {first} boats along the northern wall, while {other} spoke of {next} at dawn.")
    };
    let a = of("Wardens", 40, "sailors", 90);
    assert_eq!(agreements(&a, &of("Sailors", 90, "wardens", 40)), [Same, Same]);
    assert_eq!(agreements(&a, &of("Wardens", 90, "sailors", 40)), [Conflict, Conflict]);
    // Sentences in another order, tied across.
    let a = "Wardens say around 4,000 people are taking part in the march along the lake. Guilds put the number at 12,000. \
             Seven people have been arrested, according to a warden.";
    let b = "Outside, some 12,000 people marched along the lake, according to guilds; wardens spoke of 4,000. Nine people were \
             arrested, a warden said.";
    assert_eq!(agreements(a, b), [Conflict], "seven and nine");
}

#[test]
fn figures_of_other_languages_agree_by_what_they_come_to() {
    let agreement = |a: &str, b: &str| {
        let [a, b] = [a, b].map(|figure| format!("Der Hafen von Lindby hat nach amtlichen Angaben {figure} gekostet."));
        let Report { passages, .. } = support::report(&a, &b);
        passages[0].figures.first().map(|pair| pair.agreement)
    };
    assert_eq!(agreement("2,5 Millionen Euro", "2,5 Milliarden Euro"), Some(FigureAgreement::Conflict));
    assert_eq!(agreement("800.000 Euro", "0,8 Millionen Euro"), Some(FigureAgreement::Same));
    assert_eq!(agreement("14 000 Euro", "14.000 Euro"), Some(FigureAgreement::Same));
    assert_eq!(agreement("2.019 Euro", "2019 Euro"), Some(FigureAgreement::Same));
}

#[test]
fn a_currency_belongs_to_one_amount_and_no_number_is_too_long() {
    let of = |words: &str| format!("The bank at Orne gives {words} at the counter today.");
    let a = of("100 USD 92 EUR 85 GBP");
    let values: Vec<_> =
        support::report(&a, "").figures.a.into_iter().map(|figure| figure.value + " " + figure.unit).collect();
    assert_eq!(values, ["100 us$", "92 €", "85 £"]);
    let long = ["65539", "123456789012345678901234", "123456789012345678 in 10", "one in 923456789012345678 thousand"];
    for other in ["110 USD 94 EUR 86 GBP", "12 boats and 40 cars", "12 Rs 40"].iter().chain(&long) {
        support::report(&a, &of(other));
    }
}
