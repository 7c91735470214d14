use swml::swml;

fn main() {
    let _ = swml! {
        play volume 3 "say:Hello";
    };
}
