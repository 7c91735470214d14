//! Rules of agents across several objects, by topic.

pub(crate) mod action;
pub(crate) mod actions;
pub(crate) mod contexts;
pub(crate) mod functions;
pub(crate) mod handler;
mod known;
pub(crate) mod languages;
mod nodes;
pub(crate) mod one_side;
mod outputs;
pub(crate) mod parameters;
pub(crate) mod params;
