//! A prompt in sections.

use crate::declare::record;
use crate::types::{Text, Value};

record! {
    /// A section of a prompt, with a `body`, `bullets`, or both.
    ///
    /// SWML reference: "ai", `prompt.pom`.
    ///
    /// ```
    /// use swml::PomSection;
    /// let rules = PomSection::bullets(["Be brief", "Never name a price"]).title("Rules");
    /// assert_eq!(
    ///     serde_json::to_string(&rules)?,
    ///     r#"{"title":"Rules","bullets":["Be brief","Never name a price"]}"#
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub struct PomSection for "a section" [rule(Rule::BodyOrBullets)] {
        /// The heading.
        pub title: Option<Text> [non_empty],
        /// The body text.
        pub(new) body: Option<Text>,
        /// The bullet points.
        pub(new) bullets: Option<Vec<Text>> [non_empty],
        /// The nested sections.
        pub subsections: Option<Vec<PomSection>> [non_empty],
        /// Whether the section is numbered.
        pub numbered: Option<Value<bool>>,
        /// Whether the bullet points are numbered.
        pub numbered_bullets for "numberedBullets": Option<Value<bool>>,
    }
}
