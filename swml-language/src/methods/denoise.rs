//! `denoise` and `stop_denoise`.

use crate::declare::record;

record! {
    /// Takes noise out of what the caller says, until `stop_denoise`.
    ///
    /// SWML reference: "denoise".
    pub struct Denoise for "denoise" {}
}

record! {
    /// Ends noise reduction.
    ///
    /// SWML reference: "stop_denoise".
    pub struct StopDenoise for "stop_denoise" {}
}
