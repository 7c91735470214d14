//! Data flow analysis: a fact for each point, propagated along the edges.

use super::{FlowGraph, PointId, PointKind};

impl FlowGraph<'_> {
    /// Returns the fact on entry to each point; `None` for unreachable ones. `leave` computes the
    /// fact after a point from the fact before it, and `join` merges the facts of two edges: its
    /// result must be monotonic. A fact is a small number or a set of bits, to limit the number of
    /// instantiations.
    ///
    /// A subroutine returns to every statement that runs it. Each point is visited once for each
    /// change of its fact.
    pub fn spread<T: Copy + PartialEq>(
        &self,
        roots: &mut dyn Iterator<Item = (PointId, T)>,
        join: fn(T, T) -> T,
        leave: &dyn Fn(PointId, T) -> T,
    ) -> Vec<Option<T>> {
        let mut states: Vec<Option<T>> = vec![None; self.points.len()];
        let mut open = Vec::new();
        let enter = |states: &mut Vec<Option<T>>, open: &mut Vec<PointId>, to: PointId, new: T| {
            let Some(state) = states.get_mut(to) else {
                return;
            };
            let joined = state.map_or(new, |old| join(old, new));
            if *state != Some(joined) {
                *state = Some(joined);
                open.push(to);
            }
        };
        for (root, value) in roots {
            enter(&mut states, &mut open, root, value);
        }
        while let Some(at) = open.pop() {
            let (Some(point), Some(Some(before))) = (self.points.get(at), states.get(at).copied())
            else {
                continue;
            };
            let behind = leave(at, before);
            for edge in &point.next {
                enter(&mut states, &mut open, edge.to, behind);
            }
            if let Some((section, back)) = point.call
                && let Some(section) = self.sections.get(section)
            {
                enter(&mut states, &mut open, section.start, behind);
                if let Some(Some(end)) = states.get(section.end).copied() {
                    enter(&mut states, &mut open, back, end);
                }
            }
            if let PointKind::End(section) = point.kind
                && let Some(section) = self.sections.get(section)
            {
                for caller in &section.callers {
                    let is_entered = states.get(*caller).copied().flatten().is_some();
                    let call = self.points.get(*caller).and_then(|point| point.call);
                    if let Some((_, back)) = call.filter(|_| is_entered) {
                        enter(&mut states, &mut open, back, behind);
                    }
                }
            }
        }
        states
    }

    /// Returns the points that can be reached.
    pub fn reached(&self, roots: impl IntoIterator<Item = PointId>) -> Vec<bool> {
        let mut roots = roots.into_iter().map(|root| (root, 0u8));
        let states = self.spread(&mut roots, |_, _| 0, &|_, _| 0);
        states.iter().map(Option::is_some).collect()
    }
}
