use swml::swml;

fn main() {
    let _ = swml! {
        cond { when "vars.x == 1" { answer; } else { hangup; } else { answer; } }
    };
}
