// Generated from the table in swml-language by `SNAPSHOTS=overwrite cargo test -p swml-language --test values`.

use crate::key_order::KeyOrder;

/// Takes noise out of the caller's audio, until `stop_denoise`.
///
/// SWML reference: "denoise".
#[derive(Default)]
pub struct Denoise {
    #[doc(hidden)]
    pub layout: KeyOrder,
}

crate::declare::record!(Denoise of swml_language::methods::Denoise {  });

/// Ends noise reduction.
///
/// SWML reference: "stop_denoise".
#[derive(Default)]
pub struct StopDenoise {
    #[doc(hidden)]
    pub layout: KeyOrder,
}

crate::declare::record!(StopDenoise of swml_language::methods::StopDenoise {  });
