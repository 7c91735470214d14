use swml::swml;

fn main() {
    let _ = swml! {
        @let x
    };
}
