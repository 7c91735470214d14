//! Arrow functions.

use super::{ExprParser, ExpressionFault, ExpressionFaultKind, Parse, TokenKind};
use crate::expression::ast::{Expr, ExprKind, Name};

impl ExprParser<'_> {
    /// Returns true before `a =>`, `(a, b) =>` and `async a =>`.
    pub(super) fn at_arrow(&self) -> bool {
        let arrow = |kind: &TokenKind<'_>| *kind == TokenKind::Punctuation("=>");
        match self.kind() {
            TokenKind::Word("async") => {
                arrow(self.peek(1)) || arrow(self.peek(2)) || self.closed_by_arrow(1)
            }
            TokenKind::Word(_) => arrow(self.peek(1)),
            TokenKind::Punctuation("(") => self.closed_by_arrow(0),
            _ => false,
        }
    }

    fn closed_by_arrow(&self, ahead: usize) -> bool {
        let closer = self.closers.get(self.at + ahead).copied().flatten();
        let after = closer.and_then(|closer| self.tokens.get(closer + 1));
        *self.peek(ahead) == TokenKind::Punctuation("(")
            && after.is_some_and(|token| token.kind == TokenKind::Punctuation("=>"))
    }

    pub(super) fn arrow(&mut self, argument: bool) -> Parse<Expr> {
        let start = self.range();
        if matches!(self.kind(), TokenKind::Word("async"))
            && *self.peek(1) != TokenKind::Punctuation("=>")
        {
            let help = "remove `async`: an expression cannot wait";
            return self.word("async", (ExpressionFaultKind::Asynchronous, help));
        }
        let parameters = if self.eat("(") {
            self.parameters()?
        } else {
            vec![self.name()?]
        };
        let sign = self.range();
        self.expect("=>")?;
        if self.is("{") {
            let fault = ExpressionFault::new(
                ExpressionFaultKind::ArrowBlock,
                self.range(),
                "arrow function with statements",
            );
            return self.stop(fault.help("write the value alone: `x => x * 2`"));
        }
        if !argument {
            let fault = ExpressionFault::new(
                ExpressionFaultKind::ArrowOutsideCall,
                sign,
                "arrow function outside of an argument",
            );
            self.faults.push(fault.help("for a comparison write `>=`"));
        }
        let body = self.assignment(true)?;
        let range = start.cover(body.range);
        let body = Box::new(body);
        Ok(Expr {
            kind: ExprKind::Arrow { parameters, body },
            range,
        })
    }

    fn parameters(&mut self) -> Parse<Vec<Name>> {
        let mut names = Vec::new();
        while !self.eat(")") {
            match self.kind() {
                TokenKind::Punctuation("{" | "[" | "...") => {
                    return self.unknown(self.range(), "pattern as a parameter");
                }
                _ => names.push(self.name()?),
            }
            if self.is("=") {
                return self.unknown(self.range(), "default value of a parameter");
            }
            if !self.eat(",") && !self.is(")") {
                self.unexpected("`,` or `)`")?;
            }
        }
        Ok(names)
    }
}
