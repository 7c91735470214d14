//! Constructors for `languages`.

use crate::into_property::{IntoProperty, into_property, lists_into_property, text_into_property};
use crate::json_value::Map;
use crate::json_value::maps_fit;
use crate::text::Text;
use crate::values::{AiHint, AiLanguage, Fillers, Hint, LanguageParams, Pronounce, Texts};

text_into_property!(AiHint => |text| AiHint::Word(text));

into_property!(AiHint: Hint => |value| AiHint::Hint(value));

impl Hint {
    /// Creates a hint from its word, pattern and replacement.
    pub fn new(
        hint: impl IntoProperty<Text>,
        pattern: impl IntoProperty<Text>,
        replace: impl IntoProperty<Text>,
    ) -> Self {
        Self::default().hint(hint).pattern(pattern).replace(replace)
    }
}

impl Pronounce {
    /// Creates a pronunciation of a word.
    pub fn new(replace: impl IntoProperty<Text>, with: impl IntoProperty<Text>) -> Self {
        Self::default().replace(replace).with(with)
    }
}

impl AiLanguage {
    /// Creates a language from its name, code and voice.
    pub fn new(
        name: impl IntoProperty<Text>,
        code: impl IntoProperty<Texts>,
        voice: impl IntoProperty<Text>,
    ) -> Self {
        Self::default().name(name).code(code).voice(voice)
    }
}

into_property!(Box<LanguageParams>: LanguageParams => |value| Box::new(value));

lists_into_property!(Fillers: Text => |list| Fillers::Translated(list));

maps_fit!([] Fillers: Vec<Text> => |map| Fillers::ByLanguage(map));

into_property!(Fillers: Map<Vec<Text>> => |map| Fillers::ByLanguage(map));
