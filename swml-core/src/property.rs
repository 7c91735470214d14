//! How a Rust value and a property of SWML meet: what type it declares, how it
//! is looked at, how it is read.
//!
//! Writing JSON, comparing, debugging and checking are each one function over
//! [`View`], never code generated per record: that keeps the build of the whole
//! language cheap.

use std::collections::HashMap;

use crate::Number;
use crate::document::Document;
use crate::layout::Layout;
use crate::legacy;
use crate::schema::{Record, Type};
use crate::tree::{Content, Node};

/// A value as the generic code sees it.
pub enum View<'a> {
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
    /// A method: an object with one key.
    Method(&'static MethodName, &'a dyn Property),
    /// The same for a method that the table does not have.
    RawMethod(&'a str, &'a dyn Property),
    /// A document that goes out as JSON text.
    Inline(&'a Document),
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
    fn element(&self, index: usize) -> View<'_>;
}

/// A map with free keys, entry by entry.
pub trait MapView {
    /// How many entries there are.
    fn count(&self) -> usize;
    /// The entry at a position; absent beyond the end.
    fn entry(&self, index: usize) -> (&str, View<'_>);
}

/// An object with declared properties, property by property.
pub trait RecordView {
    /// What the table says of it.
    fn record(&self) -> &'static Record;
    /// Shows all properties, in the order of the table; most are left out. They come as one
    /// slice, because code for each would be a large part of the build.
    fn properties<'s>(&'s self, see: &mut dyn FnMut(&[&'s dyn Property]));
    /// How it was written.
    fn layout(&self) -> &Layout;
}

/// An object with declared properties that is being read.
pub trait RecordRead: RecordView {
    /// Shows all properties, in the order of the table, to be set.
    fn properties_mut(&mut self, see: &mut dyn FnMut(&mut [&mut dyn Read]));
    /// How it was written, to be changed.
    fn layout_mut(&mut self) -> &mut Layout;
}

/// A value that can stand in a script.
pub trait Property {
    /// Looks at the value.
    fn view(&self) -> View<'_>;
}

/// A value that can be read from a script. Apart from [`Property`], and inlined wherever
/// it is implemented, so that only a program which reads scripts pays for it.
pub trait Read {
    /// Takes the value a node holds.
    ///
    /// # Errors
    /// The node does not hold a value of this type. The checker has then said so
    /// already: nothing is read from a tree that has errors.
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable>;
}

/// The node does not hold a value of the type asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the value is of another type than its property")
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
    fn view(&self) -> View<'_> {
        match self {
            Some(value) => value.view(),
            None => View::Absent,
        }
    }
}

impl<T: Typed> Read for Option<T> {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        self.insert(T::default()).read(node)
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

    fn element(&self, index: usize) -> View<'_> {
        self.get(index).map_or(View::Absent, T::view)
    }
}

impl<T: Property> Property for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
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
    #[inline]
    fn reserve(&mut self, count: usize) {
        self.reserve_exact(count);
    }

    #[inline]
    fn grow(&mut self) -> Option<&mut dyn Read> {
        self.push(T::default());
        match self.last_mut() {
            Some(last) => Some(last),
            None => None,
        }
    }
}

impl<T: Typed> Read for Vec<T> {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        read_list(self, &T::TYPE, node)
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
    fn view(&self) -> View<'_> {
        (**self).view()
    }
}

impl<T: Typed> Read for Box<T> {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        (**self).read(node)
    }
}

impl<T: Typed> Typed for Box<T> {
    const TYPE: Type = T::TYPE;
    const BOXED: bool = true;
}

impl Property for bool {
    fn view(&self) -> View<'_> {
        View::Bool(*self)
    }
}

impl Read for bool {
    #[inline]
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
    fn view(&self) -> View<'_> {
        View::Number(Number::Int(*self))
    }
}

impl Read for i64 {
    #[inline]
    fn read(&mut self, node: &Node<'_>) -> Result<(), Unreadable> {
        *self = read_number(node)?.as_i64().ok_or(Unreadable)?;
        Ok(())
    }
}

impl Typed for i64 {
    const TYPE: Type = Type::Integer;
}

impl Property for Number {
    fn view(&self) -> View<'_> {
        View::Number(*self)
    }
}

impl Read for Number {
    #[inline]
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
    fn view(&self) -> View<'_> {
        View::Null
    }
}

impl Read for () {
    #[inline]
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

/// True if two views say the same. The order of an object's keys does not count.
pub(crate) fn same(a: &View<'_>, b: &View<'_>) -> bool {
    match (a, b) {
        (View::Absent, View::Absent) | (View::Null, View::Null) => true,
        (View::Bool(a), View::Bool(b)) => a == b,
        (View::Number(a), View::Number(b)) => a == b,
        (View::Text(a), View::Text(b)) => a == b,
        (View::List(a), View::List(b)) => {
            a.count() == b.count() && (0..a.count()).all(|i| same(&a.element(i), &b.element(i)))
        }
        (View::Map(a), View::Map(b)) => same_map(*a, *b),
        (View::Record(a), View::Record(b)) => {
            std::ptr::eq(a.record(), b.record())
                && same_properties(*a, *b)
                && same_map(a.layout().raw(), b.layout().raw())
        }
        (View::Method(a, x), View::Method(b, y)) => a == b && same(&x.view(), &y.view()),
        (View::RawMethod(a, x), View::RawMethod(b, y)) => a == b && same(&x.view(), &y.view()),
        (View::Inline(a), View::Inline(b)) => a == b,
        // the same document, once as a value and once as the text it is written as
        (View::Inline(document), View::Text(text)) | (View::Text(text), View::Inline(document)) => {
            same_json(&document.to_json(), text)
        }
        _ => false,
    }
}

/// True if two texts are the same JSON, to the order of its keys.
fn same_json(a: &str, b: &str) -> bool {
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    value(a).is_some_and(|a| value(b).is_some_and(|b| a == b))
}

fn same_properties(a: &dyn RecordView, b: &dyn RecordView) -> bool {
    let mut equal = false;
    a.properties(&mut |ours| {
        b.properties(&mut |theirs| {
            equal = ours
                .iter()
                .zip(theirs)
                .all(|(ours, theirs)| same(&ours.view(), &theirs.view()));
        });
    });
    equal
}

fn same_map(a: &dyn MapView, b: &dyn MapView) -> bool {
    if a.count() != b.count() {
        return false;
    }
    let theirs: HashMap<&str, View<'_>> = (0..b.count()).map(|i| b.entry(i)).collect();
    (0..a.count()).all(|i| {
        let (key, value) = a.entry(i);
        theirs.get(key).is_some_and(|other| same(&value, other))
    })
}
