//! The functions called by the expansion of `swml!`. Not a public API: they may change at any time.

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

/// Wraps a call of a trait's function, so that rustc infers the type from the argument.
pub const fn same<T>(value: T) -> T {
    value
}

/// Returns the tree of a script that has been read: in modern form, without places.
pub fn tree(document: &dyn crate::property::Property) -> crate::tree::Node<'static> {
    crate::to_tree::node(&document.view()).into_owned()
}

/// Returns an empty value in place of an erroneous one.
pub fn default<T: Default>() -> T {
    T::default()
}

/// Appends an element, if there is one.
pub fn push<T>(list: &mut Vec<T>, element: Option<T>) {
    list.extend(element);
}

/// A value that is made at run time, also where it could be made earlier: what compiles in a
/// release build compiles in a debug build, and the other way round.
#[inline]
pub fn at_run_time<T>(value: T) -> T {
    value
}
