//! Values, and what follows them: members, indices and calls.

use super::{ExprParser, ExpressionFault, ExpressionFaultKind, Parse, TokenKind, words};
use crate::expression::ast::{Expr, ExprKind, Name, ObjectProperty, PropertyKey, TemplatePart};
use crate::expression::{number, path};

impl ExprParser<'_> {
    pub(super) fn postfix(&mut self) -> Parse<Expr> {
        let mut expr = self.primary()?;
        loop {
            let optional = self.eat("?.");
            let object = Box::new(expr);
            let start = object.range;
            let kind = if self.eat("(") {
                self.function(&object);
                let arguments = self.elements(")", false)?;
                ExprKind::Call {
                    callee: object,
                    arguments,
                    optional,
                }
            } else if self.eat("[") {
                let index = Box::new(self.sequence()?);
                self.expect("]")?;
                ExprKind::Index {
                    object,
                    index,
                    optional,
                }
            } else if optional || self.eat(".") {
                let property = self.name()?;
                ExprKind::Member {
                    object,
                    property,
                    optional,
                }
            } else if *self.kind() == TokenKind::TemplateOpen {
                return self.unknown(self.range(), "template literal after a function");
            } else {
                return Ok(*object);
            };
            expr = Expr {
                kind,
                range: start.cover(self.previous()),
            };
        }
    }

    /// Reports a call of an unknown function.
    fn function(&mut self, callee: &Expr) {
        if let ExprKind::Identifier(name) = &callee.kind
            && let Some((kind, help)) = words::function(name)
        {
            let message = format!("`{name}` in an expression");
            self.faults
                .push(ExpressionFault::new(kind, callee.range, message).help(help));
        }
    }

    fn primary(&mut self) -> Parse<Expr> {
        let range = self.range();
        let kind = match self.kind().clone() {
            TokenKind::Number(value) => ExprKind::Number(value),
            TokenKind::String(value) => ExprKind::String(value),
            TokenKind::Regex { pattern, flags } => {
                let (pattern, flags) = (pattern.to_owned(), flags.to_owned());
                ExprKind::Regex { pattern, flags }
            }
            TokenKind::Word(word) => match word {
                "null" => ExprKind::Null,
                "undefined" => ExprKind::Undefined,
                "true" => ExprKind::Bool(true),
                "false" => ExprKind::Bool(false),
                "new" => return self.new_expression(),
                "super" | "in" | "instanceof" | "enum" | "extends" => {
                    return self.unexpected("a value");
                }
                // both can also be names
                "async" | "with" if !matches!(self.peek(1), TokenKind::Word(_)) => {
                    ExprKind::Identifier(word.to_owned())
                }
                _ => match words::statement(word) {
                    Some(found) => return self.word(word, found),
                    None => ExprKind::Identifier(word.to_owned()),
                },
            },
            TokenKind::TemplateOpen => return self.template(),
            TokenKind::NestedOpen => return self.substitution(),
            TokenKind::Punctuation("(") => {
                self.bump();
                if self.is(")") {
                    return self.unexpected("a value");
                }
                let inner = Box::new(self.sequence()?);
                self.expect(")")?;
                let range = range.cover(self.previous());
                return Ok(Expr {
                    kind: ExprKind::Paren(inner),
                    range,
                });
            }
            TokenKind::Punctuation("[") => {
                self.bump();
                let kind = ExprKind::Array(self.elements("]", true)?);
                return Ok(Expr {
                    kind,
                    range: range.cover(self.previous()),
                });
            }
            TokenKind::Punctuation("{") => {
                self.bump();
                let kind = ExprKind::Object(self.properties()?);
                return Ok(Expr {
                    kind,
                    range: range.cover(self.previous()),
                });
            }
            TokenKind::Punctuation(";") => {
                let fault = ExpressionFault::new(
                    ExpressionFaultKind::Statement,
                    range,
                    "`;` in an expression",
                );
                return self.stop(fault.help("write one expression"));
            }
            _ => return self.unexpected("a value"),
        };
        self.bump();
        Ok(Expr { kind, range })
    }

    /// `new Date(a)`
    fn new_expression(&mut self) -> Parse<Expr> {
        let start = self.range();
        self.bump();
        let mut callee = match *self.kind() {
            TokenKind::Word("new") => return self.unknown(self.range(), "`new` after `new`"),
            TokenKind::Word("function" | "class") => return self.primary(),
            TokenKind::Word(_) => {
                let name = self.name()?;
                Expr {
                    kind: ExprKind::Identifier(name.text),
                    range: name.range,
                }
            }
            TokenKind::Punctuation(_) => {
                return self.unknown(self.range(), "class as a value");
            }
            _ => return self.unexpected("the name of a class"),
        };
        while self.eat(".") {
            let property = self.name()?;
            let range = callee.range.cover(property.range);
            let object = Box::new(callee);
            callee = Expr {
                kind: ExprKind::Member {
                    object,
                    property,
                    optional: false,
                },
                range,
            };
        }
        self.function(&callee);
        let arguments = if self.eat("(") {
            self.elements(")", false)?
        } else {
            Vec::new()
        };
        let callee = Box::new(callee);
        let range = start.cover(self.previous());
        Ok(Expr {
            kind: ExprKind::New { callee, arguments },
            range,
        })
    }

    fn template(&mut self) -> Parse<Expr> {
        let start = self.range();
        self.bump();
        let mut parts = Vec::new();
        loop {
            match self.kind().clone() {
                TokenKind::TemplateText(text) => {
                    self.bump();
                    parts.push(TemplatePart::Text(text));
                }
                TokenKind::ExprOpen => {
                    self.bump();
                    parts.push(TemplatePart::Expr(self.sequence()?));
                    if *self.kind() != TokenKind::ExprClose {
                        return self.unexpected("an operator or `}`");
                    }
                    self.bump();
                }
                TokenKind::TemplateClose => {
                    self.bump();
                    let range = start.cover(self.previous());
                    return Ok(Expr {
                        kind: ExprKind::Template(parts),
                        range,
                    });
                }
                _ => return self.unexpected("the closing backtick"),
            }
        }
    }

    /// Parses `${a}` where JavaScript does not allow it: reported, and read as `a`.
    fn substitution(&mut self) -> Parse<Expr> {
        let start = self.range();
        self.bump();
        if self.is("}") {
            let range = start.cover(self.range());
            let message = "substitution inside an expression";
            let fault =
                ExpressionFault::new(ExpressionFaultKind::NestedSubstitution, range, message);
            return self.stop(fault.help("write the name of the variable alone"));
        }
        let before = self.faults.len();
        let inner = self.sequence()?;
        let source = inner.range.of(self.text);
        self.expect("}")?;
        let range = start.cover(self.previous());
        let simple = path::is_path(source)
            || matches!(
                inner.kind,
                ExprKind::Paren(_) | ExprKind::Number(_) | ExprKind::Call { .. }
            );
        let text = if simple {
            source.to_owned()
        } else {
            format!("({source})")
        };
        let message = format!("`{}` inside an expression", range.of(self.text));
        let mut fault =
            ExpressionFault::new(ExpressionFaultKind::NestedSubstitution, range, message)
                .help("write the name of the variable alone");
        if self.faults.len() == before {
            fault = fault.replace(range, text);
        }
        self.faults.push(fault);
        if simple {
            return Ok(inner);
        }
        Ok(Expr {
            kind: ExprKind::Paren(Box::new(inner)),
            range,
        })
    }

    /// Parses the entries of an object up to and including its brace.
    fn properties(&mut self) -> Parse<Vec<ObjectProperty>> {
        let mut properties = Vec::new();
        while !self.eat("}") {
            properties.push(self.property()?);
            if !self.eat(",") && !self.is("}") {
                return self.unexpected("`,` or `}`");
            }
        }
        Ok(properties)
    }

    fn property(&mut self) -> Parse<ObjectProperty> {
        if self.eat("...") {
            return Ok(ObjectProperty::Spread(self.assignment(false)?));
        }
        let range = self.range();
        let key = match self.kind().clone() {
            TokenKind::Punctuation("[") => {
                self.bump();
                let key = self.assignment(false)?;
                self.expect("]")?;
                PropertyKey::Computed(key)
            }
            TokenKind::String(text) => {
                self.bump();
                PropertyKey::Name(Name { text, range })
            }
            TokenKind::Number(value) => {
                self.bump();
                PropertyKey::Name(Name {
                    text: number::to_text(value),
                    range,
                })
            }
            TokenKind::Word(word) => {
                let name = Name {
                    text: word.to_owned(),
                    range,
                };
                // `{a}` has the value of `a`, which must not be a keyword
                if matches!(self.peek(1), TokenKind::Punctuation("," | "}")) {
                    let value = self.assignment(false)?;
                    return Ok(ObjectProperty::KeyValue(PropertyKey::Name(name), value));
                }
                self.bump();
                if self.is("(") || matches!(self.kind(), TokenKind::Word(_)) {
                    return self.unknown(range, "method in an object literal");
                }
                PropertyKey::Name(name)
            }
            _ => return self.unexpected("a property name"),
        };
        self.expect(":")?;
        Ok(ObjectProperty::KeyValue(key, self.assignment(false)?))
    }
}
