//! Rules of agents that look at more than one object: a file for each idea.

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
