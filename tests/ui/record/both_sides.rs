use swml::swml;

fn main() {
    let _ = swml! {
        record direction both;
    };
}
