//! Tests of the reader against `serde_json`: it accepts the same texts, as the same trees, and
//! stops at the same line and column.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use swml_core::private::Tree;
use swml_language::read::testing::{DEPTH, read};

/// Reads a text with both. Returns true if it is JSON.
fn compare(text: &str) -> bool {
    match (read(text), serde_json::from_str::<Tree<'_>>(text)) {
        (Ok(ours), Ok(Tree(theirs))) => {
            assert_eq!(ours, theirs, "{text:?}");
            // `0.0` and `-0.0` are equal
            assert_eq!(format!("{ours:?}"), format!("{theirs:?}"), "{text:?}");
            true
        }
        (Err((at, why)), Err(theirs)) => {
            let expected = (theirs.line(), theirs.column());
            assert_eq!(at, expected, "{why}; {theirs}: {text:?}");
            false
        }
        (Ok(_), Err(theirs)) => panic!("only we take it; {theirs}: {text:?}"),
        (Err((_, why)), Ok(_)) => panic!("only they take it; {why}: {text:?}"),
    }
}

/// A pseudo-random number generator with a fixed seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 1).expect("64 bits") % end
    }

    fn pick<'p>(&mut self, pieces: &[&'p str]) -> &'p str {
        pieces[self.below(pieces.len())]
    }

    fn digits(&mut self, most: usize) -> String {
        let digit = |random: &mut Self| char::from(b'0' + u8::try_from(random.below(10)).unwrap());
        (0..=self.below(most)).map(|_| digit(self)).collect()
    }

    fn number(&mut self) -> String {
        let most = [2, 5, 18, 21, 40][self.below(5)];
        let mut number = self.pick(&["", "", "-"]).to_owned();
        number += match self.digits(most).trim_start_matches('0') {
            "" => "0",
            digits => digits,
        };
        if self.below(3) == 0 {
            number += &format!(".{}", self.digits(most));
        }
        if self.below(4) == 0 {
            number += self.pick(&["e", "E", "e+", "e-", "E-"]);
            number += &self.digits(2);
        }
        number
    }

    fn string(&mut self) -> String {
        const PIECES: [&str; 17] = [
            "a",
            "b",
            " ",
            "plain text",
            "é",
            "\u{1F600}",
            "\u{7f}",
            "{",
            "]",
            ",",
            "\\\"",
            "\\\\",
            "\\/",
            "\\n",
            "\\u00e9",
            "\\ud83d\\ude00",
            "\\u0000",
        ];
        let pieces: String = (0..self.below(6)).map(|_| self.pick(&PIECES)).collect();
        format!("\"{pieces}\"")
    }

    fn space(&mut self) -> &'static str {
        self.pick(&["", "", "", " ", "\n", "\r\n\t", "  "])
    }

    fn value(&mut self, depth: usize) -> String {
        let before = self.space();
        let kinds = if depth == 0 { 6 } else { 9 };
        let value = match self.below(kinds) {
            0 => self.pick(&["true", "false", "null"]).to_owned(),
            1 | 2 => self.number(),
            3..6 => self.string(),
            6 => {
                let elements: Vec<String> =
                    (0..self.below(5)).map(|_| self.value(depth - 1)).collect();
                format!("[{}{}]", self.space(), elements.join(","))
            }
            _ => {
                let entry = |random: &mut Self| {
                    let (before, key, behind) = (random.space(), random.string(), random.space());
                    format!("{before}{key}{behind}:{}", random.value(depth - 1))
                };
                let entries: Vec<String> = (0..self.below(5)).map(|_| entry(self)).collect();
                format!("{{{}{}}}", self.space(), entries.join(","))
            }
        };
        format!("{before}{value}{}", self.space())
    }

    /// A text with one fragment removed, inserted or replaced.
    fn changed(&mut self, text: &str) -> String {
        const PIECES: [&str; 33] = [
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "-",
            "+",
            ".",
            "e",
            "0",
            "9",
            "t",
            "n",
            "u",
            "\\u",
            "\\ud800",
            "\\udc00",
            "\\ud800\\u",
            "\\uD83D\\uDE0",
            "\u{0}",
            "\u{1f}",
            "\n",
            "\u{feff}",
            "é",
            "\u{1F600}",
            "/",
            "truth",
            "1e999",
            "//",
            "\u{a0}",
        ];
        let mut bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        bounds.push(text.len());
        let start = self.below(bounds.len());
        let end = (start + self.below(3)).min(bounds.len() - 1);
        let piece = if self.below(4) == 0 {
            ""
        } else {
            self.pick(&PIECES)
        };
        format!("{}{piece}{}", &text[..bounds[start]], &text[bounds[end]..])
    }
}

#[test]
fn documents_at_random_and_their_mutations() {
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut right, mut wrong) = (0, 0);
    for _ in 0..3_000 {
        let text = random.value(4);
        assert!(compare(&text), "{text:?}");
        for _ in 0..10 {
            let once = random.changed(&text);
            let twice = random.changed(&once);
            for changed in [once, twice] {
                match compare(&changed) {
                    true => right += 1,
                    false => wrong += 1,
                }
            }
        }
    }
    assert!(right > 1_000 && wrong > 10_000, "{right} and {wrong}");
}

#[test]
fn texts_cut_anywhere() {
    let text =
        "{\"a\" : [1, -2.5e+3 ,true,\nnull, {}, [], \"\\ud83d\\ude00\\n\"],\r\n\"é\":false}\n";
    for (at, _) in text.char_indices() {
        compare(&text[..at]);
        compare(&text[at..]);
    }
    let mut random = Random(7);
    for _ in 0..300 {
        let text = random.value(3);
        for (at, _) in text.char_indices() {
            compare(&text[..at]);
        }
    }
}

#[test]
fn numbers_at_random() {
    let mut random = Random(99);
    for _ in 0..50_000 {
        compare(&random.number());
    }
}

#[test]
fn each_character_anywhere() {
    for character in ('\0'..'\u{100}').chain(['\u{2028}', '\u{feff}', '\u{1F600}']) {
        for template in [
            "@",
            "@1",
            "1@",
            "-@",
            "1.@",
            "1.5@",
            "1e@",
            "1e5@",
            "1e+@",
            "[@",
            "[1@",
            "[1,@",
            "{@",
            "{\"a\"@",
            "{\"a\":@",
            "{\"a\":1@",
            "{\"a\":1,@",
            "\"@",
            "\"@\"",
            "\"\\@\"",
            "\"\\u@000\"",
            "\"\\u000@\"",
            "t@",
            "nul@",
            "null@",
            "[]@",
            "{}@",
            "\"\\ud83d@",
            "\"\\ud83d\\@",
            "\"\\ud83d\\u@000\"",
            "0@",
            "-0@",
            "1234567@\"",
        ] {
            compare(&template.replace('@', &character.to_string()));
        }
    }
}

#[test]
fn edge_cases() {
    let zeros = "0".repeat(700);
    let ones = "1".repeat(400);
    let number = |text: &str| text.replace("<0>", &zeros).replace("<1>", &ones);
    for text in [
        // integers at the bounds of 64 bits
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "-18446744073709551615",
        "-18446744073709551616",
        "184467440737095516150",
        "-0",
        "0",
        "00",
        "01",
        "-01",
        "-",
        "+1",
        // fractions
        "-0.0",
        "0.1",
        ".5",
        "5.",
        "1.e5",
        "0.30000000000000004",
        "123456789012345678.5",
        "18446744073709551615.5",
        "18446744073709551616.5",
        "184467440737095516160.0",
        "0.00000000000000000000000000001",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "1.797693134862315807e308",
        "2.2250738585072014e-308",
        "2.2250738585072011e-308",
        "5e-324",
        "2e-324",
        "2.4703282292062327e-324",
        "2.4703282292062328e-324",
        "9007199254740993",
        "9007199254740993.0",
        "9007199254740992.9999999999999999999999999",
        // exponents
        "1e5",
        "1E5",
        "1e+5",
        "1e-5",
        "1e",
        "1e+",
        "1e05",
        "1e308",
        "1e309",
        "-1e309",
        "1e-400",
        "0e999",
        "0e99999999999",
        "-0e99999999999",
        "0.0e-99999999999",
        "1e2147483647",
        "1e2147483648",
        "1e-2147483647",
        "1e-2147483648",
        "1e99999999999",
        "1e-99999999999",
        "0e2147483648",
        "1.5e21474836480",
        "1e9999",
        "1e10000",
        "1e-10000",
        "1e99999",
        "1e-99999",
        // long ones
        "1<0>",
        "<1>",
        "-<1>",
        "0.<0>1",
        "0.<0>1e701",
        "1<0>e-700",
        "1<0>.5e-700",
        "0.<1>",
        "<1>.<1>e-399",
        "0.<0>1e2147483647",
        "1<0>e-2147483647",
        "0.<0>e5",
        "<1>e2147483648",
        "<1>e-2147483648",
        "<1>.",
        "<1>.e",
        "<1>e",
        "<1>e+",
        "<1>.1e5x",
        // literals
        "true",
        "tru",
        "trux",
        "truex",
        "True",
        "nul",
        "nulll",
        "fals",
        "NaN",
        "Infinity",
        "undefined",
        // strings
        "\"",
        "\"\\",
        "\"\\u",
        "\"\\u1",
        "\"\\u12",
        "\"\\u123",
        "\"\\u1234",
        "\"\\u1234\"",
        "\"\\u123\"",
        "\"\\uD800\"",
        "\"\\uD800",
        "\"\\uD800\\",
        "\"\\uD800\\u",
        "\"\\uD800\\uD800\"",
        "\"\\uDC00\"",
        "\"\\uD800x\"",
        "\"\\uD800\\n\"",
        "\"\\uD800\\uDC0\"",
        "\"\\uD800\\uDC00\"",
        "\"\\udbff\\udfff\"",
        "\"\\uFFFF\"",
        "\"\\u+123\"",
        "\"\\x\"",
        "\"\t\"",
        "\"a\nb\"",
        "\"\u{7f}\"",
        "'a'",
        "\"é\\é\"",
        "\"12345678\"",
        "\"1234567\\n12345678\"",
        "\"1234567\u{1}\"",
        "\"ééééé\u{1f}\"",
        // objects and lists
        "",
        " ",
        "\n",
        "\n\n ",
        "{",
        "{}",
        "{ }",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,,}",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "{\"a\":1}}",
        "{\"a\":1,\"a\":2}",
        "{\"\":{}}",
        "{\"a\":1]",
        "[",
        "[]",
        "[ ]",
        "[,]",
        "[1,]",
        "[1 2]",
        "[1,,2]",
        "[1}",
        "[1]]",
        "[]x",
        "[] []",
        "[1,\n",
        "[\n",
        "{\n",
        "{\"a\"\n",
        "{\"a\":\n",
        "{\"a\":1\n",
        "{\"a\":1,\n",
        "[1\n",
        "1\n",
        "1\nx",
        "\"a\nb",
        "// c",
        "/* c */1",
        "\u{feff}1",
        "1\u{feff}",
        "\u{a0}1",
        "1\u{c}",
        "\0",
        "1\0",
    ] {
        compare(&number(text));
    }
}

/// An exponent that the digits of the mantissa compensate.
#[test]
fn long_exponents_of_long_numbers() {
    let zeros = "0".repeat(70_000);
    for (text, value) in [
        (format!("0.{zeros}15e70001"), 1.5),
        (format!("-0.{zeros}15e70002"), -15.0),
        (format!("25{zeros}e-70001"), 2.5),
        (format!("25{zeros}.5e-70000"), 25.0),
        (format!("0.{zeros}1e70400"), f64::INFINITY),
        (format!("0.{zeros}1e69000"), 0.0),
        (format!("1{zeros}e-70400"), 0.0),
    ] {
        let read = read(&text).map_or(f64::INFINITY, |node| match node.content {
            swml_language::tree::Content::Number(number) => number.as_f64(),
            other => panic!("{other:?}"),
        });
        assert_eq!(read, value);
        compare(&text);
    }
}

#[test]
fn nesting_is_limited() {
    let deepest = usize::from(DEPTH) - 1;
    for (open, close) in [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")] {
        let most = deepest / close.len();
        let nested = |depth| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(compare(&nested(most)));
        assert!(!compare(&nested(most + 1)));
        assert!(!compare(&open.repeat(1_000_000)));
    }
    // closed ones do not count
    assert!(compare(&format!("[{}1]", "[],{},".repeat(1_000))));
}

#[test]
fn long_lists_and_texts() {
    assert!(compare(&format!("[{}1]", "[1,2],".repeat(20_000))));
    assert!(compare(&format!(
        "{{{}\"\":1}}",
        "\"key\":{\"a\":[]},".repeat(5_000)
    )));
    assert!(compare(&format!(
        "[{}1]",
        "\"\\n a long text é\",".repeat(5_000)
    )));
    assert!(!compare(&format!("[{}1", "\"text\",\n".repeat(20_000))));
}
