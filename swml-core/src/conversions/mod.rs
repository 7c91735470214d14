//! Constructors and conversions for typed values of the table.

mod ai;
mod confirm;
mod connect;
mod enter_queue;
mod join_conference;
mod live_transcribe;
mod live_translate;
mod messaging;
mod pay;
mod prompt;
mod request;
mod send_sms;
mod switch;
mod transfer;
mod unset;
