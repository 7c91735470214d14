//! Documents, blocks and statements.

use pretty::RcDoc;
use swml_language::schema::{RecordType, Type};
use swml_language::tree::{Content, Entry, Node};

use super::source_part::{INDENT, SourcePart, WIDTH, braces, concat, short_braces};
use super::text::key;
use super::value_context::ValueContext;
use super::writer::SourceWriter;

impl SourceWriter {
    /// Writes the statements and sections of a document, or `None` without sections.
    pub(super) fn document(&self, node: &Node<'_>, depth: usize) -> Option<Vec<SourcePart>> {
        let entries = node.entries()?;
        let sections = entries.iter().find(|entry| entry.key == "sections")?;
        let mut lines = Vec::new();
        for (index, section) in sections.value.entries()?.iter().enumerate() {
            let statements = section.value.elements()?;
            if index > 0 {
                lines.push(SourcePart::text(""));
            }
            // the statements outside of any section form the first one
            if index == 0 && section.key == "main" {
                lines.extend(self.statements(statements, depth));
                continue;
            }
            let statements = self.statements(statements, depth + 1);
            let head = format!("section {} ", key(&section.key));
            lines.push(braces(statements).behind(head));
        }
        Some(lines)
    }

    /// Writes `{ statement; statement; }`; a single short one stays on the line.
    pub(super) fn block(&self, elements: &[Node<'_>], depth: usize) -> SourcePart {
        short_braces(self.statements(elements, depth + 1))
    }

    fn statements(&self, elements: &[Node<'_>], depth: usize) -> Vec<SourcePart> {
        let elements = elements.iter();
        elements
            .map(|element| self.statement(element, depth))
            .collect()
    }

    fn statement(&self, node: &Node<'_>, depth: usize) -> SourcePart {
        let Some([step]) = node.entries() else {
            return SourcePart::text("");
        };
        let Entry {
            key: name,
            value,
            raw,
            ..
        } = step;
        let method = self.language.methods.get(name).filter(|_| !raw);
        let Some(method) = method else {
            let body = self.value(value, &ValueContext::any(), depth);
            let empty = value.entries().is_some_and(<[_]>::is_empty);
            let name = format!("raw {}", key(name));
            return match empty {
                true => SourcePart::text(format!("{name};")),
                false => with_body(&name, body),
            };
        };
        let entries = value.entries();
        match (&method.ty, entries, &value.content) {
            (Type::Record(record), Some(entries), _) => {
                self.record_statement(name, record(), entries, depth)
            }
            (Type::Any, _, Content::Null) => SourcePart::text(format!("{name};")),
            (ty, ..) => {
                let context = ValueContext::of(ty, &method.constraints);
                let body = self.value(value, &context, depth);
                with_body(name, body)
            }
        }
    }

    /// Writes `method primary name value …;`, or with the properties in braces if they do not fit
    /// on one line.
    fn record_statement(
        &self,
        name: &str,
        record: &'static RecordType,
        entries: &[Entry<'_>],
        depth: usize,
    ) -> SourcePart {
        let (primary, rest) = match entries {
            [first, rest @ ..] => match self.primary(record, first, rest.is_empty(), depth) {
                Some(primary) => (Some(primary), rest),
                None => (None, entries),
            },
            [] => (None, entries),
        };
        let Some(primary) = primary.map(|primary| primary.behind(format!("{name} "))) else {
            return self.with_properties(SourcePart::text(name), record, rest, depth);
        };
        if rest.is_empty() {
            let tall = primary.tall;
            return SourcePart::new(primary.close(), tall);
        }
        self.with_properties(primary, record, rest, depth)
    }

    /// Writes the properties of a statement after its head.
    fn with_properties(
        &self,
        head: SourcePart,
        record: &'static RecordType,
        entries: &[Entry<'_>],
        depth: usize,
    ) -> SourcePart {
        let mut properties = self.properties(record, entries, depth + 1);
        let Some(last) = properties.pop() else {
            return SourcePart::new(head.doc.append(";"), head.tall);
        };
        let tall = head.tall || properties.iter().any(|one| one.tall);
        let branches = record.fields.iter().any(|field| field.constraints.each);
        let fits = || {
            let pieces = std::iter::once(&head).chain(&properties).chain([&last]);
            let width: usize = pieces.map(|piece| piece.width() + 1).sum();
            depth * INDENT.unsigned_abs() + width <= WIDTH
        };
        // only the last property can have several lines
        if last.tall && !tall && !branches && fits() {
            let properties = properties.into_iter();
            let properties = properties.map(|property| RcDoc::space().append(property.doc));
            let doc = head
                .doc
                .append(concat(properties))
                .append(" ")
                .append(last.doc)
                // without it the next method could be read as one more property
                .append(";");
            return SourcePart::new(doc, true);
        }
        let tall = tall || last.tall || branches;
        properties.push(last);
        if tall {
            let doc = head.doc.append(" ").append(braces(properties).doc);
            return SourcePart::new(doc, true);
        }
        let properties = properties.into_iter();
        let properties = properties.map(|property| RcDoc::line().append(property.doc));
        let doc = head
            .doc
            .append(RcDoc::text(" {").flat_alt(RcDoc::nil()))
            .append(concat(properties).nest(INDENT))
            .append(RcDoc::hardline().append("}").flat_alt(RcDoc::text(";")));
        SourcePart::new(doc.group(), false)
    }
}

/// Writes `name body;`
fn with_body(name: &str, body: SourcePart) -> SourcePart {
    let tall = body.tall;
    SourcePart::new(body.behind(format!("{name} ")).close(), tall)
}
