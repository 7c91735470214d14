use swml::swml;

fn main() {
    let _ = swml! {
        denoise level 3;
    };
}
