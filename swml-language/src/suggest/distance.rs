//! The edit distance of two words.

/// The number of edits between two words: insertion, deletion, replacement, and swapping two
/// neighbours; `None` if it exceeds `limit`. Only relevant cells are computed; their number is
/// added to `work`.
pub(super) fn distance(a: &[char], b: &[char], limit: usize, work: &mut usize) -> Option<usize> {
    const FAR: usize = usize::MAX / 2;
    let width = b.len() + 1;
    let mut before: Vec<usize> = vec![FAR; width];
    let mut above: Vec<usize> = (0..width).collect();
    let mut row: Vec<usize> = vec![FAR; width];
    let at = |row: &[usize], i: usize| row.get(i).copied().unwrap_or(FAR);
    let mut least_above = 0;
    for (i, &x) in a.iter().enumerate() {
        // further from the diagonal the distance exceeds the limit
        let from = (i + 1).saturating_sub(limit);
        let to = (i + 1 + limit).min(b.len());
        row.fill(FAR);
        if from == 0
            && let Some(first) = row.first_mut()
        {
            *first = i + 1;
        }
        let mut least = at(&row, 0);
        for j in from.max(1)..=to {
            *work += 1;
            let y = b.get(j - 1).copied().unwrap_or_default();
            let mut cost = (at(&above, j - 1) + usize::from(x != y)).min(at(&above, j) + 1);
            cost = cost.min(at(&row, j - 1) + 1);
            let swapped = i > 0 && j > 1 && a.get(i - 1) == Some(&y) && b.get(j - 2) == Some(&x);
            if swapped {
                cost = cost.min(at(&before, j - 2) + 1);
            }
            if let Some(cell) = row.get_mut(j) {
                *cell = cost;
            }
            least = least.min(cost);
        }
        // swapped neighbours refer to the row before the last
        if least.min(least_above) > limit {
            return None;
        }
        least_above = least;
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    let edits = at(&above, b.len());
    (edits <= limit).then_some(edits)
}
