use swml::swml;

fn main() {
    let _ = swml! {
        stop_record_call id "me";
    };
}
