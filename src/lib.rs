//! stub
pub use swml_core::*;

#[doc(hidden)]
pub mod __ {
    pub use swml_core::expansion::*;
    pub use swml_core::*;
    pub use swml_macros::swml;
}

/// Writes a script.
#[macro_export]
macro_rules! swml {
    ($($script:tt)*) => {
        $crate::__::swml!($crate $($script)*)
    };
}
