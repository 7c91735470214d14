//! Texts as columns of both databases.

/// A text as a key: PostgreSQL stores no zero character, and the length of a key is limited.
pub(super) fn column(text: &str) -> String {
    limited(text, 300)
}

/// A text that is not a key.
pub(super) fn long_column(text: &str) -> String {
    limited(text, 4_000)
}

fn limited(text: &str, length: usize) -> String {
    let characters = text.chars().take(length);
    characters
        .map(|character| match character {
            '\0' => char::REPLACEMENT_CHARACTER,
            other => other,
        })
        .collect()
}
