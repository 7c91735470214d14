use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { native_functions [check_time, wait_second] };
    };
}
