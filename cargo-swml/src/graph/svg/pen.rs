//! SVG elements: shapes, texts and their styles.

use std::fmt::{Arguments, Write as _};

use super::super::model::{GraphNode, NodeKind, Run};
use super::super::style::{self, Look};
use super::layout::{EdgePath, Point, Rect, Size};
use super::text::{FONT, LabelLine};

/// The height of a line of text.
pub(super) const LINE: f64 = 18.0;

/// The system fonts of the reader.
const FONTS: &str = "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/// A writer of pictures.
pub(super) struct Pen {
    out: String,
    /// Whether boxes have numbers.
    is_numbered: bool,
}

/// Where a picture is shown.
#[derive(Clone, Copy)]
#[cfg_attr(not(feature = "studio"), allow(dead_code))]
pub(super) enum Context<'t> {
    /// In a file of its own, with its styles.
    File { is_covered: bool },
    /// In a page that has the styles and refers to the boxes, with a title for screen readers.
    Page { title: &'t str },
}

impl Pen {
    pub(super) fn new(size: Size, context: Context<'_>) -> Self {
        let mut pen = Self {
            out: String::new(),
            is_numbered: !matches!(context, Context::File { .. }),
        };
        let (width, height) = (number(size.width), number(size.height));
        pen.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{FONTS}\" font-size=\"{FONT}\""
        ));
        match context {
            Context::File { is_covered } => {
                pen.put(format_args!(">\n<style>\n"));
                pen.styles();
                if is_covered {
                    pen.borders();
                }
                pen.put(format_args!("</style>\n"));
            }
            Context::Page { title } => {
                pen.put(format_args!(
                    " class=\"flow\" role=\"img\" aria-labelledby=\"flow-title flow-desc\">\n<title id=\"flow-title\">"
                ));
                pen.escaped(title);
                pen.put(format_args!("</title>\n<desc id=\"flow-desc\"></desc>\n"));
            }
        }
        pen.put(format_args!("<defs>\n"));
        for class in ["next", "jump", "run", "dial", "lost"] {
            pen.put(format_args!(
                "<marker id=\"to-{class}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path class=\"tip {class}\" d=\"M0 1 10 5 0 9z\"/></marker>\n"
            ));
        }
        pen.put(format_args!(
            "</defs>\n<rect class=\"page\" width=\"{width}\" height=\"{height}\"/>\n"
        ));
        pen
    }

    /// Returns the styles for the pictures in a page.
    #[cfg(feature = "studio")]
    pub(super) fn stylesheet() -> String {
        let mut pen = Self {
            out: String::new(),
            is_numbered: false,
        };
        // the rules are those of a file, within the elements of this class
        pen.put(format_args!("svg.flow{{\n"));
        pen.styles();
        pen.borders();
        pen.put(format_args!("}}\n"));
        pen.out
    }

    fn borders(&mut self) {
        for run in Run::ALL {
            let style = style::border(run).replace(',', ";");
            let class = run.class();
            self.put(format_args!(".{class} .box{{{style}}}\n"));
        }
    }

    fn put(&mut self, text: Arguments<'_>) {
        // writing to a String cannot fail
        let _ = self.out.write_fmt(text);
    }

    fn styles(&mut self) {
        self.put(format_args!(
            "text{{white-space:pre}}\n.head{{font-weight:600}}\n.way{{fill:none;stroke-width:1.5}}\n.way.dial{{stroke-width:2}}\n.way.run,.way.lost{{stroke-dasharray:5 4}}\n.frame{{stroke-width:1}}\n.box{{stroke-width:1.3}}\n.lost{{opacity:.55}}\n.lost .box,.lost.frame,.away .box{{stroke-dasharray:4 3}}\n.title{{font-weight:600}}\n"
        ));
        self.theme(style::light, &LIGHT);
        self.put(format_args!("@media (prefers-color-scheme:dark){{\n"));
        self.theme(style::dark, &DARK);
        self.put(format_args!("}}\n"));
    }

    fn theme(&mut self, look: fn(NodeKind) -> Look, page: &Page) {
        let Page {
            page,
            frame,
            border,
            text,
            next,
            jump,
            run,
            dial,
            lost,
        } = page;
        self.put(format_args!(
            ".page{{fill:{page}}}\n.back,.frame{{fill:{frame}}}\n.frame{{stroke:{border}}}\n.title,.word{{fill:{text}}}\n"
        ));
        for (class, colour) in [
            ("next", next),
            ("jump", jump),
            ("run", run),
            ("dial", dial),
            ("lost", lost),
        ] {
            self.put(format_args!(
                ".way.{class}{{stroke:{colour}}}.tip.{class}{{fill:{colour}}}\n"
            ));
        }
        for kind in NodeKind::ALL {
            let Look { fill, stroke, text } = look(kind);
            let class = kind.class();
            self.put(format_args!(
                ".{class} .box{{fill:{fill};stroke:{stroke}}}.{class} text{{fill:{text}}}\n"
            ));
        }
    }

    /// Draws the frame of a section.
    pub(super) fn frame(&mut self, rect: Rect, title: &LabelLine, reached: bool) {
        let lost = match reached {
            true => "",
            false => " lost",
        };
        let (x, y) = (number(rect.left()), number(rect.top()));
        let (width, height) = (number(rect.size.width), number(rect.size.height));
        self.put(format_args!(
            "<rect class=\"frame{lost}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>\n"
        ));
        let (x, y) = (number(rect.left() + 10.0), number(rect.top() + 17.0));
        self.put(format_args!("<text class=\"title\" x=\"{x}\" y=\"{y}\">"));
        self.escaped(&title.text);
        self.put(format_args!("</text>\n"));
    }

    /// Draws an edge with an arrow at its end.
    pub(super) fn way(&mut self, class: &str, path: &EdgePath) {
        let Some((first, rest)) = path.points.split_first() else {
            return;
        };
        self.put(format_args!(
            "<path class=\"way {class}\" marker-end=\"url(#to-{class})\" d=\"M{} {}",
            number(first.x),
            number(first.y)
        ));
        match path.angular {
            true => self.corners(*first, rest),
            false => self.swing(*first, rest),
        }
        self.put(format_args!("\"/>\n"));
    }

    /// Draws a path from point to point, vertical at each.
    fn swing(&mut self, first: Point, rest: &[Point]) {
        let mut from = first;
        for to in rest {
            let middle = number((from.y + to.y) / 2.0);
            match (from.x - to.x).abs() < 0.5 {
                true => self.put(format_args!("V{}", number(to.y))),
                false => self.put(format_args!(
                    "C{} {middle} {} {middle} {} {}",
                    number(from.x),
                    number(to.x),
                    number(to.x),
                    number(to.y)
                )),
            }
            from = *to;
        }
    }

    /// Draws a path from point to point, around corners.
    fn corners(&mut self, first: Point, rest: &[Point]) {
        const ROUND: f64 = 8.0;
        let mut from = first;
        for (at, to) in rest.iter().enumerate() {
            let Some(next) = rest.get(at + 1) else {
                self.put(format_args!("L{} {}", number(to.x), number(to.y)));
                break;
            };
            let before = toward(*to, from, ROUND);
            let behind = toward(*to, *next, ROUND);
            self.put(format_args!(
                "L{} {}Q{} {} {} {}",
                number(before.x),
                number(before.y),
                number(to.x),
                number(to.y),
                number(behind.x),
                number(behind.y)
            ));
            from = *to;
        }
    }

    /// Draws the label of an edge.
    pub(super) fn label(&mut self, lines: &[LabelLine], rect: Rect) {
        let (x, y) = (number(rect.left()), number(rect.top()));
        let (width, height) = (number(rect.size.width), number(rect.size.height));
        self.put(format_args!(
            "<rect class=\"back\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"4\"/>\n"
        ));
        self.lines(lines, rect, true, " class=\"word\"");
    }

    /// Draws a box of some kind with its lines.
    pub(super) fn node(&mut self, id: usize, node: &GraphNode, lines: &[LabelLine], rect: Rect) {
        let kind = node.kind;
        let lost = match node.reached {
            true => "",
            false => " lost",
        };
        self.put(format_args!("<g"));
        if self.is_numbered {
            self.put(format_args!(" data-box=\"{id}\""));
        }
        self.put(format_args!(" class=\"{}{lost}", kind.class()));
        if let Some(run) = node.run {
            self.put(format_args!(" {}", run.class()));
        }
        self.put(format_args!("\">"));
        self.shape(kind, rect);
        let middle = lines.len() < 2 || !matches!(kind, NodeKind::Plain);
        self.lines(lines, rect, middle, "");
        self.put(format_args!("</g>\n"));
    }

    fn shape(&mut self, kind: NodeKind, rect: Rect) {
        let (left, right) = (rect.left(), rect.right());
        let (top, bottom) = (rect.top(), rect.bottom());
        let middle = rect.center.y;
        // the horizontal extent of a slanted side
        let slant = SLANT;
        let corners: &[(f64, f64)] = match kind {
            NodeKind::Branch => &[
                (left, middle),
                (left + slant, top),
                (right - slant, top),
                (right, middle),
                (right - slant, bottom),
                (left + slant, bottom),
            ],
            NodeKind::Label => &[
                (left, top),
                (right - slant, top),
                (right, middle),
                (right - slant, bottom),
                (left, bottom),
            ],
            NodeKind::Jump => &[
                (left + slant, top),
                (right, top),
                (right - slant, bottom),
                (left, bottom),
            ],
            _ => {
                let round = match kind {
                    NodeKind::Start | NodeKind::End | NodeKind::Failure => rect.size.height / 2.0,
                    NodeKind::Dial | NodeKind::Leg | NodeKind::Agent => 10.0,
                    _ => 3.0,
                };
                let (x, y) = (number(left), number(top));
                let (width, height) = (number(rect.size.width), number(rect.size.height));
                let round = number(round.min(18.0));
                self.put(format_args!(
                    "<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\"/>"
                ));
                if kind == NodeKind::Run {
                    let (one, two) = (number(left + 6.0), number(right - 6.0));
                    let (top, bottom) = (number(top), number(bottom));
                    self.put(format_args!(
                        "<path class=\"box\" d=\"M{one} {top}V{bottom}M{two} {top}V{bottom}\"/>"
                    ));
                }
                return;
            }
        };
        self.put(format_args!("<path class=\"box\" d=\""));
        for (turn, (x, y)) in corners.iter().enumerate() {
            let step = match turn {
                0 => 'M',
                _ => 'L',
            };
            self.put(format_args!("{step}{} {}", number(*x), number(*y)));
        }
        self.put(format_args!("z\"/>"));
    }

    fn lines(&mut self, lines: &[LabelLine], rect: Rect, middle: bool, class: &str) {
        let mut y = rect.center.y - LINE * lines.len() as f64 / 2.0 + LINE / 2.0 + FONT * 0.35;
        for line in lines {
            let (x, anchor) = match middle {
                true => (rect.center.x, " text-anchor=\"middle\""),
                false => (rect.left() + 10.0, ""),
            };
            self.put(format_args!(
                "<text{class} x=\"{}\" y=\"{}\"{anchor}>",
                number(x),
                number(y)
            ));
            if !line.head.is_empty() {
                self.put(format_args!("<tspan class=\"head\">"));
                self.escaped(&line.head);
                self.put(format_args!("</tspan>"));
            }
            if !line.text.is_empty() {
                if !line.head.is_empty() {
                    self.put(format_args!("<tspan dx=\"{}\">", FONT * 0.5));
                } else {
                    self.put(format_args!("<tspan>"));
                }
                self.escaped(&line.text);
                self.put(format_args!("</tspan>"));
            }
            self.put(format_args!("</text>"));
            y += LINE;
        }
    }

    /// Escapes text for XML.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '&' => self.out.push_str("&amp;"),
                '"' => self.out.push_str("&quot;"),
                // XML cannot represent these
                c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {
                    self.out.push('\u{fffd}')
                }
                c => self.out.push(c),
            }
        }
    }

    pub(super) fn done(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }
}

/// The horizontal extent of a slanted side.
pub(super) const SLANT: f64 = 12.0;

/// The colours of everything except boxes.
struct Page {
    page: &'static str,
    frame: &'static str,
    border: &'static str,
    text: &'static str,
    next: &'static str,
    jump: &'static str,
    run: &'static str,
    dial: &'static str,
    lost: &'static str,
}

const LIGHT: Page = Page {
    page: "#ffffff",
    frame: "#f6f8fa",
    border: "#d0d7de",
    text: "#424a53",
    next: "#57606a",
    jump: "#bf8700",
    run: "#8250df",
    dial: "#2da44e",
    lost: "#afb8c1",
};

const DARK: Page = Page {
    page: "#0d1117",
    frame: "#010409",
    border: "#30363d",
    text: "#b1bac4",
    next: "#8b949e",
    jump: "#d29922",
    run: "#a371f7",
    dial: "#3fb950",
    lost: "#484f58",
};

/// Returns a point on the line between two points, at most in the middle.
fn toward(from: Point, to: Point, far: f64) -> Point {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y);
    let part = match length > 0.0 {
        true => (far / length).min(0.5),
        false => 0.0,
    };
    Point {
        x: from.x + x * part,
        y: from.y + y * part,
    }
}

/// Formats a number as short as possible.
fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    format!("{tenths}")
}
