use swml::swml;

fn main() {
    let _ = swml! {
        return 1 2;
    };
}
