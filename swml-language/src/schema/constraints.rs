//! What the table says of a property beside its type.

use super::{Form, Outcome};

/// The form a text must have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Any text.
    #[default]
    Free,
    /// An `http(s)` URL, with `user:password@` if it needs one.
    Url,
    /// A `wss` URL.
    StreamUrl,
    /// Where `tap` sends media: `rtp://IP:port`, `ws://…`, `wss://…`.
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
    /// What a telephone keypad can send.
    Digits,
    /// The name of a room.
    Room,
    /// A SIP URI.
    Sip,
    /// How translated speech is put.
    Filter,
    /// Words out of a list, with a separator between.
    Words(&'static WordList),
    /// The name of a step of an agent.
    StepName,
    /// A length of time as text: `1h30m`.
    TimeSpan,
    /// A phone number in E.164.
    PhoneNumber,
    /// A phone number in E.164, or a short code.
    Sender,
    /// An amount of money without a currency.
    Amount,
    /// The code of a currency, by ISO 4217.
    Currency,
    /// Numbers of attempts, with spaces between.
    Attempts,
    /// A regular expression.
    Pattern,
    /// A threshold and a frame of voice activity: `60:32`.
    VadConfig,
    /// Words out of a list, each with `:` and milliseconds if need be.
    Delays(&'static WordList),
    /// One word out of a list.
    Word(&'static WordList),
}

/// Words that SWML names for a property that holds several in one text.
#[derive(Debug, PartialEq, Eq)]
pub struct WordList {
    /// What stands between two of them.
    pub separator: char,
    /// The words.
    pub words: &'static [&'static str],
    /// Words that are known from SignalWire's own SDKs, and not on its pages yet.
    pub undocumented: &'static [&'static str],
}

impl Format {
    /// True if a bare word in the macro stands for such a text.
    pub fn is_name(self) -> bool {
        matches!(
            self,
            Self::Variable | Self::Label | Self::Section | Self::LocalSection | Self::Filter
        )
    }
}

/// On which destinations a property of `connect` is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AppliesTo {
    /// On every one.
    #[default]
    All,
    /// On a stream only; elsewhere it is an error.
    Stream,
    /// On a SIP URI only; elsewhere it is an error.
    Sip,
    /// Shown on SIP calls only; elsewhere it does nothing.
    ShownOnSip,
    /// On SIP only where it stands on one destination of several.
    SipAmongSeveral,
    /// Not on phone numbers, where it does nothing.
    AllButPhone,
}

/// What else the table says of a property, beside its type.
#[derive(Clone, Copy, Debug)]
pub struct Constraints {
    /// The least number.
    pub min: Option<f64>,
    /// The greatest number.
    pub max: Option<f64>,
    /// What the platform uses when the property is left out.
    pub default: Option<&'static str>,
    /// The form of its text.
    pub format: Format,
    /// On which destinations it is read.
    pub applies_to: AppliesTo,
    /// The property it does nothing without.
    pub requires: Option<&'static str>,
    /// Why zero does nothing, if it does nothing.
    pub zero: Option<&'static str>,
    /// A number beyond the bounds that is taken all the same.
    pub also: Option<f64>,
    /// Names it has elsewhere, and is meant by.
    pub suggest_for: &'static [&'static str],
    /// Names it had, by which it is still read.
    pub deprecated_names: &'static [&'static str],
    /// Texts that are written otherwise today: the old and the new one of each.
    pub respelt: [Option<[&'static str; 2]>; 2],
    /// Never shown in a message or in `Debug`.
    pub secret: bool,
    /// A list or map that must have an element, or text that must say something.
    pub non_empty: bool,
    /// How many elements a list may have.
    pub max_items: Option<usize>,
    /// The key that a map must have.
    pub key: Option<&'static str>,
    /// A list whose elements must differ.
    pub unique: bool,
    /// May stay unnamed in the macro, right after the method.
    pub primary: bool,
    /// A map written one entry at a time in the macro: `case "a" { … }`.
    pub each: bool,
    /// A script for the called party, where only some methods run.
    pub callee: bool,
    /// A method behind which the script does not go on.
    pub terminal: bool,
    /// Known from SignalWire's own SDKs, and not on its pages yet.
    pub undocumented: bool,
    /// Values of another type that are known in the same way.
    pub undocumented_as: &'static [Form],
    /// Values of another type that SignalWire's own SDKs send on purpose.
    pub sent_as: &'static [Form],
    /// What may be given in the place of a property that is needed otherwise.
    pub unless: &'static [&'static str],
    /// That it may be left out is known from SignalWire's own SDKs, and not on its pages.
    pub undocumented_without: bool,
    /// The platform uses the greatest number for any beyond it.
    pub clamped: bool,
    /// The variables that a method sets.
    pub sets: &'static [Outcome],
}

impl Constraints {
    /// No facet at all.
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
        // the first free place
        match &mut self.respelt {
            [first @ None, _] => *first = Some([old, new]),
            [_, second] => *second = Some([old, new]),
        }
        self
    }

    /// A text that is written otherwise today, and how.
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
