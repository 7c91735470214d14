use swml::swml;

fn main() {
    let _ = swml! {
        label again; goto again max 0;
    };
}
