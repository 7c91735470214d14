//! Branches in the syntax of other languages: `elif`, `else if`, `"1" => { … }`, `case a | b`,
//! blocks without braces.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::words::{THEN, WHEN};
use swml_language::schema::RecordType;
use swml_language::tree::{Content, Entry, Node, Place};

use syn::buffer::Cursor;

use super::super::Parser;
use super::super::ends::Around;
use super::super::entry::mistaken;
use super::super::extent;
use super::super::key::Key;

const CASE: &str = "case";

/// The syntax of branches.
#[derive(Clone, Copy, PartialEq)]
enum Branching {
    /// `when "…" { … } else { … }`.
    Conditions,
    /// `case "…" { … } default { … }`.
    Cases,
}

fn branching(record: &RecordType) -> Option<Branching> {
    if record.is_branch() {
        return Some(Branching::Conditions);
    }
    let cases = record.fields.iter().any(|field| field.constraints.each);
    cases.then_some(Branching::Cases)
}

impl Parser<'_> {
    /// Parses a branch with another beginning; returns false if there is none.
    pub(in super::super) fn branch_slip(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        around: Around,
    ) -> bool {
        let Some(branching) = branching(record) else {
            return false;
        };
        if around != Around::Statement && self.statements_among_branches(branching, record) {
            let place = self.place(self.last);
            match branching {
                Branching::Conditions => {
                    entries.extend([mistaken(WHEN, place), mistaken(THEN, place)]);
                }
                Branching::Cases => entries.push(mistaken(CASE, place)),
            }
            return true;
        }
        match branching {
            Branching::Conditions => self.condition_slip(record, entries),
            Branching::Cases => self.case_slip(record, entries),
        }
    }

    /// Reports `switch x { hangup; }`: statements outside of branches, once.
    fn statements_among_branches(
        &mut self,
        branching: Branching,
        record: &'static RecordType,
    ) -> bool {
        if !self.begins_statement_of(record) {
            return false;
        }
        let (first, place) = (self.next_shown(), self.place(self.cursor.span()));
        let (note, form) = match branching {
            Branching::Conditions => (
                "a `cond` consists of branches, each with its statements in braces",
                "when \"…\"",
            ),
            Branching::Cases => (
                "a `switch` consists of a `case` for each value, and a `default`",
                "case \"…\"",
            ),
        };
        let fault = Diagnostic::new(
            Code::Syntax,
            place,
            format!("{first} is outside of a branch"),
        );
        self.report(
            fault
                .note(note)
                .help(format!("move it into a branch, `{form} {{ … }}`")),
        );
        let mut statements = Vec::new();
        self.deeper(|parser| {
            while parser.begins_statement_of(record) {
                parser.statement(&mut statements);
            }
        });
        true
    }

    /// Returns true if a method comes next that is not a property of the record.
    fn begins_statement_of(&self, record: &'static RecordType) -> bool {
        self.peek_word().is_some_and(|(word, _, _)| {
            record.field(&word).is_none() && self.methods().get(&word).is_some()
        })
    }

    /// Reports `case dept.key { … }`: a key from Rust without its parentheses.
    pub(in super::super) fn bare_case(&mut self) -> Option<(Span, TokenStream)> {
        let bare = rust_before_block(self.cursor)?;
        self.advance(bare.end, bare.next);
        if !self.reported_bare_value {
            let place = self.source.place(bare.start, bare.end);
            self.no_parentheses(place, &bare.text());
        }
        Some((bare.start, bare.stream()))
    }

    fn condition_slip(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        let Some((word, span, next)) = self.peek_word() else {
            return self.condition_alone(record, entries);
        };
        let conditional = next.literal().is_some() || next.group(Delimiter::Parenthesis).is_some();
        match word.as_str() {
            "if" | "elif" | "elsif" | "elseif" | "case" | "unless" if conditional => {
                self.advance(span, next);
                self.begins_with_when(record, entries, span, &format!("`{word}`"));
            }
            "else" => {
                let Some((second, behind)) = next.ident() else {
                    return false;
                };
                if second != "if" && second != "when" {
                    return false;
                }
                self.advance(second.span(), behind);
                self.begins_with_when(record, entries, second.span(), &format!("`else {second}`"));
            }
            "default" | "otherwise" if next.group(Delimiter::Brace).is_some() => {
                self.advance(span, next);
                let place = self.place(span);
                self.report(super::write(
                    Diagnostic::new(
                        Code::Syntax,
                        place,
                        format!("unexpected `{word}` in `cond`"),
                    )
                    .note("`else` comes after every `when`"),
                    place,
                    "else",
                ));
                self.property(record, entries, Key::new("else", span));
            }
            _ => return false,
        }
        true
    }

    /// Parses `"a" { … }`.
    fn condition_alone(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        let literal = self.cursor.literal();
        let group = self.cursor.group(Delimiter::Parenthesis);
        let (span, next) = match (literal, group) {
            (Some((literal, next)), _) => (literal.span(), next),
            (_, Some((inner, delims, next))) if !inner.eof() => (delims.join(), next),
            _ => return false,
        };
        if next.group(Delimiter::Brace).is_none() && !is_arrow(next) {
            return false;
        }
        self.begins_with_when(record, entries, span, "a condition alone");
        true
    }

    /// Returns the Rust code of the next parentheses, including them.
    fn group_shown(&self) -> Option<String> {
        self.cursor.group(Delimiter::Parenthesis)?;
        let (token, _) = self.cursor.token_tree()?;
        Some(extent::code(&[token]))
    }

    /// Reports the beginning of a branch, and parses it from its condition on.
    fn begins_with_when(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
        span: Span,
        what: &str,
    ) {
        let place = self.place(span);
        let condition = match self.cursor.literal() {
            Some((literal, _)) => literal.to_string(),
            None => self.group_shown().unwrap_or_else(|| "\"…\"".to_owned()),
        };
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("{what} does not begin a branch"),
            )
            .note("the first `when` whose condition is true runs, or `else` if none is")
            .help(format!("write `when {condition} {{ … }}`")),
        );
        self.property(record, entries, Key::new(WHEN, span));
    }

    fn case_slip(
        &mut self,
        record: &'static RecordType,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        if let Some((word, span, next)) = self.peek_word() {
            let block = next.group(Delimiter::Brace).is_some();
            let key = next.literal().is_some();
            match word.as_str() {
                "when" if key => {
                    self.advance(span, next);
                    self.begins_with_case(span, "`when`");
                    self.property(record, entries, Key::new(CASE, span));
                    return true;
                }
                "else" | "otherwise" | "_" if block || is_arrow(next) => {
                    self.advance(span, next);
                    self.eat_arrow();
                    let place = self.place(span);
                    if !self.reported_bare_value {
                        self.report(super::write(
                            Diagnostic::new(
                                Code::Syntax,
                                place,
                                format!("unexpected `{word}` in `switch`"),
                            )
                            .note("`default` runs for every value without a `case`"),
                            place,
                            "default",
                        ));
                    }
                    self.property(record, entries, Key::new("default", span));
                    return true;
                }
                _ if record.field(&word).is_some() => return false,
                _ => {}
            }
        }
        let rust = self.cursor.group(Delimiter::Parenthesis);
        let rust = rust
            .is_some_and(|(inner, _, next)| !inner.eof() && next.group(Delimiter::Brace).is_some());
        if rust || rust_before_block(self.cursor).is_some() {
            let span = self.cursor.span();
            if !self.reported_bare_value {
                self.begins_with_case(span, "a value alone");
            }
            let reported = std::mem::replace(&mut self.reported_bare_value, true);
            self.property(record, entries, Key::new(CASE, span));
            self.reported_bare_value = reported;
            return true;
        }
        let (key, next) = match self.cursor.token_tree() {
            Some((token @ (TokenTree::Literal(_) | TokenTree::Ident(_)), next)) => (token, next),
            _ => return false,
        };
        let literal = matches!(key, TokenTree::Literal(_));
        // `"a": { … }`
        let behind = next.punct().filter(|(sign, _)| sign.as_char() == ':');
        let behind = behind.map_or(next, |(_, behind)| behind);
        let block = behind.group(Delimiter::Brace).is_some();
        if !(is_arrow(next) || literal && block) {
            return false;
        }
        let span = key.span();
        if !self.reported_bare_value {
            self.begins_with_case(span, "a value alone");
            // all branches are written alike, and reported with the first
            self.reported_bare_value = true;
        }
        self.property(record, entries, Key::new(CASE, span));
        true
    }

    fn begins_with_case(&mut self, span: Span, what: &str) {
        let place = self.place(span);
        let key = match self.cursor.token_tree() {
            Some((TokenTree::Literal(literal), _)) => literal.to_string(),
            _ if rust_before_block(self.cursor).is_some() => {
                let bare = extent::expression(self.cursor);
                format!("({})", bare.map(|bare| bare.text()).unwrap_or_default())
            }
            Some((TokenTree::Group(_), _)) => self.group_shown().unwrap_or_default(),
            Some((TokenTree::Ident(word), _)) => quoted(&word.to_string()),
            _ => "\"…\"".to_owned(),
        };
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("{what} does not begin a branch"),
            )
            .note("a `switch` consists of a `case` for each value, and a `default`")
            .help(format!(
                "write `case {key} {{ … }}`; for conditions there is `cond`"
            )),
        );
    }

    /// Parses `case "a" | "b"`: the values after the first.
    pub(in super::super) fn more_cases(&mut self, first: &Key) {
        let mut keys = vec![quoted(&first.name)];
        while let Some((_, next)) = self.peek_punct('|').or(self.peek_punct(','))
            && matches!(
                next.token_tree(),
                Some((TokenTree::Literal(_) | TokenTree::Ident(_), _))
            )
        {
            self.take();
            match self.case_key() {
                Some(key) => keys.push(quoted(&key.name)),
                None => break,
            }
        }
        if keys.len() == 1 {
            return;
        }
        let place = self.source.place(first.from, self.last);
        let cases: Vec<String> = keys
            .iter()
            .map(|key| format!("case {key} {{ … }}"))
            .collect();
        self.report(
            Diagnostic::new(Code::Syntax, place, "several values in one `case`")
                .note("a `case` has one value")
                .help(format!("write one for each: `{}`", cases.join(" "))),
        );
    }

    /// Parses the statements of a branch without braces, up to the next branch; `None` if there are
    /// none.
    pub(in super::super) fn block_without_braces(
        &mut self,
        record: &'static RecordType,
        name: &str,
        shown: &str,
        place: Place,
    ) -> Option<Node<'static>> {
        if !self.begins_statement_of(record) {
            return None;
        }
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("the statements of `{name}` must be in braces"),
            )
            .help(format!("write `{shown} {{ … }}`")),
        );
        let mut statements = Vec::new();
        self.deeper(|parser| {
            while parser.begins_statement_of(record) {
                parser.statement(&mut statements);
            }
        });
        self.after_brace = true;
        Some(Node::new(place, Content::List(statements.into())))
    }

    /// Consumes `=>`, which precedes a block in Rust.
    pub(in super::super) fn eat_arrow(&mut self) -> Option<(Span, Span)> {
        if !is_arrow(self.cursor) {
            return None;
        }
        let start = self.cursor.span();
        self.take();
        self.take();
        Some((start, self.last))
    }

    /// Consumes `->`, `=>` and `:` between a branch and its block.
    pub(in super::super) fn no_arrow(&mut self, shown: &str) {
        let colon = self.peek_punct(':').map(|(span, _)| span);
        let (start, end) = match (self.eat_arrow(), colon) {
            (Some(spans), _) => spans,
            (None, Some(colon)) => {
                self.take();
                (colon, colon)
            }
            (None, None) => return,
        };
        if self.reported_bare_value {
            return;
        }
        let what = if colon.is_some() { "colon" } else { "arrow" };
        let place = self.source.place(start, end);
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("unexpected {what} after `{shown}`"),
            )
            .help("remove it; the block follows directly")
            .replace(place, ""),
        );
    }
}

/// Returns `dept.key` before a block: Rust that cannot be an unquoted text.
fn rust_before_block(cursor: Cursor<'_>) -> Option<extent::Bare<'_>> {
    let bare = extent::expression(cursor).filter(|bare| !bare.is_single())?;
    let is_rust = |token: &TokenTree| match token {
        TokenTree::Punct(sign) => !matches!(sign.as_char(), '-' | '|' | '/' | '+'),
        TokenTree::Literal(_) => false,
        _ => true,
    };
    let rust = bare.tokens.iter().all(is_rust);
    let block = bare.next.group(Delimiter::Brace).is_some();
    (rust && block).then_some(bare)
}

fn is_arrow(cursor: Cursor<'_>) -> bool {
    cursor.punct().is_some_and(|(sign, next)| {
        matches!(sign.as_char(), '=' | '-')
            && next.punct().is_some_and(|(sign, _)| sign.as_char() == '>')
    })
}
