use swml::{swml, swml_messaging_block};

fn main() {
    let answers = swml_messaging_block! { reply "Hello"; };
    let script = swml! { answer; ..(answers); };
    let _ = script;
}
