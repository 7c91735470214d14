use swml::swml;

fn main() {
    let closing = String::from("hangup");
    let script = swml! { answer; ..(closing); };
    let _ = script;
}
