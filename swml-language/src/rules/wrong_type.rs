//! The rule on values of the wrong type.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::dialect::quoted;
use crate::entry::entry;
use crate::format;
use crate::number::Number;
use crate::rules::context::RuleContext;
use crate::rules::context::ScopeStep;
use crate::schema::{Constraints, Format, RecordType, Type};
use crate::shown::shown;
use crate::tree::{Content, Node, Place};

entry! {
    /// The type of a value does not match its property.
    WRONG_TYPE:
    bad r#"connect to "+15551234567" timeout "soon";"#,
    good r#"connect to "+15551234567" timeout 20s;"#
}

pub(crate) fn wrong_type<'t>(
    cx: &mut RuleContext<'t>,
    node: &'t Node<'t>,
    ty: &'static Type,
    constraints: &Constraints,
) {
    let subject = match cx.steps.last() {
        Some(ScopeStep::Index(_)) => format!("an element of {}", cx.subject()),
        _ => cx.subject(),
    };
    let expected = cx.dialect.expected(ty, constraints);
    let fault = Diagnostic::new(
        Code::WrongType,
        node.place,
        format!("{subject} cannot be {}", node.describe()),
    );
    let fault = match (ty.bare(), &node.content) {
        (_, Content::Word(word)) if cx.dialect == Dialect::Script => fault
            .note(format!(
                "expected {expected}; a Rust value is written in parentheses"
            ))
            .help(format!(
                "write for example `{}`, or `({word})` for the Rust value",
                ty.example(constraints)
            )),
        (Type::Destination, Content::Number(number)) => {
            let fault = fault.note("a phone number is a string: `+` and the digits");
            let meant = format::of_number(&number.to_string());
            match meant.fix.as_deref().map(quoted) {
                Some(exact) => fault
                    .help(format!("write `{exact}`"))
                    .suggest(node.place, exact),
                None => fault.help(meant.hint),
            }
        }
        (Type::Destination, Content::List(elements)) => {
            let help = several(cx, elements);
            fault.note("`to` accepts one destination").help(help)
        }
        (Type::Record(record), Content::List(elements))
            if elements.is_empty() && cx.dialect != Dialect::Script && record().may_be_empty() =>
        {
            fault
                .note(format!("expected {expected}, which may be empty"))
                .help("write `{}`; PHP writes it for `new stdClass`, and `[]` for an empty array")
                .replace(node.place, "{}")
        }
        // `- answer:` in YAML
        (Type::Record(record), Content::Null)
            if cx.dialect != Dialect::Script && record().may_be_empty() =>
        {
            fault
                .note("expected an object, which may be empty")
                .help("write `{}`")
                .replace(node.place, "{}")
        }
        (Type::Record(record), _) if record().may_be_empty() => {
            let help = empty_or_with(cx, record(), node);
            fault
                .note(format!("expected {expected}, which may be empty"))
                .help(help)
        }
        // the number of written digits of a fraction is unknown
        (Type::Text, Content::Number(Number::Float(_))) => {
            fault.note("expected a string").help("write it in quotes")
        }
        // a number in quotes is still not a URL
        (Type::Text, Content::Number(number))
            if !constraints.secret
                && format::judge(constraints.format, &number.to_string()).is_ok() =>
        {
            fault
                .note("expected a string")
                .help(format!("write `\"{number}\"`"))
                .replace(node.place, format!("\"{number}\""))
        }
        (Type::List(Type::Method(_)), Content::List(_)) => fault
            .note("an inner script is written as a block of methods")
            .help("write it in braces, `{ play \"say:hi\"; hangup; }`"),
        (Type::List(inner), _) if inner.has_shape_of(node) => {
            let fault = fault.note("expected a list, even for one element");
            match node.text().filter(|_| !constraints.secret) {
                Some(text) => {
                    let list = format!("[{}]", quoted(text));
                    fault
                        .help(format!("write `{list}`"))
                        .replace(node.place, list)
                }
                None => fault.help("write it in brackets, `[…]`"),
            }
        }
        // several words in one text
        (Type::Text, Content::List(elements)) if separator(constraints.format).is_some() => {
            let separator = separator(constraints.format).unwrap_or_default();
            let words: Vec<&str> = elements.iter().filter_map(Node::name).collect();
            let fault = fault.note(format!(
                "expected one string, with `{separator}` between the words"
            ));
            match !words.is_empty() && words.len() == elements.len() {
                true => {
                    let text = quoted(&words.join(separator));
                    fault
                        .help(format!("write `{text}`"))
                        .replace(node.place, text)
                }
                false => fault.help("write the words in one text"),
            }
        }
        _ => fault.note(format!("expected {expected}")).help(format!(
            "write for example `{}`",
            match (cx.dialect, cx.steps.last()) {
                (Dialect::Script, Some(ScopeStep::Index(_))) => ty.element_example(constraints),
                (dialect, _) => dialect.example(ty, constraints),
            }
        )),
    };
    cx.report(fault);
}

/// Describes a list of destinations where a single one is expected.
pub(crate) fn several(cx: &RuleContext<'_>, elements: &[Node<'_>]) -> String {
    let texts = elements.iter().filter_map(Node::text).take(3);
    let mut legs: Vec<String> = texts
        .map(|text| {
            let to = cx.dialect.property("to", &quoted(&shown(text)));
            match cx.dialect {
                Dialect::Script => to,
                Dialect::Json | Dialect::Yaml => format!("{{ {to} }}"),
            }
        })
        .collect();
    if legs.is_empty() || legs.len() < elements.len() {
        legs.push("…".to_owned());
    }
    let legs = legs.join(", ");
    if matches!(cx.steps.iter().rev().nth(1), Some(ScopeStep::Index(_))) {
        return format!("write each as an element of its own: `{legs}`");
    }
    let parallel = cx.dialect.property("parallel", &format!("[{legs}]"));
    format!("write `{parallel}` to dial all at once, or `serial` for one after the other")
}

/// Describes an object without required properties.
pub(crate) fn empty_or_with(
    cx: &RuleContext<'_>,
    record: &'static RecordType,
    node: &Node<'_>,
) -> String {
    let empty = match cx.dialect {
        Dialect::Script => format!("`{};`", record.name),
        Dialect::Json | Dialect::Yaml => "`{}`".to_owned(),
    };
    // with a single property that fits, the intended one is clear
    let [only] = record.fields else {
        return format!("write {empty}");
    };
    if !only.ty.has_shape_of(node) || only.constraints.secret {
        return format!("write {empty}");
    }
    let value = match &node.content {
        Content::Text(text) => quoted(&shown(text)),
        _ => cx.dialect.example(&only.ty, &only.constraints),
    };
    let with = cx.dialect.property(only.name, &value);
    match cx.dialect {
        Dialect::Script => format!("write {empty}, or `{} {with};`", record.name),
        Dialect::Json | Dialect::Yaml => format!("write {empty}, or `{{ {with} }}`"),
    }
}

/// Returns the separator of several words in a text of this format.
fn separator(format: Format) -> Option<&'static str> {
    match format {
        Format::Codecs => Some(","),
        Format::Words(list) if list.separator == ',' => Some(","),
        Format::Words(_) => Some(" "),
        _ => None,
    }
}

/// Reports a duration where plain JSON is expected.
pub(crate) fn unit_in_json(cx: &mut RuleContext<'_>, place: Place) {
    let subject = cx.subject();
    cx.report(
        Diagnostic::new(
            Code::WrongType,
            place,
            format!("{subject} does not accept units of time"),
        )
        .note("SWML does not define a unit of time for free-form values")
        .help("write only the number"),
    );
}
