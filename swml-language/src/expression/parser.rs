//! The parser.

mod arrow;
mod operators;
mod primary;

use super::ast::{ArrayElement, Expr, ExprKind, Name};
use super::fault::{ExpressionFault, ExpressionFaultKind, put_in_order};
use super::lexer::Lexer;
use super::range::TextRange;
use super::token::{Token, TokenKind};
use super::words;

/// An expression and its errors.
#[derive(Clone, Debug, PartialEq)]
pub struct ParsedExpr {
    /// The syntax tree; `None` if the text does not parse.
    pub expr: Option<Expr>,
    /// The errors, in the order of the text.
    pub faults: Vec<ExpressionFault>,
}

/// The maximum nesting of an expression.
const MAX_DEPTH: usize = 128;

/// A parser error, which is recorded in the parser.
struct ParserStopped;

type Parse<T> = Result<T, ParserStopped>;

pub(super) fn parse(text: &str, range: TextRange) -> ParsedExpr {
    let mut lexer = Lexer::new(text, range);
    let lexed = lexer.all();
    let mut parser = ExprParser {
        text,
        closers: vec![None; lexer.tokens.len()],
        tokens: lexer.tokens,
        at: 0,
        depth: 0,
        faults: lexer.faults,
    };
    let expr = match lexed {
        Ok(()) => parser.whole(range).ok(),
        Err(_) => None,
    };
    let mut faults = parser.faults;
    put_in_order(&mut faults);
    ParsedExpr { expr, faults }
}

struct ExprParser<'t> {
    text: &'t str,
    tokens: Vec<Token<'t>>,
    /// For each opening token, the position of its closing token.
    closers: Vec<Option<usize>>,
    at: usize,
    depth: usize,
    faults: Vec<ExpressionFault>,
}

impl<'t> ExprParser<'t> {
    fn whole(&mut self, range: TextRange) -> Parse<Expr> {
        if self.tokens.len() <= 1 {
            return self.stop(ExpressionFault::new(
                ExpressionFaultKind::Syntax,
                range,
                "empty expression",
            ));
        }
        self.statements()?;
        self.pair()?;
        let expr = self.sequence()?;
        match self.kind() {
            TokenKind::End => Ok(expr),
            TokenKind::Punctuation(";") => {
                let semicolon = self.range();
                self.bump();
                let fault = ExpressionFault::new(
                    ExpressionFaultKind::Statement,
                    semicolon,
                    "`;` in an expression",
                );
                if *self.kind() == TokenKind::End {
                    self.faults
                        .push(fault.help("remove it").replace(semicolon, ""));
                    return Ok(expr);
                }
                self.stop(fault.help("write one expression"))
            }
            _ => self.unexpected("an operator or the end"),
        }
    }

    /// Stops at a statement at the start, before its parts are reported separately.
    fn statements(&mut self) -> Parse<()> {
        let TokenKind::Word(word) = *self.kind() else {
            return Ok(());
        };
        // `async` and others can also be names
        let alone = matches!(
            self.peek(1),
            TokenKind::Punctuation("." | "?." | "[" | "==" | "===" | "!=" | "!==") | TokenKind::End
        );
        match words::statement(word) {
            Some(found) if !alone => self.word(word, found),
            _ => Ok(()),
        }
    }

    /// Finds the closing bracket of each opening one.
    fn pair(&mut self) -> Parse<()> {
        let mut open: Vec<usize> = Vec::new();
        let mut fault = None;
        for (index, token) in self.tokens.iter().enumerate() {
            if token.kind.closer().is_some() {
                open.push(index);
            } else if token.kind.is_closer() {
                let shown = token.range.of(self.text);
                let opener = open.pop().and_then(|at| Some((at, self.tokens.get(at)?)));
                let Some((at, opener)) = opener else {
                    let message = format!("unmatched closing bracket `{shown}`");
                    let unbalanced = ExpressionFaultKind::UnbalancedBracket;
                    fault = Some(
                        ExpressionFault::new(unbalanced, token.range, message).help("remove it"),
                    );
                    break;
                };
                if opener.kind.closer().as_ref() != Some(&token.kind) {
                    let opener = opener.range.of(self.text);
                    let message = format!("mismatched brackets: `{opener}` is closed by `{shown}`");
                    fault = Some(ExpressionFault::new(
                        ExpressionFaultKind::UnbalancedBracket,
                        token.range,
                        message,
                    ));
                    break;
                }
                if let Some(closer) = self.closers.get_mut(at) {
                    *closer = Some(index);
                }
            }
        }
        if fault.is_none()
            && let Some(opener) = open.pop().and_then(|at| self.tokens.get(at))
        {
            let shown = opener.range.of(self.text);
            let message = format!("unclosed bracket `{shown}`");
            fault = Some(ExpressionFault::new(
                ExpressionFaultKind::UnbalancedBracket,
                opener.range,
                message,
            ));
        }
        fault.map_or(Ok(()), |fault| self.stop(fault))
    }

    fn stop<T>(&mut self, fault: ExpressionFault) -> Parse<T> {
        self.faults.push(fault);
        Err(ParserStopped)
    }

    /// Stops at unsupported syntax, which may be valid.
    fn unknown<T>(&mut self, range: TextRange, message: &str) -> Parse<T> {
        self.stop(ExpressionFault::new(
            ExpressionFaultKind::NotSupported,
            range,
            message,
        ))
    }

    /// Stops at a word that starts a statement.
    fn word<T>(&mut self, word: &str, (kind, help): (ExpressionFaultKind, &str)) -> Parse<T> {
        let message = format!("`{word}` in an expression");
        self.stop(ExpressionFault::new(kind, self.range(), message).help(help))
    }

    fn unexpected<T>(&mut self, expected: &str) -> Parse<T> {
        let range = self.range();
        let found = match self.kind() {
            TokenKind::End => {
                let end = self.previous();
                let message = format!("expected {expected}, found the end");
                return self.stop(ExpressionFault::new(
                    ExpressionFaultKind::Syntax,
                    end,
                    message,
                ));
            }
            TokenKind::String(_) => "a string".to_owned(),
            TokenKind::Number(_) => format!("the number `{}`", range.of(self.text)),
            TokenKind::TemplateOpen | TokenKind::TemplateText(_) => "a template literal".to_owned(),
            _ => format!("`{}`", range.of(self.text)),
        };
        let message = format!("expected {expected}, found {found}");
        self.stop(ExpressionFault::new(
            ExpressionFaultKind::Syntax,
            range,
            message,
        ))
    }

    fn peek(&self, ahead: usize) -> &TokenKind<'t> {
        let token = self.tokens.get(self.at + ahead);
        token.map_or(&TokenKind::End, |token| &token.kind)
    }

    fn kind(&self) -> &TokenKind<'t> {
        self.peek(0)
    }

    fn range(&self) -> TextRange {
        let token = self.tokens.get(self.at).or(self.tokens.last());
        token.map_or(TextRange::default(), |token| token.range)
    }

    /// Returns the range of the previous token.
    fn previous(&self) -> TextRange {
        let token = self.tokens.get(self.at.wrapping_sub(1));
        token.map_or(TextRange::default(), |token| token.range)
    }

    fn bump(&mut self) {
        self.at += 1;
    }

    fn is(&self, mark: &str) -> bool {
        matches!(self.kind(), TokenKind::Punctuation(found) if *found == mark)
    }

    fn eat(&mut self, mark: &str) -> bool {
        let found = self.is(mark);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, mark: &str) -> Parse<()> {
        match self.eat(mark) {
            true => Ok(()),
            false => self.unexpected(&format!("`{mark}`")),
        }
    }

    /// Runs a rule one level deeper.
    fn nested<T>(&mut self, rule: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        if self.depth >= MAX_DEPTH {
            let range = self.range();
            let message = format!("expression nested more than {MAX_DEPTH} levels deep");
            return self.stop(ExpressionFault::new(
                ExpressionFaultKind::TooDeep,
                range,
                message,
            ));
        }
        self.depth += 1;
        let parsed = rule(self);
        self.depth -= 1;
        parsed
    }

    /// `a, b`
    fn sequence(&mut self) -> Parse<Expr> {
        let first = self.assignment(false)?;
        if !self.is(",") {
            return Ok(first);
        }
        let start = first.range;
        let mut all = vec![first];
        while self.eat(",") {
            all.push(self.assignment(false)?);
        }
        let range = start.cover(self.previous());
        Ok(Expr {
            kind: ExprKind::Sequence(all),
            range,
        })
    }

    /// Parses an element of a comma-separated list.
    fn assignment(&mut self, argument: bool) -> Parse<Expr> {
        self.nested(|parser| {
            if parser.at_arrow() {
                return parser.arrow(argument);
            }
            parser.conditional()
        })
    }

    /// Parses `a, ...b` up to and including a closing bracket.
    fn elements(&mut self, close: &str, holes: bool) -> Parse<Vec<ArrayElement>> {
        let mut elements = Vec::new();
        while !self.eat(close) {
            if holes && self.eat(",") {
                elements.push(ArrayElement::Hole);
                continue;
            }
            let spread = self.eat("...");
            let value = self.assignment(!holes)?;
            elements.push(if spread {
                ArrayElement::Spread(value)
            } else {
                ArrayElement::Expr(value)
            });
            if !self.eat(",") && !self.is(close) {
                return self.unexpected(&format!("`,` or `{close}`"));
            }
        }
        Ok(elements)
    }

    fn name(&mut self) -> Parse<Name> {
        match *self.kind() {
            TokenKind::Word(word) => {
                let name = Name {
                    text: word.to_owned(),
                    range: self.range(),
                };
                self.bump();
                Ok(name)
            }
            _ => self.unexpected("a name"),
        }
    }
}
