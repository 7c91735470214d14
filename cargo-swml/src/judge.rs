//! The diagnostics of a text, under a configuration.

use swml_language::error::SyntaxError;
use swml_language::read::Parsed;
use swml_language::schema::Type;
use swml_language::tree::Place;
use swml_language::{Allowance, Code, Diagnostic, Level, Report, Span};

use crate::config::Config;
use crate::input::InputFormat;
use crate::language::Language;
use crate::suppress::Suppressions;

/// The result for a text.
pub(crate) struct CheckResult {
    pub(crate) language: Language,
    /// The diagnostics, in source order.
    pub(crate) report: Report,
    /// The places of passwords and tokens, sorted and disjoint.
    pub(crate) secrets: Vec<Span>,
    /// Whether the text is neither JSON nor YAML.
    pub(crate) unreadable: bool,
}

impl CheckResult {
    pub(crate) fn count(&self, level: Level) -> usize {
        count(&self.report, level)
    }
}

fn count(report: &Report, level: Level) -> usize {
    report.iter().filter(|fault| fault.level() == level).count()
}

/// Checks a text. The levels and suppressions of the configuration and the text are applied, and
/// the exact fixes are verified.
pub(crate) fn judge(text: &str, format: InputFormat, config: &Config) -> CheckResult {
    parse(text, format, config).1
}

/// Reads and checks a text. It builds no typed values, since a check does not need them.
pub(crate) fn parse<'t>(
    text: &'t str,
    format: InputFormat,
    config: &Config,
) -> (Option<Parsed<'t>>, CheckResult) {
    match read(text, format) {
        Ok(parsed) => {
            let judged = judge_parsed(&parsed, config, true);
            (Some(parsed), judged)
        }
        Err(error) => (None, unreadable(&error, config)),
    }
}

/// Checks a text in a language; `verify` tests the exact fixes.
pub(crate) fn judge_as(
    text: &str,
    format: InputFormat,
    config: &Config,
    language: Language,
    verify: bool,
) -> CheckResult {
    match read(text, format) {
        Ok(parsed) => judge_type(
            &parsed,
            &language.table().document,
            config,
            language,
            verify,
        ),
        Err(error) => unreadable(&error, config),
    }
}

/// Judges a value of a type.
pub(crate) fn judge_type(
    parsed: &Parsed<'_>,
    ty: &'static Type,
    config: &Config,
    language: Language,
    verify: bool,
) -> CheckResult {
    let suppressions = Suppressions::of(parsed);
    let report = verdict(parsed, ty, config, &suppressions, verify);
    finish(parsed, config, suppressions, language, report)
}

fn read(text: &str, format: InputFormat) -> Result<Parsed<'_>, SyntaxError> {
    match format {
        InputFormat::Json => Parsed::json(text),
        InputFormat::Yaml => Parsed::yaml(text),
    }
}

/// Checks a text that has been read; `verify` tests the exact fixes.
pub(crate) fn judge_parsed(parsed: &Parsed<'_>, config: &Config, verify: bool) -> CheckResult {
    let suppressions = Suppressions::of(parsed);
    let verdict = |language: Language, verify| {
        let ty = &language.table().document;
        self::verdict(parsed, ty, config, &suppressions, verify)
    };
    let (language, report) = match config.fixed_language {
        Some(language) => (language, verdict(language, verify)),
        None => {
            let (language, report) = fitting(config, &|language| verdict(language, false));
            // testing the fixes takes another check
            match verify && report.iter().any(|fault| fault.fix.is_some()) {
                true => (language, verdict(language, true)),
                false => (language, report),
            }
        }
    };
    finish(parsed, config, suppressions, language, report)
}

/// Returns the language that a script fits, and its diagnostics: the configured language or that
/// of calls, unless the other one fits better.
fn fitting(config: &Config, verdict: &dyn Fn(Language) -> Report) -> (Language, Report) {
    let first = config.language.unwrap_or(Language::Calling);
    let found = verdict(first);
    if count(&found, Level::Error) == 0 {
        return (first, found);
    }
    let second = first.other();
    let other = verdict(second);
    match strangeness(&other, second) < strangeness(&found, first) {
        true => (second, other),
        false => (first, found),
    }
}

/// Returns the diagnostics of the checker, before levels and suppressions apply.
fn verdict(
    parsed: &Parsed<'_>,
    ty: &'static Type,
    config: &Config,
    suppressions: &Suppressions,
    verify: bool,
) -> Report {
    // a suppressed pedantic diagnostic is not unused because it was not requested
    let pedantic = config.checks_pedantic() || suppressions.name_pedantic();
    parsed.check(ty, &config.allowed(pedantic), verify)
}

/// Measures how badly a script fits a language. The methods decide: an unknown method is not
/// checked further, so the wrong language finds fewer errors. A misspelled method counts less.
fn strangeness(report: &Report, language: Language) -> [usize; 3] {
    let all = report.iter();
    let unknown: Vec<_> = all
        .filter(|fault| fault.code == Code::UnknownMethod)
        .collect();
    let methods = language.table().methods;
    let is_strange = |fault: &&&Diagnostic| {
        let name = fault.allow.as_ref().map_or("", Allowance::name);
        methods.meant(name).is_none()
    };
    let strange = unknown.iter().filter(is_strange).count();
    [strange, unknown.len(), count(report, Level::Error)]
}

/// Applies suppressions and levels.
fn finish(
    parsed: &Parsed<'_>,
    config: &Config,
    suppressions: Suppressions,
    language: Language,
    mut report: Report,
) -> CheckResult {
    if report.is_clean() && !suppressions.is_empty() {
        // their own diagnostics are shown with the lines around them
        parsed.locate_secrets(&mut report);
    }
    let secrets = merged(report.secrets().collect());
    let found = suppressions.apply(&mut report);
    report.retain_mut(|fault| config.reports(fault));
    report.insert(
        found
            .into_iter()
            .filter_map(|mut fault| config.reports(&mut fault).then_some(fault))
            .collect(),
    );
    CheckResult {
        language,
        report,
        secrets,
        unreadable: false,
    }
}

/// Merges overlapping and adjacent ranges, in order.
fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable_by_key(|span| span.start);
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => merged.push(span),
        }
    }
    merged
}

/// The result for a text that is neither JSON nor YAML.
fn unreadable(error: &SyntaxError, config: &Config) -> CheckResult {
    let (format, why) = (error.format(), error.why());
    let why = format!("the text is not valid {format}: {why}");
    let mut fault = Diagnostic::new(Code::Syntax, Place::default(), why);
    fault.at = Some(error.at());
    let language = config.fixed_language.or(config.language);
    CheckResult {
        language: language.unwrap_or(Language::Calling),
        report: std::iter::once(fault).collect(),
        secrets: Vec::new(),
        unreadable: true,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::edit::applied;
    use crate::suppress::insert::{insert, is_fixed};

    fn yaml(text: &str, config: &Config) -> CheckResult {
        judge(text, InputFormat::Yaml, config)
    }

    fn codes(result: &CheckResult) -> Vec<&'static str> {
        let all = result.report.iter();
        all.map(|fault| fault.code.as_str()).collect()
    }

    /// Scripts with diagnostics, as authors write them.
    const SCRIPTS: [&str; 4] = [
        include_str!("../tests/cmd/check.in/wrong.yaml"),
        include_str!("../tests/cmd/check.in/slips.yaml"),
        include_str!("../tests/cmd/suppress.in/added.yaml"),
        include_str!("../tests/cmd/suppress.in/unused.yaml"),
    ];

    /// The edit of an editor suppresses one diagnostic, and causes no other one.
    #[test]
    fn each_diagnostic_is_suppressed_alone() {
        let config = Config::default();
        let mut count = 0;
        for text in SCRIPTS {
            let before = yaml(text, &config);
            for fault in &before.report {
                let edit = insert(text, InputFormat::Yaml, fault);
                assert_eq!(edit.is_none(), is_fixed(fault.code), "{fault}");
                let Some(edit) = edit else { continue };
                let after = yaml(&applied(text, &[edit]), &config);
                let mut expected = codes(&before);
                let line = fault.at.map(|at| at.line);
                // the same code in the same line is suppressed with it
                let mut lines = before.report.iter().map(|one| one.at.map(|at| at.line));
                expected.retain(|code| lines.next() != Some(line) || *code != fault.code.as_str());
                assert_eq!(codes(&after), expected, "{fault}");
                count += 1;
            }
        }
        assert!(count > 8, "{count}");
        let fault = yaml(SCRIPTS[0], &config).report.iter().next().cloned();
        assert_eq!(insert("{}", InputFormat::Json, &fault.unwrap()), None);
    }

    /// A script of both languages has the configured one, and any other its own.
    #[test]
    fn the_configured_language_is_for_scripts_of_both() {
        let config = Config {
            language: Some(Language::Messaging),
            ..Config::default()
        };
        let language = |text: &str| yaml(text, &config).language;
        let of = |step: &str| format!("sections: {{main: [{step}]}}");
        assert_eq!(
            language(&of(
                "{switch: {variable: vars.a, case: {b: []}, default: []}}"
            )),
            Language::Messaging
        );
        assert_eq!(language(&of("{answer: {}}")), Language::Calling);
        assert_eq!(language(&of("{reply: {body: a}}")), Language::Messaging);
        // levels do not change what a script is
        let mut config = Config::default();
        let off = crate::config::Severity::Off;
        config.levels.insert(Code::UnknownMethod, off);
        let reply = of("{reply: {body: a}}") + " # swml: ignore[unknown-method]";
        assert_eq!(yaml(&reply, &config).language, Language::Messaging);
    }

    /// A pedantic diagnostic that was not requested does not make its suppression unused.
    #[test]
    fn a_suppression_is_used_at_every_level() {
        let text = "sections:\n  main:\n    - prompt: {play: 'say:Whom?'}\n    - connect: {to: '%{prompt_value}'} # swml: ignore[untrusted-input] a trusted caller\n    - play: say:Hi # swml: ignore[legacy-form] the old SDK\n";
        let mut config = Config::default();
        assert!(yaml(text, &config).report.is_clean());
        config.pedantic = Some(true);
        assert!(yaml(text, &config).report.is_clean());
        config
            .levels
            .insert(Code::LegacyForm, crate::config::Severity::Off);
        assert!(yaml(text, &config).report.is_clean());
    }

    /// The fix of an unused suppression removes it, with its line if it is alone on it.
    #[test]
    fn unused_suppressions_are_removed() {
        let text = "\u{feff}# swml: ignore[no-effect] a\r\nsections:\r\n  # swml: ignore[no-effect] b\r\n  main: # swml: ignore[no-effect] c\r\n    - answer: {}\t# d # swml: ignore[no-effect] e\r\n    # f # swml: ignore[no-effect, no-case, legacy-form] g\r\n    - play: say:Hi";
        let mut text = text.to_owned();
        let mut rounds = 0;
        loop {
            let found = yaml(&text, &Config::default());
            let fix = found.report.iter().find_map(|fault| fault.fix.clone());
            let Some(fix) = fix else { break };
            let at = fix.at.unwrap();
            text.replace_range(at.start..at.end, &fix.text);
            rounds += 1;
        }
        assert_eq!(rounds, 6);
        assert_eq!(
            text,
            "\u{feff}sections:\r\n  main:\r\n    - answer: {}\t# d\r\n    # f # swml: ignore[legacy-form] g\r\n    - play: say:Hi"
        );
    }

    /// The secrets of a line are masked even if the only diagnostic is that of its comment.
    #[test]
    fn secrets_beside_a_comment_are_located() {
        let text =
            "sections:\n  main:\n    - answer: {password: hush} # swml: ignore[no-effect] why\n";
        let found = yaml(text, &Config::default());
        assert_eq!(codes(&found), ["unused-suppression"]);
        let secrets: Vec<&str> = found
            .secrets
            .iter()
            .map(|at| &text[at.start..at.end])
            .collect();
        assert_eq!(secrets, ["hush"]);
    }

    /// Whatever a text is, the places of its diagnostics and fixes are places in it.
    #[test]
    fn any_text_has_diagnostics_with_places() {
        let pieces = [
            "# swml: ignore[",
            " # swml: ignore[no-effect, legacy-form] why",
            "legacy-form",
            "no-effect",
            ",",
            "]",
            " why",
            "#",
            " ",
            "\n",
            "\r\n",
            "sections:",
            "\n  main:",
            "\n    - ",
            "play: say:Hi",
            "|",
            "'",
            "\"",
            "é",
            "\u{feff}",
            "answer: {}",
            "swml:",
            "ignroe",
            "[",
            "{",
            "}",
            "\t",
            "\u{2028}",
        ];
        let mut state = 0x2545_f491_4f6c_dd1d_u64;
        let mut next = |below: usize| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            usize::try_from(state % below as u64).unwrap()
        };
        let config = Config {
            pedantic: Some(true),
            ..Config::default()
        };
        let mut seen = 0;
        for _ in 0..3000 {
            let mut text = String::from("sections:\n  main:\n    - play: say:Hi ");
            for _ in 0..next(12) {
                text.push_str(pieces[next(pieces.len())]);
            }
            for fault in &yaml(&text, &config).report {
                let fix = fault.fix.as_ref().and_then(|fix| fix.at);
                for at in fault.at.into_iter().chain(fix) {
                    assert!(text.get(at.start..at.end).is_some(), "{at:?} in {text:?}");
                }
                seen += usize::from(fault.code == Code::UnusedSuppression);
            }
        }
        assert!(seen > 20, "{seen}");
    }
}
