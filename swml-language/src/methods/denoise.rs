//! `denoise` and `stop_denoise`.

use crate::declare::record;

record! {
    /// Takes noise out of the caller's audio, until `stop_denoise`.
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
