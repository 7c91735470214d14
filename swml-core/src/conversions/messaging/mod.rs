//! Values of messaging scripts.

mod reply;
mod switch;
