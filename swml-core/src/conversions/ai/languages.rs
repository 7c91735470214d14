//! Making values of `languages`.

use crate::into_property::{IntoProperty, into_property, lists_into_property, text_into_property};
use crate::json_value::Map;
use crate::json_value::maps_fit;
use crate::text::Text;
use crate::values::{AiHint, AiLanguage, Fillers, Hint, LanguageParams, Pronounce, Texts};

text_into_property!(AiHint => |text| AiHint::Word(text));

into_property!(AiHint: Hint => |value| AiHint::Hint(value));

impl Hint {
    /// A hint of these three.
    pub fn new(
        hint: impl IntoProperty<Text>,
        pattern: impl IntoProperty<Text>,
        replace: impl IntoProperty<Text>,
    ) -> Self {
        Self::default().hint(hint).pattern(pattern).replace(replace)
    }
}

impl Pronounce {
    /// A word and how it sounds.
    pub fn new(replace: impl IntoProperty<Text>, with: impl IntoProperty<Text>) -> Self {
        Self::default().replace(replace).with(with)
    }
}

impl AiLanguage {
    /// A language by its name, its code and its voice.
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
