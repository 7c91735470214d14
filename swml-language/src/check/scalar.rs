//! Single values: their type, their bounds, their form.

use super::{Checker, Dialect, Step, format, quoted};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::number::Number;
use crate::schema::{
    Alternative, Choice, Facets, Format, Keywords, Record, Type, Unit, WordList, one_of,
};
use crate::suggest::same;
use crate::tree::{Content, Duration, Node, Place, has_variable, is_variable};
use crate::vocabulary;

/// What stands between several words in a text of this form.
fn separator(format: Format) -> Option<&'static str> {
    match format {
        Format::Codecs => Some(","),
        Format::Words(list) if list.separator == ',' => Some(","),
        Format::Words(_) => Some(" "),
        _ => None,
    }
}

impl<'t> Checker<'t> {
    pub(super) fn scalar(&mut self, node: &'t Node<'t>, ty: &'static Type, facets: &Facets) {
        match (ty, &node.content) {
            (Type::Var(_), Content::Text(text)) if is_variable(text) => {}
            (Type::Var(inner), _) => self.scalar(node, inner, facets),
            (Type::Bool, Content::Bool(_)) => {}
            (Type::Null, Content::Null) => {}
            (Type::Integer | Type::Number | Type::Duration(_), Content::Number(number))
                if !matches!(ty, Type::Integer) || number.is_integer() =>
            {
                self.number(node.place, *number, ty, facets);
            }
            (Type::Duration(unit), Content::Duration(duration)) => {
                match in_unit(*duration, *unit) {
                    Some(number) => self.bounds(node.place, number, Some(*unit), facets),
                    None => self.uneven(node.place, *unit),
                }
            }
            (Type::Text, Content::Text(text)) => self.text(node.place, text, facets),
            (Type::Text, Content::Word(word)) if facets.format.is_name() => {
                self.text(node.place, word, facets);
            }
            (Type::Condition, Content::Text(text)) => self.condition(node.place, text),
            (Type::Destination, Content::Text(text)) => self.destination(node.place, text),
            (Type::Keyword(words), Content::Text(_) | Content::Word(_)) => {
                self.keyword(node.place, node.name().unwrap_or_default(), words);
            }
            (Type::Keyword(words), Content::Bool(value))
                if node.word().is_some_and(|word| words.get(word).is_some()) =>
            {
                self.former_word(node.place, *value);
            }
            (Type::Text, Content::Word(word)) if facets.format == Format::Sound => {
                self.unquoted(node.place, word, quoted(&format!("say:{word}")));
            }
            (Type::Destination, Content::Word(word)) => {
                // which of the five kinds it is only its author knows
                let fault =
                    self.unquoted_fault(node.place, word, &quoted(&format!("queue:{word}")));
                self.report(fault);
            }
            (Type::Text, Content::Word(word)) if format::judge(facets.format, word).is_err() => {
                self.no_text(node.place, word, &ty.example(facets));
            }
            (Type::Text | Type::Condition, Content::Word(word)) => {
                self.unquoted(node.place, word, quoted(word));
            }
            _ if self.former_scalar(node, ty, facets) => {}
            _ => self.wrong_type(node, ty, facets),
        }
    }

    /// A number where a number stands.
    pub(super) fn number(&mut self, place: Place, number: Number, ty: &Type, facets: &Facets) {
        match ty {
            Type::Number => self.bounds(place, number, None, facets),
            Type::Duration(unit @ Unit::DecimalSeconds) => {
                self.bounds(place, number, Some(*unit), facets);
            }
            Type::Duration(unit) if !number.is_integer() => self.uneven(place, *unit),
            Type::Duration(unit) => self.whole(place, number, Some(*unit), facets),
            _ => self.whole(place, number, None, facets),
        }
    }

    pub(super) fn wrong_type(&mut self, node: &'t Node<'t>, ty: &'static Type, facets: &Facets) {
        let subject = match self.path.last() {
            Some(Step::Index(_)) => format!("an element of {}", self.subject()),
            _ => self.subject(),
        };
        let expected = self.dialect.expected(ty, facets);
        let fault = Diagnostic::new(
            Code::WrongType,
            node.place,
            format!("{subject} cannot be {}", node.describe()),
        );
        let fault = match (ty.bare(), &node.content) {
            (_, Content::Word(word)) if self.dialect == Dialect::Script => fault
                .note(format!(
                    "SWML takes {expected} here; a Rust value stands in parentheses"
                ))
                .help(format!(
                    "write for example `{}`, or `({word})` for the Rust value",
                    ty.example(facets)
                )),
            (Type::Destination, Content::Number(number)) => {
                let fault = fault.note("a phone number is text: `+` and the digits");
                let meant = format::of_number(&number.to_string());
                match meant.fix.as_deref().map(quoted) {
                    Some(exact) => fault
                        .help(format!("write `{exact}`"))
                        .suggest(node.place, exact),
                    None => fault.help(meant.hint),
                }
            }
            (Type::Destination, Content::List(elements)) => {
                let help = self.several(elements);
                fault.note("`to` is one destination").help(help)
            }
            (Type::Record(record), Content::List(elements))
                if elements.is_empty()
                    && self.dialect != Dialect::Script
                    && record().may_be_empty() =>
            {
                fault
                    .note(format!("SWML takes {expected} here, and it may be empty"))
                    .help(
                        "write `{}`; PHP writes it for `new stdClass`, and `[]` for an empty array",
                    )
                    .replace(node.place, "{}")
            }
            // `- answer:` in YAML
            (Type::Record(record), Content::Null)
                if self.dialect != Dialect::Script && record().may_be_empty() =>
            {
                fault
                    .note("SWML takes an object here, and it may be empty")
                    .help("write `{}`")
                    .replace(node.place, "{}")
            }
            (Type::Record(record), _) if record().may_be_empty() => {
                let help = self.empty_or_with(record(), node);
                fault
                    .note(format!("SWML takes {expected} here, and it may be empty"))
                    .help(help)
            }
            // of a fraction it is not known how many digits were written
            (Type::Text, Content::Number(Number::Float(_))) => {
                fault.note("SWML takes text here").help("put it in quotes")
            }
            // a number in quotes is still no URL
            (Type::Text, Content::Number(number))
                if !facets.secret && format::judge(facets.format, &number.to_string()).is_ok() =>
            {
                fault
                    .note("SWML takes text here")
                    .help(format!("write `\"{number}\"`"))
                    .replace(node.place, format!("\"{number}\""))
            }
            (Type::List(Type::Method(_)), Content::List(_)) => fault
                .note("a script inside a script is a block of methods")
                .help("write it in braces, `{ play \"say:hi\"; hangup; }`"),
            (Type::List(inner), _) if inner.has_shape_of(node) => {
                let fault = fault.note("SWML takes a list here, even of one");
                match node.text().filter(|_| !facets.secret) {
                    Some(text) => {
                        let list = format!("[{}]", quoted(text));
                        fault
                            .help(format!("write `{list}`"))
                            .replace(node.place, list)
                    }
                    None => fault.help("put it in brackets, `[…]`"),
                }
            }
            // several words in one text
            (Type::Text, Content::List(elements)) if separator(facets.format).is_some() => {
                let separator = separator(facets.format).unwrap_or_default();
                let words: Vec<&str> = elements.iter().filter_map(Node::name).collect();
                let fault = fault.note(format!(
                    "SWML takes one text here, with `{separator}` between the words"
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
            _ => fault
                .note(format!("SWML takes {expected} here"))
                .help(format!(
                    "write for example `{}`",
                    match (self.dialect, self.path.last()) {
                        (Dialect::Script, Some(Step::Index(_))) => ty.element_example(facets),
                        (dialect, _) => dialect.example(ty, facets),
                    }
                )),
        };
        self.report(fault);
    }

    /// Destinations in a list, where one is due.
    fn several(&self, elements: &[Node<'_>]) -> String {
        let texts = elements.iter().filter_map(Node::text).take(3);
        let mut legs: Vec<String> = texts
            .map(|text| {
                let to = self.dialect.property("to", &quoted(&format::shown(text)));
                match self.dialect {
                    Dialect::Script => to,
                    Dialect::Json | Dialect::Yaml => format!("{{ {to} }}"),
                }
            })
            .collect();
        if legs.is_empty() || legs.len() < elements.len() {
            legs.push("…".to_owned());
        }
        let legs = legs.join(", ");
        if matches!(self.path.iter().rev().nth(1), Some(Step::Index(_))) {
            return format!("give each a place of its own in the list: `{legs}`");
        }
        let parallel = self.dialect.property("parallel", &format!("[{legs}]"));
        format!("write `{parallel}` to dial all at once, or `serial` for one after the other")
    }

    /// What an object may look like that needs no property.
    fn empty_or_with(&self, record: &'static Record, node: &Node<'_>) -> String {
        let empty = match self.dialect {
            Dialect::Script => format!("`{};`", record.name),
            Dialect::Json | Dialect::Yaml => "`{}`".to_owned(),
        };
        // of one property that fits it is clear which was meant
        let [only] = record.fields else {
            return format!("write {empty}");
        };
        if !only.ty.has_shape_of(node) || only.facets.secret {
            return format!("write {empty}");
        }
        let value = match &node.content {
            Content::Text(text) => quoted(&format::shown(text)),
            _ => self.dialect.example(&only.ty, &only.facets),
        };
        let with = self.dialect.property(only.name, &value);
        match self.dialect {
            Dialect::Script => format!("write {empty}, or `{} {with};`", record.name),
            Dialect::Json | Dialect::Yaml => format!("write {empty}, or `{{ {with} }}`"),
        }
    }

    /// A bare word where text must stand.
    pub(super) fn unquoted(&mut self, place: Place, word: &str, text: String) {
        let fault = self.unquoted_fault(place, word, &text);
        self.report(fault.suggest(place, text));
    }

    fn unquoted_fault(&self, place: Place, word: &str, text: &str) -> Diagnostic {
        self.not_quoted(place).help(format!(
            "write `{text}` for the text, or `({word})` for the Rust value"
        ))
    }

    /// A bare word where text must stand, and quotes alone would not make it right.
    fn no_text(&mut self, place: Place, word: &str, example: &str) {
        let fault = self.not_quoted(place).help(format!(
            "write for example `{example}`, or `({word})` for the Rust value"
        ));
        self.report(fault);
    }

    fn not_quoted(&self, place: Place) -> Diagnostic {
        let subject = self.subject();
        Diagnostic::new(
            Code::UnquotedText,
            place,
            format!("{subject} takes text, and text stands in quotes"),
        )
        .note("a bare word is a keyword or a name; a Rust value stands in parentheses")
    }

    /// A whole number must be one that can be kept exactly.
    fn whole(&mut self, place: Place, number: Number, unit: Option<Unit>, facets: &Facets) {
        if number.as_i64().is_some() {
            self.bounds(place, number, unit, facets);
            return;
        }
        let subject = self.subject();
        self.report(
            Diagnostic::new(
                Code::OutOfRange,
                place,
                format!("{subject} is beyond every integer that is read exactly"),
            )
            .note("SWML takes an integer of 64 bits here")
            .help("write a number nearer to zero"),
        );
    }

    pub(super) fn bounds(
        &mut self,
        place: Place,
        number: Number,
        unit: Option<Unit>,
        facets: &Facets,
    ) {
        let subject = self.subject();
        let value = number.as_f64();
        if !value.is_finite() {
            self.report(
                Diagnostic::new(
                    Code::OutOfRange,
                    place,
                    format!("{subject} is not a number that JSON can write"),
                )
                .note("JSON has neither infinity nor \"not a number\"")
                .help("use a finite number"),
            );
            return;
        }
        let low = facets.min.filter(|min| value < *min);
        let high = facets.max.filter(|max| value > *max);
        let taken = facets.also == Some(value);
        if let Some(max) = high.filter(|_| facets.clamped) {
            self.report(
                Diagnostic::new(
                    Code::Clamped,
                    place,
                    format!("{subject} counts as {max} at most"),
                )
                .note("the platform uses the greatest number it takes, and says nothing")
                .help(format!("write `{max}`, or leave {subject} out")),
            );
            return;
        }
        if !taken && (low.is_some() || high.is_some()) {
            let (fault, nearest) = match (low, high) {
                (Some(min), _) => (format!("{subject} cannot be less than {min}"), min),
                (_, Some(max)) => (format!("{subject} cannot be more than {max}"), max),
                (None, None) => return,
            };
            let range = match (facets.min, facets.max) {
                (Some(min), Some(max)) => format!("{min} to {max}"),
                (Some(min), None) => format!("{min} or more"),
                (_, Some(max)) => format!("{max} or less"),
                (None, None) => return,
            };
            let unit = unit.map_or(String::new(), |unit| format!(", in {}", unit.name()));
            let also = facets
                .also
                .map_or(String::new(), |also| format!("{also} or "));
            // the sign is the likeliest slip
            let positive = -value;
            let meant = if value < 0.0
                && facets.max.is_none_or(|max| positive <= max)
                && positive >= facets.min.unwrap_or(0.0)
            {
                positive
            } else {
                nearest
            };
            self.report(
                Diagnostic::new(Code::OutOfRange, place, fault)
                    .note(format!("SWML takes {also}{range} here{unit}"))
                    .help(format!("write for example `{meant}`")),
            );
            return;
        }
        if value == 0.0
            && let Some(why) = facets.zero
        {
            let mut fault = Diagnostic::new(
                Code::ZeroDoesNothing,
                place,
                format!("{subject} of 0 does nothing useful"),
            )
            .note(why);
            fault = match facets.default {
                Some(default) => fault.help(format!(
                    "leave {subject} out for the default, {default}, or give a greater number"
                )),
                None => fault.help(format!("remove {subject} or give a greater number")),
            };
            self.report(fault);
        }
    }

    fn uneven(&mut self, place: Place, unit: Unit) {
        let subject = self.subject();
        let unit = unit.name();
        self.report(
            Diagnostic::new(
                Code::UnevenDuration,
                place,
                format!("{subject} counts whole {unit}"),
            )
            .note(format!(
                "SWML takes an integer of {unit} here, without a fraction"
            ))
            .help(format!("write a whole number of {unit}")),
        );
    }

    fn keyword(&mut self, place: Place, word: &str, words: &'static Keywords) {
        if let Some(known) = words.get(word) {
            if known.undocumented {
                self.undocumented(place, &format!("the word `{word}`"));
            } else if known.name != word {
                let exact = self.dialect.word(known.name);
                let what = format!("the word `{word}` in lower case");
                let help = format!("write `{exact}`");
                self.undocumented_for(place, &what, help, Some(exact));
            }
            return;
        }
        let subject = self.subject();
        let list = words.list();
        let fault = Diagnostic::new(
            Code::UnknownWord,
            place,
            format!("{subject} does not know `{}`", format::shown(word)),
        )
        .note(match has_variable(word) {
            true => format!(
                "SWML takes {list} here; its schema allows no variable in place of a fixed word"
            ),
            false => format!("SWML takes {list} here"),
        });
        let all = || {
            let words: Vec<_> = words
                .names(true)
                .map(|word| self.dialect.word(word))
                .collect();
            one_of(words.iter().map(String::as_str))
        };
        // no word is near to a variable
        let meant = match has_variable(word) {
            true => None,
            false => meant_word(words, word),
        };
        self.report(match meant {
            Some(meant) => fault
                .help(format!("did you mean `{}`?", self.dialect.word(meant)))
                .rename(place, word, meant, self.dialect.word(meant)),
            None if has_variable(word) => fault.help(format!(
                "write {}; to choose during the call, write a statement for each in a `switch` or `cond`",
                all()
            )),
            None => fault.help(format!("write {}", all())),
        });
    }

    /// A word that no set of a choice has: what else could stand there is told; false
    /// if it is no such thing.
    pub(super) fn stray_word(
        &mut self,
        node: &Node<'_>,
        choice: &Choice,
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
        let subject = self.subject();
        if let Some(field) = object.field(word) {
            let value = self.dialect.example(&field.ty, &field.facets);
            let property = self.dialect.property(field.name, &value);
            self.report(
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
        let all = words.names(true).map(|word| self.dialect.word(word));
        let objects = object.names(true).map(|name| {
            let inner = self.dialect.property(name, "…");
            format!("{{ {inner} }}")
        });
        let all: Vec<String> = all.chain(objects).collect();
        self.report(
            Diagnostic::new(
                Code::UnknownWord,
                node.place,
                format!("{subject} does not know `{}`", format::shown(word)),
            )
            .note(format!("SWML takes {} here", choice.name))
            .help(format!("write {}", one_of(all.iter().map(String::as_str)))),
        );
        true
    }

    pub(super) fn text(&mut self, place: Place, text: &str, facets: &Facets) {
        if facets.filled && text.is_empty() {
            let subject = self.subject();
            self.report(
                Diagnostic::new(Code::EmptyText, place, format!("{subject} is empty"))
                    .note("SignalWire's schema takes no empty string here")
                    .help(format!("write something in it, or remove {subject}")),
            );
            return;
        }
        self.paths_only(place, text);
        self.variables_in(place, text, facets.format);
        self.left_over(place, text, facets.format);
        if let Some([old, new]) = facets.respelling(text) {
            self.former_spelling(place, old, new);
            return;
        }
        if facets.format == Format::Url
            && let Some(mended) = format::credentials_behind_scheme(text)
        {
            self.former_url(place, text, &mended);
            return;
        }
        if let Format::Words(list) = facets.format {
            self.undocumented_words(place, text, list);
        }
        let Err(fault) = format::judge(facets.format, text) else {
            return;
        };
        let code = match facets.format {
            Format::Free => return,
            Format::Url | Format::StreamUrl | Format::TapUri => Code::InvalidUrl,
            Format::Sound if text.contains("://") => Code::InvalidUrl,
            Format::Sound => Code::InvalidSound,
            Format::Codecs if fault.warning => Code::UnknownCodec,
            Format::Codec | Format::Codecs => Code::InvalidCodec,
            Format::HeaderName | Format::HeaderValue => Code::InvalidHeader,
            Format::Section if text.contains("://") => Code::InvalidUrl,
            Format::Section if text.starts_with("relay:") => Code::NotImplemented,
            Format::Variable | Format::Label | Format::Section | Format::LocalSection => {
                Code::InvalidName
            }
            Format::Digits => Code::InvalidDigits,
            Format::Room | Format::Filter => Code::InvalidName,
            Format::Sip => Code::InvalidDestination,
            Format::Words(_) | Format::Delays(_) | Format::Word(_) | Format::Attempts => {
                Code::UnknownListWord
            }
            Format::PhoneNumber | Format::Sender => Code::InvalidPhoneNumber,
            Format::Amount => Code::InvalidAmount,
            Format::Currency => Code::UnknownCurrency,
            Format::Pattern => Code::InvalidPattern,
            Format::VadConfig => Code::InvalidVadConfig,
            Format::StepName => Code::InvalidName,
            Format::TimeSpan => Code::InvalidTime,
        };
        let what = match code {
            Code::InvalidUrl => "is no URL that fits",
            Code::InvalidSound => "is no sound",
            Code::InvalidCodec => "is no codec that fits",
            Code::UnknownCodec => "is no codec that SWML names",
            Code::InvalidHeader if facets.format == Format::HeaderName => "is no header name",
            Code::InvalidHeader => "is no header value",
            Code::InvalidDigits => "holds what no keypad sends",
            Code::InvalidDestination => "is no SIP URI",
            Code::InvalidPhoneNumber => "is not a phone number in E.164",
            Code::InvalidAmount => "is not an amount",
            Code::UnknownCurrency => "is not a currency code",
            Code::InvalidPattern => "is not a valid regular expression",
            Code::InvalidVadConfig => "is not a valid VAD configuration",
            Code::NotImplemented => "is not implemented by the platform",
            Code::UnknownListWord => "holds a word that SWML does not name here",
            Code::InvalidName if facets.format == Format::Filter => "is no filter",
            Code::InvalidTime => "is no length of time",
            _ if facets.format == Format::StepName => "cannot be the name of a step",
            _ => "is no name",
        };
        if facets.secret {
            // nothing of it is told, not even mended
            let told = Diagnostic::new(code, place, format!("{} {what}", self.subject()));
            self.report(told.note(fault.why).help(fault.hint));
            return;
        }
        match text.split_once(':') {
            // what stands behind is a value that has come into the name
            Some((name, _)) if facets.format == Format::HeaderName => {
                self.faulty(code, place, &format!("{name}:***"), what, fault);
            }
            _ => self.faulty(code, place, text, what, fault),
        }
    }

    fn undocumented_words(&mut self, place: Place, text: &str, list: &WordList) {
        let known = |word: &&str| list.undocumented.contains(word);
        let words = text.split(list.separator).map(str::trim);
        for word in words.filter(known) {
            self.undocumented(place, &format!("the word `{word}`"));
        }
    }

    /// `${…}` where the platform knows `%{…}` only.
    pub(super) fn paths_only(&mut self, place: Place, text: &str) {
        if !self.only_paths || !text.contains("${") {
            return;
        }
        let exact = quoted(&text.replace("${", "%{"));
        self.report(
            Diagnostic::new(
                Code::NotInMessaging,
                place,
                format!("`{}` is sent as it stands", format::shown(text)),
            )
            .note("in a messaging script the platform puts in variables, `%{path}`, and runs no JavaScript")
            .help(format!("write `{}`", format::shown(&exact)))
            .suggest(place, exact),
        );
    }

    fn destination(&mut self, place: Place, text: &str) {
        if format::is_call(text) {
            self.undocumented(place, "a destination `call:…`");
            return;
        }
        if let Err(fault) = format::destination(text) {
            let what = "is no destination";
            self.faulty(Code::InvalidDestination, place, text, what, fault);
        }
    }

    fn condition(&mut self, place: Place, text: &str) {
        if format::is_one_variable(text) {
            let inner = crate::tree::variable_source(text).to_owned();
            let what = "is wrapped as a variable";
            let fault = format::Fault::new(
                "a condition is JavaScript as it is, without `${}` around it",
                "write what stands between the braces",
            )
            .suggest(inner);
            self.faulty(Code::InvalidName, place, text, what, fault);
            return;
        }
        self.names_in(place, text);
        if let Some(fault) = format::condition(text) {
            let what = "has a variable in `${}`";
            self.faulty(Code::InvalidName, place, text, what, fault);
        }
    }

    /// A text that has not its form.
    fn faulty(&mut self, code: Code, place: Place, text: &str, what: &str, fault: format::Fault) {
        let subject = if text.is_empty() {
            "an empty string".to_owned()
        } else {
            format!("`{}`", format::shown(text))
        };
        let diagnostic = Diagnostic::new(code, place, format!("{subject} {what}")).note(fault.why);
        self.report(match fault.fix {
            Some(fix) => {
                let exact = quoted(&fix);
                diagnostic
                    .help(format!("write `{}`", format::shown(&exact)))
                    .edit(place, place, exact, fault.applicability)
            }
            None => diagnostic.help(fault.hint),
        });
    }
}

/// The word of a set that somebody meant: what it means elsewhere goes before how it is spelt.
fn meant_word(words: &'static Keywords, word: &str) -> Option<&'static str> {
    same(word, words.words.iter().map(|word| word.name))
        .or_else(|| vocabulary::keyword(words, word))
        .or_else(|| words.meant(word))
}

/// A duration as a number of a unit, if it is one.
pub fn in_unit(duration: Duration, unit: Unit) -> Option<Number> {
    let nanos = duration.nanos;
    if nanos % unit.nanos() == 0 {
        return i64::try_from(nanos / unit.nanos()).ok().map(Number::Int);
    }
    if unit == Unit::DecimalSeconds {
        // a nanosecond is far below what a float of seconds can tell apart
        #[allow(clippy::cast_precision_loss)]
        return Some(Number::Float(nanos as f64 / 1e9));
    }
    None
}
