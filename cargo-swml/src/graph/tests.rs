//! Drawings of scripts: our own, those of others, and trees that are not scripts.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::path::Path;

use serde_json::Value;
use swml_core::Document;
use swml_core::private::tree;
use swml_language::read::Parsed;
use swml_language::tree::{Content, Node};

use super::model::{ClusterId, Edge, EdgeKind, Graph, NodeId, NodeKind, NodeRow};
use super::{flow, mermaid, svg};

/// A script with every part that leads somewhere.
const SCRIPT: &str = include_str!("tests.yaml");

fn graph(node: &Node<'_>) -> Graph {
    flow::graph(node, Document::LANGUAGE)
}

fn script() -> Document {
    Document::from_yaml(SCRIPT).unwrap()
}

/// The graph of a `main` in JSON.
fn main(statements: &str) -> Graph {
    let text = format!(r#"{{"sections":{{"main":{statements}}}}}"#);
    graph(&tree(&Document::from_json(&text).unwrap()))
}

/// Every edge as `from -label-> to`, without the label if there is none.
fn ways(graph: &Graph) -> Vec<String> {
    let shown = |id: usize| {
        let rows = graph.nodes[id].rows.iter();
        let rows: Vec<String> = rows
            .map(|row| format!("{} {}", row.head, row.text).trim().to_owned())
            .collect();
        rows.join("; ")
    };
    let way = |edge: &Edge| {
        let arrow = match edge.label.as_str() {
            "" => "->".to_owned(),
            label => format!("-{label}->"),
        };
        format!("{} {arrow} {}", shown(edge.from.0), shown(edge.to.0))
    };
    graph.edges.iter().map(way).collect()
}

/// Draws a graph both ways, and checks the result.
fn draw(graph: &Graph, what: &str) {
    for edge in &graph.edges {
        assert!(edge.from.0 < graph.nodes.len(), "{what}: {edge:?}");
        assert!(edge.to.0 < graph.nodes.len(), "{what}: {edge:?}");
    }
    let picture = svg::draw(graph);
    let parsed = roxmltree::Document::parse(&picture);
    let parsed = parsed.unwrap_or_else(|fault| panic!("{what}: {fault}\n{picture}"));
    let numbers = ["d", "x", "y", "width", "height"];
    let numbers = parsed.descendants().flat_map(|node| {
        let given = numbers.iter().filter_map(move |name| node.attribute(*name));
        given.collect::<Vec<_>>()
    });
    for number in numbers {
        assert!(
            !number.contains("NaN") && !number.contains("inf"),
            "{what}: {number}"
        );
    }
    let drawn = parsed
        .descendants()
        .filter(|node| node.has_tag_name("path"));
    let drawn = drawn.filter(|node| node.attribute("marker-end").is_some());
    assert_eq!(drawn.count(), graph.edges.len(), "{what}");
    well_formed(&mermaid::draw(graph), what);
}

/// Parses the subset of Mermaid that this crate writes: a line is a frame, its end, a box, an edge
/// or a style.
fn well_formed(text: &str, what: &str) {
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("flowchart TD"), "{what}");
    let mut boxes = std::collections::HashSet::new();
    let mut open = 0;
    for line in lines {
        let line = line.trim();
        let first = line.split(|c: char| !c.is_alphanumeric()).next().unwrap();
        // quotes are around labels only, and brackets in them do not open anything
        assert!(line.matches('"').count() % 2 == 0, "{what}: {line}");
        let inside = line.split('"').skip(1).step_by(2);
        for label in inside {
            assert!(
                !label.contains('`') && !label.contains("://"),
                "{what}: {line}"
            );
            let tags = label.replace("<br/>", "");
            assert!(!tags.contains(['<', '>', '&']), "{what}: {line}");
        }
        match first {
            "subgraph" => open += 1,
            "end" => {
                assert_eq!(line, "end", "{what}");
                open -= 1;
            }
            "direction" | "classDef" | "class" | "linkStyle" => {}
            id => {
                assert!(id.starts_with('n'), "{what}: {line}");
                match line.strip_prefix(id).unwrap().starts_with(' ') {
                    true => {
                        let to = line.rsplit(' ').next().unwrap();
                        assert!(boxes.contains(id) && boxes.contains(to), "{what}: {line}");
                    }
                    false => assert!(boxes.insert(id.to_owned()), "{what}: {line}"),
                }
            }
        }
    }
    assert_eq!(open, 0, "{what}");
}

#[test]
fn a_switch_leads_to_its_cases_and_they_meet_again() {
    let graph = main(
        r#"[{"switch":{"variable":"x","case":{"1":[{"play":{"url":"say:One"}}],"2":[{"hangup":{}}],"3":[]}}},
            {"answer":{}}]"#,
    );
    assert_eq!(
        ways(&graph),
        [
            "switch x -1-> play “One”",
            "switch x -2-> hangup",
            "switch x -3-> answer",
            "switch x -any other-> error no case for it",
            "error no case for it -> answer",
            "play “One” -> answer",
            "answer -> end of the script",
            "a call comes in -> switch x",
        ]
    );
}

#[test]
fn one_condition_is_a_question_and_several_are_a_list() {
    let one = r#"[{"cond":[{"when":"vars.a","then":[{"hangup":{}}]}]}]"#;
    assert_eq!(
        ways(&main(one)),
        [
            "cond vars.a -yes-> hangup",
            "cond vars.a -no-> end of the script",
            "a call comes in -> cond vars.a",
        ]
    );
    let several = r#"[{"cond":[{"when":"vars.a","then":[{"hangup":{}}]},
        {"when":"vars.b","then":[{"return":1}]},{"else":[{"hangup":{"reason":"busy"}}]}]}]"#;
    assert_eq!(
        ways(&main(several)),
        [
            "cond -vars.a-> hangup",
            "cond -vars.b-> return 1",
            "cond -else-> hangup busy",
            "a call comes in -> cond",
        ]
    );
}

#[test]
fn a_goto_says_when_and_how_often() {
    let to = |goto: &str| ways(&main(&format!(r#"[{{"label":"top"}},{{"goto":{goto}}}]"#)));
    assert!(to(r#"{"label":"top"}"#).contains(&"goto top -> label top".to_owned()));
    let bounded = to(r#"{"label":"top","max":2}"#);
    assert!(bounded.contains(&"goto top -twice-> label top".to_owned()));
    assert!(bounded.contains(&"goto top -then-> end of the script".to_owned()));
    let both = to(r#"{"label":"top","when":"vars.x < 3","max":5}"#);
    assert!(both.contains(&"goto top when vars.x < 3 -yes, 5 times-> label top".to_owned()));
    assert!(both.contains(&"goto top when vars.x < 3 -else-> end of the script".to_owned()));
}

#[test]
fn destinations_are_dialled_in_turn_and_at_once() {
    let dials = |modes: &str| -> Vec<String> {
        let graph = main(&format!(r#"[{{"connect":{modes}}}]"#));
        let ways = ways(&graph).into_iter().zip(&graph.edges);
        let dials = ways.filter(|(_, edge)| edge.way == EdgeKind::Dial);
        dials.map(|(way, _)| way).collect()
    };
    let (a, b, c) = (
        r#"{"to":"sip:a@example.com"}"#,
        r#"{"to":"sip:b@example.com"}"#,
        r#"{"to":"+15551234567"}"#,
    );
    assert_eq!(
        dials(&format!(r#"{{"serial":[{a},{c}]}}"#)),
        [
            "connect -first-> sip:a@example.com",
            "sip:a@example.com -no answer-> +15551234567",
        ]
    );
    assert_eq!(
        dials(&format!(r#"{{"parallel":[{a},{c}]}}"#)),
        [
            "connect -at once-> sip:a@example.com",
            "connect -at once-> +15551234567",
        ]
    );
    assert_eq!(
        dials(&format!(r#"{{"serial_parallel":[[{a},{b}],[{c}]]}}"#)),
        [
            "connect -first-> sip:a@example.com",
            "connect -first-> sip:b@example.com",
            "sip:a@example.com -> no answer",
            "sip:b@example.com -> no answer",
            "no answer -then-> +15551234567",
        ]
    );
}

/// The texts of the boxes, and the titles of the frames, that no edge leads to.
fn lost(graph: &Graph) -> (Vec<&str>, Vec<&str>) {
    let boxes = graph.nodes.iter().filter(|node| !node.reached);
    let texts = boxes.flat_map(|node| &node.rows);
    let frames = graph.clusters.iter().filter(|cluster| !cluster.reached);
    (
        texts.map(|row| row.text.as_str()).collect(),
        frames.map(|cluster| cluster.title.as_str()).collect(),
    )
}

#[test]
fn unreachable_parts_are_distinguished() {
    let mut script = SCRIPT.to_owned();
    let with_agent = graph(&tree(&Document::from_yaml(&script).unwrap()));
    // a function of an agent may go to any section
    assert_eq!(lost(&with_agent), (vec!["“Never heard”"], vec![]));
    let agent = script.find("    - ai:").unwrap();
    let behind = script.find("    - execute:\n").unwrap();
    script.replace_range(agent..behind, "");
    let alone = graph(&tree(&Document::from_yaml(&script).unwrap()));
    let texts = vec!["“Never heard”", "“Nobody comes here”", ""];
    assert_eq!(lost(&alone), (texts, vec!["lost"]));
}

#[test]
fn parts_after_an_endless_section_are_distinguished() {
    let text = r#"{"sections":{"main":[{"execute":{"dest":"bye"}},{"play":{"url":"say:Hm"}}],
        "bye":[{"hangup":{}}]}}"#;
    let graph = graph(&tree(&Document::from_json(text).unwrap()));
    assert_eq!(lost(&graph), (vec!["“Hm”", ""], vec![]));
}

#[test]
fn a_called_party_confirms_and_the_call_goes_on() {
    let confirm = r#"[{"prompt":{"play":"say:Press 1"}},
        {"cond":[{"when":"prompt_value != '1'","then":[{"hangup":{}}]}]}]"#;
    let graph = main(&format!(
        r#"[{{"connect":{{"serial":[{{"to":"sip:a@example.com","confirm":{confirm}}}]}}}},{{"answer":{{}}}}]"#
    ));
    let fork = "cond prompt_value != '1'";
    assert_eq!(
        ways(&graph),
        [
            "connect -> sip:a@example.com",
            "sip:a@example.com -confirm-> prompt “Press 1”",
            "connect -> answer",
            "prompt “Press 1” -> cond prompt_value != '1'",
            &format!("{fork} -yes-> hangup"),
            &format!("{fork} -no, bridged-> answer"),
            "answer -> end of the script",
            "a call comes in -> connect",
        ]
    );
    let frame = |id: usize| {
        graph.clusters[graph.nodes[id].cluster.unwrap().0]
            .title
            .as_str()
    };
    let from = |text: &str| graph.edges.iter().find(|edge| edge.label == text).unwrap();
    assert_eq!(frame(from("yes").to.0), "confirm");
    assert_eq!(frame(from("no, bridged").to.0), "main");
}

#[test]
fn a_result_is_asked_behind_its_statement() {
    let graph = main(
        r#"[{"answer":{}},{"join_conference":{"name":"team",
            "result":{"variable":"return_value","case":{"completed":[{"hangup":{}}]}}}}]"#,
    );
    assert_eq!(
        ways(&graph),
        [
            "answer; join_conference team -> result return_value",
            "result return_value -completed-> hangup",
            "result return_value -any other-> end of the script",
            "a call comes in -> answer; join_conference team",
        ]
    );
}

#[test]
fn a_name_that_only_the_call_knows_may_be_any_section() {
    let text =
        r#"{"sections":{"main":[{"execute":{"dest":"%{vars.next}"}}],"other":[{"answer":{}}]}}"#;
    let graph = graph(&tree(&Document::from_json(text).unwrap()));
    assert!(graph.nodes.iter().all(|node| node.reached));
}

#[test]
fn no_secret_is_shown() {
    let graph = graph(&tree(&script()));
    for drawing in [mermaid::draw(&graph), svg::draw(&graph)] {
        for secret in ["hush", "token"] {
            assert!(!drawing.contains(secret), "{drawing}");
        }
    }
}

#[test]
fn the_same_script_is_drawn_the_same() {
    let draw = || svg::draw(&graph(&tree(&script())));
    let first = draw();
    assert!((0..5).all(|_| draw() == first));
}

#[test]
fn every_kind_of_box_is_drawn() {
    let graph = graph(&tree(&script()));
    for kind in NodeKind::ALL {
        assert!(graph.nodes.iter().any(|node| node.kind == kind), "{kind:?}");
    }
    draw(&graph, "our own script");
}

#[test]
fn whatever_a_text_says_mermaid_takes_it_for_text() {
    for (text, escaped) in [
        ("end", "end"),
        ("say \"hi\"", "say #34;hi#34;"),
        ("`code`", "#96;code#96;"),
        ("a [b](c) {d} | e", "a #91;b](c) {d} | e"),
        ("<b>&amp;</b>", "#60;b#62;#38;amp;#60;/b#62;"),
        ("#quot;", "#35;quot;"),
        ("two\nlines", "two lines"),
        ("%{vars.a}", "%{vars.a}"),
        ("%%{init}%%", "%#37;{init}%#37;"),
        ("1. one", "1#46; one"),
        ("- one", "#45; one"),
        ("2.5 s", "2#46;5 s"),
        ("a_b _c_", "a_b #95;c#95;"),
        ("**bold**", "#42;#42;bold#42;#42;"),
        ("https://example.com", "https#58;//example.com"),
        ("me@example.com", "me#64;example.com"),
        ("fa:fa-phone", "fa#58;fa-phone"),
        ("style: a #1;", "#115;tyle: a #35;1;"),
        ("classDef x", "#99;lassDef x"),
        ("$$x$$", "$#36;x$#36;"),
    ] {
        assert_eq!(mermaid::escaped(text), escaped);
    }
}

#[test]
fn hostile_texts_stay_texts() {
    let hostile = "say:</text><script>&\"'`]]>\u{1}\u{ffff} end %%{init}%% 漢字";
    let quoted = Value::from(hostile).to_string();
    let graph = main(&format!(
        r#"[{{"play":{{"url":{quoted}}}}},{{"switch":{{"variable":"x","case":{{{quoted}:[]}}}}}}]"#
    ));
    draw(&graph, "a hostile script");
}

#[test]
fn no_tree_is_too_strange() {
    let whole: Value = serde_json::from_str(&script().to_json()).unwrap();
    let mut places = Vec::new();
    pointers(&whole, String::new(), &mut places);
    for (turn, place) in places.into_iter().enumerate() {
        for other in [
            Value::Null,
            Value::from(7),
            Value::from(""),
            Value::from("%{x}"),
            Value::from("{\"sections\":"),
            Value::from(vec![Value::Null]),
            serde_json::json!([]),
            serde_json::json!({}),
            serde_json::json!({"sections": {}}),
            serde_json::json!({"connect": {"serial": [[]]}}),
        ] {
            let mut strange = whole.clone();
            *strange.pointer_mut(&place).unwrap() = other;
            let text = strange.to_string();
            let node = Parsed::json(&text).unwrap().into_root();
            let graph = graph(&node);
            well_formed(&mermaid::draw(&graph), &text);
            // pictures are slow
            if turn % 16 == 0 {
                draw(&graph, &text);
            }
        }
    }
    let nothing = Node::new(Default::default(), Content::Error);
    draw(&graph(&nothing), "nothing");
}

#[test]
fn any_graph_has_a_picture() {
    let mut seed = 1_u32;
    let mut below = |n: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % n.max(1)
    };
    for turn in 0..150 {
        let mut graph = Graph::default();
        for id in 0..below(5) {
            let parent = (below(2) == 0 && id > 0).then(|| ClusterId(below(id)));
            graph.cluster(format!("section {id}"), parent);
        }
        for id in 0..1 + below(10) {
            let clusters = graph.clusters.len();
            let cluster = (below(4) > 0 && clusters > 0).then(|| ClusterId(below(clusters)));
            let rows = vec![NodeRow::new(format!("box {id}"), "x ".repeat(below(60)))];
            graph.node(NodeKind::ALL[below(NodeKind::ALL.len())], rows, cluster);
        }
        for _ in 0..below(16) {
            let way = [
                EdgeKind::Next,
                EdgeKind::Jump,
                EdgeKind::Run,
                EdgeKind::Dial,
            ][below(4)];
            let label = ["", "a label"][below(2)];
            let nodes = graph.nodes.len();
            graph.edge(NodeId(below(nodes)), NodeId(below(nodes)), label, way);
        }
        draw(&graph, &format!("graph {turn}: {graph:?}"));
    }
}

/// All properties have values.
fn pointers(value: &Value, at: String, all: &mut Vec<String>) {
    match value {
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                pointers(element, format!("{at}/{index}"), all);
            }
        }
        Value::Object(entries) => {
            for (key, value) in entries {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(value, format!("{at}/{key}"), all);
            }
        }
        _ => {}
    }
    all.push(at);
}

/// The folder of scripts of others, beside the repository.
const CORPUS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/corpus/docs");

#[test]
fn the_scripts_of_others_are_drawn() {
    let Ok(entries) = std::fs::read_dir(Path::new(CORPUS)) else {
        say("skipped: the scripts of others are not here");
        return;
    };
    let mut drawn = 0;
    for entry in entries {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let what = path.display().to_string();
        // unchanged, valid or not
        let Ok(node) = Parsed::json(&text).map(Parsed::into_root) else {
            continue;
        };
        draw(&graph(&node), &what);
        let messaging = swml_core::messaging::Document::LANGUAGE;
        draw(&flow::graph(&node, messaging), &what);
        // and normalized
        if let Ok(script) = Document::from_json(&text) {
            draw(&graph(&tree(&script)), &what);
            drawn += 1;
        }
    }
    assert!(drawn > 100, "{drawn} scripts could be read");
}

/// Prints even if the test passes: the test harness captures `println!`.
fn say(line: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Twice the boxes take twice the work: in drawings of every shape.
#[test]
fn large_drawings_take_work_in_proportion() {
    let step = |name: &str| format!(r#"{{"play":{{"url":"say:{name}"}}}}"#);
    let shapes: [(&str, &dyn Fn(usize) -> String); 4] = [
        ("a chain", &|count| {
            let cond = r#"{"cond":[{"when":"a","then":[{"play":{"url":"say:x"}}]}]}"#;
            format!(r#"{{"main":[{}]}}"#, vec![cond; count].join(","))
        }),
        ("a fan", &|count| {
            let cases: Vec<_> = (0..count)
                .map(|turn| format!(r#""{turn}":[{}]"#, step("x")))
                .collect();
            let cases = cases.join(",");
            format!(r#"{{"main":[{{"switch":{{"variable":"a","case":{{{cases}}}}}}}]}}"#)
        }),
        ("jumps", &|count| {
            let step = |turn| {
                format!(
                    r#"{{"label":"l{turn}"}},{{"cond":[{{"when":"a","then":[{{"goto":{{"label":"l{}"}}}}]}}]}}"#,
                    count - 1 - turn
                )
            };
            let steps: Vec<_> = (0..count).map(step).collect();
            format!(r#"{{"main":[{}]}}"#, steps.join(","))
        }),
        ("sections", &|count| {
            let runs: Vec<_> = (0..count)
                .map(|turn| format!(r#"{{"execute":{{"dest":"s{turn}"}}}}"#))
                .collect();
            let own: Vec<_> = (0..count)
                .map(|turn| format!(r#""s{turn}":[{}]"#, step("x")))
                .collect();
            format!(r#"{{"main":[{}],{}}}"#, runs.join(","), own.join(","))
        }),
    ];
    for (name, sections) in shapes {
        let work = |count| {
            let text = format!(r#"{{"version":"1.0.0","sections":{}}}"#, sections(count));
            let parsed = swml_core::read::Parsed::json(&text).expect("JSON");
            let document: Document = swml_core::read::value(&parsed).expect("a script");
            let graph =
                super::flow::graph(&swml_core::private::tree(&document), Document::LANGUAGE);
            let (mut picture, mut diagram) = (String::new(), String::new());
            let measured = allocation_counter::measure(|| {
                picture = super::svg::draw(&graph);
                diagram = super::mermaid::draw(&graph);
            });
            assert!(picture.len() > 100 * count && diagram.len() > 10 * count);
            measured.count_total
        };
        let (little, much) = (work(400), work(1600));
        assert!(much < 6 * little, "{name}: {little} {much}");
    }
}
