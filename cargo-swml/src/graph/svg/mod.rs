//! The graph as a self-contained picture: one file, for light and dark pages.

mod layout;
mod pen;
mod text;

use super::model::{Edge, EdgeKind, Graph, GraphNode, NodeKind};
use layout::{Rect, Size, Sizes};
use pen::{Context, LINE, Pen, SLANT};
use text::LabelLine;

/// The widest line of a box.
const WIDEST: f64 = 300.0;

/// The widest line of a label.
const WIDEST_LABEL: f64 = 170.0;

/// Draws a graph for a file of its own.
pub(crate) fn draw(graph: &Graph) -> String {
    let is_covered = graph.nodes.iter().any(|node| node.run.is_some());
    drawn(graph, Context::File { is_covered })
}

/// Draws a graph for a page that has the [`stylesheet`]. The attribute `data-box` of each box is
/// its number.
#[cfg(feature = "studio")]
pub(crate) fn draw_in_page(graph: &Graph, title: &str) -> String {
    drawn(graph, Context::Page { title })
}

/// Returns the styles of the pictures in a page.
#[cfg(feature = "studio")]
pub(crate) fn stylesheet() -> String {
    Pen::stylesheet()
}

fn drawn(graph: &Graph, context: Context<'_>) -> String {
    let nodes: Vec<Vec<LabelLine>> = graph.nodes.iter().map(lines).collect();
    let sizes: Vec<Size> = graph
        .nodes
        .iter()
        .zip(&nodes)
        .map(|(node, lines)| size(node.kind, lines))
        .collect();
    let labels: Vec<Vec<LabelLine>> = graph
        .edges
        .iter()
        .map(|edge| text::wrapped("", &edge.label, WIDEST_LABEL))
        .collect();
    let label_sizes: Vec<Size> = labels.iter().map(|lines| around(lines, 4.0, 1.0)).collect();
    let titles: Vec<LabelLine> = graph
        .clusters
        .iter()
        .map(|cluster| {
            let mut title = cluster.title.clone();
            if !cluster.reached {
                title.push_str(" (nothing leads here)");
            }
            LabelLine {
                head: String::new(),
                text: title,
            }
        })
        .collect();
    let title_sizes: Vec<Size> = titles
        .iter()
        .map(|title| Size {
            width: title.width() * 1.08,
            height: LINE,
        })
        .collect();
    let placed = layout::place(
        graph,
        &Sizes {
            nodes: &sizes,
            labels: &label_sizes,
            titles: &title_sizes,
        },
    );
    let mut pen = Pen::new(placed.size, context);
    for ((cluster, title), rect) in graph.clusters.iter().zip(&titles).zip(&placed.clusters) {
        pen.frame(*rect, title, cluster.reached);
    }
    for (edge, path) in graph.edges.iter().zip(&placed.edges) {
        pen.way(class(graph, edge), path);
    }
    let boxes = graph.nodes.iter().zip(&nodes).zip(&placed.nodes);
    for (id, ((node, lines), rect)) in boxes.enumerate() {
        pen.node(id, node, lines, *rect);
    }
    // above everything, so that no line crosses a word
    for ((lines, size), path) in labels.iter().zip(&label_sizes).zip(&placed.edges) {
        if let Some(center) = path.label.filter(|_| !lines.is_empty()) {
            let size = *size;
            pen.label(lines, Rect { center, size });
        }
    }
    pen.done()
}

fn lines(node: &GraphNode) -> Vec<LabelLine> {
    let rows = node.rows.iter();
    rows.flat_map(|row| text::wrapped(&row.head, &row.text, WIDEST))
        .collect()
}

fn size(kind: NodeKind, lines: &[LabelLine]) -> Size {
    let across = match kind {
        NodeKind::Branch => SLANT + 8.0,
        NodeKind::Label | NodeKind::Jump => SLANT + 6.0,
        NodeKind::Run | NodeKind::Start | NodeKind::End | NodeKind::Failure => 14.0,
        _ => 10.0,
    };
    around(lines, across, 7.0)
}

/// Returns the size of some lines with padding; zero without lines.
fn around(lines: &[LabelLine], across: f64, down: f64) -> Size {
    if lines.is_empty() {
        return Size::default();
    }
    let widest = lines.iter().map(LabelLine::width).fold(0.0, f64::max);
    Size {
        width: widest + across * 2.0,
        height: LINE * lines.len() as f64 + down * 2.0,
    }
}

fn class(graph: &Graph, edge: &Edge) -> &'static str {
    let reached = graph
        .nodes
        .get(edge.from.0)
        .is_some_and(|node| node.reached);
    match edge.way {
        _ if !reached => "lost",
        EdgeKind::Next => "next",
        EdgeKind::Jump => "jump",
        EdgeKind::Run => "run",
        EdgeKind::Dial => "dial",
    }
}
