use swml::swml;

fn main() {
    let _ = swml! {
        execute bye; section bye { hangup; } section bye { play "say:bye"; }
    };
}
