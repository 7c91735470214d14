use swml::swml;

fn main() {
    let _ = swml! {
        set { wait 5s }
    };
}
