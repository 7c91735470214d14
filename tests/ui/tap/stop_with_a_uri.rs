use swml::swml;

fn main() {
    let _ = swml! {
        stop_tap uri "rtp://203.0.113.7:4000";
    };
}
