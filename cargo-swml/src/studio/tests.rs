//! The session and its service, without a browser.
