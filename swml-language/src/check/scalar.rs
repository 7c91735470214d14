//! Single values: their type, bounds and format.

use super::Checker;
use super::expected::Expected;
use crate::dialect::quoted;
use crate::format;
use crate::legacy;
use crate::number::Number;
use crate::rules::name_uses::NameKind;
use crate::rules::{
    expressions, leftover_template, legacy_form, number, text, unquoted_text, word,
};
use crate::schema::{Format, Type, Unit};
use crate::tree::{Content, Node, Place, has_variable, is_variable};

impl<'t> Checker<'t> {
    pub(super) fn scalar(&mut self, node: &'t Node<'t>, expected: Expected) {
        let (ty, constraints) = (expected.ty, expected.row());
        match (ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if is_variable(text) => {
                self.name(text, expected.format);
                if !constraints.secret {
                    expressions::text(&mut self.cx, node.place, text);
                }
            }
            (Type::Var(inner), _) => self.scalar(node, expected.inner(inner)),
            (Type::Bool, Content::Bool(_)) => {}
            (Type::Null, Content::Null) => {}
            (Type::Integer | Type::Number | Type::Duration(_), Content::Number(number))
                if !matches!(ty, Type::Integer) || number.is_integer() =>
            {
                // as a whole number, `20.0` is `20`
                self.cx.is_modern &= !matches!(number, Number::Float(_))
                    || matches!(ty, Type::Number | Type::Duration(Unit::DecimalSeconds));
                number::number(&mut self.cx, node.place, *number, ty, constraints);
            }
            (Type::Duration(unit), Content::Duration(duration)) => {
                match number::in_unit(*duration, *unit) {
                    Some(number) => {
                        number::bounds(&mut self.cx, node.place, number, Some(*unit), constraints)
                    }
                    None => number::uneven(&mut self.cx, node.place, *unit),
                }
            }
            (Type::Text, Content::Text(text)) => self.text(node.place, text, expected),
            (Type::Text, Content::Word(word)) if expected.format.is_name() => {
                self.text(node.place, word, expected);
            }
            (Type::Condition, Content::Text(text)) => self.condition(node.place, text),
            (Type::Destination, Content::Text(text)) => {
                let before = self.cx.found.len();
                text::destination(&mut self.cx, node.place, text);
                if has_variable(text) {
                    expressions::text(&mut self.cx, node.place, text);
                }
                if self.cx.found.len() == before {
                    leftover_template::check_destination(&mut self.cx, node.place, text);
                }
            }
            (Type::Keyword(words), Content::Text(_) | Content::Word(_)) => {
                let name = node.name().unwrap_or_default();
                let known = words.get(name);
                self.cx.is_modern &=
                    node.text().is_some() && known.is_none_or(|word| word.name == name);
                word::keyword(&mut self.cx, node.place, name, words, known);
            }
            (Type::Keyword(words), Content::Bool(value))
                if node.word().is_some_and(|word| words.get(word).is_some()) =>
            {
                self.cx.is_modern = false;
                legacy_form::word(&mut self.cx, node.place, *value);
            }
            (Type::Text, Content::Word(word)) if expected.format == Format::Sound => {
                unquoted_text::unquoted(
                    &mut self.cx,
                    node.place,
                    word,
                    quoted(&format!("say:{word}")),
                );
            }
            (Type::Destination, Content::Word(word)) => {
                // only the author knows which of the five kinds it is
                let example = quoted(&format!("queue:{word}"));
                unquoted_text::one_of_several(&mut self.cx, node.place, word, &example);
            }
            (Type::Text, Content::Word(word)) if format::judge(expected.format, word).is_err() => {
                unquoted_text::no_text(
                    &mut self.cx,
                    node.place,
                    word,
                    &ty.example(&expected.constraints()),
                );
            }
            (Type::Text | Type::Condition, Content::Word(word)) => {
                unquoted_text::unquoted(&mut self.cx, node.place, word, quoted(word));
            }
            _ if self.former_scalar(node, expected) => {}
            _ => self.wrong_type(node, expected),
        }
    }

    pub(super) fn text(&mut self, place: Place, text: &'t str, expected: Expected) {
        if expected.non_empty && text.is_empty() {
            text::empty(&mut self.cx, place);
            return;
        }
        self.name(text, expected.format);
        text::paths_only(&mut self.cx, place, text);
        self.variables_in(place, text, expected);
        leftover_template::in_text(&mut self.cx, place, text, expected.format);
        if let Some([old, new]) = expected.row().respelling(text) {
            self.cx.is_modern = false;
            legacy_form::spelling(&mut self.cx, place, old, new);
            return;
        }
        if expected.format == Format::Url
            && let Some(mended) = format::credentials_behind_scheme(text)
        {
            legacy_form::url(&mut self.cx, place, text, &mended);
            return;
        }
        if let Format::Words(list) = expected.format {
            text::undocumented_words(&mut self.cx, place, text, list);
        }
        text::form(
            &mut self.cx,
            place,
            text,
            expected.format,
            expected.row().secret,
        );
    }

    /// Notes the name of a section or a label.
    fn name(&mut self, text: &'t str, format: Format) {
        let kind = match format {
            Format::Section | Format::LocalSection => NameKind::Destination,
            // the statement `label` has been met
            Format::Label if self.cx.methods.last() == Some(&legacy::LABEL) => return,
            Format::Label => NameKind::Jump,
            _ => return,
        };
        match has_variable(text) {
            true => self.cx.names.open(),
            false => self.cx.meet_name(kind, text),
        }
    }

    fn condition(&mut self, place: Place, text: &str) {
        if !text::is_wrapped(&mut self.cx, place, text)
            && let Some(condition) = expressions::condition(&mut self.cx, place, text)
        {
            self.variables.read(&mut self.cx, place, &condition.paths());
        }
    }

    /// Checks the variables that a text refers to, and the expressions in it.
    pub(super) fn variables_in(&mut self, place: Place, text: &str, expected: Expected) {
        if !has_variable(text) {
            if expected.format == Format::Variable {
                self.variables.name(&mut self.cx, place, text);
            }
            return;
        }
        let before = self.cx.found.len();
        let template = expressions::text(&mut self.cx, place, text);
        if expected.row().secret {
            // none of these diagnostics is reported
            self.cx.found.truncate(before);
        }
        self.variables.read(&mut self.cx, place, &template.paths());
    }
}
