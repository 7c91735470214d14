use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { temperature 0.5 };
    };
}
