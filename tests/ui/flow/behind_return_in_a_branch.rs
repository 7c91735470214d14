use swml::swml;

fn main() {
    let _ = swml! {
        cond { when "vars.done" { return; hangup; } }
    };
}
