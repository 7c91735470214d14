use swml::swml;

fn main() {
    let number: Option<String> = None;
    let _ = swml! {
        connect to (number?);
    };
}
