use swml::swml;

fn main() {
    let x = 5;
    let _ = swml! {
        connect to "+15551234567" colour (x);
    };
}
