use swml::swml;

fn main() {
    let _ = swml! {
        enter_queue "support";
    };
}
