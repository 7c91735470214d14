use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "You are a receptionist" } params { end_of_speach_timeout 500ms };
    };
}
