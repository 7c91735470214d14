//! Stand-ins for methods whose feature is disabled: a call does not compile, and the error names
//! the required feature. (For a path to a disabled item, the compiler itself names the feature.)

/// No type implements it.
#[diagnostic::on_unimplemented(
    message = "YAML needs the feature `yaml` of `swml`",
    label = "needs the feature `yaml`",
    note = "in Cargo.toml, add `features = [\"yaml\"]` to `swml`"
)]
pub trait FeatureYaml {
    /// Returns any type, because it cannot be called.
    fn never<T>(self) -> T;
}
