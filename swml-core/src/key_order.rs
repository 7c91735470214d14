//! Preservation of key order across a round trip, and undeclared properties.

use std::borrow::Cow;

use crate::json_value::{Any, Map};
use crate::property::{Layout, MapView, Order, Read, Unreadable};
use crate::schema::{Field, RecordType};
use crate::text::Text;
use crate::tree::{Entry, Node};

/// The written form of an object.
#[derive(Clone, Debug, Default)]
pub enum KeyOrder {
    /// In the order of the table.
    #[default]
    Table,
    /// These properties first, by their position in the table.
    Order(Cow<'static, [u8]>),
    /// As its primary property alone: `sleep: 5000`.
    Bare,
    /// In this order, with undeclared properties.
    Raw(Box<Raw>),
}

/// Undeclared properties.
#[derive(Clone, Debug, Default)]
pub struct Raw {
    /// Positions in the table; [`RecordType::BESIDE`] represents the next of `properties`.
    order: Vec<u8>,
    properties: Map<Any>,
}

impl Raw {
    /// Creates undeclared properties with an order.
    pub const fn new(order: Vec<u8>, properties: Map<Any>) -> Self {
        Self { order, properties }
    }
}

impl KeyOrder {
    /// Returns the undeclared properties.
    pub fn raw(&self) -> &Map<Any> {
        static NONE: Map<Any> = Map::new(Vec::new());
        match self {
            Self::Raw(raw) => &raw.properties,
            _ => &NONE,
        }
    }

    /// Adds an undeclared property.
    pub fn add(&mut self, name: &str, value: Any) {
        let raw = match self {
            Self::Raw(raw) => raw,
            other => {
                let order = match other {
                    Self::Order(order) => order.to_vec(),
                    _ => Vec::new(),
                };
                *other = Self::Raw(Box::new(Raw::new(order, Map::default())));
                match other {
                    Self::Raw(raw) => raw,
                    _ => return,
                }
            }
        };
        raw.properties.insert(name, value);
    }
}

impl Layout for KeyOrder {
    fn order(&self) -> Order<'_> {
        match self {
            Self::Table => Order::Table,
            Self::Order(order) => Order::Positions(order),
            Self::Bare => Order::Bare,
            Self::Raw(raw) => Order::Positions(&raw.order),
        }
    }

    fn extra(&self) -> &dyn MapView {
        self.raw()
    }
}

/// Reads the property at a position of the table.
type ReadProperty<'r> = &'r mut dyn FnMut(usize, &Node<'_>) -> Result<(), Unreadable>;

/// Reads the properties of a record, and returns its written form. Undeclared properties are kept:
/// the checker has determined whether they are allowed.
pub(crate) fn read_record(
    record: &'static RecordType,
    node: &Node<'_>,
    read: ReadProperty<'_>,
) -> Result<KeyOrder, Unreadable> {
    let Some(entries) = node.entries() else {
        return read_bare(record, node, read);
    };
    let mut order = ReadOrder::default();
    let mut raw = Map::default();
    for entry in entries {
        read_entry(record, entry, read, &mut order, &mut raw)?;
    }
    Ok(if raw.count() > 0 {
        KeyOrder::Raw(Box::new(Raw::new(order.all(record, entries), raw)))
    } else if order.is_other {
        KeyOrder::Order(order.all(record, entries).into())
    } else {
        KeyOrder::Table
    })
}

/// The order of the properties that have been read. The common case needs no memory: written as
/// the table has it.
#[derive(Default)]
struct ReadOrder {
    /// The last position.
    last: usize,
    /// It is another order than that of the table.
    is_other: bool,
}

impl ReadOrder {
    fn add(&mut self, position: usize) {
        self.is_other |= position < self.last;
        self.last = position;
    }

    /// The positions of all entries.
    fn all(&self, record: &RecordType, entries: &[Entry<'_>]) -> Vec<u8> {
        let position = |entry: &Entry<'_>| match known(record, entry) {
            Some((index, _)) => u8::try_from(index).unwrap_or(RecordType::BESIDE),
            None => RecordType::BESIDE,
        };
        entries.iter().map(position).collect()
    }
}

/// The property that an entry is read as; nothing if it is kept as it is written.
fn known(record: &RecordType, entry: &Entry<'_>) -> Option<(usize, &'static Field)> {
    let found = record.field_at(&entry.key).filter(|_| !entry.raw);
    found.filter(|(_, field)| field.taken(&entry.value).is_none())
}

fn read_entry(
    record: &'static RecordType,
    entry: &Entry<'_>,
    read: ReadProperty<'_>,
    order: &mut ReadOrder,
    raw: &mut Map<Any>,
) -> Result<(), Unreadable> {
    let Some((index, _)) = known(record, entry) else {
        let mut value = Any::Null;
        value.read(&entry.value)?;
        raw.insert(Text::template(&*entry.key), value);
        return Ok(());
    };
    read(index, &entry.value)?;
    order.add(index);
    Ok(())
}

fn read_bare(
    record: &'static RecordType,
    node: &Node<'_>,
    read: ReadProperty<'_>,
) -> Result<KeyOrder, Unreadable> {
    let (index, _) = record.bare_property().ok_or(Unreadable)?;
    read(index, node)?;
    Ok(KeyOrder::Bare)
}
