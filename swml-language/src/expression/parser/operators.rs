//! Operators, by their precedence.

use super::{ExprParser, ExpressionFault, ExpressionFaultKind, Parse, TokenKind, words};
use crate::expression::ast::{BinaryOperator, Expr, ExprKind, LogicalOperator, UnaryOperator};
use crate::expression::range::TextRange;

const EQUALITY: u8 = 7;
const RELATION: u8 = 8;
const POWER: u8 = 12;

/// An operator between two values.
#[derive(Clone, Copy, PartialEq)]
enum Infix {
    Binary(BinaryOperator),
    Logical(LogicalOperator),
}

impl Infix {
    fn of(sign: &str) -> Option<Self> {
        let logical = LogicalOperator::of(sign).map(Self::Logical);
        logical.or_else(|| BinaryOperator::of(sign).map(Self::Binary))
    }

    fn precedence(self) -> u8 {
        use BinaryOperator as B;
        match self {
            Self::Logical(LogicalOperator::Coalesce) => 1,
            Self::Logical(LogicalOperator::Or) => 2,
            Self::Logical(LogicalOperator::And) => 3,
            Self::Binary(operator) => match operator {
                B::BitOr => 4,
                B::BitXor => 5,
                B::BitAnd => 6,
                B::Equal | B::NotEqual | B::StrictEqual | B::StrictNotEqual => EQUALITY,
                B::Less | B::LessEqual | B::Greater | B::GreaterEqual | B::In | B::Instanceof => {
                    RELATION
                }
                B::ShiftLeft | B::ShiftRight | B::ShiftRightUnsigned => 9,
                B::Add | B::Subtract => 10,
                B::Multiply | B::Divide | B::Remainder => 11,
                B::Power => POWER,
            },
        }
    }
}

/// An operator as written, and the intended one.
struct Sign {
    infix: Infix,
    range: TextRange,
    fault: Option<ExpressionFault>,
}

impl ExprParser<'_> {
    /// `a ? b : c`
    pub(super) fn conditional(&mut self) -> Parse<Expr> {
        let test = self.binary(0)?;
        if !self.eat("?") {
            return Ok(test);
        }
        let yes = self.assignment(false)?;
        if !self.eat(":") {
            return self.unexpected("`:` and the value for the other case");
        }
        let no = self.assignment(false)?;
        let range = test.range.cover(no.range);
        let (test, yes, no) = (Box::new(test), Box::new(yes), Box::new(no));
        Ok(Expr {
            kind: ExprKind::Conditional { test, yes, no },
            range,
        })
    }

    /// Parses operators that bind at least as tightly as `least`.
    fn binary(&mut self, least: u8) -> Parse<Expr> {
        self.nested(|parser| {
            let mut left = parser.unary()?;
            while let Some(sign) = parser.sign()? {
                let precedence = sign.infix.precedence();
                if precedence < least {
                    break;
                }
                parser.bump();
                parser.faults.extend(sign.fault.clone());
                let power = sign.infix == Infix::Binary(BinaryOperator::Power);
                if power && matches!(left.kind, ExprKind::Unary { .. }) {
                    let help = "write `(-a) ** b` or `-(a ** b)`";
                    let message = "unary operator before `**`";
                    let fault =
                        ExpressionFault::new(ExpressionFaultKind::Syntax, left.range, message);
                    return parser.stop(fault.help(help));
                }
                let right = parser.binary(precedence + u8::from(!power))?;
                left = parser.join(left, &sign, right)?;
            }
            Ok(left)
        })
    }

    fn join(&mut self, left: Expr, sign: &Sign, right: Expr) -> Parse<Expr> {
        let range = left.range.cover(right.range);
        if let Infix::Logical(operator) = sign.infix {
            let mixed = |side: &Expr| match side.kind {
                ExprKind::Logical {
                    operator: other, ..
                } => {
                    (other == LogicalOperator::Coalesce) != (operator == LogicalOperator::Coalesce)
                }
                _ => false,
            };
            if mixed(&left) || mixed(&right) {
                let message = "`??` together with `&&` or `||`";
                let fault = ExpressionFault::new(ExpressionFaultKind::Syntax, sign.range, message);
                return self.stop(fault.help("put one of them in parentheses"));
            }
        }
        let (left, right) = (Box::new(left), Box::new(right));
        let kind = match sign.infix {
            Infix::Binary(operator) => ExprKind::Binary {
                operator,
                left,
                right,
            },
            Infix::Logical(operator) => ExprKind::Logical {
                operator,
                left,
                right,
            },
        };
        Ok(Expr { kind, range })
    }

    /// Returns the next operator, as written or as intended.
    fn sign(&mut self) -> Parse<Option<Sign>> {
        let range = self.range();
        let (written, meant, kind) = match *self.kind() {
            TokenKind::Punctuation("=") => ("=", "==", ExpressionFaultKind::Assignment),
            TokenKind::Punctuation("<>") => ("<>", "!=", ExpressionFaultKind::WordOperator),
            TokenKind::Punctuation("=<") => ("=<", "<=", ExpressionFaultKind::Syntax),
            TokenKind::Punctuation("=>") => {
                let fault = ExpressionFault::new(
                    ExpressionFaultKind::Syntax,
                    range,
                    "`=>` is not a comparison",
                );
                return self.stop(fault.help("write `>=`").replace(range, ">="));
            }
            TokenKind::Punctuation(sign) => {
                if matches!(sign, "++" | "--") || (sign.len() > 1 && is_assignment(sign)) {
                    let message = format!("`{sign}` changes a variable");
                    let fault =
                        ExpressionFault::new(ExpressionFaultKind::Assignment, range, message);
                    return self.stop(fault.help("change variables with `set`"));
                }
                let infix = Infix::of(sign);
                return Ok(infix.map(|infix| Sign {
                    infix,
                    range,
                    fault: None,
                }));
            }
            TokenKind::Word(word) => match (Infix::of(word), words::operator(word)) {
                (Some(infix), _) => {
                    return Ok(Some(Sign {
                        infix,
                        range,
                        fault: None,
                    }));
                }
                (None, Some(meant)) => (word, meant, ExpressionFaultKind::WordOperator),
                (None, None) => return self.method_word(word),
            },
            _ => return Ok(None),
        };
        let is_not =
            matches!(self.peek(1), TokenKind::Word(next) if next.eq_ignore_ascii_case("not"));
        if is_not && written.eq_ignore_ascii_case("is") {
            // two words that form one operator
            let next = self.tokens.get(self.at + 1);
            let range = range.cover(next.map_or(range, |next| next.range));
            let message = format!("`{written} not` is not an operator of JavaScript");
            let fault = ExpressionFault::new(kind, range, message).help("write `!=`");
            return self.stop(fault.replace(range, "!="));
        }
        let message = match kind {
            ExpressionFaultKind::Assignment => "`=` is an assignment".to_owned(),
            _ => format!("`{written}` is not an operator of JavaScript"),
        };
        let text = self.spaced(range, meant);
        let fault = ExpressionFault::new(kind, range, message)
            .help(format!("write `{meant}`"))
            .replace(range, text);
        let Some(infix) = Infix::of(meant) else {
            return Ok(None);
        };
        Ok(Some(Sign {
            infix,
            range,
            fault: Some(fault),
        }))
    }

    /// Formats a replacement for an operator so that it does not merge with adjacent tokens.
    fn spaced(&self, range: TextRange, sign: &str) -> String {
        let joins = |c: char| "=!<>&|+-*/%?".contains(c);
        let after = TextRange::new(range.end, self.text.len()).of(self.text);
        match after.chars().next() {
            Some(c) if joins(c) => format!("{sign} "),
            _ => sign.to_owned(),
        }
    }

    /// Parses `a contains b`, or a word where an operator is expected.
    fn method_word(&mut self, word: &str) -> Parse<Option<Sign>> {
        let range = self.range();
        if let Some(method) = words::method(word) {
            let message = format!("`{word}` is not an operator of JavaScript");
            let fault = ExpressionFault::new(ExpressionFaultKind::WordOperator, range, message);
            return self.stop(fault.help(format!("call the method: `a.{method}(b)`")));
        }
        match words::statement(word) {
            Some(found) => self.word(word, found),
            None => Ok(None),
        }
    }

    fn unary(&mut self) -> Parse<Expr> {
        let start = self.range();
        let operator = match *self.kind() {
            TokenKind::Punctuation(sign @ ("++" | "--")) => {
                let message = format!("`{sign}` changes a variable");
                let fault = ExpressionFault::new(ExpressionFaultKind::Assignment, start, message);
                return self.stop(fault.help("change variables with `set`"));
            }
            TokenKind::Word(word) if word.eq_ignore_ascii_case("not") && self.before_value() => {
                return self.not(word);
            }
            TokenKind::Punctuation(sign) => UnaryOperator::of(sign),
            TokenKind::Word(word) => UnaryOperator::of(word),
            _ => None,
        };
        let Some(operator) = operator else {
            return self.postfix();
        };
        self.bump();
        let operand = Box::new(self.nested(Self::unary)?);
        let range = start.cover(operand.range);
        Ok(Expr {
            kind: ExprKind::Unary { operator, operand },
            range,
        })
    }

    /// Returns true if a value follows the next token.
    fn before_value(&self) -> bool {
        match self.peek(1) {
            TokenKind::Word(word) => Infix::of(word).is_none() && words::operator(word).is_none(),
            TokenKind::Punctuation(mark) => matches!(*mark, "(" | "!"),
            TokenKind::String(_) | TokenKind::Number(_) | TokenKind::TemplateOpen => true,
            _ => false,
        }
    }

    /// Parses `not a == b`, whose meaning is `!(a == b)` in languages with `not`.
    fn not(&mut self, word: &str) -> Parse<Expr> {
        let start = self.range();
        self.bump();
        let operand = self.binary(EQUALITY)?;
        let source = operand.range.of(self.text);
        let simple = !matches!(operand.kind, ExprKind::Binary { .. });
        let text = if simple {
            format!("!{source}")
        } else {
            format!("!({source})")
        };
        let range = start.cover(operand.range);
        let message = format!("`{word}` is not an operator of JavaScript");
        let fault = ExpressionFault::new(ExpressionFaultKind::WordOperator, start, message)
            .help("write `!`");
        // errors inside have edits of their own, which this one would undo
        let inside = self
            .faults
            .iter()
            .any(|fault| fault.range.start >= start.end);
        self.faults.push(if inside {
            fault
        } else {
            fault.replace(range, text)
        });
        let operand = if simple {
            operand
        } else {
            let range = operand.range;
            Expr {
                kind: ExprKind::Paren(Box::new(operand)),
                range,
            }
        };
        let operand = Box::new(operand);
        let operator = UnaryOperator::Not;
        Ok(Expr {
            kind: ExprKind::Unary { operator, operand },
            range,
        })
    }
}

fn is_assignment(sign: &str) -> bool {
    sign.ends_with('=') && Infix::of(sign).is_none()
}
