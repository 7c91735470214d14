//! Numbers in the syntax of other languages: `20S`, `1m30s`, `20 s`, `20u32`, `+20`, `.5`.

use proc_macro2::{Span, TokenTree};
use swml_language::Number;
use swml_language::check::quoted;
use swml_language::diagnostic::{Code, Diagnostic};
use swml_language::notation::time::{TimeUnit, written};
use swml_language::notation::values::{takes_number, takes_text};
use swml_language::tree::{Content, Node, Place};
use syn::Lit;

use super::super::Parser;
use super::super::expected_value::ExpectedValue;
use super::super::extent;
use super::super::literal::in_nanos;
use super::write;

/// The minimum number of digits of a phone number.
const PHONE: usize = 7;

impl Parser<'_> {
    /// Reports a number with an unknown unit.
    pub(in super::super) fn no_unit(
        &mut self,
        digits: &str,
        unit: &str,
        span: Span,
    ) -> Content<'static> {
        let place = self.place(span);
        let lower = unit.to_ascii_lowercase();
        if is_type(unit) {
            let fault = Diagnostic::new(
                Code::Syntax,
                place,
                format!("unexpected suffix `{unit}` on a number"),
            );
            self.report(write(fault, place, digits));
            return Content::Error;
        }
        let several = unit.contains(|c: char| c.is_ascii_digit());
        if let Some(whole) = in_nanos(&format!("{digits}{lower}")).and_then(written)
            && several
        {
            let fault = Diagnostic::new(
                Code::Syntax,
                place,
                format!("`{digits}{unit}` has more than one unit"),
            )
            .note("a duration is one number with one unit");
            self.report(write(fault, place, whole));
            return Content::Error;
        }
        let fault = Diagnostic::new(Code::Syntax, place, format!("unknown unit `{unit}`"));
        let help = match lower.as_str() {
            "d" | "day" | "days" => "write days in hours, `24h`",
            _ => "write `ms`, `s`, `m` or `h` after a duration, and no unit after other numbers",
        };
        self.report(match TimeUnit::meant(&lower) {
            Some(meant) => write(fault, place, format!("{digits}{}", meant.name)),
            None => fault.help(help),
        });
        Content::Error
    }

    /// Reports `20 s`, `5 minutes`.
    pub(in super::super) fn unit_apart(
        &mut self,
        number: Place,
        n: Number,
        unit: Span,
        meant: &str,
    ) {
        let start = self.source.span(number).0;
        let (place, whole) = (self.place(unit), self.source.place(start, unit));
        let fault = Diagnostic::new(Code::Syntax, place, "unexpected space before a unit");
        self.report(write(fault, whole, format!("{n}{meant}")));
    }

    /// Parses `1m 30s`: the second duration; returns false if there is none.
    pub(in super::super) fn second_duration(&mut self, before: &Node<'static>) -> bool {
        let Content::Duration(first) = before.content else {
            return false;
        };
        let Some((literal, next)) = self.cursor.literal() else {
            return false;
        };
        let Some(second) = in_nanos(&literal.to_string()) else {
            return false;
        };
        let end = literal.span();
        self.advance(end, next);
        let start = self.source.span(before.place).0;
        let whole = self.source.place(start, end);
        let fault = Diagnostic::new(
            Code::Syntax,
            before.place,
            "a duration cannot have two parts",
        )
        .note("a duration is one number with one unit");
        let sum = first.nanos.checked_add(second).and_then(written);
        self.report(match sum {
            Some(sum) => write(fault, whole, sum),
            None => fault.help("write one duration"),
        });
        true
    }

    /// Reports `+20`, `.5`, `+15551234567`.
    pub(in super::super) fn number_form(&mut self, expected: ExpectedValue<'_>) -> Node<'static> {
        let start = self.cursor.span();
        let Some(TokenTree::Punct(sign)) = self.take() else {
            return self.mistake(start);
        };
        let whole =
            extent::text(self.cursor).filter(|text| takes_text(expected.ty) && text.is_kebab());
        let Some(TokenTree::Literal(literal)) = self.take() else {
            return self.mistake(start);
        };
        let mut digits = literal.to_string();
        // `+1-555-123-4567`
        if let Some(text) = whole {
            digits = text.text;
            self.advance(text.end, text.next);
        }
        let place = self.source.place(start, self.last);
        let shown = format!("{}{digits}", sign.as_char());
        let mistake = Node::new(place, Content::Error);
        if sign.as_char() == '.' {
            let fault = Diagnostic::new(
                Code::Syntax,
                place,
                format!("missing digit before the decimal point of `{shown}`"),
            );
            self.report(write(fault, place, format!("0{shown}")));
            return mistake;
        }
        let phone = digits.bytes().filter(u8::is_ascii_digit).count() >= PHONE;
        let text = takes_text(expected.ty) && (phone || !takes_number(expected.ty));
        let is_text = matches!(Lit::new(literal), Lit::Str(_));
        if text && !is_text {
            let fault = Diagnostic::new(
                Code::UnquotedText,
                place,
                format!("missing quotes around `{shown}`"),
            )
            .note("a phone number is text, and a number has no `+`");
            self.report(write(fault, place, quoted(&shown)));
            return mistake;
        }
        let fault = Diagnostic::new(Code::Syntax, place, "unexpected `+` before a value");
        self.report(write(fault, place, digits));
        mistake
    }
}

/// The types of Rust that are suffixes of numbers.
fn is_type(suffix: &str) -> bool {
    const TYPES: [&str; 14] = [
        "u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize",
        "f32", "f64",
    ];
    TYPES.contains(&suffix)
}
