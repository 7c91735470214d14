use swml::swml;

fn main() {
    let department = "support";
    let _ = swml! {
        connect to queue(department);
    };
}
