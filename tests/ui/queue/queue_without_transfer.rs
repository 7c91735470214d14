use swml::swml;

fn main() {
    let _ = swml! {
        connect to "queue:support" timeout 20s;
    };
}
