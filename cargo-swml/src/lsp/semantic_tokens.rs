//! `textDocument/semanticTokens/full`: expressions, and the names of sections and labels.

use std::ops::Range;

use lsp_types::{SemanticToken, SemanticTokenModifier, SemanticTokenType};
use swml_language::expression::{
    self, Body, Expr, ExprKind, Options, Sigil, Substitution, Template, Visitor,
};
use swml_language::schema::{LanguageId, Type};
use swml_language::tree::has_variable;

use super::document::Document;
use super::names::{Name, Role};
use super::slots;
use super::syntax::{Kind, Scalar};
use super::text::Encoding;
use super::walk;

/// The types of tokens, in the order of their numbers.
pub(crate) const TYPES: [SemanticTokenType; 7] = [
    SemanticTokenType::VARIABLE,
    SemanticTokenType::FUNCTION,
    SemanticTokenType::STRING,
    SemanticTokenType::NUMBER,
    SemanticTokenType::OPERATOR,
    SemanticTokenType::KEYWORD,
    SemanticTokenType::PROPERTY,
];

/// The modifiers of tokens, in the order of their bits.
pub(crate) const MODIFIERS: [SemanticTokenModifier; 1] = [SemanticTokenModifier::DEFINITION];

#[derive(Clone, Copy)]
enum TokenType {
    Variable = 0,
    Function = 1,
    String = 2,
    Number = 3,
    Operator = 4,
    Keyword = 5,
}

struct Token {
    at: Range<usize>,
    kind: TokenType,
    is_definition: bool,
}

/// Returns all tokens, each relative to the one before it.
pub(crate) fn tokens(document: &Document, encoding: Encoding) -> Vec<SemanticToken> {
    let language = document.language();
    let mut finder = Finder {
        tokens: Vec::new(),
        options: match language.id {
            LanguageId::Calling => Options::CALLING,
            LanguageId::Messaging => Options::MESSAGING,
        },
    };
    walk::each(document.tree(), &language.document, &mut |visited| {
        if let Kind::Scalar(scalar) = &visited.value.kind {
            let slots = slots::of_scalar(visited.slots);
            let is_condition = slots.iter().any(|slot| matches!(slot.ty, Type::Condition));
            finder.scalar(scalar, is_condition);
        }
    });
    let mut tokens = finder.tokens;
    for one in &document.names().all {
        let kind = match &one.name {
            Name::Section(_) | Name::Label { .. } => TokenType::Function,
            Name::Variable(_) | Name::Param { .. } => TokenType::Variable,
        };
        if !matches!(one.role, Role::Outcome(_)) {
            tokens.push(Token {
                at: one.at.clone(),
                kind,
                is_definition: one.role == Role::Definition,
            });
        }
    }
    // of two tokens that overlap the first is kept
    tokens.sort_by_key(|token| (token.at.start, token.at.end));
    encoded(document, encoding, &tokens)
}

fn encoded(document: &Document, encoding: Encoding, tokens: &[Token]) -> Vec<SemanticToken> {
    let mut encoded = Vec::with_capacity(tokens.len());
    let (mut line, mut column, mut end) = (0, 0, 0);
    for token in tokens {
        let range = document.text.range(&token.at, encoding);
        // a token is on one line
        let is_short = range.start.line == range.end.line && !token.at.is_empty();
        if token.at.start < end || !is_short {
            continue;
        }
        end = token.at.end;
        let delta_line = range.start.line - line;
        let delta_start = match delta_line {
            0 => range.start.character - column,
            _ => range.start.character,
        };
        encoded.push(SemanticToken {
            delta_line,
            delta_start,
            length: range.end.character - range.start.character,
            token_type: token.kind as u32,
            token_modifiers_bitset: u32::from(token.is_definition),
        });
        (line, column) = (range.start.line, range.start.character);
    }
    encoded
}

struct Finder {
    tokens: Vec<Token>,
    options: Options,
}

impl Finder {
    fn scalar(&mut self, scalar: &Scalar, is_condition: bool) {
        if has_variable(&scalar.text) {
            let template = Template::parse(&scalar.text, self.options);
            for substitution in template.substitutions() {
                self.substitution(scalar, substitution);
            }
        } else if is_condition && let Some(expr) = expression::parse(&scalar.text).expr {
            self.expression(scalar, &expr);
        }
    }

    fn push(&mut self, scalar: &Scalar, range: Range<usize>, kind: TokenType) {
        self.tokens.push(Token {
            at: scalar.written_range(range),
            kind,
            is_definition: false,
        });
    }

    fn substitution(&mut self, scalar: &Scalar, substitution: &Substitution) {
        let range = substitution.range;
        let opening = match substitution.sigil {
            Sigil::Dollar | Sigil::Percent | Sigil::At => 2,
        };
        if range.len() > opening {
            self.push(
                scalar,
                range.start..range.start + opening,
                TokenType::Keyword,
            );
            self.push(scalar, range.end - 1..range.end, TokenType::Keyword);
        }
        match &substitution.body {
            Body::Path(path) => self.push(
                scalar,
                path.range.start..path.range.end,
                TokenType::Variable,
            ),
            Body::Expression(expr) => self.expression(scalar, expr),
            Body::Function { names, path, .. } => {
                for name in names {
                    self.push(
                        scalar,
                        name.range.start..name.range.end,
                        TokenType::Function,
                    );
                }
                if let Some(path) = path {
                    self.push(
                        scalar,
                        path.range.start..path.range.end,
                        TokenType::Variable,
                    );
                }
            }
            Body::Invalid => {}
        }
    }

    fn expression(&mut self, scalar: &Scalar, expr: &Expr) {
        let mut parts = Parts {
            text: &scalar.text,
            found: Vec::new(),
        };
        parts.expr(expr);
        for (range, kind) in parts.found {
            self.push(scalar, range, kind);
        }
    }
}

/// Collects names, literals and operators.
struct Parts<'t> {
    text: &'t str,
    found: Vec<(Range<usize>, TokenType)>,
}

impl Parts<'_> {
    /// Adds the operator between two operands.
    fn operator(&mut self, left: &Expr, right: &Expr) {
        let between = left.range.end..right.range.start;
        let written = self.text.get(between.clone()).unwrap_or_default();
        let start = between.start + (written.len() - written.trim_start().len());
        let end = start + written.trim().len();
        if start < end {
            self.found.push((start..end, TokenType::Operator));
        }
    }
}

impl Visitor for Parts<'_> {
    fn expr(&mut self, expr: &Expr) {
        let kind = match &expr.kind {
            ExprKind::String(_) | ExprKind::Regex { .. } => TokenType::String,
            ExprKind::Number(_) => TokenType::Number,
            ExprKind::Bool(_) | ExprKind::Null | ExprKind::Undefined => TokenType::Keyword,
            ExprKind::Identifier(_) => TokenType::Variable,
            ExprKind::Binary { left, right, .. } | ExprKind::Logical { left, right, .. } => {
                self.operator(left, right);
                return expr.walk(self);
            }
            _ => return expr.walk(self),
        };
        self.found.push((expr.range.start..expr.range.end, kind));
    }
}
