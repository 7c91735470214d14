use swml::swml;

fn main() {
    let _ = swml! {
        answer timeout 20s;
    };
}
