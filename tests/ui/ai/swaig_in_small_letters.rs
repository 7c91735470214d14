use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } swaig { native_functions [check_time] };
    };
}
