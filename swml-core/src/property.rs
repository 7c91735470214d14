//! The interface between Rust values and properties of SWML: types, views and reading.
//!
//! Writing JSON, comparing, debugging and checking are each one function over [`ValueRef`], never
//! code generated per record: that keeps the build of the whole language cheap.

use std::any::Any;

use crate::Number;
use crate::schema::{RecordType, Type};
use crate::tree::{Content, Node};

/// A value as seen by generic code.
pub enum ValueRef<'a> {
    /// Omitted.
    Absent,
    /// `null`.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number.
    Number(Number),
    /// Text.
    Text(&'a str),
    /// A list.
    List(&'a dyn ListView),
    /// A map with free keys.
    Map(&'a dyn MapView),
    /// An object with declared properties.
    Record(&'a dyn RecordView),
    /// A method: an object with one key. Contains its body, and the method itself.
    Method(&'static MethodName, &'a dyn Property, &'a dyn Any),
    /// An undeclared method: an object with one key. Contains its name, its body, and the method
    /// itself.
    RawMethod(&'a str, &'a dyn Property, &'a dyn Any),
    /// A document that is written as JSON text.
    Inline(&'a dyn Property),
}

/// The name of a declared method.
#[derive(Debug, PartialEq, Eq)]
pub struct MethodName {
    /// The name.
    pub name: &'static str,
    /// The JSON at the start of a statement: `{"name":`.
    pub(crate) opening: &'static str,
}

impl MethodName {
    pub(crate) const fn new(name: &'static str, opening: &'static str) -> Self {
        Self { name, opening }
    }
}

/// A list, element by element.
pub trait ListView {
    /// Returns the number of elements.
    fn count(&self) -> usize;
    /// Returns the element at a position; absent if out of range.
    fn element(&self, index: usize) -> ValueRef<'_>;
}

/// A map with free keys, entry by entry.
pub trait MapView {
    /// Returns the number of entries.
    fn count(&self) -> usize;
    /// Returns the entry at a position; absent if out of range.
    fn entry(&self, index: usize) -> (&str, ValueRef<'_>);
    /// Returns true if the key exists.
    fn has(&self, key: &str) -> bool;
}

/// The order in which the properties of an object are written.
#[derive(Clone, Copy)]
pub enum Order<'a> {
    /// The order of the table.
    Table,
    /// These positions in the table first; [`RecordType::BESIDE`] represents the next undeclared
    /// property.
    Positions(&'a [u8]),
    /// The primary property alone, without the enclosing object: `sleep: 5000`.
    Bare,
}

/// An object with declared properties, property by property.
pub trait RecordView {
    /// Returns its row of the table.
    fn record(&self) -> &'static RecordType;
    /// Returns the property at a position of the table; absent if out of range.
    fn property(&self, index: usize) -> ValueRef<'_>;
    /// Returns its written form.
    fn layout(&self) -> &dyn Layout;
}

/// The written form of an object.
pub trait Layout {
    /// Returns the order in which it was written.
    fn order(&self) -> Order<'_>;
    /// Returns the undeclared properties.
    fn extra(&self) -> &dyn MapView;
}

/// A value of a script.
pub trait Property {
    /// Returns a view of the value.
    fn view(&self) -> ValueRef<'_>;
}

/// A value that can be read from a script in its [modern form](swml_language::resolve).
///
/// The implementations are not `#[inline]`: the output of a macro is parsed when a program accesses
/// its statements, so this crate contains the code in any case, and inlining would duplicate it in
/// each codegen unit.
pub trait Read {
    /// Reads the value of a node.
    ///
    /// # Errors
    /// The node does not contain a value of this type. The checker has then reported this: nothing
    /// is read from a tree with errors.
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable>;
}

/// Assigns a value. Any other function that did would contain the code that drops the old value,
/// with everything it may contain.
#[inline(never)]
pub(crate) fn set<T>(place: &mut T, value: T) {
    *place = value;
}

/// Appends an element. Not inlined for the same reason as [`set`].
#[inline(never)]
fn push<T>(list: &mut Vec<T>, value: T) {
    list.push(value);
}

/// Assigns a clone. Not inlined for the same reason as [`set`].
#[inline(never)]
pub(crate) fn copy<T: Clone>(place: &mut T, value: &T) {
    *place = value.clone();
}

/// Returns a clone, made by `copy`. A derived one contains the code that drops each part of an
/// unfinished clone, and code in the module of each record would do so once more.
#[inline(never)]
pub(crate) fn cloned<T>(blank: fn() -> T, copy: impl FnOnce(&mut T)) -> T {
    let mut clone = blank();
    copy(&mut clone);
    clone
}

/// Returns the view of a list. Not inlined for the same reason as [`set`].
#[inline(never)]
pub(crate) fn list_view<T: ListView>(list: &T) -> ValueRef<'_> {
    ValueRef::List(list)
}

/// Returns the view of a map. Not inlined for the same reason as [`set`].
#[inline(never)]
pub(crate) fn map_view<T: MapView>(map: &T) -> ValueRef<'_> {
    ValueRef::Map(map)
}

/// Returns the view of a record. Not inlined for the same reason as [`set`].
#[inline(never)]
pub(crate) fn record_view<T: RecordView>(record: &T) -> ValueRef<'_> {
    ValueRef::Record(record)
}

/// Returns the view of a statement. Not inlined for the same reason as [`set`].
#[inline(never)]
pub(crate) fn method_view<'a, M: Any, B: Property>(
    name: &'static MethodName,
    body: &'a B,
    method: &'a M,
) -> ValueRef<'a> {
    ValueRef::Method(name, body, method)
}

/// Returns a statement for a visitor. Not inlined for the same reason as [`set`].
#[inline(never)]
pub(crate) fn any_mut<M: Any>(method: &mut M) -> &mut dyn Any {
    method
}

/// Returns which of these words a node contains.
pub(crate) fn read_word(node: &Node<'_>, words: &[&str]) -> Result<usize, Unreadable> {
    let word = node.text().ok_or(Unreadable)?;
    let mut words = words.iter();
    words.position(|known| *known == word).ok_or(Unreadable)
}

/// The error for a node that does not contain a value of the requested type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the type of the value does not match the property")
    }
}

impl std::error::Error for Unreadable {}

/// A Rust type that represents a type of SWML.
pub trait Typed: Property + Read + Default {
    /// The type of SWML.
    const TYPE: Type;
    /// Whether the value is required.
    const REQUIRED: bool = true;
    /// Whether the value is stored in a `Box`.
    const BOXED: bool = false;
}

impl<T: Property> Property for Option<T> {
    fn view(&self) -> ValueRef<'_> {
        match self {
            Some(value) => value.view(),
            None => ValueRef::Absent,
        }
    }
}

impl<T: Typed> Read for Option<T> {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        set(self, Some(T::default()));
        match self {
            Some(value) => value.read(node),
            None => Err(Unreadable),
        }
    }
}

impl<T: Typed> Typed for Option<T> {
    const TYPE: Type = T::TYPE;
    const REQUIRED: bool = false;
    const BOXED: bool = T::BOXED;
}

impl<T: Property> ListView for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn element(&self, index: usize) -> ValueRef<'_> {
        self.get(index).map_or(ValueRef::Absent, T::view)
    }
}

impl<T: Property> Property for Vec<T> {
    fn view(&self) -> ValueRef<'_> {
        list_view(self)
    }
}

/// A list, for reading.
trait ListRead {
    /// Reserves capacity.
    fn reserve(&mut self, count: usize);
    /// Appends an element, which is then read.
    fn grow(&mut self) -> Option<&mut dyn Read>;
}

impl<T: Typed> ListRead for Vec<T> {
    fn reserve(&mut self, count: usize) {
        self.reserve_exact(count);
    }

    fn grow(&mut self) -> Option<&mut dyn Read> {
        push(self, T::default());
        match self.last_mut() {
            Some(last) => Some(last),
            None => None,
        }
    }
}

impl<T: Typed> Read for Vec<T> {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        read_vec(self, node)
    }
}

/// Reads a list. Not inlined for the same reason as [`set`].
#[inline(never)]
fn read_vec<T: Typed>(list: &mut Vec<T>, node: &Node<'_>) -> Result<(), Unreadable> {
    read_list(list, node)
}

fn read_list(list: &mut dyn ListRead, node: &Node<'_>) -> Result<(), Unreadable> {
    let elements = node.elements().ok_or(Unreadable)?;
    list.reserve(elements.len());
    for element in elements {
        list.grow().ok_or(Unreadable)?.read(element)?;
    }
    Ok(())
}

impl<T: Typed> Typed for Vec<T> {
    const TYPE: Type = Type::List(&T::TYPE);
}

impl<T: Property> Property for Box<T> {
    fn view(&self) -> ValueRef<'_> {
        (**self).view()
    }
}

impl<T: Typed> Read for Box<T> {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        (**self).read(node)
    }
}

impl<T: Typed> Typed for Box<T> {
    const TYPE: Type = T::TYPE;
    const BOXED: bool = true;
}

impl Property for bool {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Bool(*self)
    }
}

impl Read for bool {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = match node.content {
            Content::Bool(value) => value,
            _ => return Err(Unreadable),
        };
        Ok(())
    }
}

impl Typed for bool {
    const TYPE: Type = Type::Bool;
}

impl Property for i64 {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Number(Number::Int(*self))
    }
}

impl Read for i64 {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = read_number(node)?.as_i64().ok_or(Unreadable)?;
        Ok(())
    }
}

impl Typed for i64 {
    const TYPE: Type = Type::Integer;
}

impl Property for Number {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Number(*self)
    }
}

impl Read for Number {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = read_number(node)?;
        Ok(())
    }
}

impl Typed for Number {
    const TYPE: Type = Type::Number;
}

pub(crate) fn read_number(node: &Node<'_>) -> Result<Number, Unreadable> {
    match node.content {
        Content::Number(number) => Ok(number),
        // a number that JSON cannot represent
        Content::Null => Ok(Number::Float(f64::NAN)),
        _ => Err(Unreadable),
    }
}

impl Property for () {
    fn view(&self) -> ValueRef<'_> {
        ValueRef::Null
    }
}

impl Read for () {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        match node.content {
            Content::Null => Ok(()),
            _ => Err(Unreadable),
        }
    }
}

/// `null`.
impl Typed for () {
    const TYPE: Type = Type::Null;
}
