//! The boxes of a large frame in layers.
//!
//! `dagre` takes quadratic time or more. Here each box is one layer below the lowest that leads to
//! it, as near below as there is room; longer edges run beside all others, like jumps.

use std::collections::HashMap;

use super::super::super::model::ClusterId;
use super::{EdgePath, Item, Placer, Point, Size};

/// The minimum space between neighbours of a layer.
pub(super) const BESIDE: f64 = 28.0;

/// The space between layers; a label is in the middle of two.
pub(super) const BETWEEN: f64 = 30.0;

/// The number of boxes in a large frame.
pub(super) const LARGE: usize = 160;

/// An edge from a layer to the next one.
struct LayerStep {
    edge: usize,
    from: usize,
    to: usize,
}

impl Placer<'_> {
    /// Places the contents of a large frame, and returns the edges that lead to the next layer.
    pub(super) fn stacks(
        &mut self,
        cluster: Option<ClusterId>,
        items: &[Item],
        edges: &[usize],
    ) -> Vec<usize> {
        let mut items = items.to_vec();
        items.sort_by_key(|item| self.first(*item));
        let numbers: HashMap<Item, usize> = items.iter().copied().zip(0..).collect();
        let mut steps: Vec<LayerStep> = edges
            .iter()
            .filter_map(|id| {
                let edge = self.graph.edges.get(*id)?;
                let number = |node| numbers.get(&self.lifted(node, cluster)).copied();
                let (from, to) = (number(edge.from)?, number(edge.to)?);
                let edge = *id;
                (from < to).then_some(LayerStep { edge, from, to })
            })
            .collect();
        steps.sort_by_key(|step| step.from);
        let mut layer = vec![0usize; items.len()];
        for step in &steps {
            let below = layer.get(step.from).map_or(0, |layer| layer + 1);
            if let Some(layer) = layer.get_mut(step.to) {
                *layer = below.max(*layer);
            }
        }
        let of = |number: usize| layer.get(number).copied().unwrap_or_default();
        steps.retain(|step| of(step.to) == of(step.from) + 1);
        let layers = layer.iter().max().map_or(0, |last| last + 1);
        let mut members = vec![Vec::new(); layers];
        for (number, layer) in layer.iter().enumerate() {
            if let Some(members) = members.get_mut(*layer) {
                members.push(number);
            }
        }
        self.stack(&items, &members, &steps);
        for step in &steps {
            self.step(&items, step);
        }
        steps.into_iter().map(|step| step.edge).collect()
    }

    /// Places the layers, one below the other.
    fn stack(&mut self, items: &[Item], members: &[Vec<usize>], steps: &[LayerStep]) {
        let mut into: HashMap<usize, Vec<&LayerStep>> = HashMap::new();
        for step in steps {
            into.entry(step.to).or_default().push(step);
        }
        let mut middles = vec![0.0; items.len()];
        let mut top = 0.0;
        for members in members {
            let mut row: Vec<(f64, usize, Size)> = Vec::with_capacity(members.len());
            let mut label: f64 = 0.0;
            let mut last = 0.0;
            for number in members {
                let Some(item) = items.get(*number) else {
                    continue;
                };
                let mut size = self.size(*item);
                let steps = into.get(number).map(Vec::as_slice).unwrap_or_default();
                let mut sum = 0.0;
                for step in steps {
                    let own = self.label(step.edge);
                    label = label.max(own.height);
                    size.width = size.width.max(own.width);
                    sum += middles.get(step.from).copied().unwrap_or_default();
                }
                if !steps.is_empty() {
                    last = sum / steps.len() as f64;
                }
                row.push((last, *number, size));
            }
            row.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            if top > 0.0 {
                top += BETWEEN + label;
            }
            let mut free = f64::NEG_INFINITY;
            let mut drift = 0.0;
            let mut places = Vec::with_capacity(row.len());
            for (wanted, number, size) in &row {
                let half = size.width / 2.0;
                let middle = wanted.max(free + half);
                free = middle + half + BESIDE;
                drift += middle - wanted;
                places.push((*number, middle));
            }
            // minimizes the shifts to the left and to the right
            let drift = drift / row.len().max(1) as f64;
            let mut height: f64 = 0.0;
            for (number, middle) in places {
                let Some(item) = items.get(number).copied() else {
                    continue;
                };
                let size = self.size(item);
                height = height.max(size.height);
                self.put(item, middle - drift - size.width / 2.0, top);
                if let Some(place) = middles.get_mut(number) {
                    *place = middle - drift;
                }
            }
            top += height;
        }
    }

    /// Routes an edge to the next layer.
    fn step(&mut self, items: &[Item], step: &LayerStep) {
        let (Some(from), Some(to)) = (items.get(step.from), items.get(step.to)) else {
            return;
        };
        let (from, to) = (self.rect_of(*from), self.rect_of(*to));
        let start = Point {
            x: from.center.x,
            y: from.bottom(),
        };
        let end = Point {
            x: to.center.x,
            y: to.top(),
        };
        let middle = Point {
            x: (start.x + end.x) / 2.0,
            y: (start.y + end.y) / 2.0,
        };
        // near its target each edge has its own space
        let label = Point {
            x: end.x,
            y: end.y - BETWEEN / 2.0 - self.label(step.edge).height / 2.0,
        };
        let path = EdgePath {
            points: vec![start, middle, end],
            angular: false,
            label: Some(label),
        };
        self.path(step.edge, path);
    }
}
