use swml::swml;

fn main() {
    let _ = swml! {
        switch prompt_value { case "1" { hangupp; } }
    };
}
