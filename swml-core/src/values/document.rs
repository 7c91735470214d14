// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

/// A version of SWML.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// The only version.
    #[default]
    V1,
}

crate::declare::keyword!(Version of swml_language::Version { V1 = "1.0.0" });
