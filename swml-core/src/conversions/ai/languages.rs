//! Making values of `languages`.

use crate::any::Map;
use crate::any::maps_fit;
use crate::fit::{Fits, fits, lists_fit, text_fits};
use crate::text::Text;
use crate::values::{AiHint, AiLanguage, Fillers, Hint, LanguageParams, Pronounce, Texts};

text_fits!(AiHint => |text| AiHint::Word(text));

fits!(AiHint: Hint => |value| AiHint::Hint(value));

impl Hint {
    /// A hint of these three.
    pub fn new(hint: impl Fits<Text>, pattern: impl Fits<Text>, replace: impl Fits<Text>) -> Self {
        Self::default().hint(hint).pattern(pattern).replace(replace)
    }
}

impl Pronounce {
    /// A word and how it sounds.
    pub fn new(replace: impl Fits<Text>, with: impl Fits<Text>) -> Self {
        Self::default().replace(replace).with(with)
    }
}

impl AiLanguage {
    /// A language by its name, its code and its voice.
    pub fn new(name: impl Fits<Text>, code: impl Fits<Texts>, voice: impl Fits<Text>) -> Self {
        Self::default().name(name).code(code).voice(voice)
    }
}

fits!(Box<LanguageParams>: LanguageParams => |value| Box::new(value));

lists_fit!(Fillers: Text => |list| Fillers::Translated(list));

maps_fit!([] Fillers: Vec<Text> => |map| Fillers::ByLanguage(map));

fits!(Fillers: Map<Vec<Text>> => |map| Fillers::ByLanguage(map));
