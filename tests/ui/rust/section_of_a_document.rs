use swml::swml;

fn main() {
    let closing = swml! { hangup; };
    let script = swml! { execute closing; section closing ..(closing); };
    let _ = script;
}
