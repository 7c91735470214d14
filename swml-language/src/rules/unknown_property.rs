//! The rule on unknown properties, with the properties that they probably mean.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::object_context::title;
use crate::rules::replacement::{instead, sent_raw};
use crate::schema::{Field, Lookup, RecordType, all_of, one_of};
use crate::shown::shown;
use crate::suggest::{all_meant, listed, same};
use crate::tree::{Content, Entry};
use crate::vocabulary::{self, PropertyForm};

entry! {
    /// The property is unknown: it is neither in SignalWire's schema nor in its SDKs.
    UNKNOWN_PROPERTY:
    bad r#"connect to "+15551234567" timeot 20s;"#,
    good r#"connect to "+15551234567" timeout 20s;"#
}

entry! {
    /// The platform accepts the property and ignores it: most likely it is misspelled.
    UNKNOWN_PARAMETER:
    bad r#"ai prompt { text "You are a receptionist" } params { ai_volum 5 };"#,
    good r#"ai prompt { text "You are a receptionist" } params { ai_volume 5 };"#
}

/// The probable meaning of an unknown name.
pub(crate) enum Guess {
    /// Most likely this property, with a diagnostic that is not yet reported.
    Field(usize, Box<Diagnostic>),
    /// One of these properties.
    OneOf(Vec<usize>),
    /// This property, which is already set under its own name.
    Taken(usize),
    /// Not a property of the object.
    Elsewhere,
    /// Unknown: it may be any property.
    Unsure,
}

/// Properties that belong to a nested object.
#[derive(Default)]
pub(crate) struct Misplaced<'t> {
    /// The properties on the path to that object.
    pub(crate) path: Vec<&'static str>,
    entries: Vec<&'t Entry<'t>>,
}

impl Misplaced<'_> {
    pub(crate) fn contains(&self, entry: &Entry<'_>) -> bool {
        self.entries
            .iter()
            .any(|other| std::ptr::addr_eq(*other, entry))
    }
}

/// Determines the probable meaning of an unknown name, using `is_right` to check the value. Reports
/// the name unless it means exactly one property.
pub(crate) fn unknown_property<'t>(
    cx: &mut RuleContext<'t>,
    record: &'static RecordType,
    entry: &'t Entry<'t>,
    meant: Option<usize>,
    fault: Diagnostic,
    is_right: &dyn Fn(&str, &'static Field) -> bool,
) -> Guess {
    let name = shown(&entry.key);
    let is_same = same(&entry.key, &record.all_names()).is_some();
    let row = match is_same {
        true => None,
        false => vocabulary::property(record, &entry.key, Some(&entry.value)),
    };
    let position = |name: &str| record.fields.iter().position(|field| field.name == name);
    if let Some(form) = row.map(|row| row.form) {
        match form {
            PropertyForm::Named(_) => {}
            PropertyForm::Made(meant, sample) => {
                let shown = vocabulary::property_shown(
                    (cx.dialect, cx.language.methods),
                    record,
                    meant,
                    &sample,
                    &entry.value,
                );
                let fault = fault.help(format!("did you mean `{meant}`? write `{}`", shown.help));
                let Some(index) = position(meant) else {
                    cx.report_at(&entry.key, fault);
                    return Guess::Unsure;
                };
                let right = record
                    .fields
                    .get(index)
                    .is_some_and(|field| is_right(&shown.json, field));
                let exact = shown.exact.filter(|_| right);
                let fault = instead(cx.dialect, fault, entry, exact);
                return Guess::Field(index, Box::new(fault));
            }
            PropertyForm::OneOf(names) => {
                let all = names.iter().filter_map(|name| position(name)).collect();
                let names = one_of(names);
                cx.report_at(&entry.key, fault.help(format!("did you mean {names}?")));
                return Guess::OneOf(all);
            }
            PropertyForm::Beside(steps, when) => {
                let shown =
                    vocabulary::statements(cx.dialect, cx.language.methods, steps, &entry.value)
                        .help;
                let when = match when.strip_prefix("it ") {
                    Some(rest) => format!("{} {rest}", title(record)),
                    None => when.to_owned(),
                };
                let help = format!("{when}, write `{shown}`");
                cx.report_at(&entry.key, fault.help(help));
                return Guess::Elsewhere;
            }
            PropertyForm::Hint(help) => {
                cx.report_at(&entry.key, fault.help(help));
                return Guess::Elsewhere;
            }
            PropertyForm::Nothing(why) => {
                let help = format!("remove `{name}`: {why}");
                cx.report_at(&entry.key, fault.help(help));
                return Guess::Elsewhere;
            }
        }
    }
    if let Some((index, field)) = meant.and_then(|index| Some((index, record.fields.get(index)?))) {
        let fault = renamed(cx, fault, entry, (record, field), row.is_some());
        return Guess::Field(index, Box::new(fault));
    }
    let known = record.names(true);
    let near = all_meant(&entry.key, &known, &record.names(false));
    let help = match known.as_slice() {
        _ if near.len() > 1 => format!("did you mean {}?", one_of(&near)),
        [] => format!("remove `{name}`"),
        [only] => format!("its only property is `{only}`"),
        all => format!("the properties are {}", listed(&entry.key, all)),
    };
    let help = help + &sent_raw(cx.dialect, &entry.key);
    cx.report_at(&entry.key, fault.help(help));
    Guess::Unsure
}

/// A property under another name. A word of another platform may accept other values there.
pub(crate) fn renamed(
    cx: &RuleContext<'_>,
    fault: Diagnostic,
    entry: &Entry<'_>,
    (record, field): (&RecordType, &Field),
    of_elsewhere: bool,
) -> Diagnostic {
    let meant = field.name;
    let fits = entry.value.is_unknown() || field.ty.has_shape_of(&entry.value);
    if of_elsewhere && !fits {
        let expected = cx.dialect.expected(&field.ty, &field.constraints);
        return fault.help(format!("did you mean `{meant}`? it expects {expected}"));
    }
    let written = entry.value.name().filter(|_| of_elsewhere).map(shown);
    // in the macro, a property whose name may be omitted is shown without it
    let help = match written {
        Some(text)
            if cx.dialect == Dialect::Script
                && field.constraints.primary
                && !record.name.contains(' ') =>
        {
            let value = match &entry.value.content {
                Content::Word(_) => text,
                _ => quoted(&text),
            };
            format!("did you mean `{meant}`? write `{} {value}`", record.name)
        }
        _ => format!("did you mean `{meant}`?"),
    };
    let word = cx.dialect.word(meant);
    fault
        .help(help)
        .rename(entry.place, &entry.key, meant, word)
}

/// Returns the properties that belong to a nested object.
pub(crate) fn misplaced_in<'t>(
    cx: &mut RuleContext<'t>,
    record: &'static RecordType,
    entries: &'t [Entry<'t>],
) -> Misplaced<'t> {
    let around = record.outer.map(|outer| outer());
    let mut unknown: Vec<&'t Entry<'t>> = Vec::new();
    for entry in entries {
        let known = entry.raw
            || record.open
            || record.also.contains(&&*entry.key)
            || record.position(&entry.key).is_some()
            || around.is_some_and(|outer| outer.field(&entry.key).is_some());
        if !known && !cx.allows(Some(record.name), &entry.key) {
            unknown.push(entry);
        }
    }
    let inside = |entry: &Entry<'_>| {
        let meant = !matches!(record.lookup(&entry.key), Lookup::Unknown)
            || vocabulary::property(record, &entry.key, Some(&entry.value)).is_some();
        let gone = record.removed.iter().any(|(gone, _)| *gone == entry.key);
        record.inside(&entry.key).filter(|_| !meant && !gone)
    };
    let mut first = None;
    let mut misplaced = Vec::new();
    for entry in unknown {
        match &first {
            None => {
                first = inside(entry);
                misplaced.extend(first.is_some().then_some(entry));
            }
            Some((_, object)) if object.field(&entry.key).is_some() => misplaced.push(entry),
            Some(_) => {}
        }
    }
    let Some((path, _)) = first else {
        return Misplaced::default();
    };
    // properties that are already set are not suggested
    let given = |name: &&str| entries.iter().any(|entry| entry.key == **name);
    if path.iter().any(given) {
        return Misplaced::default();
    }
    Misplaced {
        path,
        entries: misplaced,
    }
}

/// Reports properties that belong to a nested object.
pub(crate) fn misplaced<'t>(
    cx: &mut RuleContext<'t>,
    record: &'static RecordType,
    misplaced: &Misplaced<'t>,
) {
    let Misplaced { path, entries } = misplaced;
    let Some(first) = entries.first() else {
        return;
    };
    let names: Vec<String> = entries.iter().map(|entry| shown(&entry.key)).collect();
    let name = shown(&first.key);
    // a name that may be omitted is not written
    let unnamed = cx.dialect == Dialect::Script
        && path.len() > 1
        && path
            .first()
            .and_then(|name| record.field(name))
            .is_some_and(|field| field.constraints.primary);
    let way = path.get(usize::from(unnamed)..).unwrap_or_default();
    let mut object = cx.dialect.property(&name, "…");
    for outer in way.iter().rev() {
        object = cx.dialect.property(outer, &format!("{{ {object} }}"));
    }
    let owner = path.last().copied().unwrap_or_default();
    cx.report_at(
        &first.key,
        Diagnostic::new(
            Code::UnknownProperty,
            first.place,
            format!("unknown property `{name}` of {}", title(record)),
        )
        .note(match names.as_slice() {
            [_] => format!("it is a property of `{owner}`"),
            _ => format!("{} are properties of `{owner}`", all_of(&names)),
        })
        .help(format!("write `{object}`")),
    );
}

/// The diagnostic for an unknown property.
pub(crate) fn fault(cx: &RuleContext<'_>, record: &RecordType, entry: &Entry<'_>) -> Diagnostic {
    let name = shown(&entry.key);
    let (code, note) = match record.open {
        true => (
            Code::UnknownParameter,
            "the platform ignores unknown properties here",
        ),
        false => (Code::UnknownProperty, "it is not in SignalWire's schema"),
    };
    Diagnostic::new(
        code,
        entry.place,
        format!("unknown property `{name}` of {}", title(record)),
    )
    .note(note)
    .allowed_by(cx.allowance(Some(record.name), &entry.key))
}
