//! The parser of `swml!`, from tokens to the tree.
//!
//! The parser follows the schema: the property decides whether `{ … }` is a block, an object or
//! branches. A mistake is reported once, and parsing continues after it.

mod braces;
mod cfg;
mod control_flow;
mod cursor;
mod directive;
mod ends;
mod entry;
mod expected_value;
mod extent;
mod key;
mod list;
mod literal;
mod maker;
mod parts;
mod properties;
mod recovery;
mod statement;
mod unknown;
mod value;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::schema::Language;
use swml_language::tree::{Content, Entry, Node, Place};
use syn::buffer::{Cursor, TokenBuffer};

use crate::input_kind::InputKind;
use crate::source_map::SourceMap;

/// Parses a whole script.
pub(crate) fn script(
    tokens: TokenStream,
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    parsed(tokens, language, InputKind::Document, false)
}

/// Parses statements to insert into a script.
pub(crate) fn block(
    tokens: TokenStream,
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    parsed(tokens, language, InputKind::Block, false)
}

/// The same in an editor.
pub(crate) fn block_in_editor(
    tokens: TokenStream,
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    parsed(tokens, language, InputKind::Block, true)
}

/// Parses a script in an editor, where a word may contain the marker of the cursor.
pub fn script_in_editor(
    tokens: TokenStream,
    language: &'static Language,
) -> (SourceMap, Node<'static>) {
    parsed(tokens, language, InputKind::Document, true)
}

fn parsed(
    tokens: TokenStream,
    language: &'static Language,
    kind: InputKind,
    in_editor: bool,
) -> (SourceMap, Node<'static>) {
    let buffer = TokenBuffer::new2(tokens);
    let mut parser = Parser {
        language,
        cursor: buffer.begin(),
        source: SourceMap::default(),
        last: Span::call_site(),
        after_brace: true,
        depth: 0,
        in_editor,
        for_callee: false,
        begins_at: None,
        arrow_told: false,
        reported_bare_value: false,
        misplaced: Vec::new(),
    };
    parser.cursor = behind_comments(parser.cursor);
    let place = parser.source.place(Span::call_site(), Span::call_site());
    let value = match kind {
        InputKind::Document => parser.document(place),
        InputKind::Block => parser.statements(place),
    };
    (parser.source, value)
}

/// The position of the parser.
struct Parser<'b> {
    language: &'static Language,
    cursor: Cursor<'b>,
    source: SourceMap,
    /// The span of the previous token.
    last: Span,
    /// The previous token was a closing brace, so that no `;` is needed after it.
    after_brace: bool,
    /// The number of enclosing groups.
    depth: usize,
    /// The expansion is for an editor: a word may contain the marker of the cursor.
    in_editor: bool,
    /// The enclosing block is run for the called party.
    for_callee: bool,
    /// The place of the next statement, if a missing `;` before it is reported already.
    begins_at: Option<Place>,
    /// An arrow between statements is reported already.
    arrow_told: bool,
    /// A branch without `case` is reported already.
    reported_bare_value: bool,
    /// Sections inside a block, which are reported, and added to the enclosing document.
    misplaced: Vec<Entry<'static>>,
}

/// After `/// …`, which the compiler passes as an attribute: it is a comment.
fn behind_comments(mut cursor: Cursor<'_>) -> Cursor<'_> {
    while let Some((sign, next)) = cursor.punct()
        && sign.as_char() == '#'
    {
        let inner = next.punct().filter(|(sign, _)| sign.as_char() == '!');
        let next = inner.map_or(next, |(_, next)| next);
        let Some((inner, _, next)) = next.group(Delimiter::Bracket) else {
            break;
        };
        let doc = inner.ident().filter(|(word, _)| word == "doc");
        let equals = doc.and_then(|(_, next)| next.punct());
        if equals.is_none_or(|(sign, _)| sign.as_char() != '=') {
            break;
        }
        cursor = next;
    }
    cursor
}

/// The maximum depth of a script; the JSON reader has the same limit.
const DEEPEST: usize = 100;

impl<'b> Parser<'b> {
    fn at_end(&self) -> bool {
        self.cursor.eof()
    }

    fn place(&mut self, span: Span) -> Place {
        self.source.place(span, span)
    }

    fn report(&mut self, fault: Diagnostic) {
        self.source.faults.push(fault);
    }

    /// Reports a syntax error at a token.
    fn syntax(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        let place = self.place(span);
        self.report(Diagnostic::new(Code::Syntax, place, message).help(help));
    }

    /// Reports `()` where `what` is expected in parentheses.
    fn empty_parentheses(&mut self, span: Span, what: &str, example: &str) {
        self.syntax(
            span,
            "empty parentheses",
            format!("write {what} in them, for example `{example}`"),
        );
    }

    fn mistake(&mut self, span: Span) -> Node<'static> {
        let place = self.place(span);
        Node::new(place, Content::Error)
    }

    /// Moves to a cursor after the token of this span.
    fn advance(&mut self, span: Span, cursor: Cursor<'b>) {
        self.cursor = behind_comments(cursor);
        self.last = span;
        self.after_brace = false;
    }

    /// Returns the next word, without the `r#` of a raw one.
    fn peek_word(&self) -> Option<(String, Span, Cursor<'b>)> {
        let (ident, next) = self.cursor.ident()?;
        let mut word = ident.to_string();
        if word.starts_with("r#") {
            word = word.split_off(2);
        }
        Some((word, ident.span(), next))
    }

    fn peek_punct(&self, sign: char) -> Option<(Span, Cursor<'b>)> {
        let (punct, next) = self.cursor.punct()?;
        (punct.as_char() == sign).then(|| (punct.span(), next))
    }

    fn eat_punct(&mut self, sign: char) -> bool {
        match self.peek_punct(sign) {
            Some((span, next)) => {
                self.advance(span, next);
                true
            }
            None => false,
        }
    }

    /// Returns `..`, the beginning of a splice, if it comes next.
    fn peek_dots(&self) -> Option<(Span, Cursor<'b>)> {
        let (span, next) = self.peek_punct('.')?;
        let (second, next) = next.punct()?;
        (second.as_char() == '.').then_some((span, next))
    }

    fn peek_group(&self, delimiter: Delimiter) -> bool {
        self.cursor.group(delimiter).is_some()
    }

    /// Parses the whole content of the next group.
    fn inside<R>(&mut self, delimiter: Delimiter, parse: impl FnOnce(&mut Self) -> R) -> Option<R> {
        let (inner, span, next) = self.cursor.group(delimiter)?;
        self.last = span.open();
        self.after_brace = true;
        self.depth += 1;
        if self.depth == DEEPEST {
            self.too_deep(span.open());
        }
        // content that is too deep is treated as empty
        self.cursor = if self.depth < DEEPEST {
            behind_comments(inner)
        } else {
            Cursor::empty()
        };
        let result = parse(self);
        self.depth -= 1;
        self.advance(span.close(), next);
        self.after_brace = delimiter == Delimiter::Brace;
        Some(result)
    }

    /// Parses nested content without a group around it; `None` if it is nested too deep.
    fn deeper<R>(&mut self, parse: impl FnOnce(&mut Self) -> R) -> Option<R> {
        if self.depth + 1 >= DEEPEST {
            let span = self.cursor.span();
            self.too_deep(span);
            self.skip_statement();
            return None;
        }
        self.depth += 1;
        let result = parse(self);
        self.depth -= 1;
        Some(result)
    }

    fn too_deep(&mut self, span: Span) {
        self.syntax(
            span,
            "the script is nested too deeply",
            "move the inner part into a section of its own, and run it with `execute`",
        );
    }

    /// Consumes one token tree of any kind.
    fn take(&mut self) -> Option<TokenTree> {
        let (token, next) = self.cursor.token_tree()?;
        let brace =
            matches!(&token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
        self.advance(token.span(), next);
        self.after_brace = brace;
        Some(token)
    }

    /// Returns the next token tree as messages show it.
    fn next_shown(&self) -> String {
        match self.cursor.token_tree() {
            None => "the end".to_owned(),
            Some((TokenTree::Group(group), _)) => match group.delimiter() {
                Delimiter::Parenthesis => "`(…)`".to_owned(),
                Delimiter::Bracket => "`[…]`".to_owned(),
                Delimiter::Brace => "`{…}`".to_owned(),
                Delimiter::None => "an expression".to_owned(),
            },
            Some((token, _)) => format!("`{token}`"),
        }
    }
}
