use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text (5) };
    };
}
