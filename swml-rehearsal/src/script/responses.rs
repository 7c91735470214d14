//! The parts of a web service's answer that a script reads: its fields and its status.

use serde_json::{Number, Value};

use super::Program;

/// The variable with the fields of an answer.
const FIELDS: &str = "request_response.";
/// The variable with its status.
const STATUS: &str = "request_response_code";

impl Program {
    /// Keeps what an expression or a text reads of an answer, and what it compares it with.
    pub(super) fn mention_response(&mut self, text: &str) {
        for (at, _) in text.match_indices(FIELDS) {
            let rest = text.get(at + FIELDS.len()..).unwrap_or_default();
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '.');
            let (path, after) = rest.split_at(end.unwrap_or(rest.len()));
            // `a.b.includes(…)` is a method of `a.b`
            let path = match (after.starts_with('('), path.rsplit_once('.')) {
                (true, Some((path, _))) => path,
                (true, None) => continue,
                (false, _) => path.strip_suffix(".length").unwrap_or(path),
            };
            let path = path.trim_end_matches('.');
            if !path.is_empty() {
                self.field(path, compared(after).unwrap_or(Value::Bool(true)));
            }
        }
        for (at, _) in text.match_indices(STATUS) {
            let after = text.get(at + STATUS.len()..).unwrap_or_default();
            self.status(compared(after).as_ref());
        }
    }

    /// Keeps the cases of a `switch` on an answer.
    pub(super) fn mention_case(&mut self, variable: &str, case: &str) {
        if let Some((_, path)) = variable.split_once(FIELDS) {
            self.field(path.trim_end_matches('}'), Value::from(case));
        } else if variable.contains(STATUS) {
            let status = case.parse::<u16>().ok().map(Value::from);
            self.status(status.as_ref());
        }
    }

    fn field(&mut self, path: &str, value: Value) {
        let values = self.fields.entry(path.to_owned()).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    fn status(&mut self, status: Option<&Value>) {
        let status = status.and_then(Value::as_u64);
        let status = status.and_then(|status| u16::try_from(status).ok());
        self.statuses
            .extend(status.filter(|status| (100..600).contains(status)));
    }
}

/// A value with which a comparison that begins here holds: for `> 3` it is 4.
fn compared(after: &str) -> Option<Value> {
    let after = after.trim_start();
    let end = after.find(|c: char| !"=!<>".contains(c))?;
    let (operator, literal) = after.split_at(end);
    if operator.is_empty() {
        return None;
    }
    let literal = literal.trim_start();
    if let Some(quote) = literal.chars().next().filter(|c| "'\"`".contains(*c)) {
        let text = literal.get(1..)?;
        return Some(Value::from(text.get(..text.find(quote)?)?));
    }
    let end = literal.find(|c: char| !c.is_alphanumeric() && c != '.' && c != '-');
    match literal.get(..end.unwrap_or(literal.len()))? {
        "true" => Some(Value::Bool(true)),
        "false" => Some(Value::Bool(false)),
        number => {
            let by = match operator {
                ">" => 1.0,
                "<" => -1.0,
                _ => 0.0,
            };
            let number: f64 = number.parse().ok()?;
            #[allow(clippy::cast_possible_truncation)]
            match number.fract() == 0.0 && number.abs() < 1e15 {
                true => Some(Value::from((number + by) as i64)),
                false => Number::from_f64(number + by).map(Value::Number),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_is_compared_is_kept() {
        let mut program = Program::default();
        program.mention_response("request_response.open && request_response.plan == 'gold'");
        program.mention_response("vars.request_response.user.age > 17");
        program.mention_response("${request_response.name.toUpperCase()}");
        program.mention_response("request_response_code === 404 || request_response_code >= 700");
        program.mention_case("request_response.kind", "a");
        let fields: Vec<_> = program.fields.into_iter().collect();
        let wanted = [
            ("kind", json!("a")),
            ("name", json!(true)),
            ("open", json!(true)),
            ("plan", json!("gold")),
            ("user.age", json!(18)),
        ];
        assert_eq!(
            fields,
            wanted.map(|(path, value)| (path.to_owned(), vec![value]))
        );
        assert_eq!(program.statuses.into_iter().collect::<Vec<_>>(), [404]);
    }
}
