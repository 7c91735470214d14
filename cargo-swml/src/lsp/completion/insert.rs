//! The text that a completed key inserts: with the required properties of its value, and the cursor
//! where the value goes on.

use swml_language::check::quoted;
use swml_language::schema::{Format, Type};

use super::super::slots::{self, Slot, Slots};
use crate::input::InputFormat;

/// How a key is inserted.
#[derive(Clone, Copy)]
pub(crate) struct Style {
    pub(crate) format: InputFormat,
    /// Whether it is in brackets.
    pub(crate) flow: bool,
    /// The column of the key.
    pub(crate) column: usize,
    /// Whether the client moves the cursor: `$1` and `$0` in the text.
    pub(crate) snippets: bool,
    /// Whether the text may have several lines.
    pub(crate) lines: bool,
}

impl Style {
    fn is_inside(self) -> bool {
        self.flow || self.format == InputFormat::Json
    }

    fn stop(self, number: usize) -> String {
        match self.snippets {
            true => format!("${number}"),
            false => String::new(),
        }
    }

    /// Escapes text within a snippet.
    pub(crate) fn escaped(self, text: &str) -> String {
        match self.snippets {
            true => text
                .replace('\\', "\\\\")
                .replace('$', "\\$")
                .replace('}', "\\}"),
            false => text.to_owned(),
        }
    }

    pub(crate) fn key(self, name: &str) -> String {
        let is_plain = name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
            && name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && !swml_language::check::is_other(name);
        let name = match self.format {
            InputFormat::Yaml if is_plain => name.to_owned(),
            _ => quoted(name),
        };
        self.escaped(&name)
    }
}

/// Returns a key with the start of its value.
pub(crate) fn entry(name: &str, slots: &Slots, style: Style) -> String {
    let key = style.key(name);
    let mut stops = 0;
    let value = value(slots, style, &mut stops);
    // a value on the lines below has no space before it
    match value.starts_with('\n') {
        true => format!("{key}:{value}"),
        false => format!("{key}: {value}"),
    }
}

fn value(slots: &Slots, style: Style, stops: &mut usize) -> String {
    let Some(slot) = preferred(slots) else {
        return style.stop(0);
    };
    let mut stop = || {
        *stops += 1;
        style.stop(*stops)
    };
    if style.is_inside() {
        return match slot.ty {
            Type::Record(record) => {
                let required = record().fields.iter().filter(|field| field.required);
                let mut parts = Vec::new();
                for field in required {
                    let of_field = slots::of_entry(std::slice::from_ref(&slot), field.name);
                    parts.push(format!(
                        "{}: {}",
                        style.key(field.name),
                        scalar(preferred(&of_field), style, &mut stop)
                    ));
                }
                match parts.is_empty() {
                    true => format!("{{{}}}", stop()),
                    false => format!("{{ {} }}", parts.join(", ")),
                }
            }
            Type::Map(_) | Type::Method(_) => format!("{{{}}}", stop()),
            Type::List(_) => format!("[{}]", stop()),
            _ => scalar(Some(slot), style, &mut stop),
        };
    }
    let pad = " ".repeat(style.column + 2);
    match slot.ty {
        Type::Record(record) => {
            let record = record();
            let required: Vec<_> = record
                .fields
                .iter()
                .filter(|field| field.required)
                .collect();
            if !style.lines {
                return match record.may_be_empty() {
                    true => format!("{{{}}}", stop()),
                    false => String::new(),
                };
            }
            if required.is_empty() {
                return match record.may_be_empty() {
                    true => format!("{{{}}}", stop()),
                    false => format!("\n{pad}{}", stop()),
                };
            }
            let mut out = String::new();
            for field in required {
                let of_field = slots::of_entry(std::slice::from_ref(&slot), field.name);
                let slot = preferred(&of_field);
                let value = match slot {
                    Some(slot) if !slot.is_scalar() => format!("\n{pad}  {}", stop()),
                    slot => format!(" {}", scalar(slot, style, &mut stop)),
                };
                out.push_str(&format!("\n{pad}{}:{value}", style.key(field.name)));
            }
            out
        }
        Type::Map(_) | Type::Method(_) if style.lines => format!("\n{pad}{}", stop()),
        Type::List(_) if style.lines => format!("\n{pad}- {}", stop()),
        Type::Map(_) | Type::Method(_) | Type::List(_) => String::new(),
        _ => scalar(Some(slot), style, &mut stop),
    }
}

/// Returns the type that a person is most likely to write: not the object that a text is short for.
fn preferred(slots: &Slots) -> Option<Slot> {
    let is_inline = |slot: &Slot| matches!(slot.ty, Type::Inline);
    let first = slots.iter().find(|slot| !is_inline(slot));
    first.or(slots.first()).copied()
}

/// Returns a value without parts: quotes, if it is free text.
fn scalar(slot: Option<Slot>, style: Style, stop: &mut dyn FnMut() -> String) -> String {
    let Some(slot) = slot else { return stop() };
    let is_text = match slot.ty {
        Type::Text | Type::Inline => match slot.constraints.format {
            format if format.is_name() => style.format == InputFormat::Json,
            Format::Label | Format::StepName => style.format == InputFormat::Json,
            _ => true,
        },
        Type::Destination | Type::Condition => true,
        Type::Keyword(_) => style.format == InputFormat::Json,
        Type::List(_) => return format!("[{}]", stop()),
        Type::Record(_) | Type::Map(_) | Type::Method(_) => return format!("{{{}}}", stop()),
        _ => false,
    };
    match is_text {
        true => format!("\"{}\"", stop()),
        false => stop(),
    }
}
