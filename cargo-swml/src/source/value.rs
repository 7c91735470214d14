//! Properties and their values.

use pretty::RcDoc;
use swml_language::check::{Dialect, check_as, in_unit};
use swml_language::notation::braces::{is_list_in_braces, unnamed};
use swml_language::notation::time::written;
use swml_language::notation::values::CODECS;
use swml_language::notation::words::{THEN, WHEN, is_bare};
use swml_language::read::Parsed;
use swml_language::schema::{Constraints, Format, RecordType, Type, Unit};
use swml_language::tree::{Content, Duration, Entry, Node, is_variable};
use swml_language::{Allowed, Document, Number, resolve};

use super::source_part::{INDENT, SourcePart, braces, concat, flat_braces, short_braces};
use super::text::{key, lines, literal};
use super::value_context::ValueContext;
use super::writer::SourceWriter;

impl SourceWriter {
    /// Writes the first property without its name, if the macro accepts that.
    pub(super) fn primary(
        &self,
        record: &'static RecordType,
        entry: &Entry<'_>,
        alone: bool,
        depth: usize,
    ) -> Option<SourcePart> {
        let field = record.field(&entry.key).filter(|_| !entry.raw)?;
        if field.taken(&entry.value).is_some() {
            return None;
        }
        // alone it would be read as the whole object
        if !field.constraints.primary || (alone && record.bare) {
            return None;
        }
        let context = ValueContext::property(record, field);
        let shown = self.shown(&entry.value, &context);
        let taken = match shown {
            ValueStart::Literal => unnamed(record, false),
            ValueStart::List => unnamed(record, true),
            ValueStart::Word => record.primaries().next(),
            ValueStart::Braces => None,
        };
        // written only if it is used: writing each value twice would be exponential in the depth
        taken
            .filter(|taken| taken.name == field.name)
            .map(|_| self.value(&entry.value, &context, depth))
    }

    /// Writes `name value` for each property.
    pub(super) fn properties(
        &self,
        record: &'static RecordType,
        entries: &[Entry<'_>],
        depth: usize,
    ) -> Vec<SourcePart> {
        let mut pieces = Vec::new();
        for entry in entries {
            let field = record.field(&entry.key).filter(|field| {
                // a value of another type is written unchanged
                !entry.raw && field.taken(&entry.value).is_none()
            });
            let Some(field) = field else {
                let raw = if entry.raw { "raw " } else { "" };
                let value = self.value(&entry.value, &ValueContext::any(), depth);
                pieces.push(value.behind(format!("{raw}{} ", key(&entry.key))));
                continue;
            };
            match (&entry.value.content, field.ty.bare()) {
                (Content::Map(cases), Type::Map(inner))
                    if field.constraints.each && !cases.is_empty() =>
                {
                    for case in cases {
                        let name = format!("{} {}", field.name, literal(&case.key));
                        let context = ValueContext::of(inner, &Constraints::NONE);
                        pieces.push(
                            self.value(&case.value, &context, depth)
                                .behind(format!("{name} ")),
                        );
                    }
                }
                _ => {
                    let context = ValueContext::property(record, field);
                    let value = self.value(&entry.value, &context, depth);
                    pieces.push(value.behind(format!("{} ", field.name)));
                }
            }
        }
        pieces
    }

    /// Writes a value according to its type.
    pub(super) fn value(
        &self,
        node: &Node<'_>,
        context: &ValueContext,
        depth: usize,
    ) -> SourcePart {
        match (context.ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if is_variable(text) => {
                SourcePart::text(literal(text))
            }
            (Type::Var(inner), _) => self.value(node, &context.with(inner), depth),
            (Type::Choice(choice), _) => match choice.pick(node) {
                Some(picked) => {
                    let format = match picked.constraints.format {
                        Format::Free => context.format,
                        own => own,
                    };
                    let ty = &picked.ty;
                    self.value(
                        node,
                        &ValueContext {
                            ty,
                            format,
                            ..*context
                        },
                        depth,
                    )
                }
                None => self.value(node, &ValueContext::any(), depth),
            },
            (Type::List(Type::Method(_)), Content::List(elements)) => self.block(elements, depth),
            (Type::List(Type::Record(record)), Content::List(elements))
                if record().is_branch() && elements.iter().all(is_branch) =>
            {
                self.branches(record(), elements, depth)
            }
            (Type::List(inner), Content::List(elements)) => self.list(
                elements,
                &ValueContext {
                    ty: inner,
                    record: None,
                    listed: true,
                    ..*context
                },
                depth,
            ),
            (Type::Map(inner), Content::Map(entries)) => {
                self.map(entries, &ValueContext::of(inner, &Constraints::NONE), depth)
            }
            (Type::Record(record), Content::Map(entries)) if !record().is_document() => {
                object(record(), self.properties(record(), entries, depth + 1))
            }
            (Type::Record(record), Content::Map(_)) if record().is_document() => {
                match self.document(node, depth + 1) {
                    Some(lines) => short_braces(lines),
                    None => self.value(node, &ValueContext::any(), depth),
                }
            }
            // the primary is written for the whole
            (Type::Record(record), _) => match record().primaries().next() {
                Some(field) => self.value(node, &ValueContext::property(record(), field), depth),
                None => self.value(node, &ValueContext::any(), depth),
            },
            (Type::Inline, Content::Inline(document)) => match self.document(document, depth + 1) {
                Some(lines) => short_braces(lines),
                None => SourcePart::text("{}"),
            },
            (Type::Inline, Content::Text(text)) => match self.inline(text, depth) {
                Some(script) => script,
                None => quoted(text),
            },
            (Type::Any, Content::List(elements)) => {
                self.list(elements, &ValueContext::any(), depth)
            }
            (Type::Any, Content::Map(entries)) => self.map(entries, &ValueContext::any(), depth),
            (ty, Content::Text(text)) => match self.shown(node, context) {
                ValueStart::Word => SourcePart::text(text.to_string()),
                _ => match ty {
                    Type::Keyword(_) => SourcePart::text(Dialect::Script.word(text)),
                    _ => quoted(text),
                },
            },
            (Type::Keyword(_), Content::Bool(value)) => SourcePart::text(value.to_string()),
            (Type::Duration(unit), Content::Number(number)) => {
                SourcePart::text(duration(*number, *unit))
            }
            (_, Content::Number(number)) => SourcePart::text(number.to_string()),
            (_, Content::Bool(value)) => SourcePart::text(value.to_string()),
            _ => SourcePart::text("null"),
        }
    }

    /// Writes the beginning of a value, which tells the macro its kind.
    fn shown(&self, node: &Node<'_>, context: &ValueContext) -> ValueStart {
        match (context.ty, &node.content) {
            (_, Content::List(_)) => match is_list_in_braces(context.ty) {
                true => ValueStart::Braces,
                false => ValueStart::List,
            },
            (_, Content::Map(_) | Content::Inline(_)) => ValueStart::Braces,
            (Type::Var(_), Content::Text(text)) if is_variable(text) => ValueStart::Literal,
            (Type::Var(inner), _) => self.shown(node, &context.with(inner)),
            (Type::Choice(choice), _) => match choice.pick(node) {
                Some(picked) => {
                    let format = match picked.constraints.format {
                        Format::Free => context.format,
                        own => own,
                    };
                    let ty = &picked.ty;
                    self.shown(
                        node,
                        &ValueContext {
                            ty,
                            format,
                            ..*context
                        },
                    )
                }
                None => ValueStart::Literal,
            },
            (Type::Record(record), _) => match record().primaries().next() {
                Some(field) => self.shown(node, &ValueContext::property(record(), field)),
                None => ValueStart::Literal,
            },
            (Type::Inline, Content::Text(text)) if inline(text).is_some() => ValueStart::Braces,
            (Type::Text, Content::Text(text)) if bare(text, context) => ValueStart::Word,
            (Type::Keyword(_), Content::Text(text)) => {
                match Dialect::Script.word(text).starts_with('"') {
                    true => ValueStart::Literal,
                    false => ValueStart::Word,
                }
            }
            (_, Content::Bool(_) | Content::Null) => ValueStart::Word,
            _ => ValueStart::Literal,
        }
    }

    /// A script as JSON in a text.
    fn inline(&self, text: &str, depth: usize) -> Option<SourcePart> {
        let tree = inline(text)?;
        // always a script for a call
        let writer = Self {
            language: Document::LANGUAGE,
        };
        writer.document(&tree, depth + 1).map(short_braces)
    }

    /// Writes `{ when "…" { … } else { … } }`.
    fn branches(
        &self,
        record: &'static RecordType,
        elements: &[Node<'_>],
        depth: usize,
    ) -> SourcePart {
        let mut pieces = Vec::new();
        for element in elements {
            let entries = element.entries().unwrap_or_default();
            let (condition, rest) = entries.split_at(1.min(entries.len()));
            let first = self.properties(record, condition, depth + 1).pop();
            let Some(first) = first else {
                continue;
            };
            // the block after a condition needs no `then`
            let then = rest.first().map(|then| match then.value.elements() {
                Some(block) => self.block(block, depth + 1),
                None => SourcePart::text("{}"),
            });
            pieces.push(match then {
                Some(then) => SourcePart::new(first.doc.append(" ").append(then.doc), then.tall),
                None => first,
            });
        }
        braces(pieces)
    }

    fn list(&self, elements: &[Node<'_>], context: &ValueContext, depth: usize) -> SourcePart {
        let elements: Vec<SourcePart> = elements
            .iter()
            .map(|element| self.element(element, context, depth + 1))
            .collect();
        if elements.is_empty() {
            return SourcePart::text("[]");
        }
        let tall = elements.iter().any(|element| element.tall);
        let docs = elements.into_iter().map(|element| element.doc);
        let docs = concat(between(docs, &RcDoc::text(",").append(RcDoc::line())));
        let last = RcDoc::text(",").flat_alt(RcDoc::nil());
        let (before, behind) = match tall {
            true => (RcDoc::hardline(), RcDoc::hardline()),
            false => (RcDoc::line_(), RcDoc::line_()),
        };
        let doc = RcDoc::text("[")
            .append(before.append(docs).append(last).nest(INDENT))
            .append(behind)
            .append("]");
        let doc = doc.group();
        SourcePart::new(doc, tall)
    }

    /// Writes an element of a list: an object needs no braces on one line.
    fn element(&self, node: &Node<'_>, context: &ValueContext, depth: usize) -> SourcePart {
        let ty = match context.ty.bare() {
            Type::Choice(choice) => choice.pick(node).map(|picked| &picked.ty),
            ty => Some(ty),
        };
        let (Some(Type::Record(record)), Some(entries @ [_, ..])) = (ty, node.entries()) else {
            return self.value(node, context, depth);
        };
        let record = record();
        if record.is_document() {
            return self.value(node, context, depth);
        }
        let properties = self.properties(record, entries, depth + 1);
        let first = entries
            .first()
            .filter(|first| !first.raw && record.field(&first.key).is_some());
        if first.is_none() || properties.iter().any(|one| one.tall) {
            return object(record, properties);
        }
        let properties = properties.into_iter();
        let properties = properties.map(|property| property.doc);
        let doc = RcDoc::text("{")
            .append(RcDoc::hardline())
            .flat_alt(RcDoc::nil())
            .append(concat(between(properties, &RcDoc::line())))
            .nest(INDENT)
            .append(RcDoc::hardline().append("}").flat_alt(RcDoc::nil()));
        let doc = doc.group();
        SourcePart::new(doc, false)
    }

    /// Writes `{ key value }`.
    fn map(&self, entries: &[Entry<'_>], context: &ValueContext, depth: usize) -> SourcePart {
        let entries = entries.iter().map(|entry| {
            let value = self.value(&entry.value, context, depth + 1);
            value.behind(format!("{} ", key(&entry.key)))
        });
        flat_braces(entries.collect())
    }
}

/// The beginning of a value.
#[derive(Clone, Copy, PartialEq)]
enum ValueStart {
    Literal,
    Word,
    List,
    Braces,
}

/// Writes the properties of an object in braces.
fn object(record: &RecordType, properties: Vec<SourcePart>) -> SourcePart {
    match record.fields.iter().any(|field| field.constraints.each) {
        true => braces(properties),
        false => flat_braces(properties),
    }
}

/// The same with a separator.
fn between(
    docs: impl Iterator<Item = RcDoc<'static, ()>>,
    separator: &RcDoc<'static, ()>,
) -> impl Iterator<Item = RcDoc<'static, ()>> {
    docs.enumerate().map(|(turn, doc)| match turn {
        0 => doc,
        _ => separator.clone().append(doc),
    })
}

/// Writes a text, on several lines if it has them.
fn quoted(text: &str) -> SourcePart {
    match lines(text) {
        Some(lines) => {
            let lines = lines.into_iter().map(RcDoc::text);
            let doc = concat(between(lines, &RcDoc::hardline())).nest(INDENT);
            SourcePart::new(doc, true)
        }
        None => SourcePart::text(literal(text)),
    }
}

/// Returns true if a text can be written as a bare word.
fn bare(text: &str, context: &ValueContext) -> bool {
    if context.format == Format::Codec {
        return CODECS.contains(&text);
    }
    let parts = |text: &str| text.split('.').all(is_bare);
    let word =
        is_bare(text) || (context.format == Format::Variable && !context.listed && parts(text));
    let taken = |record: &RecordType| {
        let first = text.split('.').next().unwrap_or_default();
        record.field(first).is_some()
    };
    context.format.is_name() && word && !context.record.is_some_and(taken)
}

/// Returns true for a branch that is braces in itself: `when … { … }` or `else { … }`.
fn is_branch(node: &Node<'_>) -> bool {
    let keys = node.entries().unwrap_or_default().iter();
    let keys: Vec<&str> = keys.map(|entry| &*entry.key).collect();
    matches!(keys.as_slice(), [WHEN, THEN] | ["else"])
}

/// Returns the document that a text holds, if a block of `swml!` is equivalent.
fn inline(text: &str) -> Option<Node<'_>> {
    let document = &Document::LANGUAGE.document;
    let starts = text.trim_start().starts_with('{');
    let parsed = starts.then(|| Parsed::json(text).ok())??;
    if !parsed.check(document, &Allowed::none(), false).is_ok() {
        return None;
    }
    let tree = resolve::today(parsed.into_root(), document);
    let clean = check_as(&tree, document, Document::LANGUAGE, Dialect::Script).is_clean();
    let mut entries = tree.entries()?.iter();
    (clean && entries.any(|entry| entry.key == "version")).then_some(tree)
}

/// Writes a number with the largest unit of which it is a whole number.
fn duration(number: Number, unit: Unit) -> String {
    const MILLISECOND: i128 = 1_000_000;
    let plain = number.to_string();
    let nanos = match number {
        Number::Int(n) if n > 0 => i128::from(n) * unit.nanos(),
        #[allow(clippy::cast_possible_truncation)]
        Number::Float(n) if n > 0.0 && n < 1e9 => (n * 1000.0).round() as i128 * MILLISECOND,
        _ => return plain,
    };
    // only exactly the same number
    match in_unit(Duration { nanos }, unit) {
        Some(same) if same == number => written(nanos).unwrap_or(plain),
        _ => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_the_largest_unit() {
        let seconds = |n: i64| duration(Number::from(n), Unit::Seconds);
        assert_eq!(seconds(20), "20s");
        assert_eq!(seconds(90), "90s");
        assert_eq!(seconds(300), "5m");
        assert_eq!(seconds(14400), "4h");
        assert_eq!(seconds(0), "0");
        assert_eq!(seconds(-1), "-1");
        let millis = |n: i64| duration(Number::from(n), Unit::Milliseconds);
        assert_eq!(millis(1500), "1500ms");
        assert_eq!(millis(5000), "5s");
        let decimal = |n: f64| duration(Number::from(n), Unit::DecimalSeconds);
        assert_eq!(decimal(0.5), "500ms");
        assert_eq!(decimal(1.0 / 3.0), "0.3333333333333333");
        assert_eq!(decimal(2.0), "2.0");
    }
}
