use swml::swml;

fn main() {
    let script = swml! { hangup; };
    let _ = swml! {
        ..(script)
    };
}
