use swml::swml;

fn main() {
    let _ = swml! {
        stop_denoise "me";
    };
}
