//! The tokens of an expression.

use super::TextRange;

/// A token and its range in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: TokenKind<'t>,
    pub(super) range: TextRange,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum TokenKind<'t> {
    Number(f64),
    String(String),
    Regex {
        pattern: &'t str,
        flags: &'t str,
    },
    Word(&'t str),
    Punctuation(&'static str),
    /// The backtick that opens a template literal.
    TemplateOpen,
    TemplateText(String),
    /// `${` in a template literal.
    ExprOpen,
    ExprClose,
    TemplateClose,
    /// `${` or `%{` where JavaScript does not allow it.
    NestedOpen,
    End,
}

impl TokenKind<'_> {
    /// Returns true if a value ends here, so that an operator may follow.
    pub(super) fn ends_value(&self) -> bool {
        match self {
            Self::Number(_) | Self::String(_) | Self::Regex { .. } | Self::TemplateClose => true,
            Self::Word(word) => !matches!(
                *word,
                "typeof" | "void" | "in" | "instanceof" | "new" | "return" | "delete"
            ),
            Self::Punctuation(mark) => matches!(*mark, ")" | "]" | "}"),
            _ => false,
        }
    }

    /// Returns the token that closes this one.
    pub(super) fn closer(&self) -> Option<TokenKind<'static>> {
        Some(match self {
            Self::Punctuation("(") => TokenKind::Punctuation(")"),
            Self::Punctuation("[") => TokenKind::Punctuation("]"),
            Self::Punctuation("{") | Self::NestedOpen => TokenKind::Punctuation("}"),
            Self::ExprOpen => TokenKind::ExprClose,
            _ => return None,
        })
    }

    pub(super) fn is_closer(&self) -> bool {
        matches!(self, Self::Punctuation(")" | "]" | "}") | Self::ExprClose)
    }
}
