//! Single values: their type, their bounds, their form.

use super::Checker;
use crate::dialect::quoted;
use crate::format;
use crate::rules::{
    expressions, leftover_template, legacy_form, number, text, unquoted_text, word, wrong_type,
};
use crate::schema::{Facets, Format, Type};
use crate::tree::{Content, Node, Place, has_variable, is_variable};

impl<'t> Checker<'t> {
    pub(super) fn scalar(&mut self, node: &'t Node<'t>, ty: &'static Type, facets: &Facets) {
        match (ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if is_variable(text) => {
                if !facets.secret {
                    expressions::text(&mut self.cx, node.place, text);
                }
            }
            (Type::Var(inner), _) => self.scalar(node, inner, facets),
            (Type::Bool, Content::Bool(_)) => {}
            (Type::Null, Content::Null) => {}
            (Type::Integer | Type::Number | Type::Duration(_), Content::Number(number))
                if !matches!(ty, Type::Integer) || number.is_integer() =>
            {
                number::number(&mut self.cx, node.place, *number, ty, facets);
            }
            (Type::Duration(unit), Content::Duration(duration)) => {
                match number::in_unit(*duration, *unit) {
                    Some(number) => {
                        number::bounds(&mut self.cx, node.place, number, Some(*unit), facets)
                    }
                    None => number::uneven(&mut self.cx, node.place, *unit),
                }
            }
            (Type::Text, Content::Text(text)) => self.text(node.place, text, facets),
            (Type::Text, Content::Word(word)) if facets.format.is_name() => {
                self.text(node.place, word, facets);
            }
            (Type::Condition, Content::Text(text)) => self.condition(node.place, text),
            (Type::Destination, Content::Text(text)) => {
                let before = self.cx.found.len();
                text::destination(&mut self.cx, node.place, text);
                if has_variable(text) {
                    expressions::text(&mut self.cx, node.place, text);
                }
                if self.cx.found.len() == before {
                    leftover_template::dialled(&mut self.cx, node.place, text);
                }
            }
            (Type::Keyword(words), Content::Text(_) | Content::Word(_)) => {
                word::keyword(
                    &mut self.cx,
                    node.place,
                    node.name().unwrap_or_default(),
                    words,
                );
            }
            (Type::Keyword(words), Content::Bool(value))
                if node.word().is_some_and(|word| words.get(word).is_some()) =>
            {
                legacy_form::word(&mut self.cx, node.place, *value);
            }
            (Type::Text, Content::Word(word)) if facets.format == Format::Sound => {
                unquoted_text::unquoted(
                    &mut self.cx,
                    node.place,
                    word,
                    quoted(&format!("say:{word}")),
                );
            }
            (Type::Destination, Content::Word(word)) => {
                // which of the five kinds it is only its author knows
                let example = quoted(&format!("queue:{word}"));
                unquoted_text::one_of_several(&mut self.cx, node.place, word, &example);
            }
            (Type::Text, Content::Word(word)) if format::judge(facets.format, word).is_err() => {
                unquoted_text::no_text(&mut self.cx, node.place, word, &ty.example(facets));
            }
            (Type::Text | Type::Condition, Content::Word(word)) => {
                unquoted_text::unquoted(&mut self.cx, node.place, word, quoted(word));
            }
            _ if self.former_scalar(node, ty, facets) => {}
            _ => wrong_type::wrong_type(&mut self.cx, node, ty, facets),
        }
    }

    pub(super) fn text(&mut self, place: Place, text: &str, facets: &Facets) {
        if facets.filled && text.is_empty() {
            text::empty(&mut self.cx, place);
            return;
        }
        text::paths_only(&mut self.cx, place, text);
        self.variables_in(place, text, facets);
        leftover_template::spoken(&mut self.cx, place, text, facets.format);
        if let Some([old, new]) = facets.respelling(text) {
            legacy_form::spelling(&mut self.cx, place, old, new);
            return;
        }
        if facets.format == Format::Url
            && let Some(mended) = format::credentials_behind_scheme(text)
        {
            legacy_form::url(&mut self.cx, place, text, &mended);
            return;
        }
        if let Format::Words(list) = facets.format {
            text::undocumented_words(&mut self.cx, place, text, list);
        }
        text::form(&mut self.cx, place, text, facets);
    }

    fn condition(&mut self, place: Place, text: &str) {
        if !text::is_wrapped(&mut self.cx, place, text)
            && let Some(condition) = expressions::condition(&mut self.cx, place, text)
        {
            self.variables.read(&mut self.cx, place, &condition.paths());
        }
    }

    /// Judges the variables that a text names, and the expressions in it.
    pub(super) fn variables_in(&mut self, place: Place, text: &str, facets: &Facets) {
        if !has_variable(text) {
            if facets.format == Format::Variable {
                self.variables.name(&mut self.cx, place, text);
            }
            return;
        }
        let before = self.cx.found.len();
        let template = expressions::text(&mut self.cx, place, text);
        if facets.secret {
            // nothing of it is told
            self.cx.found.truncate(before);
        }
        self.variables.read(&mut self.cx, place, &template.paths());
    }
}
