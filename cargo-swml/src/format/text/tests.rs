use super::format_text;
use crate::input::InputFormat::{Json, Yaml};

fn yaml(text: &str) -> String {
    let formatted = format_text(text, Yaml).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let again =
        format_text(&formatted, Yaml).unwrap_or_else(|error| panic!("{error}\n{formatted}"));
    assert_eq!(again, formatted, "{text}");
    formatted
}

fn json(text: &str) -> String {
    let formatted = format_text(text, Json).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let again = format_text(&formatted, Json).expect("formatted");
    assert_eq!(again, formatted, "{text}");
    formatted
}

#[test]
fn indentation_is_two_spaces() {
    assert_eq!(
        yaml(
            "sections:\n    main:\n    - play:\n          url:   say:Hi\n    -   hangup: {}\n\n\n"
        ),
        "sections:\n  main:\n    - play:\n        url: say:Hi\n    - hangup: {}\n"
    );
}

#[test]
fn steps_are_blocks() {
    assert_eq!(
        yaml(
            "{sections: {main: [answer: {}, {play: {url: \"say:Hi\"}}, {set: {a: [1,2], b: { }}}]}}"
        ),
        "sections:\n  main:\n    - answer: {}\n    - play: { url: \"say:Hi\" }\n    - set: { a: [1, 2], b: {} }\n"
    );
}

#[test]
fn comments_stay_where_they_are() {
    let text = "\
# top

# second
a: # on a
  - b # on b
  # in the list
# before c
c:   # on c
      # before d
      d: 1
   # odd

      # in c


# before e
e: {f: 1, # on f
   # before g
   g: [2], # on g
   # last
}
# end
";
    assert_eq!(
        yaml(text),
        "\
# top

# second
a: # on a
  - b # on b
  # in the list
# before c
c: # on c
  # before d
  d: 1
# odd

  # in c

# before e
e:
  f: 1 # on f
  # before g
  g: [2] # on g
  # last
# end
"
    );
}

#[test]
fn scalars_are_kept() {
    for text in [
        "a: |\n      one\n        two\n\n      three  \nb: >-\n    x\n",
        "a: |2\n    one\nb:\n    - |1+\n       x\n\n    - y\n",
        "a: |+\n     x\n\n\nb: 1\n",
        "a: \"one\n      two \\\n   \\  three\n\n  four\"\nb: 'it''s\n    x'\n",
        "a: one\n    two\n\n    three\nb: 1.50\nc: 0x1F\nd: ~\ne:\n",
        "a: |\n\n\n     late\n     x\nb: 1\n",
        "a: |\nb: >+\n\n\nc: 1\n",
        "a: |  # why\n    x\n    # text\n  # after\nb: 1\n",
        "- |\n   x\n- >\n\n   y\n\n   z\n",
        "a:\n    |\n     x\n",
    ] {
        yaml(text);
    }
}

#[test]
fn anchors_and_tags_are_kept() {
    assert_eq!(
        yaml(
            "a:   &x\n     b: !!str   1\nc:   *x\n<<:  *x\nd: &y [1,*x]\ne: !!map {f: &z}\n- : 1\n"
                .trim_end_matches("- : 1\n")
        ),
        "a: &x\n  b: !!str 1\nc: *x\n<<: *x\nd: &y [1, *x]\ne: !!map { f: &z }\n"
    );
    assert_eq!(
        yaml(
            "- &a   k: v\n- &b\n  k: v\n-   - x\n    - &c y\n-\n  - z\n- # why\n  k: v\n- &d # e\n  k: v\n"
        ),
        "- &a k: v\n- &b\n  k: v\n- - x\n  - &c y\n- - z\n- # why\n  k: v\n- &d # e\n  k: v\n"
    );
    assert_eq!(yaml("&b x: &a k\n*a : w\n"), "&b x: &a k\n*a : w\n");
}

#[test]
fn documents_and_line_ends() {
    assert_eq!(yaml("---   # c\na: 1\n...\n"), "--- # c\na: 1\n...\n");
    assert_eq!(
        yaml("\u{feff}a:  1\r\nb: |\r\n   x\r\n"),
        "\u{feff}a: 1\r\nb: |\r\n  x\r\n"
    );
    assert_eq!(yaml("a:  1\r\nb: 2\n"), "a: 1\nb: 2\n");
    assert_eq!(yaml("a: 1"), "a: 1\n");
    assert_eq!(yaml("a: |\n  x"), "a: |\n  x\n");
}

#[test]
fn what_is_not_supported_is_reported() {
    for (text, expected) in [
        ("? a\n: b\n", "a key after `?` is not supported at 1:1"),
        (
            "%YAML 1.2\n---\na: 1\n",
            "a directive is not supported at 1:1",
        ),
        ("just text\n", "a text without a list or a map at 1:1"),
        (
            "a: 1\n---\nb: 2\n",
            "invalid YAML: unexpected second document; a script is one document at 2:1",
        ),
        ("a: [1\n", "invalid YAML"),
        ("a:\n\t- b\n", "invalid YAML"),
        ("{: 1}\n", "a key without a name at 1:2"),
    ] {
        let error = format_text(text, Yaml).expect_err(text).to_string();
        assert!(error.starts_with(expected), "{text}: {error}");
    }
    let error = format_text("{\"a\": 1,}", Json)
        .expect_err("a comma")
        .to_string();
    assert!(error.starts_with("invalid JSON"), "{error}");
}

#[test]
fn json_is_on_one_line_where_it_fits() {
    assert_eq!(json("[ ]"), "[]\n");
    assert_eq!(
        json("{\"a\":1.50,\"a\":[1e3,\"\\u0041\"]}"),
        "{ \"a\": 1.50, \"a\": [1e3, \"\\u0041\"] }\n"
    );
    assert_eq!(
        json("{\"sections\":{\"main\":[{\"play\":{\"url\":\"say:Hi\"}},{\"hangup\":{}}]}}"),
        "{\n  \"sections\": {\n    \"main\": [\n      { \"play\": { \"url\": \"say:Hi\" } },\n      { \"hangup\": {} }\n    ]\n  }\n}\n"
    );
    let long = "x".repeat(90);
    assert_eq!(
        json(&format!("{{\"a\": [\"{long}\"]}}")),
        format!("{{ \"a\": [\"{long}\"] }}\n")
            .replace("{ \"a\": [\"", "{\n  \"a\": [\n    \"")
            .replace("\"] }", "\"\n  ]\n}")
    );
    assert_eq!(json("\u{feff}[\r\n1]\r\n"), "\u{feff}[1]\r\n");
}

/// The work for a long or a deep text, by the number of its allocations.
#[test]
fn work_grows_with_the_text() {
    let work = |text: &str, kind| {
        let measured = allocation_counter::measure(|| {
            format_text(text, kind).expect("formatted");
        });
        measured.count_total
    };
    let long = |count: usize| {
        format!(
            "sections:\n  main:\n{}",
            "  - play: {url: \"say:hi\"} # c\n".repeat(count)
        )
    };
    let (little, much) = (work(&long(100), Yaml), work(&long(400), Yaml));
    assert!(much < 5 * little, "{little} {much}");
    let long = |count: usize| format!("[{}1]", "{\"a\": [1, 2]}, ".repeat(count));
    let (little, much) = (work(&long(100), Json), work(&long(400), Json));
    assert!(much < 5 * little, "{little} {much}");
    let deep = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    for kind in [Json, Yaml] {
        let (little, much) = (work(&deep(30), kind), work(&deep(120), kind));
        assert!(much < 6 * little, "{little} {much}");
        assert!(format_text(&deep(100_000), kind).is_err());
    }
    // a second for each line would be noticeable
    let one_line = format!("[{}]", "{a: [1, 'b']}, ".repeat(20_000));
    format_text(&one_line, Yaml).expect("formatted");
}
