//! Words with a special meaning.

use super::fault::FaultKind;

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
pub(super) fn statement(word: &str) -> Option<(FaultKind, &'static str)> {
    Some(match word {
        "function" => (
            FaultKind::Function,
            "use the methods of strings and arrays, with an arrow function as an argument",
        ),
        "class" => (FaultKind::Function, "an object is written `{name: value}`"),
        "for" | "while" | "do" => (
            FaultKind::Loop,
            "use `.map()`, `.filter()` or `.reduce()` of an array",
        ),
        "await" | "async" => (
            FaultKind::Asynchronous,
            "write `request` before to fetch data, and read `request_response`",
        ),
        "import" | "export" => (
            FaultKind::Module,
            "use the built-in objects of JavaScript, or compute it in the service",
        ),
        "if" | "else" | "switch" | "case" => (
            FaultKind::Statement,
            "write `condition ? value : otherwise`",
        ),
        "let" | "const" | "var" => (FaultKind::Statement, "write `set` before to set a variable"),
        "return" => (FaultKind::Statement, "write the value alone"),
        "throw" | "try" | "catch" | "finally" | "break" | "continue" | "yield" | "with"
        | "debugger" => (FaultKind::Statement, "write one expression"),
        "delete" => (FaultKind::Assignment, "remove a variable with `unset`"),
        _ => return None,
    })
}

/// Returns the error for a call of an unknown function.
pub(super) fn function(name: &str) -> Option<(FaultKind, &'static str)> {
    Some(match name {
        "fetch" | "XMLHttpRequest" | "WebSocket" => (
            FaultKind::Network,
            "write `request` before to fetch data, and read `request_response`",
        ),
        "require" => (
            FaultKind::Module,
            "use the built-in objects of JavaScript, or compute it in the service",
        ),
        "setTimeout" | "setInterval" | "setImmediate" | "queueMicrotask" => {
            (FaultKind::Asynchronous, "wait with `sleep`")
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
