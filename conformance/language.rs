//! The two languages, so that one test covers both.

use std::fmt::Debug;

use jsonschema::Validator;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use swml::error::ReadError;
use swml::{Document, Report, messaging};
use swml_language::check::{Dialect, check};
use swml_language::read::Parsed;

use crate::shared;

/// A kind of script.
pub(crate) trait Script: PartialEq + Debug + Serialize + DeserializeOwned {
    /// The prefix of its files in `../shared`.
    const NAME: &'static str;
    const LANGUAGE: &'static swml_language::schema::Language;
    fn from_json(text: &str) -> Result<Self, ReadError>;
    fn to_json(&self) -> String;
    fn check(&self) -> Report;
    fn from_yaml(text: &str) -> Result<Self, ReadError>;
    fn to_yaml(&self) -> String;

    /// The script as YAML is the same script, including the order of its keys.
    fn through_yaml(&self) {
        let yaml = self.to_yaml();
        match Self::from_yaml(&yaml) {
            Ok(script) => assert_eq!(script.to_json(), self.to_json(), "{yaml}"),
            Err(error) => panic!("{yaml}\n{error}"),
        }
    }

    /// Checks a script before it is read.
    fn check_text(text: &str) -> Report {
        let node = Parsed::json(text).expect("JSON").into_root();
        check(&node, Self::LANGUAGE, Dialect::Json)
    }
}

macro_rules! script {
    ($Document:ty, $name:literal) => {
        impl Script for $Document {
            const NAME: &'static str = $name;
            const LANGUAGE: &'static swml_language::schema::Language = <$Document>::LANGUAGE;

            fn from_json(text: &str) -> Result<Self, ReadError> {
                <$Document>::from_json(text)
            }

            fn to_json(&self) -> String {
                <$Document>::to_json(self)
            }

            fn check(&self) -> Report {
                <$Document>::check(self)
            }

            fn from_yaml(text: &str) -> Result<Self, ReadError> {
                <$Document>::from_yaml(text)
            }

            fn to_yaml(&self) -> String {
                <$Document>::to_yaml(self)
            }
        }
    };
}

script!(Document, "calling");
script!(messaging::Document, "messaging");

/// SignalWire's own schema of a language, or `None` if it is absent.
pub(crate) fn schema_text<S: Script>() -> Option<Value> {
    let text = shared(&format!("schema/{}.schema.json", S::NAME))?;
    Some(serde_json::from_str(&text).expect("JSON"))
}

/// Returns a validator for that schema.
pub(crate) fn schema<S: Script>() -> Option<Validator> {
    Some(jsonschema::validator_for(&schema_text::<S>()?).expect("a schema"))
}

/// Returns the codes of a report, in order.
pub(crate) fn codes(report: &Report) -> Vec<&'static str> {
    report.iter().map(|fault| fault.code.as_str()).collect()
}

/// Returns the place and the code of each diagnostic. Those of a text are in source order, those of
/// a value in the order of the checker.
pub(crate) fn faults(report: &Report) -> Vec<(String, &'static str)> {
    let mut faults: Vec<_> = report
        .iter()
        .map(|fault| (fault.path.clone(), fault.code.as_str()))
        .collect();
    faults.sort();
    faults
}
