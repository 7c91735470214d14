//! A parser of JSON and YAML that reads what is there of a text being typed.
//!
//! It never fails, takes linear time, and each of its ranges is on character boundaries. Where the
//! text is valid it agrees with the readers of `swml-language`; a test compares them.

mod block;
mod flow;
mod scalar;
mod tree;

pub(crate) use tree::{Entry, Kind, Map, Scalar, Style, SyntaxFault, Tree, Value};

use crate::input::InputFormat;

/// Reads a text.
pub(crate) fn parse(text: &str, format: InputFormat) -> Tree {
    let mut faults = Vec::new();
    let root = match format {
        InputFormat::Json => {
            let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
            flow::value(text, start, false, 0, 0, &mut faults)
        }
        InputFormat::Yaml => block::document(text, &mut faults),
    };
    faults.sort_by_key(|fault| fault.at.start);
    Tree { root, faults }
}
