use swml::swml;

fn main() {
    let _ = swml! {
        user_event event "paid";
    };
}
