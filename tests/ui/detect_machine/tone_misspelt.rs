use swml::swml;

fn main() {
    let _ = swml! {
        detect_machine tone cde;
    };
}
