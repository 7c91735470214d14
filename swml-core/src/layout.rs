//! How an object was written, so that it is written so again, and what stands in it
//! that the table does not know.

use std::borrow::Cow;

use crate::any::{Any, Map};
use crate::property::{MapView, Property, Read, RecordRead, RecordView, Unreadable, View};
use crate::schema::{Field, Record};
use crate::tree::{Content, Entry, Node};

/// How an object was written.
#[derive(Clone, Debug, Default)]
pub enum Layout {
    /// In the order of the table.
    #[default]
    Table,
    /// These properties first, by their position in the table.
    Order(Cow<'static, [u8]>),
    /// As its primary alone: `sleep: 5000`.
    Bare,
    /// In this order, with properties that the table does not have.
    Raw(Box<Raw>),
}

/// Properties that the table does not have.
#[derive(Clone, Debug, Default)]
pub struct Raw {
    /// Positions in the table; [`Record::BESIDE`] stands for the next of `properties`.
    order: Vec<u8>,
    properties: Map<Any>,
}

impl Raw {
    /// These properties, in this order.
    pub const fn new(order: Vec<u8>, properties: Map<Any>) -> Self {
        Self { order, properties }
    }
}

impl Layout {
    /// The properties that the table does not have.
    pub fn raw(&self) -> &Map<Any> {
        static NONE: Map<Any> = Map::new(Vec::new());
        match self {
            Self::Raw(raw) => &raw.properties,
            _ => &NONE,
        }
    }

    /// Adds a property that the table does not have.
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

/// Calls `visit` for each property of a record that is present, in the order in
/// which it is written. What the table does not have comes without a field.
pub(crate) fn each_property<'r>(
    record: &'r dyn RecordView,
    visit: &mut dyn FnMut(&'r str, Option<&'static Field>, View<'r>),
) {
    let (order, kept): (&[u8], _) = match record.layout() {
        Layout::Table | Layout::Bare => (&[], record.layout().raw()),
        Layout::Order(order) => (order, record.layout().raw()),
        Layout::Raw(raw) => (&raw.order, &raw.properties),
    };
    let fields = record.record().fields;
    record.properties(&mut |properties| {
        let mut raw = kept.iter();
        let mut told = [false; Record::MOST];
        let order = order.iter().map(|&index| usize::from(index));
        for index in order.chain(0..fields.len()) {
            if index == usize::from(Record::BESIDE) {
                if let Some((name, value)) = raw.next() {
                    visit(name, None, value.view());
                }
                continue;
            }
            let (Some(field), Some(property), Some(told)) = (
                fields.get(index),
                properties.get(index),
                told.get_mut(index),
            ) else {
                continue;
            };
            if std::mem::replace(told, true) {
                continue;
            }
            // a value of another type is kept beside the table
            if kept.get(field.name).is_some() {
                continue;
            }
            match property.view() {
                View::Absent => {}
                view => visit(field.name, Some(field), view),
            }
        }
        for (name, value) in raw {
            visit(name, None, value.view());
        }
    });
}

/// The one property a record is written as, where it is written bare.
pub(crate) fn bare_view(record: &dyn RecordView) -> Option<View<'_>> {
    if !matches!(record.layout(), Layout::Bare) {
        return None;
    }
    let fields = record.record().fields;
    let mut bare = None;
    record.properties(&mut |properties| {
        let mut primaries = fields.iter().zip(properties);
        bare = primaries.find_map(|(field, property)| match property.view() {
            View::Absent => None,
            view => field.facets.primary.then_some(view),
        });
    });
    bare
}

/// Reads a record, in the order written. What the table does not have is kept: the
/// checker has said already whether it may stand there.
pub(crate) fn read_record(target: &mut dyn RecordRead, node: &Node<'_>) -> Result<(), Unreadable> {
    let record = target.record();
    let Some(entries) = node.entries() else {
        return read_bare(target, node);
    };
    let mut order = Vec::with_capacity(entries.len());
    let mut raw = Map::default();
    let mut read = Ok(());
    target.properties_mut(&mut |properties| {
        read = entries
            .iter()
            .try_for_each(|entry| read_entry(record, entry, properties, &mut order, &mut raw));
    });
    read?;
    if raw.count() > 0 {
        *target.layout_mut() = Layout::Raw(Box::new(Raw::new(order, raw)));
    } else if !order.is_sorted() {
        // the common case needs no memory: written as the table has it
        *target.layout_mut() = Layout::Order(order.into());
    }
    Ok(())
}

fn read_entry(
    record: &'static Record,
    entry: &Entry<'_>,
    properties: &mut [&mut dyn Read],
    order: &mut Vec<u8>,
    raw: &mut Map<Any>,
) -> Result<(), Unreadable> {
    let position = || record.position(&entry.key);
    let known = match entry.raw || record.keeps(&entry.key, &entry.value) {
        true => None,
        false => position(),
    };
    let Some((index, field)) = known.and_then(|index| Some((index, record.fields.get(index)?)))
    else {
        let mut value = Any::Null;
        value.read(&entry.value)?;
        raw.insert(crate::text::Text::template(&*entry.key), value);
        order.push(Record::BESIDE);
        return Ok(());
    };
    let respelt = respelt(field, &entry.value);
    properties
        .get_mut(index)
        .ok_or(Unreadable)?
        .read(respelt.as_ref().unwrap_or(&entry.value))?;
    order.push(u8::try_from(index).map_err(|_| Unreadable)?);
    Ok(())
}

/// A text as it is written today, if it was written otherwise.
fn respelt(field: &Field, node: &Node<'_>) -> Option<Node<'static>> {
    let [_, new] = field.facets.respelling(node.text()?)?;
    Some(Node::new(node.place, Content::Text(Cow::Borrowed(new))))
}

fn read_bare(target: &mut dyn RecordRead, node: &Node<'_>) -> Result<(), Unreadable> {
    let record = target.record();
    if record.undocumented_form(node) == Some(None) {
        return Ok(());
    }
    let index = record.primary_for(node).ok_or(Unreadable)?;
    let mut read = Err(Unreadable);
    target.properties_mut(&mut |properties| {
        if let Some(property) = properties.get_mut(index) {
            read = property.read(node);
        }
    });
    read?;
    // elsewhere it is a form of old, and written as an object
    if record.bare {
        *target.layout_mut() = Layout::Bare;
    }
    Ok(())
}
