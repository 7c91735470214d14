//! The constraints of a property beyond its type.

use super::{Form, Outcome};

/// The format of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Any text.
    #[default]
    Free,
    /// An `http(s)` URL, with `user:password@` if it needs one.
    Url,
    /// A `wss` URL.
    StreamUrl,
    /// The target of `tap`: `rtp://IP:port`, `ws://…`, `wss://…`.
    TapUri,
    /// The text of a message.
    Message,
    /// A sound: a URL, `say:…`, `silence:…` or `ring:…`.
    Sound,
    /// The codec of a stream, such as `L16@24000h@40i`.
    Codec,
    /// A comma-separated list of codecs.
    Codecs,
    /// The name of a header.
    HeaderName,
    /// The value of a header.
    HeaderValue,
    /// The name of a variable, without `%{}` around it.
    Variable,
    /// The name of a label.
    Label,
    /// A section of this document, or a URL.
    Section,
    /// A section of this document.
    LocalSection,
    /// DTMF digits.
    Digits,
    /// The name of a room.
    Room,
    /// A SIP URI.
    Sip,
    /// The style of translated speech.
    Filter,
    /// Words out of a list, with a separator between them.
    Words(&'static WordList),
    /// The name of a step of an agent.
    StepName,
    /// A duration as text: `1h30m`.
    TimeSpan,
    /// A phone number in E.164.
    PhoneNumber,
    /// A phone number in E.164, or a short code.
    Sender,
    /// An amount of money without a currency.
    Amount,
    /// An ISO 4217 currency code.
    Currency,
    /// Numbers of attempts, separated by spaces.
    Attempts,
    /// A regular expression.
    Pattern,
    /// A threshold and a frame of voice activity: `60:32`.
    VadConfig,
    /// Words out of a list, each optionally with `:` and milliseconds.
    Delays(&'static WordList),
    /// One word out of a list.
    Word(&'static WordList),
}

/// The words of a property that holds several in one text.
#[derive(Debug, PartialEq, Eq)]
pub struct WordList {
    /// The separator between two words.
    pub separator: char,
    /// The words.
    pub words: &'static [&'static str],
    /// Words known from SignalWire's own SDKs, and not from its documentation.
    pub undocumented: &'static [&'static str],
}

impl Format {
    /// Returns true if the macro accepts a bare word for such a text.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::Variable | Self::Label | Self::Section | Self::LocalSection | Self::Filter
        )
    }
}

/// The destinations of `connect` that a property applies to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AppliesTo {
    /// All destinations.
    #[default]
    All,
    /// Streams only; an error elsewhere.
    Stream,
    /// SIP URIs only; an error elsewhere.
    Sip,
    /// Displayed on SIP calls only; no effect elsewhere.
    ShownOnSip,
    /// SIP URIs only, if set on one destination of several.
    SipAmongSeveral,
    /// All but phone numbers, where it has no effect.
    AllButPhone,
}

/// The constraints of a property beyond its type.
#[derive(Clone, Copy, Debug)]
pub struct Constraints {
    /// The minimum.
    pub min: Option<f64>,
    /// The maximum.
    pub max: Option<f64>,
    /// The default of the platform.
    pub default: Option<&'static str>,
    /// The format of the text.
    pub format: Format,
    /// The destinations that it applies to.
    pub applies_to: AppliesTo,
    /// The property without which it has no effect.
    pub requires: Option<&'static str>,
    /// The reason that zero has no effect, if so.
    pub zero: Option<&'static str>,
    /// A number outside the bounds that is accepted too.
    pub also: Option<f64>,
    /// Names of it on other platforms, for suggestions.
    pub suggest_for: &'static [&'static str],
    /// Former names, which are still read.
    pub deprecated_names: &'static [&'static str],
    /// Texts whose spelling has changed: the old and the new spelling of each.
    pub respelt: [Option<[&'static str; 2]>; 2],
    /// Whether it is redacted in messages and in `Debug`.
    pub secret: bool,
    /// Whether a list or map must have an element, or a text must not be empty.
    pub non_empty: bool,
    /// The maximum number of elements of a list.
    pub max_items: Option<usize>,
    /// The key that a map must have.
    pub key: Option<&'static str>,
    /// Whether the elements of a list must differ.
    pub unique: bool,
    /// Whether its name may be omitted in the macro, directly after the method.
    pub primary: bool,
    /// Whether a map is written one entry at a time in the macro: `case "a" { … }`.
    pub each: bool,
    /// Whether it is a script for the called party, where only some methods run.
    pub callee: bool,
    /// Whether the script ends after the method.
    pub terminal: bool,
    /// Whether it is known from SignalWire's own SDKs, and not from its documentation.
    pub undocumented: bool,
    /// Other forms of values known from SignalWire's own SDKs, and not from its documentation.
    pub undocumented_as: &'static [Form],
    /// Other forms of values that SignalWire's own SDKs send intentionally.
    pub sent_as: &'static [Form],
    /// Alternatives to a property that is otherwise required.
    pub unless: &'static [&'static str],
    /// Whether it may be omitted according to SignalWire's own SDKs, but not to its documentation.
    pub undocumented_without: bool,
    /// Whether the platform clamps larger numbers to the maximum.
    pub clamped: bool,
    /// The variables that a method sets.
    pub sets: &'static [Outcome],
}

impl Constraints {
    /// No constraints.
    pub const NONE: Self = Self {
        min: None,
        max: None,
        default: None,
        format: Format::Free,
        applies_to: AppliesTo::All,
        requires: None,
        zero: None,
        also: None,
        suggest_for: &[],
        deprecated_names: &[],
        respelt: [None; 2],
        secret: false,
        non_empty: false,
        max_items: None,
        key: None,
        unique: false,
        primary: false,
        each: false,
        callee: false,
        terminal: false,
        undocumented: false,
        undocumented_as: &[],
        sent_as: &[],
        unless: &[],
        undocumented_without: false,
        clamped: false,
        sets: &[],
    };

    /// Sets [`Constraints::min`].
    pub const fn min(mut self, min: f64) -> Self {
        self.min = Some(min);
        self
    }

    /// Sets [`Constraints::max`].
    pub const fn max(mut self, max: f64) -> Self {
        self.max = Some(max);
        self
    }

    /// Sets [`Constraints::default`].
    pub const fn default(mut self, default: &'static str) -> Self {
        self.default = Some(default);
        self
    }

    /// Sets [`Constraints::format`].
    pub const fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Sets [`Constraints::applies_to`].
    pub const fn applies_to(mut self, applies_to: AppliesTo) -> Self {
        self.applies_to = applies_to;
        self
    }

    /// Sets [`Constraints::requires`].
    pub const fn requires(mut self, property: &'static str) -> Self {
        self.requires = Some(property);
        self
    }

    /// Sets [`Constraints::zero`].
    pub const fn zero(mut self, why: &'static str) -> Self {
        self.zero = Some(why);
        self
    }

    /// Sets [`Constraints::also`].
    pub const fn also(mut self, number: f64) -> Self {
        self.also = Some(number);
        self
    }

    /// Sets [`Constraints::deprecated_names`].
    pub const fn deprecated_names(mut self, names: &'static [&'static str]) -> Self {
        self.deprecated_names = names;
        self
    }

    /// Sets [`Constraints::max_items`].
    pub const fn max_items(mut self, elements: usize) -> Self {
        self.max_items = Some(elements);
        self
    }

    /// Sets [`Constraints::key`].
    pub const fn key(mut self, key: &'static str) -> Self {
        self.key = Some(key);
        self
    }

    /// Sets [`Constraints::suggest_for`].
    pub const fn suggest_for(mut self, names: &'static [&'static str]) -> Self {
        self.suggest_for = names;
        self
    }

    /// Sets [`Constraints::respelt`].
    pub const fn respelt(mut self, old: &'static str, new: &'static str) -> Self {
        // the first free slot
        match &mut self.respelt {
            [first @ None, _] => *first = Some([old, new]),
            [_, second] => *second = Some([old, new]),
        }
        self
    }

    /// Returns the old and the new spelling of a text whose spelling has changed.
    pub fn respelling(&self, text: &str) -> Option<[&'static str; 2]> {
        let mut all = self.respelt.into_iter().flatten();
        all.find(|[old, _]| *old == text)
    }

    /// Sets [`Constraints::secret`].
    pub const fn secret(mut self) -> Self {
        self.secret = true;
        self
    }

    /// Sets [`Constraints::non_empty`].
    pub const fn non_empty(mut self) -> Self {
        self.non_empty = true;
        self
    }

    /// Sets [`Constraints::unique`].
    pub const fn unique(mut self) -> Self {
        self.unique = true;
        self
    }

    /// Sets [`Constraints::primary`].
    pub const fn primary(mut self) -> Self {
        self.primary = true;
        self
    }

    /// Sets [`Constraints::each`].
    pub const fn each(mut self) -> Self {
        self.each = true;
        self
    }

    /// Sets [`Constraints::terminal`].
    pub const fn terminal(mut self) -> Self {
        self.terminal = true;
        self
    }

    /// Sets [`Constraints::undocumented`].
    pub const fn undocumented(mut self) -> Self {
        self.undocumented = true;
        self
    }

    /// Sets [`Constraints::undocumented_as`].
    pub const fn undocumented_as(mut self, forms: &'static [Form]) -> Self {
        self.undocumented_as = forms;
        self
    }

    /// Sets [`Constraints::sent_as`].
    pub const fn sent_as(mut self, forms: &'static [Form]) -> Self {
        self.sent_as = forms;
        self
    }

    /// Sets [`Constraints::unless`].
    pub const fn unless(mut self, others: &'static [&'static str]) -> Self {
        self.unless = others;
        self
    }

    /// Sets [`Constraints::undocumented_without`].
    pub const fn undocumented_without(mut self) -> Self {
        self.undocumented_without = true;
        self
    }

    /// Sets [`Constraints::clamped`].
    pub const fn clamped(mut self) -> Self {
        self.clamped = true;
        self
    }

    /// Sets [`Constraints::sets`].
    pub const fn sets(mut self, outcomes: &'static [Outcome]) -> Self {
        self.sets = outcomes;
        self
    }

    /// Sets [`Constraints::callee`].
    pub const fn callee(mut self) -> Self {
        self.callee = true;
        self
    }
}
