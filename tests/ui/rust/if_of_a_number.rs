use swml::swml;

fn main() {
    let tries = 3;
    let _ = swml! {
        @if tries { hangup; }
    };
}
