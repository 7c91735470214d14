//! The parser of expressions, and the evaluator.

mod corpus;
mod faults;
mod paths;
mod properties;
mod sexpr;
mod templates;
mod trees;

#[cfg(feature = "evaluate")]
mod evaluate;
