//! Constructors for messaging scripts.

mod reply;
mod switch;
