use swml::swml;

fn main() {
    let _ = swml! {
        connect serial [to "+15557654321"] to "+15551234567";
    };
}
