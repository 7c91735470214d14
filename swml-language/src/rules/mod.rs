//! The rules of SWML: one file for each rule or topic, with its explanation, its logic and its
//! fixes.
//!
//! A rule is a function of a [`RuleContext`](context::RuleContext), and of the
//! [`ObjectContext`](object_context::ObjectContext) of an object if it applies across properties.
//! The table refers to it by a [`Rule`](crate::schema::Rule), which
//! [`object_rule`](dispatch::object_rule) dispatches. The formats of texts are in
//! [`crate::format`].

pub(crate) mod ai;
pub(crate) mod cases;
pub(crate) mod cond;
pub(crate) mod connect;
pub(crate) mod context;
pub(crate) mod detect_machine;
pub(crate) mod dispatch;
pub(crate) mod duplicate_property;
pub(crate) mod empty_message;
mod expected;
mod explain;
mod expression_slips;
pub(crate) mod expressions;
pub(crate) mod flow;
mod grammar;
pub(crate) mod inline;
pub(crate) mod leftover_template;
pub(crate) mod legacy_form;
pub(crate) mod list;
pub(crate) mod missing_property;
pub(crate) mod name_uses;
pub(crate) mod needs_rtp;
pub(crate) mod not_permitted;
pub(crate) mod nothing_without;
pub(crate) mod number;
pub(crate) mod object;
pub(crate) mod object_context;
pub(crate) mod paths;
mod pay;
pub(crate) mod play;
mod replacement;
mod request_headers;
pub(crate) mod speech_off;
pub(crate) mod step_shape;
mod suppression;
pub(crate) mod text;
pub(crate) mod too_many_jumps;
pub(crate) mod undocumented;
pub(crate) mod unknown_method;
pub(crate) mod unknown_property;
pub(crate) mod unquoted_text;
pub(crate) mod variables;
pub(crate) mod word;
pub(crate) mod wrong_type;
