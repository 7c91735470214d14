//! What is told of a rule beside its logic: the explanation, a script that breaks it, and the same
//! script mended.

/// What the author of a script reads about a rule.
pub(crate) struct RulePage {
    /// What the rule says and why.
    pub(crate) explanation: &'static str,
    /// A script that breaks the rule, and no other.
    pub(crate) bad: &'static str,
    /// The same script, mended.
    pub(crate) good: &'static str,
}

/// Declares the [`RulePage`] of a rule, beside its logic. The documentation is the explanation.
macro_rules! entry {
    (
        $(#[doc = $doc:literal])*
        $NAME:ident: bad $bad:literal, good $good:literal
    ) => {
        $(#[doc = $doc])*
        pub(crate) const $NAME: $crate::entry::RulePage = $crate::entry::RulePage {
            explanation: concat!($($doc, "\n",)*),
            bad: $bad,
            good: $good,
        };
    };
}

pub(crate) use entry;
