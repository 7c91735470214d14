//! Words with a special meaning.

use super::fault::ExpressionFaultKind;

/// Returns the JavaScript operator for a word operator of other languages.
pub(super) fn operator(word: &str) -> Option<&'static str> {
    const OPERATORS: [(&str, &str); 16] = [
        ("and", "&&"),
        ("or", "||"),
        ("eq", "=="),
        ("equals", "=="),
        ("is", "=="),
        ("ne", "!="),
        ("neq", "!="),
        ("isnt", "!="),
        ("lt", "<"),
        ("lte", "<="),
        ("le", "<="),
        ("gt", ">"),
        ("gte", ">="),
        ("ge", ">="),
        ("mod", "%"),
        ("div", "/"),
    ];
    let mut all = OPERATORS.iter();
    all.find(|(name, _)| word.eq_ignore_ascii_case(name))
        .map(|(_, sign)| *sign)
}

/// Returns the method for a word that is an operator on texts in other languages.
pub(super) fn method(word: &str) -> Option<&'static str> {
    Some(match word {
        "contains" | "like" => "includes",
        "matches" => "match",
        "startswith" | "starts_with" | "startsWith" => "startsWith",
        "endswith" | "ends_with" | "endsWith" => "endsWith",
        _ => return None,
    })
}

/// Returns the error for a word where a value is expected.
pub(super) fn statement(word: &str) -> Option<(ExpressionFaultKind, &'static str)> {
    Some(match word {
        "function" => (
            ExpressionFaultKind::Function,
            "use the methods of strings and arrays, with an arrow function as an argument",
        ),
        "class" => (
            ExpressionFaultKind::Function,
            "an object is written `{name: value}`",
        ),
        "for" | "while" | "do" => (
            ExpressionFaultKind::Loop,
            "use `.map()`, `.filter()` or `.reduce()` of an array",
        ),
        "await" | "async" => (
            ExpressionFaultKind::Asynchronous,
            "write `request` before to fetch data, and read `request_response`",
        ),
        "import" | "export" => (
            ExpressionFaultKind::Module,
            "use the built-in objects of JavaScript, or compute it in the service",
        ),
        "if" | "else" | "switch" | "case" => (
            ExpressionFaultKind::Statement,
            "write `condition ? value : otherwise`",
        ),
        "let" | "const" | "var" => (
            ExpressionFaultKind::Statement,
            "write `set` before to set a variable",
        ),
        "return" => (ExpressionFaultKind::Statement, "write the value alone"),
        "throw" | "try" | "catch" | "finally" | "break" | "continue" | "yield" | "with"
        | "debugger" => (ExpressionFaultKind::Statement, "write one expression"),
        "delete" => (
            ExpressionFaultKind::Assignment,
            "remove a variable with `unset`",
        ),
        _ => return None,
    })
}

/// Returns the error for a call of an unknown function.
pub(super) fn function(name: &str) -> Option<(ExpressionFaultKind, &'static str)> {
    Some(match name {
        "fetch" | "XMLHttpRequest" | "WebSocket" => (
            ExpressionFaultKind::Network,
            "write `request` before to fetch data, and read `request_response`",
        ),
        "require" => (
            ExpressionFaultKind::Module,
            "use the built-in objects of JavaScript, or compute it in the service",
        ),
        "setTimeout" | "setInterval" | "setImmediate" | "queueMicrotask" => {
            (ExpressionFaultKind::Asynchronous, "wait with `sleep`")
        }
        _ => return None,
    })
}

/// Returns true for the names that JavaScript itself defines.
pub(super) fn is_global(name: &str) -> bool {
    matches!(
        name,
        "Math"
            | "Number"
            | "String"
            | "Boolean"
            | "Array"
            | "Object"
            | "JSON"
            | "Date"
            | "RegExp"
            | "parseInt"
            | "parseFloat"
            | "isNaN"
            | "isFinite"
            | "NaN"
            | "Infinity"
            | "undefined"
            | "encodeURIComponent"
            | "decodeURIComponent"
            | "encodeURI"
            | "decodeURI"
            | "escape"
            | "unescape"
            | "BigInt"
            | "Symbol"
            | "Map"
            | "Set"
            | "WeakMap"
            | "WeakSet"
            | "Promise"
            | "Error"
            | "TypeError"
            | "RangeError"
            | "SyntaxError"
            | "Intl"
            | "Reflect"
            | "Proxy"
            | "globalThis"
            | "this"
            | "console"
            | "eval"
            | "Function"
            | "fetch"
            | "require"
            | "setTimeout"
            | "setInterval"
            | "Uint8Array"
            | "ArrayBuffer"
    )
}

/// Returns true for the methods of texts and numbers without required arguments.
pub(super) fn is_bare_method(name: &str) -> bool {
    matches!(
        name,
        "toUpperCase"
            | "toLowerCase"
            | "trim"
            | "trimStart"
            | "trimEnd"
            | "toString"
            | "toFixed"
            | "toLocaleUpperCase"
            | "toLocaleLowerCase"
            | "toLocaleString"
    )
}
