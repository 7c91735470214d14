use swml::swml;

fn main() {
    struct Caller;
    let caller = Caller;
    let _ = swml! {
        connect to "+15551234567" from (caller);
    };
}
