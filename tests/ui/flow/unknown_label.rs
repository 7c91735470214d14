use swml::swml;

fn main() {
    let _ = swml! {
        label again;
        play "say:Hello";
        goto agian;
    };
}
