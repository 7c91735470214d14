//! Constructors for agents.

mod action;
mod agent;
mod bedrock;
mod contexts;
mod data_map;
mod function;
mod languages;
mod parameters;
mod params;
mod sidecar;
mod swaig;
mod texts;
