use swml::swml;

fn main() {
    let caller = "+15557654321";
    let _ = swml! {
        connect to "+15551234567" from caller;
    };
}
