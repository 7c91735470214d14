use swml::{swml, swml_block};

fn main() {
    let closing = swml_block! { hangup; };
    let script = swml! { answer; ..sections(closing); };
    let _ = script;
}
