//! Branches as other languages write them: `elif`, `else if`, `"1" => { … }`, `case a | b`,
//! blocks without braces.

use proc_macro2::{Delimiter, Span, TokenTree};
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::words::WHEN;
use swml_language::schema::Record;
use swml_language::tree::{Content, Entry, Node, Place};

use super::super::Parser;
use super::super::key::Key;

/// How branches are written.
#[derive(Clone, Copy, PartialEq)]
enum Branching {
    /// `when "…" { … } else { … }`.
    Conditions,
    /// `case "…" { … } default { … }`.
    Cases,
}

fn branching(record: &Record) -> Option<Branching> {
    if record.is_branch() {
        return Some(Branching::Conditions);
    }
    let cases = record.fields.iter().any(|field| field.facets.each);
    cases.then_some(Branching::Cases)
}

impl Parser<'_> {
    /// A branch that begins otherwise; false if this is no such thing.
    pub(in super::super) fn branch_slip(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        match branching(record) {
            Some(Branching::Conditions) => self.condition_slip(record, entries),
            Some(Branching::Cases) => self.case_slip(record, entries),
            None => false,
        }
    }

    fn condition_slip(
        &mut self,
        record: &'static Record,
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
                    Diagnostic::new(Code::Syntax, place, format!("`{word}` in `cond`"))
                        .note("`else` stands behind every `when`"),
                    place,
                    "else",
                ));
                self.property(record, entries, Key::new("else", span));
            }
            _ => return false,
        }
        true
    }

    /// `"a" { … }`.
    fn condition_alone(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
    ) -> bool {
        let Some((literal, next)) = self.cursor.literal() else {
            return false;
        };
        if next.group(Delimiter::Brace).is_none() && !is_arrow(next) {
            return false;
        }
        let span = literal.span();
        self.begins_with_when(record, entries, span, "a condition alone");
        true
    }

    /// Tells how a branch begins, and reads it from its condition on.
    fn begins_with_when(
        &mut self,
        record: &'static Record,
        entries: &mut Vec<Entry<'static>>,
        span: Span,
        what: &str,
    ) {
        let place = self.place(span);
        let condition = match self.cursor.literal() {
            Some((literal, _)) => literal.to_string(),
            None => "\"…\"".to_owned(),
        };
        self.report(
            Diagnostic::new(Code::Syntax, place, format!("{what} begins no branch"))
                .note("the first `when` whose condition holds is taken, and `else` if none does")
                .help(format!("write `when {condition} {{ … }}`")),
        );
        self.property(record, entries, Key::new(WHEN, span));
    }

    fn case_slip(&mut self, record: &'static Record, entries: &mut Vec<Entry<'static>>) -> bool {
        if let Some((word, span, next)) = self.peek_word() {
            let block = next.group(Delimiter::Brace).is_some();
            let key = next.literal().is_some();
            match word.as_str() {
                "when" if key => {
                    self.advance(span, next);
                    self.begins_with_case(span, "`when`");
                    self.property(record, entries, Key::new("case", span));
                    return true;
                }
                "else" | "otherwise" | "_" if block || is_arrow(next) => {
                    self.advance(span, next);
                    self.eat_arrow();
                    let place = self.place(span);
                    if !self.arm_told {
                        self.report(super::write(
                            Diagnostic::new(Code::Syntax, place, format!("`{word}` in `switch`"))
                                .note("`default` stands for every value without a `case`"),
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
        if !self.arm_told {
            self.begins_with_case(span, "a value alone");
            // every branch is written so, and told with the first
            self.arm_told = true;
        }
        self.property(record, entries, Key::new("case", span));
        true
    }

    fn begins_with_case(&mut self, span: Span, what: &str) {
        let place = self.place(span);
        let key = match self.cursor.token_tree() {
            Some((TokenTree::Literal(literal), _)) => literal.to_string(),
            Some((TokenTree::Ident(word), _)) => quoted(&word.to_string()),
            _ => "\"…\"".to_owned(),
        };
        self.report(
            Diagnostic::new(Code::Syntax, place, format!("{what} begins no branch"))
                .note("a `switch` has a `case` for each value, and `default`")
                .help(format!(
                    "write `case {key} {{ … }}`; for conditions there is `cond`"
                )),
        );
    }

    /// `case "a" | "b"`: the values behind the first.
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

    /// The statements of a branch without braces, up to the next branch; nothing if there
    /// are none.
    pub(in super::super) fn block_without_braces(
        &mut self,
        record: &'static Record,
        name: &str,
        shown: &str,
        place: Place,
    ) -> Option<Node<'static>> {
        let begins = |parser: &Self| {
            parser.peek_word().is_some_and(|(word, _, _)| {
                record.field(&word).is_none() && parser.methods().get(&word).is_some()
            })
        };
        if !begins(self) {
            return None;
        }
        self.report(
            Diagnostic::new(
                Code::Syntax,
                place,
                format!("`{name}` needs its statements in braces"),
            )
            .help(format!("write `{shown} {{ … }}`")),
        );
        let mut statements = Vec::new();
        self.deeper(|parser| {
            while begins(parser) {
                parser.statement(&mut statements);
            }
        });
        self.after_brace = true;
        Some(Node::new(place, Content::List(statements.into())))
    }

    /// `=>`, which stands before a block in Rust.
    pub(in super::super) fn eat_arrow(&mut self) -> Option<(Span, Span)> {
        if !is_arrow(self.cursor) {
            return None;
        }
        let start = self.cursor.span();
        self.take();
        self.take();
        Some((start, self.last))
    }

    /// `->`, `=>` and `:` between a branch and its block.
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
        if self.arm_told {
            return;
        }
        let what = if colon.is_some() {
            "a colon"
        } else {
            "an arrow"
        };
        let place = self.source.place(start, end);
        self.report(
            Diagnostic::new(Code::Syntax, place, format!("{what} behind `{shown}`"))
                .help("remove it: the block follows with nothing between")
                .replace(place, ""),
        );
    }
}

fn is_arrow(cursor: syn::buffer::Cursor<'_>) -> bool {
    cursor.punct().is_some_and(|(sign, next)| {
        matches!(sign.as_char(), '=' | '-')
            && next.punct().is_some_and(|(sign, _)| sign.as_char() == '>')
    })
}
