//! The text that is most similar to another one.

/// Returns the similarity of two texts, from 0 to 1: the share of common letter pairs.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    let pairs = |text: &str| -> Vec<(char, char)> {
        let text = simple(text);
        let letters: Vec<char> = text.chars().collect();
        letters
            .iter()
            .copied()
            .zip(letters.iter().copied().skip(1))
            .collect()
    };
    let (one, mut other) = (pairs(one), pairs(other));
    let total = one.len() + other.len();
    if total == 0 {
        return 0.0;
    }
    let mut shared = 0_u32;
    for pair in &one {
        if let Some(index) = other.iter().position(|other| other == pair) {
            other.swap_remove(index);
            shared += 1;
        }
    }
    #[allow(clippy::cast_precision_loss)]
    let total = total as f64;
    2.0 * f64::from(shared) / total
}

/// Normalizes a text for comparison: lower case, single spaces.
pub(super) fn simple(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}
