//! What the expansion of `swml!` calls. Not for people: it may change at any time.

pub use std::borrow::Cow::{Borrowed, Owned};
pub use std::boxed::Box;
pub use std::option::Option::{self, None, Some};
pub use std::primitive::{bool, i64};
pub use std::vec;
pub use std::vec::Vec;

pub use crate::destination_bounds::*;
pub use crate::from_serde::Tree;
pub use crate::holes::*;
pub use crate::json_builder::Json;
pub use crate::key_order::{KeyOrder, Raw};
pub use crate::live::LiveFile;
pub use crate::sounds::{ring, say, silence};
pub use crate::values::script::Contents;

/// What is around a call of a trait's function, so that rustc asks for the type of the
/// argument, and not for that of the function.
pub const fn same<T>(value: T) -> T {
    value
}

/// The tree of a script that has been read: in today's form, without places.
pub fn tree(document: &dyn crate::property::Property) -> crate::tree::Node<'static> {
    crate::to_tree::node(&document.view()).into_owned()
}

/// An empty value, where a mistake has left none.
pub fn default<T: Default>() -> T {
    T::default()
}

/// One more element, unless there is none.
pub fn push<T>(list: &mut Vec<T>, element: Option<T>) {
    list.extend(element);
}

/// A value that is made at run time, also where it could be made earlier: what compiles in a
/// release build compiles in a debug build, and the other way round.
#[inline]
pub fn at_run_time<T>(value: T) -> T {
    value
}
