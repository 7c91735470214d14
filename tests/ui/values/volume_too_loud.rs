use swml::swml;

fn main() {
    let _ = swml! {
        play "say:hello" volume 100;
    };
}
