//! Rules on fixed words.

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::entry::entry;
use crate::rules::context::RuleContext;
use crate::rules::undocumented;
use crate::schema::{Alternative, EnumType, Keyword, OneOf, Type, one_of};
use crate::shown::shown;
use crate::suggest::same;
use crate::tree::{Node, Place, has_variable};
use crate::vocabulary;

entry! {
    /// The word is not one of those that the property accepts.
    UNKNOWN_WORD:
    bad r#"hangup bussy;"#,
    good r#"hangup busy;"#
}

entry! {
    /// A variable is used instead of a fixed word. SignalWire's schema does not allow it, but
    /// its own SDKs do: the behaviour of the platform is not specified.
    VARIABLE_FOR_WORD:
    bad r#"hangup "%{vars.reason}";"#,
    good r#"cond { when "vars.busy" { hangup busy; } else { hangup; } }"#
}

/// Checks a word of a set, which is `known` if it is one.
pub(crate) fn keyword(
    cx: &mut RuleContext<'_>,
    place: Place,
    word: &str,
    words: &'static EnumType,
    known: Option<&'static Keyword>,
) {
    if let Some(known) = known {
        if known.undocumented {
            undocumented::notice(cx, place, &format!("the word `{word}`"));
        } else if known.name != word {
            let exact = cx.dialect.word(known.name);
            let what = format!("the word `{word}` in lower case");
            let help = format!("write `{exact}`");
            undocumented::instead(cx, place, &what, help, Some(exact));
        }
        return;
    }
    let subject = cx.subject();
    let list = words.list();
    let fault = Diagnostic::new(
        Code::UnknownWord,
        place,
        format!("unknown word `{}` for {subject}", shown(word)),
    )
    .note(match has_variable(word) {
        true => format!(
            "expected {list}; SignalWire's schema does not allow a variable for a fixed word"
        ),
        false => format!("expected {list}"),
    });
    let all = || one_of(&written(words, cx.dialect));
    // no word is similar to a variable
    let meant = match has_variable(word) {
        true => None,
        false => meant_word(words, word),
    };
    cx.report(match meant {
        Some(meant) => fault
            .help(format!("did you mean `{}`?", cx.dialect.word(meant)))
            .rename(place, word, meant, cx.dialect.word(meant)),
        None if has_variable(word) => fault.help(format!(
            "write {}; to choose during the call, write a statement for each in a `switch` or `cond`",
            all()
        )),
        None => fault.help(format!("write {}", all())),
    });
}

/// Reports a word that is not in the set of a choice, together with the other alternatives; returns
/// false if the choice has none.
pub(crate) fn stray_word(
    cx: &mut RuleContext<'_>,
    node: &Node<'_>,
    choice: &OneOf,
    picked: &Alternative,
) -> bool {
    let (Type::Keyword(words), Some(word)) = (&picked.ty, node.name()) else {
        return false;
    };
    let object = choice.alternatives.iter().find_map(|one| match one.ty {
        Type::Record(record) => Some(record()),
        _ => None,
    });
    let Some(object) = object.filter(|_| words.get(word).is_none()) else {
        return false;
    };
    let subject = cx.subject();
    if let Some(field) = object.field(word) {
        let value = cx.dialect.example(&field.ty, &field.constraints);
        let property = cx.dialect.property(field.name, &value);
        cx.report(
            Diagnostic::new(
                Code::MissingValue,
                node.place,
                format!("`{word}` needs a value"),
            )
            .note(format!("{subject} is {}", choice.name))
            .help(format!("write `{{ {property} }}`")),
        );
        return true;
    }
    if meant_word(words, word).is_some() {
        return false;
    }
    let mut all = written(words, cx.dialect);
    for name in object.names(true) {
        let inner = cx.dialect.property(name, "…");
        all.push(format!("{{ {inner} }}"));
    }
    cx.report(
        Diagnostic::new(
            Code::UnknownWord,
            node.place,
            format!("unknown word `{}` for {subject}", shown(word)),
        )
        .note(format!("expected {}", choice.name))
        .help(format!("write {}", one_of(&all))),
    );
    true
}

/// Reports a variable instead of a fixed word. In `swml!` it stops the build nevertheless: there is
/// a documented alternative.
pub(crate) fn variable_for_word(cx: &mut RuleContext<'_>, node: &Node<'_>, ty: &Type) {
    let Type::Keyword(words) = ty else {
        return;
    };
    let subject = cx.subject();
    let message = format!("{subject} should be a fixed word, not a variable");
    let all = one_of(&written(words, cx.dialect));
    cx.report(
        Diagnostic::new(Code::VariableForWord, node.place, message)
            .note("SignalWire's schema does not allow a variable for a fixed word, but its SDKs do")
            .help(format!(
                "write {all}; to choose during the call, write a statement for each in a `switch` or `cond`"
            )),
    );
}

/// Returns the documented words of a set, as they are written.
fn written(words: &EnumType, dialect: Dialect) -> Vec<String> {
    let names = words.names(true);
    names.iter().map(|word| dialect.word(word)).collect()
}

/// Returns the intended word for an unknown one: the equivalent on other platforms takes precedence
/// over similar spelling.
fn meant_word(words: &'static EnumType, word: &str) -> Option<&'static str> {
    let all: Vec<&str> = words.words.iter().map(|word| word.name).collect();
    same(word, &all)
        .or_else(|| vocabulary::keyword(words, word))
        .or_else(|| words.meant(word))
}
