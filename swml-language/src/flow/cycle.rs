//! Loops without an exit.

use super::{FlowEdge, FlowEdgeKind, FlowGraph, FlowPoint, PointId, PointKind};
use crate::order::sort_by_position;

/// The state of a point during the search for loops.
#[derive(Clone, Copy, Default)]
struct Mark {
    /// The order of its visit, from 1; 0 if it was not visited.
    met: usize,
    /// The first visited point that it leads back to.
    low: usize,
    on_stack: bool,
}

impl FlowEdge {
    /// True for the end of jumps that the platform does not let happen.
    fn is_exhausted(&self) -> bool {
        self.way == FlowEdgeKind::Exhausted
    }
}

impl FlowGraph<'_> {
    /// Returns the loops that a call cannot leave once it has entered them, each in source order.
    /// Only reached points count. A jump limit at its default is not an exit: the platform ends the
    /// call before it is exhausted.
    pub fn endless(&self, reached: &[bool]) -> Vec<Vec<PointId>> {
        // without a backward edge there is no loop, as in most scripts
        let is_end = |at| {
            matches!(
                self.points.get(at),
                Some(FlowPoint {
                    kind: PointKind::End(_),
                    ..
                })
            )
        };
        let leads_back = self.points.iter().enumerate().any(|(from, point)| {
            let mut next = point.next.iter();
            point.call.is_some() || next.any(|edge| edge.to <= from && !is_end(edge.to))
        });
        if !leads_back || self.always_ends(reached) {
            return Vec::new();
        }
        let mut marks = vec![Mark::default(); self.points.len()];
        let mut found = Vec::new();
        let (mut stack, mut clock) = (Vec::new(), 0);
        for root in 0..self.points.len() {
            if reached.get(root) != Some(&true) || marks.get(root).is_none_or(|m| m.met > 0) {
                continue;
            }
            // an explicit stack, because the depth is the length of the script
            let mut walk: Vec<(PointId, Vec<PointId>)> = Vec::new();
            self.meet(root, reached, &mut marks, &mut stack, &mut clock, &mut walk);
            while let Some((at, left)) = walk.last_mut() {
                let at = *at;
                if let Some(to) = left.pop() {
                    let mark = marks.get(to).copied().unwrap_or_default();
                    if mark.met == 0 {
                        self.meet(to, reached, &mut marks, &mut stack, &mut clock, &mut walk);
                    } else if mark.on_stack
                        && let Some(own) = marks.get_mut(at)
                    {
                        own.low = own.low.min(mark.met);
                    }
                    continue;
                }
                walk.pop();
                let own = marks.get(at).copied().unwrap_or_default();
                if let Some((parent, _)) = walk.last()
                    && let Some(parent) = marks.get_mut(*parent)
                {
                    parent.low = parent.low.min(own.low);
                }
                if own.low == own.met {
                    let circle = close(at, &mut stack, &mut marks);
                    found.extend(self.closed(circle, reached));
                }
            }
        }
        found
    }

    /// True if each point that is reached leads to an end, as far as two looks from the last point
    /// to the first can tell.
    fn always_ends(&self, reached: &[bool]) -> bool {
        let mut ends: Vec<bool> = self.points.iter().map(|point| self.is_end(point)).collect();
        let mut looks = 0..2;
        looks.any(|_| {
            let mut all = true;
            for (at, point) in self.points.iter().enumerate().rev() {
                let mut next = point.next.iter();
                let leads_on =
                    |edge: &FlowEdge| !edge.is_exhausted() && ends.get(edge.to) == Some(&true);
                let leads_to_end = ends.get(at) == Some(&true) || next.any(leads_on);
                if let Some(end) = ends.get_mut(at) {
                    *end = leads_to_end;
                }
                all &= leads_to_end || reached.get(at) != Some(&true);
            }
            all
        })
    }

    /// True if nothing follows a point. What runs a section, and where one comes back from, is
    /// taken to go on.
    fn is_end(&self, point: &FlowPoint<'_>) -> bool {
        let comes_back = match point.kind {
            PointKind::End(section) => {
                let section = self.sections.get(section);
                section.is_some_and(|section| !section.callers.is_empty())
            }
            _ => point.call.is_some(),
        };
        !comes_back && point.next.iter().all(FlowEdge::is_exhausted)
    }

    fn meet(
        &self,
        at: PointId,
        reached: &[bool],
        marks: &mut [Mark],
        stack: &mut Vec<PointId>,
        clock: &mut usize,
        walk: &mut Vec<(PointId, Vec<PointId>)>,
    ) {
        *clock += 1;
        if let Some(mark) = marks.get_mut(at) {
            *mark = Mark {
                met: *clock,
                low: *clock,
                on_stack: true,
            };
        }
        stack.push(at);
        walk.push((at, self.ways(at, reached)));
    }

    /// Returns the successors of a point, into subroutines and back from them.
    fn ways(&self, at: PointId, reached: &[bool]) -> Vec<PointId> {
        let Some(point) = self.points.get(at) else {
            return Vec::new();
        };
        let taken = point.next.iter().filter(|edge| !edge.is_exhausted());
        let mut ways: Vec<PointId> = taken.map(|edge| edge.to).collect();
        if let Some((section, _)) = point.call
            && let Some(section) = self.sections.get(section)
        {
            ways.push(section.start);
        }
        if let PointKind::End(section) = point.kind
            && let Some(section) = self.sections.get(section)
        {
            let back = |caller: &PointId| self.points.get(*caller)?.call.map(|(_, back)| back);
            let live = section.callers.iter();
            let live = live.filter(|caller| reached.get(**caller) == Some(&true));
            ways.extend(live.filter_map(back));
        }
        ways
    }

    /// Returns the loop, if it is one and has no exit.
    fn closed(&self, mut circle: Vec<PointId>, reached: &[bool]) -> Option<Vec<PointId>> {
        sort_by_position(&mut circle, &|point| *point);
        let mut turns = circle.len() > 1;
        for point in &circle {
            for to in self.ways(*point, reached) {
                if circle.binary_search(&to).is_err() {
                    return None;
                }
                turns |= to == *point;
            }
        }
        turns.then_some(circle)
    }
}

fn close(at: PointId, stack: &mut Vec<PointId>, marks: &mut [Mark]) -> Vec<PointId> {
    let mut circle = Vec::new();
    while let Some(point) = stack.pop() {
        if let Some(mark) = marks.get_mut(point) {
            mark.on_stack = false;
        }
        circle.push(point);
        if point == at {
            break;
        }
    }
    circle
}
