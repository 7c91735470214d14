//! Stand-ins for methods whose feature is off: a call does not compile, and the compiler says
//! which feature it needs. (What a feature hides from a path, it names by itself.)

/// No type implements it.
#[diagnostic::on_unimplemented(
    message = "YAML needs the feature `yaml` of `swml`",
    label = "needs the feature `yaml`",
    note = "in Cargo.toml, add `features = [\"yaml\"]` to `swml`"
)]
pub trait FeatureYaml {
    /// Whatever is asked for: nobody can ask.
    fn never<T>(self) -> T;
}
