use swml::swml;

fn main() {
    let condition = String::from("vars.x == 1");
    let _ = swml! {
        cond { when (condition) { hangup; } }
    };
}
