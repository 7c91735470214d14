//! JSON numbers.

use super::{Broken, JsonErrorKind, JsonParser};
use crate::number::{Number, TOO_LARGE};

impl JsonParser<'_> {
    /// Reads a number whose first byte is next.
    pub(super) fn number(&mut self) -> Result<Number, Broken> {
        let start = self.at;
        let negative = self.bytes.get(start) == Some(&b'-');
        self.at += usize::from(negative);
        // `None` if it does not fit
        let mut whole = Some(0_u64);
        match self.bytes.get(self.at) {
            Some(b'0') => {
                self.at += 1;
                if self.digit().is_some() {
                    return Err(self.next_byte(JsonErrorKind::InvalidNumber));
                }
            }
            Some(b'1'..=b'9') => {
                while let Some(digit) = self.digit() {
                    self.at += 1;
                    whole = whole
                        .and_then(|whole| whole.checked_mul(10)?.checked_add(u64::from(digit)));
                }
            }
            Some(_) => return Err(self.next_byte(JsonErrorKind::InvalidNumber)),
            None => return Err(self.here(JsonErrorKind::EndsInValue)),
        }
        match (self.bytes.get(self.at), whole) {
            (Some(b'.' | b'e' | b'E'), _) | (_, None) => self.float(start),
            (_, Some(whole)) if !negative => Ok(Number::from(whole)),
            // `-0` is a float: integers have no negative zero
            (_, Some(0)) => Ok(Number::Float(-0.0)),
            (_, Some(whole)) => match 0_i64.checked_sub_unsigned(whole) {
                Some(whole) => Ok(Number::Int(whole)),
                None => self.float(start),
            },
        }
    }

    /// Returns the next digit.
    #[inline]
    fn digit(&self) -> Option<u8> {
        let byte = self.bytes.get(self.at)?;
        byte.is_ascii_digit().then(|| byte - b'0')
    }

    /// Reads the rest of a number with a fraction, an exponent, or too many digits.
    fn float(&mut self, start: usize) -> Result<Number, Broken> {
        if self.bytes.get(self.at) == Some(&b'.') {
            self.at += 1;
            if self.digit().is_none() {
                return Err(match self.bytes.get(self.at) {
                    Some(_) => self.next_byte(JsonErrorKind::InvalidNumber),
                    None => self.here(JsonErrorKind::EndsInValue),
                });
            }
            while self.digit().is_some() {
                self.at += 1;
            }
        }
        let mantissa = self.bytes.get(start..self.at).unwrap_or_default();
        let mut exponent = 0;
        if let Some(b'e' | b'E') = self.bytes.get(self.at) {
            self.at += 1;
            exponent = self.exponent(mantissa)?;
        }
        let value = match exponent {
            -9_999..=9_999 => self.text.get(start..self.at).and_then(|n| n.parse().ok()),
            _ => Some(scaled(mantissa, exponent)),
        };
        let value = value.unwrap_or(f64::INFINITY);
        if value.is_infinite() {
            return Err(self.here(JsonErrorKind::OutOfRange));
        }
        if value.abs() >= TOO_LARGE {
            self.rounded = true;
        }
        Ok(Number::Float(value))
    }

    /// Reads an exponent after its `e`.
    fn exponent(&mut self, mantissa: &[u8]) -> Result<i64, Broken> {
        let negative = match self.bytes.get(self.at) {
            Some(sign @ (b'+' | b'-')) => {
                self.at += 1;
                *sign == b'-'
            }
            _ => false,
        };
        if self.digit().is_none() {
            return Err(match self.bytes.get(self.at) {
                Some(_) => self.next_byte(JsonErrorKind::InvalidNumber),
                None => self.here(JsonErrorKind::EndsInValue),
            });
        }
        let mut exponent = 0_i32;
        while let Some(digit) = self.digit() {
            self.at += 1;
            let next = exponent.checked_mul(10);
            match next.and_then(|next| next.checked_add(i32::from(digit))) {
                Some(next) => exponent = next,
                // no text is long enough for its digits to compensate this
                None if negative || is_zero(mantissa) => exponent = i32::MAX / 10 + 1,
                None => return Err(self.here(JsonErrorKind::OutOfRange)),
            }
        }
        let exponent = i64::from(exponent);
        Ok(if negative { -exponent } else { exponent })
    }
}

fn is_zero(mantissa: &[u8]) -> bool {
    !mantissa.iter().any(|byte| matches!(byte, b'1'..=b'9'))
}

/// Converts a number with an exponent that a long mantissa may compensate: the standard library
/// reads only the first digits of such an exponent.
#[cold]
fn scaled(mantissa: &[u8], exponent: i64) -> f64 {
    let negative = mantissa.first() == Some(&b'-');
    let point = mantissa.iter().position(|byte| *byte == b'.');
    let point = point.unwrap_or(mantissa.len());
    let first = mantissa.iter().position(|byte| matches!(byte, b'1'..=b'9'));
    let size = first.map_or(0.0, |first| {
        // the position of the first digit relative to the point
        let place = match i64::try_from(point.abs_diff(first)) {
            Ok(place) if first < point => place,
            Ok(place) => 1 - place,
            Err(_) => return 0.0,
        };
        match place.saturating_add(exponent) {
            400.. => f64::INFINITY,
            ..=-400 => 0.0,
            exponent => {
                let digits = mantissa.get(first..).unwrap_or_default().iter();
                let digits = digits
                    .filter(|byte| **byte != b'.')
                    .copied()
                    .map(char::from);
                let digits: String = digits.collect();
                format!("0.{digits}e{exponent}").parse().unwrap_or(0.0)
            }
        }
    });
    if negative { -size } else { size }
}
