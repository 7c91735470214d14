//! The colours of both drawings.

use super::model::{NodeKind, Run};

/// The border of a box that was run, in part or never; for light and dark pages.
pub(crate) fn border(run: Run) -> &'static str {
    match run {
        Run::Whole => "stroke:#1a7f37,stroke-width:3px",
        Run::Part => "stroke:#bf8700,stroke-width:3px",
        Run::Never => "stroke:#cf222e,stroke-width:3px,stroke-dasharray:6 3",
    }
}

/// The colours of one kind of box.
pub(crate) struct Look {
    pub(crate) fill: &'static str,
    pub(crate) stroke: &'static str,
    pub(crate) text: &'static str,
}

const fn look(fill: &'static str, stroke: &'static str, text: &'static str) -> Look {
    Look { fill, stroke, text }
}

/// The colours on a light page.
pub(crate) fn light(kind: NodeKind) -> Look {
    match kind {
        NodeKind::Start => look("#24292f", "#24292f", "#ffffff"),
        NodeKind::Plain => look("#ffffff", "#afb8c1", "#1f2328"),
        NodeKind::Label => look("#fff8c5", "#d4a72c", "#4d2d00"),
        NodeKind::Branch => look("#ddf4ff", "#54aeff", "#0a3069"),
        NodeKind::Jump => look("#fff1b8", "#bf8700", "#4d2d00"),
        NodeKind::Run => look("#fbefff", "#a475f9", "#3e1f79"),
        NodeKind::Dial => look("#dafbe1", "#2da44e", "#033a16"),
        NodeKind::Leg => look("#f0fdf4", "#4ac26b", "#033a16"),
        NodeKind::Agent => look("#ffeff7", "#e85aad", "#611347"),
        NodeKind::Away => look("#eaeef2", "#6e7781", "#1f2328"),
        NodeKind::End => look("#ffebe9", "#ff8182", "#82071e"),
        NodeKind::Failure => look("#cf222e", "#a40e26", "#ffffff"),
    }
}

/// The colours on a dark page.
pub(crate) fn dark(kind: NodeKind) -> Look {
    match kind {
        NodeKind::Start => look("#e6edf3", "#e6edf3", "#0d1117"),
        NodeKind::Plain => look("#161b22", "#6e7681", "#e6edf3"),
        NodeKind::Label => look("#341a00", "#bb8009", "#f8e3a1"),
        NodeKind::Branch => look("#051d4d", "#388bfd", "#cae8ff"),
        NodeKind::Jump => look("#4b2900", "#d29922", "#f8e3a1"),
        NodeKind::Run => look("#271052", "#8957e5", "#eddeff"),
        NodeKind::Dial => look("#033a16", "#2ea043", "#aff5b4"),
        NodeKind::Leg => look("#04260f", "#238636", "#aff5b4"),
        NodeKind::Agent => look("#42062a", "#db61a2", "#ffdaec"),
        NodeKind::Away => look("#21262d", "#8b949e", "#e6edf3"),
        NodeKind::End => look("#490202", "#f85149", "#ffdcd7"),
        NodeKind::Failure => look("#b62324", "#ff7b72", "#ffffff"),
    }
}
