use swml::swml;

fn main() {
    let _ = swml! {
        conect to "+15551234567";
    };
}
