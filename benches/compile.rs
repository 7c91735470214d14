//! The compile time of scripts: generates and compiles crates full of them.
//!
//! `cargo bench -p benches --bench compile [quick|growth|cold]` prints one table each. The time is
//! that of the processor, summed over all processes, so that other load on the machine hardly
//! counts.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

fn main() {
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let is = |name: &str| wanted.is_empty() || wanted.iter().any(|one| one == name);
    if is("quick") {
        invocations();
    }
    if is("growth") {
        growth();
    }
    if is("cold") {
        cold();
    }
}

/// The ways to write a script.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Swml,
    SwmlJson,
    /// `serde_json::json!`
    Json,
    /// The types of this crate as struct literals.
    Structs,
}

const FORMS: [Form; 4] = [Form::Swml, Form::SwmlJson, Form::Structs, Form::Json];

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Swml => "`swml!`",
            Self::SwmlJson => "`swml_json!`",
            Self::Json => "`json!`",
            Self::Structs => "struct literals",
        }
    }

    /// A function with one script of five statements; with holes, three values are from Rust.
    fn function(self, number: usize, holes: bool) -> String {
        let script = format!(
            "answer; play \"say:Caller {number}\"; \
             connect to {} timeout {} from \"+15551110000\" max_duration 1h; \
             connect to {} transfer_after_bridge \"https://example.com/after\"; hangup busy;",
            if holes {
                "phone(number)"
            } else {
                "\"+15551234567\""
            },
            if holes { "(patience)" } else { "20s" },
            if holes {
                "queue(team)"
            } else {
                "\"queue:support\""
            },
        );
        let (ty, body) = match self {
            Self::Swml => ("swml::Document", format!("swml::swml! {{ {script} }}")),
            Self::SwmlJson => (
                "std::borrow::Cow<'static, str>",
                format!("swml::swml_json! {{ {script} }}"),
            ),
            Self::Json => (
                "serde_json::Value",
                format!(
                    r#"serde_json::json!({{"version": "1.0.0", "sections": {{"main": [
                        {{"answer": {{}}}}, {{"play": {{"url": "say:Caller {number}"}}}},
                        {{"connect": {{"to": {}, "timeout": {}, "from": "+15551110000", "max_duration": 3600}}}},
                        {{"connect": {{"to": {}, "transfer_after_bridge": "https://example.com/after"}}}},
                        {{"hangup": {{"reason": "busy"}}}}]}}}})"#,
                    if holes { "number" } else { "\"+15551234567\"" },
                    if holes { "patience" } else { "20" },
                    if holes {
                        "format!(\"queue:{team}\")"
                    } else {
                        "\"queue:support\""
                    },
                ),
            ),
            Self::Structs => (
                "swml::Document",
                format!(
                    r#"Document::new().section("main", vec![
                            Method::Answer(Answer::default()),
                            Method::Play(Play {{ url: Some(Text::literal("say:Caller {number}")), ..Default::default() }}),
                            Method::Connect(Connect {{
                                to: Some({}),
                                timeout: Some(Value::Literal(Seconds({}))),
                                from: Some(Text::literal("+15551110000")),
                                max_duration: Some(Value::Literal(Seconds(3600))),
                                ..Default::default()
                            }}),
                            Method::Connect(Connect {{
                                to: Some({}),
                                transfer_after_bridge: Some(AfterBridge::Url(Text::literal("https://example.com/after").into())),
                                ..Default::default()
                            }}),
                            Method::Hangup(Hangup {{ reason: Some(HangupReason::Busy), ..Default::default() }}),
                        ])"#,
                    if holes {
                        "Destination::from(number)"
                    } else {
                        "Destination::Other(Text::literal(\"+15551234567\"))"
                    },
                    if holes { "patience" } else { "20" },
                    if holes {
                        "Destination::from(team)"
                    } else {
                        "Destination::Other(Text::literal(\"queue:support\"))"
                    },
                ),
            ),
        };
        let arguments = if holes {
            "number: &str, team: &str, patience: i64"
        } else {
            ""
        };
        format!("pub fn script_{number}({arguments}) -> {ty} {{ {body} }}\n")
    }

    /// One script with this number of statements.
    fn long(self, statements: usize) -> String {
        let mut out = String::from("pub fn script() -> ");
        out.push_str(match self {
            Self::Swml => "swml::Document { swml::swml! {",
            Self::SwmlJson => "std::borrow::Cow<'static, str> { swml::swml_json! {",
            Self::Json => "serde_json::Value { serde_json::json!({\"sections\": {\"main\": [",
            Self::Structs => "Document { Document::new().section(\"main\", vec![",
        });
        for n in 0..statements {
            let _ = match self {
                Self::Swml | Self::SwmlJson => {
                    write!(out, "play \"say:{n}\"; connect to \"+15551234567\" timeout 20s;")
                }
                Self::Json => write!(
                    out,
                    "{{\"play\": {{\"url\": \"say:{n}\"}}}}, {{\"connect\": {{\"to\": \"+15551234567\", \"timeout\": 20}}}},"
                ),
                Self::Structs => write!(
                    out,
                    "Method::Play(Play {{ url: Some(Text::literal(\"say:{n}\")), ..Default::default() }}),
                     Method::Connect(Connect {{ to: Some(Destination::Other(Text::literal(\"+15551234567\"))),
                         timeout: Some(Value::Literal(Seconds(20))), ..Default::default() }}),"
                ),
            };
        }
        out.push_str(match self {
            Self::Swml | Self::SwmlJson => "} }\n",
            Self::Json => "]}}) }\n",
            Self::Structs => "]) }\n",
        });
        out
    }

    fn head(self) -> &'static str {
        match self {
            Self::Structs => "#![allow(unused_imports)]\nuse swml::*;\n",
            Self::Json => "#![recursion_limit = \"20000\"]\n",
            _ => "",
        }
    }
}

/// The modes of compilation.
#[derive(Clone, Copy)]
enum Build {
    Check,
    Dev,
    Release,
}

const BUILDS: [Build; 3] = [Build::Check, Build::Dev, Build::Release];

impl Build {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check"],
            Self::Dev => &["build"],
            Self::Release => &["build", "--release"],
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// A package that is written, compiled, and changed.
struct Package {
    root: PathBuf,
}

impl Package {
    fn new(name: &str, dependencies: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("compile-{name}"));
        fs::create_dir_all(root.join("src")).unwrap();
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [workspace]\n[dependencies]\n{dependencies}\n"
        );
        fs::write(root.join("Cargo.toml"), manifest).unwrap();
        // the locked versions of the repository
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        let _ = fs::copy(lock, root.join("Cargo.lock"));
        Self { root }
    }

    fn write(&self, source: &str) {
        fs::write(self.root.join("src/lib.rs"), source).unwrap();
    }

    /// Returns the processor seconds of a build.
    fn build(&self, build: Build) -> f64 {
        self.run(build, None)
    }

    fn run(&self, build: Build, incremental: Option<&str>) -> f64 {
        let before = children();
        let output = Command::new(env!("CARGO"))
            .envs(incremental.map(|incremental| ("CARGO_INCREMENTAL", incremental)))
            .args(build.arguments())
            .args(["--offline", "--quiet"])
            .env("CARGO_TARGET_DIR", self.root.join("target"))
            .env_remove("RUSTFLAGS")
            .current_dir(&self.root)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        children() - before
    }

    /// A clean build. Cargo compiles dependencies from a registry without incremental data, and
    /// path dependencies with it; this crate is measured as its users build it.
    fn cold(&self, build: Build) -> f64 {
        self.run(build, Some("0"))
    }

    /// From an empty crate to this source, the minimum of some runs; and again after a change in
    /// one function.
    fn timed(&self, source: &str, build: Build, runs: usize) -> (f64, f64) {
        let (mut clean, mut again) = (f64::MAX, f64::MAX);
        // dependencies are compiled before the measurement
        self.write("");
        self.build(build);
        for run in 0..runs {
            self.write(&format!("// {run}"));
            let empty = self.build(build);
            let _ = fs::remove_dir_all(self.root.join("target/debug/incremental"));
            self.write(source);
            clean = clean.min((self.build(build) - empty).max(0.0));
            self.write(&format!(
                "{source}\npub fn changed() -> usize {{ {run} }}\n"
            ));
            self.build(build);
            self.write(&format!(
                "{source}\npub fn changed() -> usize {{ {run} + 1 }}\n"
            ));
            again = again.min(self.build(build));
        }
        (clean, again)
    }
}

/// Returns the processor seconds of the child processes that have ended.
fn children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    let (_, rest) = stat.rsplit_once(')').unwrap();
    // user and system time of the children
    let fields = rest.split_whitespace().skip(13).take(2);
    let ticks: u32 = fields.map(|field| field.parse::<u32>().unwrap()).sum();
    f64::from(ticks) / 100.0
}

fn package() -> Package {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    Package::new(
        "scripts",
        &format!("swml = {{ path = \"{root}\" }}\nserde_json = \"1\""),
    )
}

fn source(form: Form, invocations: usize, holes: bool) -> String {
    let mut source = form.head().to_owned();
    for number in 0..invocations {
        source.push_str(&form.function(number, holes));
    }
    source
}

fn row(name: &str, figures: &[f64]) {
    let figures: Vec<String> = figures
        .iter()
        .map(|figure| format!("{figure:.2}"))
        .collect();
    println!("| {name} | {} |", figures.join(" | "));
}

fn invocations() {
    let package = package();
    for (invocations, holes) in [(300, false), (300, true), (1, true)] {
        println!(
            "\n{invocations} scripts of five statements, {}: seconds of the processor\n",
            match holes {
                true => "three holes each",
                false => "no Rust",
            }
        );
        println!(
            "| | check | dev | release | check again | dev again |\n|---|---|---|---|---|---|"
        );
        for form in FORMS {
            let source = source(form, invocations, holes);
            let times = BUILDS.map(|build| package.timed(&source, build, 3));
            let [check, dev, release] = times;
            row(form.name(), &[check.0, dev.0, release.0, check.1, dev.1]);
        }
    }
}

fn growth() {
    let package = package();
    println!("\nHow it grows: seconds of the processor\n");
    println!(
        "| | 30 | 300 | 3,000 | one script of 100 statements | of 1,000 |\n|---|---|---|---|---|---|"
    );
    for build in [Build::Check, Build::Dev] {
        for form in FORMS {
            let mut figures = Vec::new();
            for invocations in [30, 300, 3000] {
                figures.push(package.timed(&source(form, invocations, true), build, 1).0);
            }
            for statements in [50, 500] {
                let source = format!("{}{}", form.head(), form.long(statements));
                figures.push(package.timed(&source, build, 1).0);
            }
            row(&format!("{}, {}", form.name(), build.name()), &figures);
        }
    }
}

/// The dependencies of a service without scripts.
const SERVICE: &str = "axum = \"0.8\"\nserde = { version = \"1\", features = [\"derive\"] }\nserde_json = \"1\"\n\
     tokio = { version = \"1\", features = [\"macros\", \"net\", \"rt-multi-thread\"] }\n";

/// The minimal dependencies of the macro.
const NEEDS: &str = "serde_json = { version = \"1\", default-features = false, features = [\"std\"] }\n\
     syn = { version = \"3\", default-features = false, features = [\"parsing\", \"proc-macro\"] }\n\
     quote = \"1\"\nproc-macro2 = \"1\"\n";

/// Clean builds of typical services, without this crate and with it.
fn cold() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let swml =
        |features: &str| format!("swml = {{ path = \"{root}\", features = [{features}] }}\n");
    let packages = [
        ("a service of axum", Package::new("cold-service", SERVICE)),
        (
            "the same and `swml` with `axum`",
            Package::new(
                "cold-service-swml",
                &format!("{SERVICE}{}", swml("\"axum\"")),
            ),
        ),
        ("`serde_json` and `syn`", Package::new("cold-needs", NEEDS)),
        ("`swml`", Package::new("cold-swml", &swml(""))),
    ];
    println!("\nA cold build: seconds of the processor, and of the clock\n");
    println!("| | check | dev | release | check | dev | release |\n|---|---|---|---|---|---|---|");
    let mut figures = Vec::new();
    for (name, package) in &packages {
        package.write("");
        let mut figure = [f64::MAX; 6];
        for _ in 0..2 {
            for (column, build) in BUILDS.into_iter().enumerate() {
                let _ = fs::remove_dir_all(package.root.join("target"));
                let start = Instant::now();
                figure[column] = figure[column].min(package.cold(build));
                figure[column + 3] = figure[column + 3].min(start.elapsed().as_secs_f64());
            }
        }
        row(name, &figure);
        figures.push(figure);
    }
    let ratio = |with: usize, without: usize| -> Vec<f64> {
        (0..6)
            .map(|column| figures[with][column] / figures[without][column])
            .collect()
    };
    row("the service, times", &ratio(1, 0));
    row("`swml` alone, times", &ratio(3, 2));
}
