//! The syntax tree of an expression.

use super::TextRange;

/// An expression and its range in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Expr {
    /// The kind of expression, with its operands.
    pub kind: ExprKind,
    /// Its range in the text.
    pub range: TextRange,
}

/// The kinds of expressions.
#[derive(Clone, Debug, PartialEq)]
pub enum ExprKind {
    /// `undefined`
    Undefined,
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// `1`, `0x1f`, `1_000.5e3`
    Number(f64),
    /// `'text'` or `"text"`, unescaped
    String(String),
    /// `` `a${b}` ``
    Template(Vec<TemplatePart>),
    /// `/pattern/flags`
    Regex {
        /// The source between the slashes.
        pattern: String,
        /// The letters after it.
        flags: String,
    },
    /// `[a, ...b]`
    Array(Vec<ArrayElement>),
    /// `{a: 1, b, [c]: 2, ...d}`
    Object(Vec<ObjectProperty>),
    /// A name: of a variable, a scope, a parameter or a built-in object.
    Identifier(String),
    /// `(a)`
    Paren(Box<Expr>),
    /// `a.b` or `a?.b`
    Member {
        /// The object.
        object: Box<Expr>,
        /// The property.
        property: Name,
        /// Whether it is `?.`.
        optional: bool,
    },
    /// `a[b]` or `a?.[b]`
    Index {
        /// The object.
        object: Box<Expr>,
        /// The property.
        index: Box<Expr>,
        /// Whether it is `?.[`.
        optional: bool,
    },
    /// `f(a)` or `f?.(a)`
    Call {
        /// The function.
        callee: Box<Expr>,
        /// Its arguments.
        arguments: Vec<ArrayElement>,
        /// Whether it is `?.(`.
        optional: bool,
    },
    /// `new Date(a)`
    New {
        /// The class.
        callee: Box<Expr>,
        /// Its arguments.
        arguments: Vec<ArrayElement>,
    },
    /// `!a`
    Unary {
        /// The operator.
        operator: UnaryOperator,
        /// The operand.
        operand: Box<Expr>,
    },
    /// `a + b`
    Binary {
        /// The operator.
        operator: BinaryOperator,
        /// The left operand.
        left: Box<Expr>,
        /// The right operand.
        right: Box<Expr>,
    },
    /// `a && b`, whose right side is evaluated only if needed
    Logical {
        /// The operator.
        operator: LogicalOperator,
        /// The left operand.
        left: Box<Expr>,
        /// The right operand.
        right: Box<Expr>,
    },
    /// `test ? yes : no`
    Conditional {
        /// The condition.
        test: Box<Expr>,
        /// The value if it is true.
        yes: Box<Expr>,
        /// The value if it is false.
        no: Box<Expr>,
    },
    /// `(a, b) => body`
    Arrow {
        /// The names of the parameters.
        parameters: Vec<Name>,
        /// The value.
        body: Box<Expr>,
    },
    /// `a, b`
    Sequence(Vec<Expr>),
}

/// A name and its range in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its range in the text.
    pub range: TextRange,
}

/// A part of a template literal.
#[derive(Clone, Debug, PartialEq)]
pub enum TemplatePart {
    /// Text, unescaped.
    Text(String),
    /// `${…}`
    Expr(Expr),
}

/// An element of an array, or an argument.
#[derive(Clone, Debug, PartialEq)]
pub enum ArrayElement {
    /// A value.
    Expr(Expr),
    /// `...a`
    Spread(Expr),
    /// A hole between two commas of an array.
    Hole,
}

/// An entry of an object.
#[derive(Clone, Debug, PartialEq)]
pub enum ObjectProperty {
    /// `key: value`, or `key` alone, whose value is the identifier
    KeyValue(PropertyKey, Expr),
    /// `...a`
    Spread(Expr),
}

/// A key of an object.
#[derive(Clone, Debug, PartialEq)]
pub enum PropertyKey {
    /// A name, a text or a number.
    Name(Name),
    /// `[a]`
    Computed(Expr),
}

macro_rules! operators {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $(#[doc = concat!("`", $text, "`")] $variant,)*
        }

        impl $name {
            /// Returns the operator as written.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            pub(super) fn of(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

operators! {
    /// Operators with one operand.
    UnaryOperator {
        Not = "!", BitNot = "~", Plus = "+", Minus = "-", Typeof = "typeof", Void = "void",
    }
}

operators! {
    /// Operators with two operands that are both evaluated.
    BinaryOperator {
        Add = "+", Subtract = "-", Multiply = "*", Divide = "/", Remainder = "%", Power = "**",
        Equal = "==", NotEqual = "!=", StrictEqual = "===", StrictNotEqual = "!==",
        Less = "<", LessEqual = "<=", Greater = ">", GreaterEqual = ">=",
        BitAnd = "&", BitOr = "|", BitXor = "^",
        ShiftLeft = "<<", ShiftRight = ">>", ShiftRightUnsigned = ">>>",
        In = "in", Instanceof = "instanceof",
    }
}

operators! {
    /// Operators whose right side is evaluated only if needed.
    LogicalOperator { And = "&&", Or = "||", Coalesce = "??", }
}
