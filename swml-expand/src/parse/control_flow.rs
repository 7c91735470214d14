//! Rust control flow: `@if`, `@for`, `@match`, `@let` and `..(e)`.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::words::{SECTIONS, WHEN};
use swml_language::tree::{Content, Flow, Node};

use syn::buffer::Cursor;

use super::Parser;
use super::extent;
use crate::source_map::RustFlow;

/// The continuation of an `@if` after its block.
#[derive(PartialEq)]
enum Else {
    /// `@else if`.
    If,
    /// A final `@else`.
    Block,
}

impl<'b> Parser<'b> {
    /// Parses control flow, if it comes next; `body` parses the content of its braces.
    pub(super) fn flow(
        &mut self,
        mut body: impl FnMut(&mut Self) -> Vec<Node<'static>>,
    ) -> Option<Node<'static>> {
        self.flow_of(&mut body, false)
    }

    /// Parses control flow around the branches of a `cond`, in which `else { … }` is a branch.
    pub(super) fn flow_of_branches(
        &mut self,
        mut body: impl FnMut(&mut Self) -> Vec<Node<'static>>,
    ) -> Option<Node<'static>> {
        self.flow_of(&mut body, true)
    }

    fn flow_of(
        &mut self,
        body: &mut dyn FnMut(&mut Self) -> Vec<Node<'static>>,
        of_branches: bool,
    ) -> Option<Node<'static>> {
        if let Some((span, next)) = self.peek_dots() {
            self.begins_at = None;
            self.advance(span, next);
            return Some(self.splice(span));
        }
        let start = self.cursor.span();
        let signed = self.peek_punct('@').is_some();
        let (word, span) = self.flow_word()?;
        match word.as_str() {
            "if" => Some(self.branches_of_if(span, body, of_branches)),
            "for" => Some(self.loop_of_for(span, body)),
            "match" => Some(self.arms_of_match(span, body)),
            "let" => Some(self.binding(span)),
            _ => {
                let sign = if signed { "@" } else { "" };
                self.syntax(
                    span,
                    format!("unknown directive `{sign}{word}`"),
                    match word.as_str() {
                        "else" => "write `@else` after the closing brace of an `@if`",
                        "elif" | "elsif" | "elseif" => {
                            "write `@else if` after the closing brace of an `@if`"
                        }
                        "while" | "loop" | "foreach" | "each" => {
                            "write `@for agent in agents { … }`"
                        }
                        "switch" | "case" => "write `@match value { pattern => { … } }`",
                        _ => "write `@if`, `@for`, `@match` or `@let` for Rust code in a script",
                    },
                );
                self.skip_statement();
                Some(self.mistake(start))
            }
        }
    }

    /// Parses `@if` and the like; a missing `@` is reported and inserted.
    fn flow_word(&mut self) -> Option<(String, Span)> {
        if let Some((at, next)) = self.peek_punct('@') {
            self.begins_at = None;
            self.advance(at, next);
            let Some((word, span, next)) = self.peek_word() else {
                return Some((String::new(), at));
            };
            if self.in_editor && self.methods().get(&word).is_some() {
                // the word after the `@` is not typed yet
                return Some((String::new(), at));
            }
            self.advance(span, next);
            return Some((word, span));
        }
        let (word, span, next) = self.peek_word()?;
        if !matches!(
            word.as_str(),
            "if" | "for" | "match" | "let" | "while" | "loop" | "foreach" | "elif" | "elsif"
        ) || (word == "for" && !self.at_for(next))
        {
            return None;
        }
        // the others are reported in their own terms
        let known = matches!(word.as_str(), "if" | "for" | "match" | "let");
        // the same report covers what follows a missing `;`
        if self.begins_at.take().is_none() && known {
            self.syntax(
                span,
                format!("missing `@` before `{word}`"),
                format!("write `@{word}`"),
            );
        }
        self.advance(span, next);
        Some((word, span))
    }

    /// Parses `p in e` after a `for`.
    pub(super) fn at_for(&self, mut next: Cursor<'_>) -> bool {
        // patterns are short
        for _ in 0..64 {
            let Some((token, behind)) = next.token_tree() else {
                return false;
            };
            match token {
                TokenTree::Ident(word) if word == "in" => return true,
                TokenTree::Punct(sign) if matches!(sign.as_char(), ';' | ',') => return false,
                _ => next = behind,
            }
        }
        false
    }

    pub(super) fn node(
        &mut self,
        span: Span,
        code: RustFlow,
        arms: Vec<Vec<Node<'static>>>,
    ) -> Node<'static> {
        let place = self.place(span);
        let id = self.source.flows.len();
        self.source.flows.push(code);
        Node::new(place, Content::Flow(Flow { id, arms }.into()))
    }

    /// Parses `..(e)`.
    fn splice(&mut self, span: Span) -> Node<'static> {
        if let Some((word, next)) = self.cursor.ident()
            && word == SECTIONS
            && let Some((token, next)) = next.token_tree()
            && matches!(token, TokenTree::Group(_) | TokenTree::Ident(_))
        {
            self.syntax(
                word.span(),
                "`..sections(…)` can only be at the top of a script",
                "move it out of the braces, or write `..(…)` to insert the statements of a block",
            );
            self.advance(token.span(), next);
            return self.mistake(span);
        }
        let whole = extent::expression(self.cursor).is_some_and(|bare| bare.is_single());
        let group = self.cursor.group(Delimiter::Parenthesis);
        let Some((inner, delims, next)) = group.filter(|_| whole) else {
            if !self.bare_splice(span) {
                let braces = self.peek_group(Delimiter::Brace);
                self.syntax(
                    span,
                    "`..` needs a Rust list",
                    match braces {
                        true => "remove the `..` and the braces, or write a Rust list in parentheses, `..(agents)`",
                        false => "write the list in parentheses, `..(agents)`",
                    },
                );
                if braces {
                    self.take();
                }
            }
            return self.mistake(span);
        };
        let tokens = inner.token_stream();
        self.advance(delims.close(), next);
        if tokens.is_empty() {
            self.empty_parentheses(delims.join(), "the Rust list", "..(agents)");
            return self.mistake(span);
        }
        if self.more_than_one(&tokens) {
            return self.mistake(span);
        }
        self.node(span, RustFlow::Splice(tokens), Vec::new())
    }

    /// Parses `@let p = e;`.
    fn binding(&mut self, span: Span) -> Node<'static> {
        let mut tokens = TokenStream::new();
        while !self.at_end() && self.peek_punct(';').is_none() {
            tokens.extend(self.take());
        }
        let is_sign =
            |token: TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '=');
        if !tokens.clone().into_iter().any(is_sign) {
            self.syntax(
                span,
                "`@let` needs a name and a value",
                "write `@let name = value;`",
            );
            self.eat_punct(';');
            return self.mistake(span);
        }
        if !self.eat_punct(';') {
            self.syntax(
                span,
                "missing `;` after `@let`",
                "write `@let name = value;`",
            );
            return self.mistake(span);
        }
        self.node(span, RustFlow::Let(quote::quote!(let #tokens)), Vec::new())
    }

    /// Parses `@if c { … } @else if d { … } @else { … }`.
    fn branches_of_if(
        &mut self,
        span: Span,
        body: &mut dyn FnMut(&mut Self) -> Vec<Node<'static>>,
        of_branches: bool,
    ) -> Node<'static> {
        let mut heads = Vec::new();
        let mut arms = Vec::new();
        let Some((head, arm)) = self.headed(span, "if", body) else {
            return self.mistake(span);
        };
        heads.push(quote::quote_spanned!(span=> if #head));
        arms.push(arm);
        while !(of_branches && self.at_else_branch())
            && let Some(next) = self.eat_else()
        {
            let span = self.last;
            if next == Else::If {
                let Some((head, arm)) = self.headed(span, "if", body) else {
                    break;
                };
                heads.push(quote::quote!(else if #head));
                arms.push(arm);
                continue;
            }
            match self.inside(Delimiter::Brace, |parser| body(parser)) {
                Some(arm) => {
                    heads.push(quote::quote!(else));
                    arms.push(arm);
                }
                None => {
                    self.syntax(
                        span,
                        "`@else` needs a block",
                        "write `@else { … }` or `@else if … { … }`",
                    );
                    if !self.begins_another() {
                        self.skip_to_block(&mut Vec::new());
                    }
                }
            }
            break;
        }
        self.node(span, RustFlow::Heads(heads), arms)
    }

    /// Skips the `@`, if one comes next.
    pub(super) fn past_sign(&self) -> Cursor<'b> {
        self.peek_punct('@').map_or(self.cursor, |(_, next)| next)
    }

    /// Returns true at `else { … }` with statements: without `@` and without a branch in its braces.
    fn at_else_branch(&self) -> bool {
        let braces = self
            .peek_word()
            .filter(|(word, ..)| word == "else")
            .and_then(|(_, _, next)| next.group(Delimiter::Brace));
        braces.is_some_and(|(inner, ..)| {
            let first = inner.ident().map(|(word, _)| word.to_string());
            !matches!(first.as_deref(), Some(WHEN | "else"))
        })
    }

    /// Parses `@else`, `@else if`, and their forms without `@` or from other languages.
    fn eat_else(&mut self) -> Option<Else> {
        let signed = self.peek_punct('@').is_some();
        let start = self.cursor.span();
        let (word, next) = self.past_sign().ident()?;
        match word.to_string().as_str() {
            "else" => {
                self.advance(word.span(), next);
                if !signed {
                    self.syntax(word.span(), "missing `@` before `else`", "write `@else`");
                }
                let (second, next) = match self.past_sign().ident() {
                    Some((second, next)) if second == "if" => (second, next),
                    _ => return Some(Else::Block),
                };
                self.advance(second.span(), next);
            }
            name @ ("elif" | "elsif" | "elseif") => {
                self.advance(word.span(), next);
                let (from, place) = (self.place(start), self.place(word.span()));
                let sign = if signed { "@" } else { "" };
                let message = format!("unknown directive `{sign}{name}`");
                self.report(
                    Diagnostic::new(Code::Syntax, place, message)
                        .help("write `@else if`")
                        .replace_all(from, place, "@else if"),
                );
            }
            _ => return None,
        }
        Some(Else::If)
    }

    /// Parses `@for p in e { … }`.
    fn loop_of_for(
        &mut self,
        span: Span,
        body: &mut dyn FnMut(&mut Self) -> Vec<Node<'static>>,
    ) -> Node<'static> {
        match self.headed(span, "for", body) {
            Some((head, arm)) => {
                let is_in =
                    |token: TokenTree| matches!(token, TokenTree::Ident(word) if word == "in");
                if !head.clone().into_iter().any(is_in) {
                    self.syntax(
                        span,
                        "missing `in` in `@for`",
                        "write `@for agent in agents { … }`",
                    );
                    return self.mistake(span);
                }
                self.node(
                    span,
                    RustFlow::Heads(vec![quote::quote_spanned!(span=> for #head)]),
                    vec![arm],
                )
            }
            None => self.mistake(span),
        }
    }

    /// Parses `@match e { p => { … } }`.
    fn arms_of_match(
        &mut self,
        span: Span,
        body: &mut dyn FnMut(&mut Self) -> Vec<Node<'static>>,
    ) -> Node<'static> {
        let mut patterns = Vec::new();
        let mut arms = Vec::new();
        let behind = self.cursor;
        let head = self.head();
        if head.is_empty() || !self.peek_group(Delimiter::Brace) {
            self.incomplete(span, "match", behind);
            return self.mistake(span);
        }
        let mut unreadable = false;
        self.inside(Delimiter::Brace, |parser| {
            while !parser.at_end() {
                let start = parser.cursor.span();
                let pattern = parser.pattern();
                let arm = parser.inside(Delimiter::Brace, |parser| body(parser));
                match (pattern, arm) {
                    (Some(pattern), Some(arm)) => {
                        patterns.push((pattern, parser.last));
                        arms.push(arm);
                    }
                    _ => {
                        unreadable = true;
                        parser.syntax(
                            start,
                            "an arm of `@match` needs a pattern and a block",
                            "write `pattern => { … }`",
                        );
                        while !parser.at_end() {
                            parser.take();
                        }
                    }
                }
                parser.eat_punct(',');
            }
        });
        if unreadable {
            // what the other arms lack may be in this one
            return self.mistake(span);
        }
        self.node(
            span,
            RustFlow::Match(quote::quote_spanned!(span=> match #head), patterns),
            arms,
        )
    }

    /// Parses a pattern with its guard, up to `=>`.
    fn pattern(&mut self) -> Option<TokenStream> {
        let mut tokens = TokenStream::new();
        while !self.at_end() {
            if let Some((_, next)) = self.peek_punct('=')
                && let Some((arrow, next)) = next.punct()
                && arrow.as_char() == '>'
            {
                self.advance(arrow.span(), next);
                return (!tokens.is_empty()).then_some(tokens);
            }
            tokens.extend(self.take());
        }
        None
    }

    /// Parses Rust code as a head and the block after it.
    fn headed(
        &mut self,
        span: Span,
        word: &str,
        body: &mut dyn FnMut(&mut Self) -> Vec<Node<'static>>,
    ) -> Option<(TokenStream, Vec<Node<'static>>)> {
        let behind = self.cursor;
        let head = self.head();
        if head.is_empty() || !self.peek_group(Delimiter::Brace) {
            self.incomplete(span, word, behind);
            return None;
        }
        let arm = self.inside(Delimiter::Brace, |parser| body(parser))?;
        Some((head, arm))
    }

    fn incomplete(&mut self, span: Span, word: &str, behind: Cursor<'b>) {
        let form = match word {
            "if" => "`@if condition { … }`",
            "for" => "`@for agent in agents { … }`",
            _ => "`@match value { pattern => { … } }`",
        };
        self.syntax(
            span,
            format!("incomplete `@{word}`"),
            format!("write {form}"),
        );
        if self.in_editor {
            // the next statements are not Rust
            self.cursor = behind;
        }
        self.skip_statement();
    }

    /// Parses Rust code up to the braces that are its body: the first ones after which the
    /// expression cannot continue, as in `@if Some(x) = (match y { … }) { … }`.
    fn head(&mut self) -> TokenStream {
        let mut tokens = TokenStream::new();
        // a block of Rust follows, as after `match y`, or can follow, as after `=`
        let (mut due, mut operand) = (false, true);
        while !self.at_end() && self.peek_punct(';').is_none() {
            if let Some((_, _, next)) = self.cursor.group(Delimiter::Brace) {
                let is_of_head = match next.group(Delimiter::Brace) {
                    // otherwise the first one is the body, and the second one comes after it
                    Some(_) => due || operand,
                    None => goes_on(next),
                };
                if !is_of_head {
                    break;
                }
                due = false;
            }
            if let Some(token) = self.take() {
                operand = false;
                match &token {
                    TokenTree::Ident(word) => due |= has_block(word),
                    TokenTree::Punct(sign) => operand = "=&|!+-*/%^<".contains(sign.as_char()),
                    _ => {}
                }
                tokens.extend(Some(token));
            }
        }
        tokens
    }
}

/// Returns true for the words of Rust with a block of their own.
fn has_block(word: &proc_macro2::Ident) -> bool {
    const WORDS: [&str; 8] = [
        "async", "const", "else", "for", "if", "loop", "match", "unsafe",
    ];
    WORDS.iter().any(|one| word == one)
}

/// Returns true if Rust code continues here after a closing brace.
fn goes_on(cursor: syn::buffer::Cursor<'_>) -> bool {
    let Some((punct, next)) = cursor.punct() else {
        return false;
    };
    match punct.as_char() {
        '.' => next
            .punct()
            .is_none_or(|(second, _)| second.as_char() != '.'),
        '=' | '?' | '&' | '|' | '+' | '-' | '*' | '/' | '%' | '^' | '!' => true,
        _ => false,
    }
}
