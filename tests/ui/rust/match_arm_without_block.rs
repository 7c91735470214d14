use swml::swml;

fn main() {
    let tries = 3;
    let _ = swml! {
        @match tries { 1 => hangup, _ => { answer; } }
    };
}
