use std::borrow::Cow;
use swml::{Document, swml, swml_json};

const SECONDS: u32 = 5;
const TEXT: Cow<'static, str> = swml_json! { answer; sleep (SECONDS); hangup; };
const SCRIPT: Document = swml! { sleep (SECONDS); };

fn main() {
    println!("{TEXT} {SCRIPT}");
}
