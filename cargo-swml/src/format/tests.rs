//! Every script of this repository, unchanged and with other line breaks.

use std::path::Path;

use proc_macro2::TokenStream;

use super::body::{self, Formatted, same};
use super::comments;

fn format(text: &str) -> Formatted {
    body::format(text, &[])
}

/// Returns each Rust file of the repository that contains a script, with its path.
fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["tests", "examples", "src", "conformance"] {
        for path in super::files(&[root.join(folder)]) {
            let path = path.expect("a folder").path;
            let text = std::fs::read_to_string(&path).expect("a file");
            if text.contains("swml! {") {
                files.push((path.display().to_string(), text));
            }
        }
    }
    for (path, text) in snapshots::files(&root.join("swml-expand/tests/scripts/cases")) {
        let cases = snapshots::cases(&text);
        files.extend(cases.into_iter().map(|case| {
            let program = format!("fn f() {{\n    swml! {{ {} }};\n}}\n", case.script);
            (path.display().to_string(), program)
        }));
    }
    assert!(files.len() > 1_000, "{} files", files.len());
    files
}

fn tokens(text: &str) -> TokenStream {
    text.parse().expect("tokens")
}

/// Formats a file and checks the result.
fn formatted(name: &str, text: &str) -> String {
    let once = format(text);
    for left in &once.left {
        let fails = [
            "formatting would change the script",
            "a comment would be lost",
        ];
        assert!(!fails.contains(&left.why), "{}: {name}: {text}", left.why);
    }
    assert!(
        same(tokens(text), tokens(&once.text)),
        "{name}: {}",
        once.text
    );
    assert_eq!(
        comments::all(text, tokens(text)),
        comments::all(&once.text, tokens(&once.text)),
        "{name}: {text}"
    );
    let twice = format(&once.text);
    assert_eq!(
        once.text, twice.text,
        "{name}: formatted again it is another"
    );
    once.text
}

#[test]
fn scripts_stay_what_they_are() {
    for (name, text) in files() {
        formatted(&name, &text);
    }
}

#[test]
fn however_their_lines_are_broken() {
    for (name, text) in files() {
        let Some(at) = text.find("swml! {") else {
            continue;
        };
        let (before, script) = text.split_at(at);
        // not in multi-line text, which would be changed by this
        if script.contains("\\n\\") || script.contains("r#") || script.contains("//") {
            continue;
        }
        let bare = |script: &str| script.lines().map(str::trim).collect::<Vec<_>>().join("\n");
        let flush = formatted(&name, &format!("{before}{}", bare(script)));
        let broken = script
            .replace("; ", ";\n\n\n")
            .replace(", ", ",\n")
            .replace("{ ", "{\n");
        let broken = format!("{before}{broken}");
        if broken
            .parse::<TokenStream>()
            .is_ok_and(|broken| same(broken, tokens(&text)))
        {
            formatted(&name, &broken);
        }
        drop(flush);
    }
}

#[test]
fn comments_stay_where_they_are() {
    let text = "\
fn f() {
    swml! { // the night
      // first


      answer  ;// taken
      /* block
         of two lines */ play   \"say:Hi\" /* loud */ volume 10;

      connect to \"+15551234567\" // whom
        // how long
        timeout 20s;
      // the end
    };
}
";
    let right = "\
fn f() {
    swml! { // the night
        // first

        answer; // taken
        /* block
         of two lines */
        play \"say:Hi\" /* loud */ volume 10;

        connect to \"+15551234567\" // whom
            // how long
            timeout 20s;
        // the end
    };
}
";
    assert_eq!(formatted("comments", text), right);
}

#[test]
fn what_cannot_be_formatted_is_reported() {
    for (text, why) in [
        ("swml! {\n  answer \n", "these are not valid Rust tokens"),
        (
            "macro_rules! m { ($x:expr) => { swml! { play  ($x); } } }",
            "it is a part of a `macro_rules!`",
        ),
        (
            "swml! { < answer; > }",
            "a script between `<` and `>` has no statements to format",
        ),
    ] {
        let formatted = format(text);
        assert_eq!(formatted.text, text);
        let whys: Vec<_> = formatted.left.iter().map(|left| left.why).collect();
        assert_eq!(whys, [why]);
    }
}

#[test]
fn line_ends_of_windows_stay() {
    let text = "fn f() {\r\n  swml! {\r\n    answer ;\r\n  };\r\n  swml! { < > };\r\n}\r\n";
    let formatted = format(text);
    assert_eq!(
        formatted.text,
        text.replace("  answer ;", "  answer;")
            .replace("    answer", "      answer")
    );
    assert_eq!(
        formatted.left.first().map(|left| left.place(text)),
        Some((5, 9))
    );
}

/// Adversarial scripts: every kind of token, with comments and line breaks anywhere between.
struct Wild {
    state: u64,
    out: String,
}

impl Wild {
    fn new(seed: u64) -> Self {
        let mut wild = Self {
            state: seed,
            out: String::from("fn f() {\n    let s = "),
        };
        let name = ["swml", "swml_block", "swml_messaging_block"][wild.below(3)];
        wild.out.push_str(name);
        wild.out.push_str("! {");
        wild
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state = self.state.wrapping_mul(6_364_136_223_846_793_005);
        self.state = self.state.wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).expect("31 bits") % limit
    }

    fn gap(&mut self) {
        const GAPS: [&str; 16] = [
            " ",
            " ",
            " ",
            "\n",
            "\n\n  ",
            " /* a */ ",
            "/**/",
            " /* b /* c */ */ ",
            "\n/* d\n   e */",
            " // f\n",
            "\n// g\n// h\n",
            " /* i */\n\n\n/* j */ ",
            "\t",
            " /*/ k */ ",
            " /// l \n",
            " /** m */",
        ];
        let gap = GAPS[self.below(GAPS.len())];
        self.out.push_str(gap);
    }

    fn piece(&mut self, depth: usize) {
        const WORDS: [&str; 34] = [
            "play",
            "connect",
            "switch",
            "cond",
            "section",
            "case",
            "else",
            "when",
            "url",
            "timeout 20s",
            "\"say:hi\"",
            "r#\"a\"#",
            "(x /* in Rust */ + 1)",
            "(f( // why\n))",
            "..",
            "@",
            "if",
            "=>",
            "-1",
            "\"two\nlines\"",
            "..(  e )",
            "..sections( e // f\n )",
            "(  /* g */ )",
            "(e )",
            "#[cfg( x )]",
            "extern section a;",
            "section a {}",
            "default { hangup; }",
            "@if x { timeout 5s }",
            "@else { answer }",
            "@for a in b { hangup; }",
            "@match x { 1 => { answer; } _ => {} }",
            "@let Some(x) = y else { break };",
            "case \"a\" { hangup; }",
        ];
        match self.below(if depth == 0 { 7 } else { 10 }) {
            0 => self.out.push(';'),
            1 => self.out.push(','),
            2..7 => {
                let word = WORDS[self.below(WORDS.len())];
                self.out.push_str(word);
            }
            turn => {
                self.out.push(if turn == 9 { '[' } else { '{' });
                for _ in 0..self.below(6) {
                    self.gap();
                    self.piece(depth - 1);
                }
                self.gap();
                self.out.push(if turn == 9 { ']' } else { '}' });
            }
        }
    }

    fn script(mut self) -> String {
        for _ in 0..self.below(12) {
            self.gap();
            self.piece(4);
        }
        self.gap();
        self.out.push_str("};\n}\n");
        self.out
    }
}

/// `SWML_FORMAT_CASES` sets the number.
#[test]
fn no_token_and_no_comment_is_lost() {
    let cases = std::env::var("SWML_FORMAT_CASES");
    let cases = cases.map_or(1000, |cases| cases.parse().expect("a number"));
    for seed in 0..cases {
        let text = Wild::new(seed).script();
        formatted(&format!("seed {seed}"), &text);
        if seed % 1000 == 0 {
            proc_macro2::extra::invalidate_current_thread_spans();
        }
    }
}

#[test]
fn comments_at_the_end_of_what_is_hugged_stay() {
    let text = "\
fn f() {
    swml! {
        ai { languages [
            name \"English\"
        ] /* more to come */ };
    };
}
";
    assert_eq!(formatted("hugged", text), text);
}

/// The depth of a file and the length of its lines are arbitrary.
#[test]
fn large_files_take_time_in_proportion() {
    let nested = |depth: usize| {
        let (open, close) = ("{ a [ ".repeat(depth), " ] }".repeat(depth));
        format!("fn f() {{ swml! {{ play {open}1{close}; }} }}")
    };
    formatted("nested", &nested(120));
    for deep in [
        nested(50_000),
        format!(
            "fn f() {{ {}{} }}",
            "(".repeat(100_000),
            ")".repeat(100_000)
        ),
    ] {
        let left = format(&deep).left;
        let whys: Vec<_> = left.iter().map(|left| (left.why, left.is_unread)).collect();
        assert_eq!(whys, [(super::body::TOO_DEEP, true)]);
    }
    // a second for each would be noticeable
    let one_line = "swml! { play \"say:hi\" /* a */; { a [1, 2] } }; ".repeat(5_000);
    formatted("one line", &format!("fn f() {{ {one_line} }}"));
}

#[test]
fn a_byte_order_mark_moves_nothing() {
    let text = "\u{feff}fn f() {\n    swml! { answer ; };\n}\n";
    let right = "\u{feff}fn f() {\n    swml! { answer; };\n}\n";
    assert_eq!(format(text).text, right);
}

#[test]
fn directives_have_lines_of_their_own() {
    let text = "fn f() {
    swml! {
    @vars customer,language; @allow no-case; section main {
    @allow missing-default,unreachable { answer; hangup; }
    play \"say:a\";
    } };
}
";
    let right = "fn f() {
    swml! {
        @vars customer, language;
        @allow no-case;
        section main {
            @allow missing-default, unreachable { answer; hangup; }
            play \"say:a\";
        }
    };
}
";
    assert_eq!(formatted("directives", text), right);
}

/// One script as it is written, and as it is to be.
fn becomes(name: &str, script: &str, right: &str) {
    let around = |script: &str| format!("fn f() {{\n    swml! {{\n{script}    }};\n}}\n");
    assert_eq!(formatted(name, &around(script)), around(right), "{name}");
}

#[test]
fn splices_and_rust_have_no_blanks_at_their_ends() {
    becomes(
        "splices",
        "..(  greeting  ) ;   ..  (  &other ) ; ..( a\n ) hangup ;
         .. sections( desk ) ; ..sections(voicemail) section a  ..( b ) ; section c { hangup; }
         play ( x // why\n ) ; play (  /* why */  );",
        "        ..(greeting);
        ..(&other);
        ..(a)
        hangup;
        ..sections(desk);
        ..sections(voicemail)
        section a ..(b);
        section c { hangup; }
        play (x // why
 );
        play (/* why */  );
",
    );
}

#[test]
fn announced_sections_and_attributes_have_no_indentation_of_their_own() {
    becomes(
        "extern",
        "extern   section   voicemail ;  extern section desk; #[cfg( debug_assertions )]
            extern section more ;
        #[cfg(x)]   extern section one; #[cfg(x)]
          answer;",
        "        extern section voicemail;
        extern section desk;
        #[cfg(debug_assertions)]
        extern section more;
        #[cfg(x)] extern section one;
        #[cfg(x)]
        answer;
",
    );
}

#[test]
fn branches_and_control_flow_among_them_have_lines_of_their_own() {
    becomes(
        "branches",
        r#"switch x {
  case "1" { hangup; } @for d in &all { case (&d.key) { transfer section(&d.name); } } default { hangup; } }
    switch x {
    case "1" { hangup; } @if y {
    case "2" { answer; } } @else { case "3" { answer; } } };
    cond { when "a == 1" { hangup; } @for r in rules { when (r) { hangup; } }
  else { hangup; } }
  switch x { case "1" { hangup; } default { hangup; } }
  switch x case "1" { hangup; } default { answer; };
  connect to "+15551234567" result { case "busy" { hangup; } default { answer; } } timeout 5s;
"#,
        r#"        switch x {
            case "1" { hangup; }
            @for d in &all { case (&d.key) { transfer section(&d.name); } }
            default { hangup; }
        }
        switch x {
            case "1" { hangup; }
            @if y {
                case "2" { answer; }
            } @else { case "3" { answer; } }
        };
        cond {
            when "a == 1" { hangup; }
            @for r in rules { when (r) { hangup; } }
            else { hangup; }
        }
        switch x { case "1" { hangup; } default { hangup; } }
        switch x case "1" { hangup; } default { answer; };
        connect to "+15551234567" result { case "busy" { hangup; } default { answer; } } timeout 5s;
"#,
    );
}

#[test]
fn a_statement_behind_braces_has_a_line_of_its_own() {
    becomes(
        "behind braces",
        r#"@if night { hangup; } @else { answer; } play "say:a"; switch x { case "a" { hangup; } } hangup;
  @match x { 1 => { hangup; }
    _ => {} } @for a in b { answer; } #[cfg(x)] denoise;
  @let Some(x) = y else { return Default::default() }; @let z = Row { a: 1 }.a;
  @allow no-case { answer; } section a { hangup; } section b { hangup; } @if c { section d { hangup; } }
  play { url "say:a" } record;
"#,
        r#"        @if night { hangup; } @else { answer; }
        play "say:a";
        switch x { case "a" { hangup; } }
        hangup;
        @match x {
            1 => { hangup; }
            _ => {}
        }
        @for a in b { answer; }
        #[cfg(x)] denoise;
        @let Some(x) = y else { return Default::default() };
        @let z = Row { a: 1 }.a;
        @allow no-case { answer; }
        section a { hangup; }
        section b { hangup; }
        @if c { section d { hangup; } }
        play { url "say:a" }
        record;
"#,
    );
}

#[test]
fn properties_under_control_flow_belong_to_their_statement() {
    becomes(
        "properties",
        r#"connect to "+15551234567" @if night { timeout 10s }
  @else { timeout 30s };
  connect to "+15551234567" result { default { hangup; } } @if night { timeout 10s } @else { timeout 30s };
  ai languages [] params { a 1 } @if x { prompt { text "y" } } prompt { text "z" };
  execute x params { a 1 } #[cfg(x)] meta { b 2 };
  connect { to "+15551234567"
  @match x { Some(n) => { from (n) } None => {} } timeout 20s };
  set { @if night { x 1 } @else { y 2 } @for (k, v) in w { (k) (v) }
  z 3 };
"#,
        r#"        connect to "+15551234567" @if night { timeout 10s }
            @else { timeout 30s };
        connect to "+15551234567" result { default { hangup; } } @if night { timeout 10s } @else { timeout 30s };
        ai languages [] params { a 1 } @if x { prompt { text "y" } } prompt { text "z" };
        execute x params { a 1 } #[cfg(x)] meta { b 2 };
        connect {
            to "+15551234567"
            @match x { Some(n) => { from (n) } None => {} } timeout 20s
        };
        set {
            @if night { x 1 } @else { y 2 }
            @for (k, v) in w { (k) (v) }
            z 3
        };
"#,
    );
}

#[test]
fn elements_behind_control_flow_have_lines_of_their_own() {
    becomes(
        "elements",
        r#"connect serial [
  @for a in agents { to sip(a) timeout 10s }  to "+15551234567" ,  ..( more ) ];
  connect serial [ @for a in agents { to sip(a) timeout 10s } to "+15551234567", ..( more ) ];
"#,
        r#"        connect serial [
            @for a in agents { to sip(a) timeout 10s }
            to "+15551234567", ..(more)
        ];
        connect serial [@for a in agents { to sip(a) timeout 10s } to "+15551234567", ..(more)];
"#,
    );
}

#[test]
fn doc_comments_are_comments() {
    becomes(
        "doc comments",
        "/// The greeting.\n  answer ;
   /** Two
     lines */ #[cfg(x)]
    /// Behind the attribute. \n  hangup;
    switch x { /// A case.\n case a { hangup; } /// Another.\n default { hangup; } }
",
        "        /// The greeting.
        answer;
        /** Two
     lines */
        #[cfg(x)]
        /// Behind the attribute. \n        hangup;
        switch x {
            /// A case.
            case a { hangup; }
            /// Another.
            default { hangup; }
        }
",
    );
}

#[test]
fn blocks_are_formatted() {
    let text = "
static A: Block = swml_block! { answer ; play  \"say:Hi\" ; };
fn f() -> messaging::Block {
    swml_messaging_block! {
      reply   \"Hi\" ; }
}
";
    let right = "
static A: Block = swml_block! { answer; play \"say:Hi\"; };
fn f() -> messaging::Block {
    swml_messaging_block! {
        reply \"Hi\";
    }
}
";
    assert_eq!(formatted("blocks", text), right);
}

#[test]
fn further_macros_are_formatted() {
    let text = "fn f() { desk! { answer  ; } }";
    assert_eq!(format(text).text, text);
    let formatted = body::format(text, &["desk".to_owned()]).text;
    assert_eq!(formatted, "fn f() { desk! { answer; } }");
}
