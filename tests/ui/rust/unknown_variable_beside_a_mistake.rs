use swml::swml;

fn main() {
    let _ = swml! {
        connect to (agent) timeot 20s;
    };
}
