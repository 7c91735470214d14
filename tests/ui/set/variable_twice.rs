use swml::swml;

fn main() {
    let _ = swml! {
        set { tries 0 tries 1 }
    };
}
