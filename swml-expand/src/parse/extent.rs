//! The extent of a Rust expression without its parentheses, or of text without its quotes.
//!
//! Works on tokens only, and looks at each of them once.

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use swml_language::check::quoted;
use swml_language::notation::words::is_control_flow;
use syn::buffer::Cursor;

/// A Rust expression in a script.
pub(super) struct Bare<'b> {
    pub(super) tokens: Vec<TokenTree>,
    pub(super) start: Span,
    pub(super) end: Span,
    pub(super) next: Cursor<'b>,
}

impl Bare<'_> {
    /// Whether it is one word, one literal, or one group.
    pub(super) fn is_single(&self) -> bool {
        self.tokens.len() == 1
    }

    /// The expression with the spacing that a person would use.
    pub(super) fn text(&self) -> String {
        code(&self.tokens)
    }

    pub(super) fn stream(&self) -> TokenStream {
        self.tokens.iter().cloned().collect()
    }
}

fn sign(token: Option<&TokenTree>) -> Option<char> {
    match token {
        Some(TokenTree::Punct(punct)) => Some(punct.as_char()),
        _ => None,
    }
}

/// The longest expression to expect without parentheses; tokens after it are parsed anew.
const LONGEST: usize = 128;

/// The same for text.
const PIECES: usize = 48;

/// Returns the Rust expression that begins here.
pub(super) fn expression(cursor: Cursor<'_>) -> Option<Bare<'_>> {
    expression_of(cursor, LONGEST)
}

/// Returns true if a Rust expression of more than one token begins here.
pub(super) fn is_expression(cursor: Cursor<'_>) -> bool {
    // `a.b`, `a::b`, `a && b`
    expression_of(cursor, 16).is_some_and(|bare| !bare.is_single())
}

fn expression_of(cursor: Cursor<'_>, most: usize) -> Option<Bare<'_>> {
    let start = cursor.span();
    let mut reader = ExtentReader {
        cursor,
        most,
        tokens: Vec::new(),
        // the longest expression so far: its length, its last token, and its end
        whole: None,
    };
    reader.read();
    let (length, end, next) = reader.whole?;
    reader.tokens.truncate(length);
    Some(Bare {
        tokens: reader.tokens,
        start,
        end,
        next,
    })
}

struct ExtentReader<'b> {
    cursor: Cursor<'b>,
    most: usize,
    tokens: Vec<TokenTree>,
    whole: Option<(usize, Span, Cursor<'b>)>,
}

impl ExtentReader<'_> {
    fn read(&mut self) {
        loop {
            if !self.operand() {
                return;
            }
            self.whole();
            while self.suffix() {
                self.whole();
            }
            if !self.operator() {
                return;
            }
        }
    }

    fn take(&mut self) -> bool {
        if self.tokens.len() >= self.most {
            return false;
        }
        let Some((token, next)) = self.cursor.token_tree() else {
            return false;
        };
        self.tokens.push(token);
        self.cursor = next;
        true
    }

    fn whole(&mut self) {
        if let Some(last) = self.tokens.last() {
            self.whole = Some((self.tokens.len(), last.span(), self.cursor));
        }
    }

    /// Parses `&x`, `x`, `5`, `(x)`, `[x]`.
    fn operand(&mut self) -> bool {
        while let Some((punct, _)) = self.cursor.punct()
            && matches!(punct.as_char(), '&' | '*' | '!' | '-')
        {
            if !self.take() {
                return false;
            }
            if punct.as_char() == '&'
                && let Some((word, _)) = self.cursor.ident()
                && word == "mut"
            {
                self.take();
            }
        }
        let group = self
            .cursor
            .any_group()
            .map(|(_, delimiter, _, _)| delimiter);
        let operand = self.cursor.ident().is_some()
            || self.cursor.literal().is_some()
            || matches!(group, Some(Delimiter::Parenthesis | Delimiter::Bracket));
        operand && self.take()
    }

    /// Parses `.name`, `::name`, `?`, `(…)`, `[…]`, `!(…)`, `as u8`.
    fn suffix(&mut self) -> bool {
        let named = matches!(self.tokens.last(), Some(TokenTree::Ident(_)));
        if let Some((_, delimiter, _, _)) = self.cursor.any_group() {
            let called = !matches!(self.tokens.last(), Some(TokenTree::Literal(_)));
            return called && delimiter != Delimiter::Brace && self.take();
        }
        if let Some((word, next)) = self.cursor.ident() {
            return word == "as" && next.ident().is_some() && self.take() && self.take();
        }
        let Some((punct, next)) = self.cursor.punct() else {
            return false;
        };
        match punct.as_char() {
            '?' => self.take(),
            '.' if next.ident().is_some() || next.literal().is_some() => self.take() && self.take(),
            '!' if named && next.any_group().is_some() => self.take() && self.take(),
            ':' => {
                let Some((second, next)) = next.punct() else {
                    return false;
                };
                let generic = next.punct().is_some_and(|(sign, _)| sign.as_char() == '<');
                if second.as_char() != ':' || !(next.ident().is_some() || generic) {
                    return false;
                }
                self.take();
                self.take();
                if generic { self.angles() } else { self.take() }
            }
            _ => false,
        }
    }

    /// Parses `<u8, Vec<u8>>`.
    fn angles(&mut self) -> bool {
        let mut depth = 0usize;
        while let Some((token, _)) = self.cursor.token_tree() {
            match sign(Some(&token)) {
                Some('<') => depth += 1,
                Some('>') => depth = depth.saturating_sub(1),
                Some(';') => return false,
                _ => {}
            }
            if !self.take() {
                return false;
            }
            if depth == 0 {
                return true;
            }
        }
        false
    }

    /// Parses `+`, `==`, `&&`, …, if an operand can follow.
    fn operator(&mut self) -> bool {
        let mut signs = String::new();
        let mut next = self.cursor;
        while let Some((punct, behind)) = next.punct()
            && signs.len() < 2
            && "+-*/%^&|<>=!".contains(punct.as_char())
        {
            // `a + -b`
            let prefix = matches!(punct.as_char(), '-' | '*' | '!') && !signs.is_empty();
            if prefix {
                break;
            }
            signs.push(punct.as_char());
            next = behind;
        }
        let known = matches!(
            signs.as_str(),
            "+" | "-"
                | "*"
                | "/"
                | "%"
                | "^"
                | "&"
                | "|"
                | "<"
                | ">"
                | "=="
                | "!="
                | "<="
                | ">="
                | "&&"
                | "||"
                | "<<"
                | ">>"
        );
        known && signs.chars().all(|_| self.take())
    }
}

/// Rust code with the spacing that a person would use: `agents.iter().map(f)`.
pub(super) fn code(tokens: &[TokenTree]) -> String {
    let mut writer = ExtentWriter::default();
    for token in tokens {
        writer.token(token);
    }
    writer.out
}

/// The kind of the token before the next one.
#[derive(Clone, Copy, Default, PartialEq)]
enum PrecedingToken {
    #[default]
    Nothing,
    /// A word, a literal, a group, `?`.
    Operand { word: bool },
    /// A prefix operator such as `&` and `-`; `.`, `::`.
    Bound,
    /// `+`, `,`, `;` and the like; `joint` if the next character belongs to it.
    Sign { joint: bool },
}

#[derive(Default)]
struct ExtentWriter {
    out: String,
    before: PrecedingToken,
    /// Between the bars of a closure.
    in_bars: bool,
}

impl ExtentWriter {
    fn token(&mut self, token: &TokenTree) {
        match token {
            TokenTree::Punct(punct) => {
                self.sign(punct.as_char(), punct.spacing() == Spacing::Joint)
            }
            TokenTree::Group(group) => self.group(group),
            token => {
                if matches!(
                    self.before,
                    PrecedingToken::Operand { .. } | PrecedingToken::Sign { .. }
                ) {
                    self.out.push(' ');
                }
                self.out.push_str(&token.to_string());
                let word = matches!(token, TokenTree::Ident(_));
                self.before = PrecedingToken::Operand { word };
            }
        }
    }

    fn group(&mut self, group: &Group) {
        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
        let inner = code(&inner);
        let [open, close] = match group.delimiter() {
            Delimiter::Parenthesis => ["(", ")"],
            Delimiter::Bracket => ["[", "]"],
            Delimiter::Brace if inner.is_empty() => ["{", "}"],
            Delimiter::Brace => ["{ ", " }"],
            Delimiter::None => ["", ""],
        };
        let apart = match self.before {
            PrecedingToken::Nothing | PrecedingToken::Bound => false,
            PrecedingToken::Operand { .. } => group.delimiter() == Delimiter::Brace,
            PrecedingToken::Sign { .. } => true,
        };
        if apart {
            self.out.push(' ');
        }
        self.out.push_str(open);
        self.out.push_str(&inner);
        self.out.push_str(close);
        self.before = PrecedingToken::Operand { word: false };
    }

    fn sign(&mut self, sign: char, joint: bool) {
        let operand = matches!(self.before, PrecedingToken::Operand { .. });
        let word = self.before == PrecedingToken::Operand { word: true };
        let goes_on = self.before == PrecedingToken::Sign { joint: true };
        let (apart, before) = match sign {
            '.' | '\'' | '#' | '@' | '$' => (
                !operand
                    && !goes_on
                    && self.before != PrecedingToken::Bound
                    && self.before != PrecedingToken::Nothing,
                PrecedingToken::Bound,
            ),
            ':' if joint || self.before == PrecedingToken::Bound => (false, PrecedingToken::Bound),
            '?' => (false, PrecedingToken::Operand { word: false }),
            ',' | ';' | ':' => (false, PrecedingToken::Sign { joint: false }),
            '!' if word => (false, PrecedingToken::Bound),
            '|' if self.in_bars => {
                self.in_bars = false;
                (false, PrecedingToken::Sign { joint: false })
            }
            _ if goes_on => (false, PrecedingToken::Sign { joint }),
            '|' if !operand => {
                self.in_bars = true;
                (
                    self.before != PrecedingToken::Nothing,
                    PrecedingToken::Bound,
                )
            }
            '&' | '*' | '!' | '-' if !operand => (
                matches!(self.before, PrecedingToken::Sign { .. }),
                PrecedingToken::Bound,
            ),
            _ => (
                self.before != PrecedingToken::Nothing,
                PrecedingToken::Sign { joint },
            ),
        };
        if apart {
            self.out.push(' ');
        }
        self.out.push(sign);
        self.before = before;
    }
}

/// Text without its quotes.
pub(super) struct UnquotedText<'b> {
    /// Its content.
    pub(super) text: String,
    pub(super) start: Span,
    pub(super) end: Span,
    pub(super) next: Cursor<'b>,
    /// The punctuation in it.
    signs: String,
    /// Whether it ends with `https:`, as `//` begins a comment.
    pub(super) cut: bool,
    /// Whether it consists of numbers only.
    numeric: bool,
}

impl UnquotedText<'_> {
    /// Returns true if it could also be Rust: `a - b`, `a / b`.
    pub(super) fn may_be_rust(&self) -> bool {
        self.signs
            .chars()
            .all(|sign| matches!(sign, '-' | '/' | '.'))
            && self.text.starts_with(|c: char| c != '/')
    }

    /// Returns true if it could be Rust arithmetic: `60-5`.
    pub(super) fn is_numeric(&self) -> bool {
        self.numeric && self.may_be_rust()
    }

    /// Returns true if it has the form `a.b`.
    pub(super) fn is_path(&self) -> bool {
        self.signs.chars().all(|sign| sign == '.')
    }

    /// Returns true if it contains no number.
    pub(super) fn is_of_words(&self) -> bool {
        let mut begins = true;
        for c in self.text.chars() {
            let is_of_word = c == '_' || c.is_alphanumeric();
            if begins && (!is_of_word || c.is_ascii_digit()) {
                return false;
            }
            begins = !is_of_word;
        }
        !begins
    }

    /// Returns true if it has the form `a-b`.
    pub(super) fn is_kebab(&self) -> bool {
        self.signs.chars().all(|sign| sign == '-')
    }

    /// Returns it with quotes.
    pub(super) fn quoted(&self) -> String {
        quoted(&self.text)
    }
}

/// Parses words and numbers with punctuation between: `en-US`, `sip:bob@example.com`, `#1`.
pub(super) fn text(cursor: Cursor<'_>) -> Option<UnquotedText<'_>> {
    let mut found = UnquotedText {
        text: String::new(),
        start: cursor.span(),
        end: cursor.span(),
        next: cursor,
        signs: String::new(),
        cut: false,
        numeric: true,
    };
    if let Some((punct, next)) = cursor.punct() {
        // an address, a key, a variable
        let first = punct.as_char();
        let (inner, behind) = match next.group(Delimiter::Brace) {
            Some((inner, span, behind)) if matches!(first, '%' | '$') => {
                let inner: Vec<TokenTree> = inner.token_stream().into_iter().collect();
                (Some((code(&inner), span.close())), behind)
            }
            _ => (None, next),
        };
        // `$name` is not a text of SWML
        let text =
            matches!(first, '/' | '#' | '~') || matches!(first, '%' | '$') && inner.is_some();
        if !text {
            return None;
        }
        found.text.push(first);
        found.signs.push(first);
        match inner {
            Some((inner, end)) => {
                found.text.push_str(&format!("{{{inner}}}"));
                found.next = behind;
                found.end = end;
            }
            None => {
                found.atom(next)?;
            }
        }
    } else {
        found.atom(cursor)?;
    }
    for _ in 0..PIECES {
        if !found.more() {
            break;
        }
    }
    (!found.signs.is_empty()).then_some(found)
}

impl<'b> UnquotedText<'b> {
    /// A word or a number.
    fn atom(&mut self, cursor: Cursor<'b>) -> Option<()> {
        if let Some((word, next)) = cursor.ident() {
            let word = word.to_string();
            self.text.push_str(word.strip_prefix("r#").unwrap_or(&word));
            self.end = cursor.span();
            self.next = next;
            self.numeric = false;
            return Some(());
        }
        let (literal, next) = cursor.literal()?;
        let digits = literal.to_string();
        if !is_number(&literal) {
            return None;
        }
        self.text.push_str(&digits);
        self.end = literal.span();
        self.next = next;
        Some(())
    }

    fn more(&mut self) -> bool {
        let Some((punct, next)) = self.next.punct() else {
            return false;
        };
        let sign = punct.as_char();
        if sign == ':' && is_scheme(&self.text) {
            // the next token is on another line
            self.add(sign, punct.span());
            self.next = next;
            self.cut = true;
            return false;
        }
        // `12#`, as on a keypad
        if sign == '#' && self.numeric && next.any_group().is_none() {
            self.add(sign, punct.span());
            self.next = next;
            return true;
        }
        let in_url = self.signs.contains([':', '/']);
        let joins = match sign {
            '-' | '.' | '/' | ':' => true,
            '@' => next
                .ident()
                .is_some_and(|(word, _)| !is_control_flow(&word.to_string())),
            '=' | '&' | '?' | '+' | '%' | '~' | '#' => in_url,
            _ => false,
        };
        joins && {
            let before = self.text.len();
            self.text.push(sign);
            match self.atom(next) {
                Some(()) => {
                    self.signs.push(sign);
                    true
                }
                None => {
                    self.text.truncate(before);
                    false
                }
            }
        }
    }

    fn add(&mut self, sign: char, span: Span) {
        self.text.push(sign);
        self.signs.push(sign);
        self.end = span;
    }
}

fn is_number(literal: &proc_macro2::Literal) -> bool {
    let text = literal.to_string();
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// Returns true if the text ends with the beginning of a URL.
fn is_scheme(text: &str) -> bool {
    let schemes = ["http", "https", "ws", "wss", "rtp"];
    schemes.iter().any(|scheme| {
        let before = text.strip_suffix(scheme);
        before.is_some_and(|before| before.is_empty() || before.ends_with(':'))
    })
}
