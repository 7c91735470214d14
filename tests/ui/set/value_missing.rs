use swml::swml;

fn main() {
    let _ = swml! {
        set tries;
    };
}
