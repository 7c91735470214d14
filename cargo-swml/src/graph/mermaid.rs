//! The graph as Mermaid source.
//!
//! Every text is in quotes, and characters with a meaning in Mermaid, Markdown or HTML are written
//! as `#…;` entities, which Mermaid resolves last.

use std::fmt::Write as _;

use super::model::{ClusterId, Edge, EdgeKind, Graph, GraphNode, NodeKind, NodeRow, Run};
use super::style;

/// Draws a graph.
pub(crate) fn draw(graph: &Graph) -> String {
    let mut out = MermaidText::default();
    out.line(0, "flowchart TD");
    frame(graph, None, 1, &mut out);
    for edge in &graph.edges {
        out.line(1, &arrow(edge));
    }
    for kind in NodeKind::ALL {
        if graph.nodes.iter().any(|node| node.kind == kind) {
            let style::Look { fill, stroke, text } = style::light(kind);
            let class = kind.class();
            out.line(
                1,
                &format!("classDef {class} fill:{fill},stroke:{stroke},color:{text}"),
            );
        }
    }
    if graph.nodes.iter().any(|node| !node.reached) {
        out.line(1, "classDef unreached opacity:0.5,stroke-dasharray:4 3");
        let ids = graph.nodes.iter().enumerate();
        let lost = ids
            .filter(|(_, node)| !node.reached)
            .map(|(id, _)| format!("n{id}"));
        out.line(
            1,
            &format!("class {} unreached", lost.collect::<Vec<_>>().join(",")),
        );
    }
    for run in Run::ALL {
        let these = graph.nodes.iter().enumerate();
        let these = these.filter(|(_, node)| node.run == Some(run));
        let these: Vec<String> = these.map(|(id, _)| format!("n{id}")).collect();
        if !these.is_empty() {
            let class = run.class();
            out.line(1, &format!("classDef {class} {}", style::border(run)));
            out.line(1, &format!("class {} {class}", these.join(",")));
        }
    }
    for (way, style) in [
        (EdgeKind::Jump, "stroke:#bf8700"),
        (EdgeKind::Dial, "stroke:#2da44e"),
    ] {
        let edges = graph.edges.iter().enumerate();
        let these = edges
            .filter(|(_, edge)| edge.way == way)
            .map(|(at, _)| at.to_string());
        let these: Vec<String> = these.collect();
        if !these.is_empty() {
            out.line(1, &format!("linkStyle {} {style}", these.join(",")));
        }
    }
    out.0
}

#[derive(Default)]
struct MermaidText(String);

impl MermaidText {
    fn line(&mut self, depth: usize, line: &str) {
        for _ in 0..depth {
            self.0.push_str("    ");
        }
        self.0.push_str(line);
        self.0.push('\n');
    }
}

/// Writes the direct contents of a frame, and the frames in it.
fn frame(graph: &Graph, cluster: Option<ClusterId>, depth: usize, out: &mut MermaidText) {
    for (id, node) in graph.nodes.iter().enumerate() {
        if node.cluster == cluster {
            out.line(depth, &shape(id, node));
        }
    }
    for (id, inner) in graph.clusters.iter().enumerate() {
        if inner.parent == cluster {
            let title = match inner.reached {
                true => escaped(&inner.title),
                false => format!("{} (nothing leads here)", escaped(&inner.title)),
            };
            out.line(depth, &format!("subgraph c{id}[\"{title}\"]"));
            out.line(depth + 1, "direction TB");
            frame(graph, Some(ClusterId(id)), depth + 1, out);
            out.line(depth, "end");
        }
    }
}

fn shape(id: usize, node: &GraphNode) -> String {
    let (open, close) = match node.kind {
        NodeKind::Start | NodeKind::End | NodeKind::Failure => ("([", "])"),
        NodeKind::Plain => ("[", "]"),
        NodeKind::Label => (">", "]"),
        NodeKind::Branch => ("{{", "}}"),
        NodeKind::Jump | NodeKind::Away => ("[/", "/]"),
        NodeKind::Run => ("[[", "]]"),
        NodeKind::Dial | NodeKind::Leg | NodeKind::Agent => ("(", ")"),
    };
    let rows = node.rows.iter().map(row).collect::<Vec<_>>().join("<br/>");
    let class = node.kind.class();
    format!("n{id}{open}\"{rows}\"{close}:::{class}")
}

fn row(row: &NodeRow) -> String {
    let whole = format!("{} {}", row.head, row.text);
    escaped(whole.trim())
}

fn arrow(edge: &Edge) -> String {
    let line = match edge.way {
        EdgeKind::Next | EdgeKind::Jump => "-->",
        EdgeKind::Run => "-.->",
        EdgeKind::Dial => "==>",
    };
    let (from, to) = (edge.from.0, edge.to.0);
    match edge.label.as_str() {
        "" => format!("n{from} {line} n{to}"),
        label => format!("n{from} {line}|\"{}\"| n{to}", escaped(label)),
    }
}

/// Escapes a text for use in quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut number = true;
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        let entity = match c {
            '"' | '#' | '&' | '<' | '>' | '`' | '*' | '~' | '\\' | '[' => true,
            // emphasis, except in the middle of a word
            '_' => {
                let word = |c: char| c.is_alphanumeric();
                let behind = rest.chars().nth(1);
                !before.is_some_and(word) || !behind.is_some_and(word)
            }
            // a comment or a directive, a formula
            '%' | '$' => before == Some(c),
            // a list
            '-' | '+' => before.is_none(),
            '.' | ')' => number && before.is_some(),
            // a link, which Mermaid rejects, or an icon
            ':' => rest.starts_with("://") || rest.starts_with(":fa-"),
            'w' => rest.starts_with("www."),
            '@' => true,
            // read by Mermaid as the beginning of a style in any context
            's' => rest.starts_with("style"),
            'c' => rest.starts_with("classDef"),
            _ => false,
        };
        number &= c.is_ascii_digit();
        before = Some(c);
        match entity {
            // writing to a String cannot fail
            true => drop(write!(out, "#{};", c as u32)),
            false if c.is_control() => out.push(' '),
            false => out.push(c),
        }
    }
    out
}
