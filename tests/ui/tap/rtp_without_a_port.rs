use swml::swml;

fn main() {
    let _ = swml! {
        tap uri "rtp://203.0.113.7";
    };
}
