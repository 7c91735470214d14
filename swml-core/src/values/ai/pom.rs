// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::into_property::IntoProperty;
use crate::key_order::KeyOrder;
use crate::text::Text;
use crate::value::Value;

/// A section of a prompt, with a `body`, `bullets`, or both.
///
/// SWML reference: "ai", `prompt.pom`.
///
/// ```
/// # use swml_core as swml;
/// use swml::PomSection;
/// let rules = PomSection::bullets(["Be brief", "Never name a price"]).title("Rules");
/// assert_eq!(
///     serde_json::to_string(&rules)?,
///     r#"{"title":"Rules","bullets":["Be brief","Never name a price"]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Default)]
pub struct PomSection {
    /// The heading.
    pub title: Option<Text>,
    /// The body text.
    pub body: Option<Text>,
    /// The bullet points.
    pub bullets: Option<Vec<Text>>,
    /// The nested sections.
    pub subsections: Option<Vec<PomSection>>,
    /// Whether the section is numbered.
    pub numbered: Option<Value<bool>>,
    /// Whether the bullet points are numbered.
    pub numbered_bullets: Option<Value<bool>>,
    #[doc(hidden)]
    pub layout: KeyOrder,
}

impl PomSection {
    /// The heading.
    #[must_use]
    pub fn title(mut self, value: impl IntoProperty<Option<Text>>) -> Self {
        self.title = value.into_property();
        self
    }

    /// The body text.
    ///
    /// Creates a value with only this property.
    pub fn body(value: impl IntoProperty<Option<Text>>) -> Self {
        Self {
            body: value.into_property(),
            ..Default::default()
        }
    }

    /// The bullet points.
    ///
    /// Creates a value with only this property.
    pub fn bullets(value: impl IntoProperty<Option<Vec<Text>>>) -> Self {
        Self {
            bullets: value.into_property(),
            ..Default::default()
        }
    }

    /// The nested sections.
    #[must_use]
    pub fn subsections(mut self, value: impl IntoProperty<Option<Vec<PomSection>>>) -> Self {
        self.subsections = value.into_property();
        self
    }

    /// Whether the section is numbered.
    #[must_use]
    pub fn numbered(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.numbered = value.into_property();
        self
    }

    /// Whether the bullet points are numbered.
    #[must_use]
    pub fn numbered_bullets(mut self, value: impl IntoProperty<Option<Value<bool>>>) -> Self {
        self.numbered_bullets = value.into_property();
        self
    }
}

crate::declare::record!(PomSection of swml_language::methods::PomSection { 0: title, 1: body, 2: bullets, 3: subsections, 4: numbered, 5: numbered_bullets });
