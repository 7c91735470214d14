//! Errors of shape that the checker reports and a JSON Schema does not, with reasons.
//!
//! An entry that no script shows any more is an error.

/// A kind of error that the schema does not state.
pub(crate) struct Difference {
    pub(crate) code: &'static str,
    /// Whether an error with this message, at this path, is one.
    pub(crate) is: fn(message: &str, path: &str) -> bool,
    pub(crate) why: &'static str,
}

/// All of them.
pub(crate) const DIFFERENCES: &[Difference] = &[
    Difference {
        code: "missing-property",
        is: |message, _| message.contains("false` needs `status_url`"),
        why: "the value of one property requires another one; an editor would report it for the whole object",
    },
    Difference {
        code: "invalid-codec",
        is: |_, path| path.ends_with(".codecs"),
        why: "an empty name in the list is an error only if all names before it are known",
    },
    Difference {
        code: "invalid-header",
        is: |message, _| message.starts_with("`request` cannot set the header"),
        why: "the names of headers are compared regardless of case",
    },
    Difference {
        code: "out-of-range",
        is: |message, _| message.ends_with("is outside the range of exact integers"),
        why: "editors read such an integer as a rounded one, for which a bound of 64 bits is none",
    },
    Difference {
        code: "invalid-url",
        is: |_, path| path.ends_with(".phrase"),
        why: "whether it is a URL depends on the `type` beside it",
    },
    Difference {
        code: "wrong-type",
        is: |message, path| {
            path.ends_with(".default") || message.starts_with("an element of `enum`")
        },
        why: "the type is that of the `type` beside it, which may be a list",
    },
];
