use swml::swml;

fn main() {
    let closing = swml! { hangup; };
    let script = swml! { answer; ..(closing); };
    let _ = script;
}
