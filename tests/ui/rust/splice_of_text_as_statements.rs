use swml::swml;

fn main() {
    let steps = vec!["hangup"];
    let _ = swml! {
        ..(steps)
    };
}
