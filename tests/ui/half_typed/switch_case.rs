use swml::swml;

fn main() {
    let _ = swml! {
        switch prompt_value { case }
    };
}
