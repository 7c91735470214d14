use swml::swml;

fn main() {
    let _ = swml! {
        play "say:hello" "say:there";
    };
}
