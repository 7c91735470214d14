use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "You are a receptionist" } params { attention_timeout 5s };
    };
}
