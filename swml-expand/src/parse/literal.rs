//! Literals: text, numbers, durations.

use proc_macro2::Span;
use swml_language::Number;
use swml_language::notation::time::TimeUnit;
use swml_language::tree::{Content, Duration, Node};
use syn::Lit;

use super::Parser;

impl Parser<'_> {
    pub(super) fn literal(&mut self, literal: Lit, span: Span, negative: bool) -> Node<'static> {
        let place = self.place(span);
        let content = match literal {
            Lit::Str(text) if !negative => {
                if !text.suffix().is_empty() {
                    self.unknown_suffix(span, text.suffix());
                }
                Content::Text(text.value().into())
            }
            Lit::Int(int) => {
                let digits = sign(int.base10_digits(), negative);
                match (int.suffix(), digits.parse::<i128>()) {
                    ("", Ok(n)) => match (i64::try_from(n), u64::try_from(n)) {
                        (Ok(n), _) => Content::Number(Number::from(n)),
                        (_, Ok(n)) => Content::Number(Number::from(n)),
                        _ => self.too_large(span),
                    },
                    ("", Err(_)) => self.too_large(span),
                    (suffix, _) => self.duration(&digits, suffix, span),
                }
            }
            Lit::Float(float) => {
                let digits = sign(float.base10_digits(), negative);
                match (float.suffix(), digits.parse::<f64>()) {
                    ("", Ok(n)) if n.is_finite() => Content::Number(Number::from(n)),
                    ("", _) => self.too_large(span),
                    (suffix, _) => self.duration(&digits, suffix, span),
                }
            }
            other => {
                let what = match other {
                    Lit::Char(_) => "unsupported character literal",
                    Lit::ByteStr(_) | Lit::Byte(_) => "unsupported byte literal",
                    Lit::CStr(_) => "unsupported C string literal",
                    _ => "unsupported literal",
                };
                self.syntax(span, what, "write text in double quotes, `\"…\"`");
                Content::Error
            }
        };
        Node::new(place, content)
    }

    fn too_large(&mut self, span: Span) -> Content<'static> {
        self.syntax(
            span,
            "this number does not fit in 64 bits",
            "write a number of at most 64 bits",
        );
        Content::Error
    }

    fn unknown_suffix(&mut self, span: Span, suffix: &str) {
        self.syntax(
            span,
            format!("unexpected suffix `{suffix}` on a string"),
            format!("add a space before `{suffix}`, or remove it"),
        );
    }

    /// A number with a unit: `500ms`, `20s`, `5m`, `4h`, `1.5s`.
    fn duration(&mut self, digits: &str, unit: &str, span: Span) -> Content<'static> {
        let Some(known) = TimeUnit::of(unit) else {
            return self.no_unit(digits, unit, span);
        };
        match scaled(digits, known.nanos) {
            Some(nanos) => Content::Duration(Duration { nanos }),
            None => self.too_large(span),
        }
    }
}

/// The value of `1m30s`, or of `30s` alone.
pub(super) fn in_nanos(mut text: &str) -> Option<i128> {
    let mut sum = 0i128;
    while !text.is_empty() {
        let digits = text.find(|c: char| c.is_ascii_alphabetic())?;
        let (number, rest) = text.split_at(digits);
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic());
        let (unit, rest) = rest.split_at(letters.unwrap_or(rest.len()));
        let unit = TimeUnit::meant(unit)?;
        sum = sum.checked_add(scaled(&number.replace('_', ""), unit.nanos)?)?;
        text = rest;
    }
    Some(sum)
}

fn sign(digits: &str, negative: bool) -> String {
    if negative {
        format!("-{digits}")
    } else {
        digits.to_owned()
    }
}

/// Multiplies a decimal number by an integer, exactly; fractions of a nanosecond are dropped.
fn scaled(digits: &str, unit: i128) -> Option<i128> {
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, digits),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut nanos = whole.parse::<i128>().ok()?.checked_mul(unit)?;
    let mut step = unit;
    for digit in fraction.chars() {
        step /= 10;
        nanos = nanos.checked_add(i128::from(digit.to_digit(10)?).checked_mul(step)?)?;
    }
    Some(if negative { -nanos } else { nanos })
}
