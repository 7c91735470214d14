//! How a Rust value and a property of SWML meet: what type it declares, how it
//! is looked at, how it is read.
//!
//! Writing JSON, comparing, debugging and checking are each one function over
//! [`ValueRef`], never code generated per record: that keeps the build of the whole
//! language cheap.

use std::any::Any;

use crate::Number;
use crate::legacy;
use crate::schema::{EnumType, RecordType, Type};
use crate::steps::{Steps, push_index, push_key};
use crate::tree::{Content, Node};

/// A value as the generic code sees it.
pub enum ValueRef<'a> {
    /// Left out.
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
    /// A method: an object with one key. Its body, and the method itself.
    Method(&'static MethodName, &'a dyn Property, &'a dyn Any),
    /// The same for a method that the table does not have.
    RawMethod(&'a str, &'a dyn Property, &'a dyn Any),
    /// A document that goes out as JSON text.
    Inline(&'a dyn Property),
}

/// The name of a method that the table has.
#[derive(Debug, PartialEq, Eq)]
pub struct MethodName {
    /// The name.
    pub name: &'static str,
    /// The JSON that a statement begins with: `{"name":`.
    pub(crate) opening: &'static str,
}

impl MethodName {
    pub(crate) const fn new(name: &'static str, opening: &'static str) -> Self {
        Self { name, opening }
    }
}

/// A list, element by element.
pub trait ListView {
    /// How many elements there are.
    fn count(&self) -> usize;
    /// The element at a position; absent beyond the end.
    fn element(&self, index: usize) -> ValueRef<'_>;
}

/// A map with free keys, entry by entry.
pub trait MapView {
    /// How many entries there are.
    fn count(&self) -> usize;
    /// The entry at a position; absent beyond the end.
    fn entry(&self, index: usize) -> (&str, ValueRef<'_>);
    /// True if there is an entry of this key.
    fn has(&self, key: &str) -> bool;
}

/// The order in which the properties of an object are written.
#[derive(Clone, Copy)]
pub enum Order<'a> {
    /// That of the table.
    Table,
    /// These positions in the table first; [`RecordType::BESIDE`] is the next property that the
    /// table does not have.
    Positions(&'a [u8]),
    /// The primary alone, without the object around it: `sleep: 5000`.
    Bare,
}

/// An object with declared properties, property by property.
pub trait RecordView {
    /// What the table says of it.
    fn record(&self) -> &'static RecordType;
    /// Shows all properties, in the order of the table; most are left out. They come as one
    /// slice, because code for each would be a large part of the build.
    fn properties<'s>(&'s self, see: &mut dyn FnMut(&[&'s dyn Property]));
    /// The order in which it was written.
    fn order(&self) -> Order<'_>;
    /// The properties that the table does not have.
    fn extra(&self) -> &dyn MapView;
}

/// A value that can stand in a script.
pub trait Property {
    /// Looks at the value.
    fn view(&self) -> ValueRef<'_>;
}

/// A value that can be read from a script.
///
/// Nothing of it is `#[inline]`: what a macro made is read when a program asks for its
/// statements, so this crate has the code in any case, and would have it once more in each
/// unit that the compiler splits it into.
pub trait Read {
    /// Takes the value a node holds.
    ///
    /// # Errors
    /// The node does not hold a value of this type. The checker has then said so
    /// already: nothing is read from a tree that has errors.
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable>;

    /// Shows the statements in the value to somebody who may change them.
    #[doc(hidden)]
    fn steps(&mut self, _steps: &mut Steps<'_>) {}
}

/// Sets a place. Every other function that did would hold the code that drops what was
/// there, with all that may be in it.
#[inline(never)]
pub(crate) fn set<T>(place: &mut T, value: T) {
    *place = value;
}

/// Which of these names a node holds: as it is written, or as its set is known to take it.
pub(crate) fn read_word(
    node: &Node<'_>,
    words: &EnumType,
    names: &[&str],
) -> Result<usize, Unreadable> {
    let word = node.word().ok_or(Unreadable)?;
    let position = |word: &str| names.iter().position(|name| *name == word);
    let known = || words.get(word).and_then(|known| position(known.name));
    match position(word) {
        None if words.lower => known(),
        found => found,
    }
    .ok_or(Unreadable)
}

/// The node does not hold a value of the type asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the type of the value does not match the property")
    }
}

impl std::error::Error for Unreadable {}

/// A Rust type that stands for a type of SWML.
pub trait Typed: Property + Read + Default {
    /// The type of SWML.
    const TYPE: Type;
    /// False if the value may be left out.
    const REQUIRED: bool = true;
    /// True if the value is kept in a `Box`.
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
        self.insert(T::default()).read(node)
    }

    fn steps(&mut self, steps: &mut Steps<'_>) {
        if let Some(value) = self {
            value.steps(steps);
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
        ValueRef::List(self)
    }
}

/// A list that is being read.
trait ListRead {
    /// Makes room for so many elements.
    fn reserve(&mut self, count: usize);
    /// One more element, to be read.
    fn grow(&mut self) -> Option<&mut dyn Read>;
}

impl<T: Typed> ListRead for Vec<T> {
    fn reserve(&mut self, count: usize) {
        self.reserve_exact(count);
    }

    fn grow(&mut self) -> Option<&mut dyn Read> {
        self.push(T::default());
        match self.last_mut() {
            Some(last) => Some(last),
            None => None,
        }
    }
}

impl<T: Typed> Read for Vec<T> {
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        read_list(self, &T::TYPE, node)
    }

    fn steps(&mut self, steps: &mut Steps<'_>) {
        for (index, element) in self.iter_mut().enumerate() {
            steps.index(index, element);
        }
    }
}

fn read_list(
    list: &mut dyn ListRead,
    inner: &'static Type,
    node: &Node<'_>,
) -> Result<(), Unreadable> {
    let former;
    let elements = match node.elements() {
        Some(elements) => match legacy::steps(inner, elements) {
            Some(steps) => {
                former = steps;
                &former
            }
            None => elements,
        },
        None => {
            former = legacy::elements(inner, node).ok_or(Unreadable)?;
            &former
        }
    };
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

    fn steps(&mut self, steps: &mut Steps<'_>) {
        (**self).steps(steps);
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
            _ => legacy::boolean(node).ok_or(Unreadable)?,
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
        // what JSON cannot say of a number
        Content::Null => Ok(Number::Float(f64::NAN)),
        _ => legacy::number(node).ok_or(Unreadable),
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

// here, as a walk is one through values: the walk itself knows none
impl Steps<'_> {
    /// Walks through what a key is set to.
    pub(crate) fn key(&mut self, key: &str, value: &mut dyn Read) {
        let around = self.path.len();
        push_key(&mut self.path, key);
        value.steps(self);
        self.path.truncate(around);
    }

    /// Walks through an element of a list.
    pub(crate) fn index(&mut self, index: usize, element: &mut dyn Read) {
        let around = self.path.len();
        push_index(&mut self.path, index);
        element.steps(self);
        self.path.truncate(around);
    }
}
