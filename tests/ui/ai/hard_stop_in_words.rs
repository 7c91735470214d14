use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "You are a receptionist" } params { hard_stop_time "ten minutes" };
    };
}
