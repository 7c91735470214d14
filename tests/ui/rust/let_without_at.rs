use swml::swml;

fn main() {
    let _ = swml! {
        let x = 5; sleep (x);
    };
}
