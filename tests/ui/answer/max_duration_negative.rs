use swml::swml;

fn main() {
    let _ = swml! {
        answer max_duration -1s;
    };
}
