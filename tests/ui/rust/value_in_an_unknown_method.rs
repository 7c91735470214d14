use swml::swml;

fn main() {
    let x = "+15551234567";
    let _ = swml! {
        conect to (x);
    };
}
