use swml::swml;

fn main() {
    let _ = swml! {
        cond { else { hangup; } when "vars.x == 1" { answer; } }
    };
}
