//! From a script to idiomatic source of `swml!`.
//!
//! `pretty` decides on line breaks; this module says where they are possible.

mod source_part;
mod statement;
mod text;
mod value;
mod value_context;
mod writer;

use swml_language::schema::Language;
use swml_language::tree::Node;

use source_part::{WIDTH, braces};
use writer::SourceWriter;

/// Writes `swml! { … }` for the tree of a script.
///
/// A script without a `version` gets one: `swml!` always writes it.
pub fn write(script: &Node<'_>, language: &'static Language) -> String {
    let writer = SourceWriter { language };
    let name = language.macro_name;
    let body = writer.document(script, 1).unwrap_or_default();
    let doc = braces(body).behind(format!("{name}! ")).doc;
    let mut out = String::new();
    // writing to a String cannot fail
    let _ = doc.render_fmt(WIDTH, &mut out);
    // an empty line between sections is indented like the others
    let mut clean = String::with_capacity(out.len());
    for line in out.lines() {
        clean.push_str(line.trim_end());
        clean.push('\n');
    }
    clean
}
