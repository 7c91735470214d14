//! The properties of an object in their written order.

use crate::property::{Order, RecordView, ValueRef};
use crate::schema::{Field, RecordType};

/// Calls `visit` for each property of a record that is present, in the written order. Undeclared
/// ones are passed without a field.
pub(crate) fn each_property<'r>(
    record: &'r dyn RecordView,
    visit: &mut dyn FnMut(&'r str, Option<&'static Field>, ValueRef<'r>),
) {
    let layout = record.layout();
    let order: &[u8] = match layout.order() {
        Order::Table | Order::Bare => &[],
        Order::Positions(order) => order,
    };
    let extra = layout.extra();
    // most records have none
    let has_extra = extra.count() > 0;
    let fields = record.record().fields;
    let mut extras = (0..extra.count()).map(|index| extra.entry(index));
    let mut reported = [false; RecordType::MOST];
    let order = order.iter().map(|&index| usize::from(index));
    for index in order.chain(0..fields.len()) {
        if index == usize::from(RecordType::BESIDE) {
            if let Some((name, value)) = extras.next() {
                visit(name, None, value);
            }
            continue;
        }
        let (Some(field), Some(reported)) = (fields.get(index), reported.get_mut(index)) else {
            continue;
        };
        if std::mem::replace(reported, true) {
            continue;
        }
        // a value of another type is kept as undeclared
        if has_extra && extra.has(field.name) {
            continue;
        }
        match record.property(index) {
            ValueRef::Absent => {}
            view => visit(field.name, Some(field), view),
        }
    }
    for (name, value) in extras {
        visit(name, None, value);
    }
}

/// Returns the single property that represents a record, if it is written bare.
pub(crate) fn bare_view(record: &dyn RecordView) -> Option<ValueRef<'_>> {
    if !matches!(record.layout().order(), Order::Bare) {
        return None;
    }
    let fields = record.record().fields.iter().enumerate();
    let mut primaries = fields.filter(|(_, field)| field.constraints.primary);
    primaries.find_map(|(index, _)| match record.property(index) {
        ValueRef::Absent => None,
        view => Some(view),
    })
}
