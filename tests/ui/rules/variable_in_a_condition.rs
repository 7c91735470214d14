use swml::swml;

fn main() {
    let _ = swml! {
        label again;
        cond { when "${prompt_value} == 1" { hangup; } else { answer; } }
        goto again when "%{vars.tries} < 3" max 2;
    };
}
