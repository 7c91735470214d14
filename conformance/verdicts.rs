//! The scripts of `../shared/corpus` with another verdict than that of SignalWire's schema, each
//! with all of its codes and the reason.
//!
//! A script that the schema accepts is listed here if it has any diagnostic, even a warning; one
//! that it rejects, if we accept it.

#[rustfmt::skip]
pub const VERDICTS: &[(&str, &[&str], &str)] = &[
    // accepted by the schema, errors here
    ("signalwire+digital_employees--7864a8282652.json", &["invalid-url"],
        "a placeholder: `hxxps://replace-this-url…`"),
    ("signalwire+docs--16f6d47f6ab3.json", &["invalid-phone-number", "invalid-phone-number", "invalid-destination"],
        "placeholders: `+1XXXXXXXXXX`"),
    ("signalwire+docs--21759e296163.json", &["invalid-destination", "invalid-destination", "invalid-destination"],
        "placeholders: `+1XXXXXXXXXX`"),
    ("signalwire+docs--2b6a2c8d30a9.json", &["invalid-destination"],
        "a placeholder: `+1XXXXXXXXXX`"),
    ("signalwire+docs--71d3d8f5b0f4.json", &["invalid-phone-number", "invalid-phone-number", "invalid-destination"],
        "placeholders: `+1XXXXXXXXXX`"),
    ("signalwire-community+swml-python--12a51be81dc5.json", &["invalid-phone-number", "invalid-phone-number"],
        "placeholders: `+1XXXXXXXXXX`"),
    ("signalwire+digital_employees--877cf98c2abd.json", &["invalid-phone-number"],
        "a placeholder: `<YOUR_SIGNALWIRE_PHONE_NUMBER>`"),
    ("signalwire+digital_employees--8dff4d1b74fe.json", &["unknown-function", "invalid-phone-number"],
        "a step names the function `ask_for_present`, which is not there; and a placeholder"),
    ("signalwire+docs--43ce07c7b8c6.json", &["invalid-url"],
        "`stream` speaks WebSocket by its reference page, and the URL is `rtmps://…`, in a draft"),
    ("signalwire+docs--096e9b5d3c23.json", &["invalid-url"],
        "a placeholder: `https://<NGROK UUID>.ngrok-free.app`"),
    ("signalwire+docs--97be34da5f6c.json", &["empty-section"],
        "the platform rejects an empty `main`, which the schema allows"),
    ("signalwire-community+swml-python--97784c454859.json", &["invalid-url"],
        "`tap` sends to `rtp`, `ws` or `wss`, and the URI is `sip:…`"),

    ("signalwire+docs--29219688a864.json", &["missing-default"],
        "a `switch` on a digit without `default`, of which the page of errors says that it fails for any other digit"),
    ("signalwire+docs--102e6f717c8a.json", &["invalid-name", "unreachable"],
        "`${}` in a condition, of which the page of `cond` warns; and `execute` stands behind a `transfer`"),

    // accepted by the schema, warnings here
    ("signalwire-demos+signalwire-recipes--3ec9b076f6d9.json", &["no-effect"],
        "`languages_enabled` has no effect by the page of `params`"),
    ("signalwire-demos+signalwire-recipes--8034d62aa246.json", &["unentered-section"],
        "the section shows how `main` could be written instead"),
    ("signalwire-demos+signalwire-recipes--826e35f604e8.json", &["unentered-section"],
        "the section shows how `main` could be written instead"),

    // rejected by the schema, accepted here
    ("signalwire+docs--7a9ad3a80168.json", &[], MIXED),
    ("signalwire+docs--144bb4c89331.json", &["legacy-form"], BARE_PLAY),
    ("signalwire+docs--26867b3bf8b1.json", &["legacy-form"], TEXT_AND_POM),
    ("signalwire+docs--9b14bcc046ad.json", &["legacy-form"], TEXT_AND_POM),
    ("signalwire+docs--9687d27fa8e4.json", &["legacy-form", "legacy-form"], BARE_PROMPT),
    ("signalwire+signalwire-python--13845bea843f.json", &["legacy-form"], BARE_PROMPT),
    ("signalwire+docs--1fcdc17e8ef4.json", &["legacy-form"], BARE_PLAY),
    ("signalwire+docs--457897147dce.json", &["legacy-form"], BARE_PLAY),
    ("signalwire+docs--6e15db887c58.json", &["legacy-form"], BARE_PLAY),
    ("signalwire+docs--8dede3e00a83.json", &["legacy-form"], BARE_PLAY),
    ("signalwire+docs--9d8b8dcfa707.json", &["legacy-form"], BARE_PLAY),
    ("signalwire-community+swml-python--11d87fd23b25.json", &["legacy-form"], BARE_STEP),
    ("signalwire-community+swml-python--626b13690e53.json", &["legacy-form"], BARE_STEP),
    ("signalwire-community+swml-python--865d0c8b2dc6.json", &["legacy-form"], BARE_STEP),
];

/// The pedantic verdicts on scripts that SignalWire's schema accepts: the file, the codes, and why
/// they are right.
pub const PEDANTIC: &[(&str, &[&str], &str)] = &[(
    "signalwire+docs--96048d9f76aa.json",
    &["reason-after-answer"],
    "the page of `hangup` shows `busy` after an `answer`",
)];

const MIXED: &str = "sounds and variables in one list, which the schema wants to be all or none";
const BARE_PLAY: &str = "`play: \"say:…\"` stands in the documentation itself";
const BARE_STEP: &str = "an older schema allowed a step that is a method's name alone";
const BARE_PROMPT: &str = "a prompt that is its text alone, and `\"false\"` for a boolean, occur";
const TEXT_AND_POM: &str = "official pages give a prompt a `text` beside its `pom`";

/// Obsolete forms that are not rewritten: the end of the path, and the reason.
pub const KEPT: &[(&str, &str)] = &[(
    ".prompt.pom",
    "of a `text` and a `pom` nobody knows which is meant, so both stay",
)];
