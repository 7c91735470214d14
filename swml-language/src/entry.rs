//! The page of a rule: an explanation, a script that violates it, and the corrected script.

/// The page of a rule for authors of scripts.
pub(crate) struct RulePage {
    /// The rule and the reason.
    pub(crate) explanation: &'static str,
    /// A script that violates this rule and no other.
    pub(crate) bad: &'static str,
    /// The corrected script.
    pub(crate) good: &'static str,
}

/// Declares the [`RulePage`] of a rule, next to its logic. The doc comment is the explanation.
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
