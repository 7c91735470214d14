//! A SIP endpoint that requires a name and a password, with custom headers.

use swml::{Document, swml};

/// The script.
pub fn script() -> Document {
    swml! {
        connect to "sip:alice@example.com" from "+15551112222" from_name "Support Team"
            username "sipuser" password "s3cret"
            encryption mandatory codecs "OPUS,PCMU"
            headers [name "X-Account" value "7", name "X-Priority" value "high"];
    }
}

fn main() {
    println!("{}", script().to_json());
}
