//! Rendering of forms of other platforms' words, with the values that the author has written.

use super::form::{FormStatement, Make, Own, SampleValue};
use crate::dialect::{Dialect, quoted};
use crate::format::sound::is_sound;
use crate::schema::{Field, MethodSet, RecordType, Type};
use crate::shown::shown;
use crate::tree::{Content, Node};

/// A rendered form, and whether it preserves everything the author has written.
pub(crate) struct RenderedForm {
    /// For a message: short, and without credentials.
    pub(crate) help: String,
    /// The replacement of the author's code, if it is equivalent.
    pub(crate) exact: Option<String>,
    /// The form as JSON: the step, or the value of the property.
    pub(crate) json: String,
}

/// A writer of forms.
struct FormWriter<'n> {
    dialect: Dialect,
    methods: &'static MethodSet,
    /// The source: the body of a method, or the value of a property.
    body: &'n Node<'n>,
    /// Whether texts are shortened, and credentials omitted.
    short: bool,
    /// Whether a part of it is an example.
    example: bool,
    /// The properties of the author that are included.
    used: Vec<&'n str>,
    /// Whether the whole body is included.
    whole: bool,
    /// Whether other properties of the author are included, too.
    carries: bool,
}

/// Renders statements in a dialect.
pub(crate) fn statements(
    dialect: Dialect,
    methods: &'static MethodSet,
    steps: &[FormStatement],
    body: &Node<'_>,
) -> RenderedForm {
    let mut help = FormWriter::new(dialect, methods, body, true);
    let mut exact = FormWriter::new(dialect, methods, body, false);
    let shown = match steps {
        [step] => {
            help.carries = true;
            let entry = help.entry(step).unwrap_or_default();
            match dialect {
                Dialect::Script | Dialect::Yaml => entry,
                Dialect::Json => format!("{{ {entry} }}"),
            }
        }
        _ => {
            let between = match dialect {
                Dialect::Script => "; ",
                Dialect::Json | Dialect::Yaml => ", ",
            };
            help.steps(steps, between)
        }
    };
    let exact = match steps {
        [step] => exact.entry(step).filter(|_| exact.is_complete()),
        _ => None,
    };
    let mut json = FormWriter::new(Dialect::Json, methods, body, false);
    RenderedForm {
        help: shown,
        exact,
        json: json.steps(steps, ""),
    }
}

/// Renders a property with its value in a dialect.
pub(crate) fn property(
    (dialect, methods): (Dialect, &'static MethodSet),
    record: &'static RecordType,
    name: &str,
    sample: &SampleValue,
    value: &Node<'_>,
) -> RenderedForm {
    let write = |dialect: Dialect, short: bool| {
        let mut writer = FormWriter::new(dialect, methods, value, short);
        let field = record.field(name);
        let value = writer.value(sample, field.map(|field| &field.ty));
        (value, writer.is_complete())
    };
    let (exact, complete) = write(dialect, false);
    RenderedForm {
        help: dialect.property(name, &write(dialect, true).0),
        exact: complete.then(|| dialect.property(name, &exact)),
        json: write(Dialect::Json, false).0,
    }
}

impl<'n> FormWriter<'n> {
    fn new(dialect: Dialect, methods: &'static MethodSet, body: &'n Node<'n>, short: bool) -> Self {
        Self {
            dialect,
            methods,
            body,
            short,
            example: false,
            used: Vec::new(),
            whole: false,
            carries: false,
        }
    }

    /// Returns true if nothing is an example, and nothing of the author's code is omitted.
    fn is_complete(&self) -> bool {
        let all = match &self.body.content {
            Content::Map(entries) => entries.iter().all(|entry| self.used.contains(&&*entry.key)),
            Content::Null => true,
            _ => self.whole,
        };
        all && !self.example
    }

    /// Renders methods as elements of a list.
    fn steps(&mut self, steps: &[FormStatement], between: &str) -> String {
        let mut shown = Vec::with_capacity(steps.len());
        for step in steps {
            shown.push(self.step(step));
        }
        shown.join(between)
    }

    /// Renders a method with its body, as an element of a list.
    fn step(&mut self, step: &FormStatement) -> String {
        let entry = self.entry(step).unwrap_or_default();
        match self.dialect {
            Dialect::Script => entry,
            Dialect::Json | Dialect::Yaml => format!("{{ {entry} }}"),
        }
    }

    /// Renders a method with its body, without the braces of a step.
    fn entry(&mut self, FormStatement(name, body): &FormStatement) -> Option<String> {
        let ty = &self.methods.get(name)?.ty;
        let script = self.dialect == Dialect::Script;
        let body = match (body, ty) {
            (SampleValue::Empty | SampleValue::Null, _) if script => String::new(),
            (SampleValue::Map(entries), Type::Record(record)) => self.body(entries, record()),
            (SampleValue::Map(entries), _) if script => self.pairs(entries),
            _ => self.value(body, Some(ty)),
        };
        Some(match script {
            true => format!("{name} {body}").trim_end().to_owned(),
            false => self.dialect.property(name, &body),
        })
    }

    /// Renders the properties of a method.
    fn body(&mut self, entries: &[(&str, SampleValue)], record: &'static RecordType) -> String {
        let script = self.dialect == Dialect::Script;
        let mut shown: Vec<String> = Vec::new();
        for (name, sample) in entries {
            let field = record.field(name);
            let primary = field.is_some_and(|field| field.constraints.primary);
            let value = self.value(sample, field.map(|field| &field.ty));
            shown.push(match sample {
                _ if !script => self.dialect.property(name, &value),
                SampleValue::Cases(_) => value,
                // `live_transcribe start { … }`
                SampleValue::Map(inner) if primary && is_choice(field) => self.pairs(inner),
                SampleValue::Map(_) => self.dialect.property(name, &value),
                // a primary property may be written without its name
                _ if primary && shown.is_empty() => value,
                _ => self.dialect.property(name, &value),
            });
        }
        let given: Vec<&str> = entries.iter().map(|(name, _)| *name).collect();
        shown.extend(self.carried(record, &given));
        match script {
            true => shown.join(" "),
            false => format!("{{ {} }}", shown.join(", ")),
        }
    }

    /// Renders the other properties of the author, under their names in SWML. Their units and
    /// voices may differ, so this is for messages only.
    fn carried(&mut self, record: &'static RecordType, given: &[&str]) -> Vec<String> {
        const MOST: usize = 3;
        let entries = match &self.body.content {
            Content::Map(entries) if self.carries => &**entries,
            _ => return Vec::new(),
        };
        let mut shown = Vec::new();
        let mut names = given.to_vec();
        let all = record.all_names();
        for entry in entries {
            if shown.len() == MOST || self.used.contains(&&*entry.key) {
                continue;
            }
            let name = crate::suggest::same(&entry.key, &all)
                .or_else(|| super::meant_field(record, &entry.key));
            let Some(field) = name.and_then(|name| record.field(name)) else {
                continue;
            };
            let fits = field.ty.has_shape_of(&entry.value) && !field.constraints.secret;
            if !fits || names.contains(&field.name) {
                continue;
            }
            if let Some(value) = self.made(&entry.value, Make::Same) {
                names.push(field.name);
                shown.push(self.dialect.property(field.name, &value));
            }
        }
        shown
    }

    fn pairs(&mut self, entries: &[(&str, SampleValue)]) -> String {
        let dialect = self.dialect;
        let mut pairs = Vec::with_capacity(entries.len());
        for (name, sample) in entries {
            let value = self.value(sample, None);
            pairs.push(dialect.property(name, &value));
        }
        let between = match dialect {
            Dialect::Script => " ",
            Dialect::Json | Dialect::Yaml => ", ",
        };
        pairs.join(between)
    }

    fn value(&mut self, sample: &SampleValue, ty: Option<&Type>) -> String {
        let script = self.dialect == Dialect::Script;
        match sample {
            SampleValue::Empty => "{}".to_owned(),
            SampleValue::Null => "null".to_owned(),
            SampleValue::Word(word) => self.dialect.word(word),
            SampleValue::Bool(value) => value.to_string(),
            SampleValue::Number(number) => {
                self.example = true;
                number.to_string()
            }
            SampleValue::Millis(number) => {
                self.example = true;
                self.millis(*number)
            }
            SampleValue::Text(text) => {
                self.example = true;
                quoted(text)
            }
            SampleValue::Own(own) => self.own(own, ty),
            SampleValue::Map(entries) => format!("{{ {} }}", self.pairs(entries)),
            SampleValue::List(elements) => {
                let mut shown = Vec::with_capacity(elements.len());
                for element in *elements {
                    shown.push(match element {
                        SampleValue::Map(entries) if script && !is_branch(entries) => {
                            self.pairs(entries)
                        }
                        _ => self.value(element, None),
                    });
                }
                match shown.as_slice() {
                    // a list of branches is a block
                    [branch] if script && branch.starts_with("{ when") => branch.clone(),
                    _ => format!("[{}]", shown.join(", ")),
                }
            }
            SampleValue::Steps(steps) if script => format!("{{ {}; }}", self.steps(steps, "; ")),
            SampleValue::Steps(steps) => format!("[{}]", self.steps(steps, ", ")),
            SampleValue::Cases(cases) => {
                let mut shown = Vec::with_capacity(cases.len());
                for (case, steps) in *cases {
                    let steps = self.value(&SampleValue::Steps(steps), None);
                    shown.push(match script {
                        true => format!("case {} {steps}", quoted(case)),
                        false => format!("{}: {steps}", quoted(case)),
                    });
                }
                match script {
                    true => shown.join(" "),
                    false => format!("{{ {} }}", shown.join(", ")),
                }
            }
        }
    }

    fn own(&mut self, own: &Own, ty: Option<&Type>) -> String {
        let found = self.find(self.body, own.names);
        let made = found.and_then(|(key, node)| Some((key, self.made(node, own.make)?)));
        match made {
            Some((key, made)) => {
                match key {
                    Some(key) => self.used.push(key),
                    None => self.whole = true,
                }
                made
            }
            None => {
                self.example = true;
                self.value(own.example, ty)
            }
        }
    }

    /// Returns the author's value, and the property that contains it.
    fn find(&self, body: &'n Node<'n>, names: &[&str]) -> Option<(Option<&'n str>, &'n Node<'n>)> {
        match &body.content {
            Content::Map(entries) => {
                let named = |entry: &&'n crate::tree::Entry<'n>| {
                    let key = crate::suggest::fold(&entry.key);
                    entry.key.len() <= 64
                        && names.iter().any(|name| crate::suggest::fold(name) == key)
                };
                let entry = entries.iter().find(named)?;
                Some((Some(&entry.key), &entry.value))
            }
            _ => names.contains(&"").then_some((None, body)),
        }
    }

    fn made(&self, node: &Node<'_>, make: Make) -> Option<String> {
        let shown = |text: &str| match self.short {
            true => shown(text),
            false => text.to_owned(),
        };
        match (&node.content, make) {
            (Content::Text(text), Make::Same) => Some(quoted(&shown(text))),
            (Content::Text(text), Make::Say) if is_sound(text) => Some(quoted(&shown(text))),
            (Content::Text(text), Make::Say) => Some(quoted(&format!("say:{}", shown(text)))),
            (Content::Text(text), Make::Written) => {
                let text = text.strip_prefix("say:").unwrap_or(text);
                Some(quoted(&shown(text)))
            }
            (Content::Text(text), Make::Millis) => {
                let seconds: i64 = text.parse().ok()?;
                Some(self.millis(seconds.checked_mul(1_000)?))
            }
            (Content::Number(number), Make::Millis) => {
                Some(self.millis(number.as_i64()?.checked_mul(1_000)?))
            }
            (Content::Duration(duration), _) => {
                let millis = i64::try_from(duration.nanos / 1_000_000).ok()?;
                Some(self.millis(millis))
            }
            (Content::Number(number), Make::Same) => Some(number.to_string()),
            (Content::Bool(value), Make::Same) => Some(value.to_string()),
            (Content::Word(word), Make::Same) => Some(quoted(&shown(word))),
            (Content::Word(word), Make::Say) => Some(quoted(&format!("say:{}", shown(word)))),
            // only a message can leave it to the author
            (Content::RustExpr(_), Make::Say) if self.short => Some("say(…)".to_owned()),
            (Content::RustExpr(_), Make::Same | Make::Written) if self.short => {
                Some("(…)".to_owned())
            }
            _ => None,
        }
    }

    fn millis(&self, millis: i64) -> String {
        match self.dialect {
            Dialect::Script if millis % 1_000 == 0 => format!("{}s", millis / 1_000),
            Dialect::Script => format!("{millis}ms"),
            Dialect::Json | Dialect::Yaml => millis.to_string(),
        }
    }
}

/// Returns true if a property may be an object or a word.
fn is_choice(field: Option<&Field>) -> bool {
    field.is_some_and(|field| matches!(field.ty.bare(), Type::Choice(_)))
}

fn is_branch(entries: &[(&str, SampleValue)]) -> bool {
    entries.first().is_some_and(|(name, _)| *name == "when")
}
