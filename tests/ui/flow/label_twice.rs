use swml::swml;

fn main() {
    let _ = swml! {
        label again;
        play "say:a";
        label again;
        goto again;
    };
}
