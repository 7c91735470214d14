//! The configuration of checks: `swml.toml`.
//!
//! [`Configs::for_path`] finds and reads the file for a script; the arguments of a command are
//! [added](Config::add) to it. The result is independent of the command line: an editor calls
//! the same, then [`judge`](crate::judge::judge).

mod error;
mod find;
mod names;
mod read;
pub(crate) mod render;
mod settings;
pub(crate) mod severity;

pub(crate) use error::ConfigError;
pub(crate) use find::{ConfigSource, Configs};
pub(crate) use settings::Config;
pub(crate) use severity::Severity;
