use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "You are a receptionist" temperature 2.5 };
    };
}
