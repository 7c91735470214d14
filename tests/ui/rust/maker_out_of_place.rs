use swml::swml;

fn main() {
    let text = "x";
    drop(swml! {
        play section(text);
        connect to url(text);
        execute section();
        connect to "+15551234567" confirm section(text);
        transfer url(5);
    });
}
