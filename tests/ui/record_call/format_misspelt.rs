use swml::swml;

fn main() {
    let _ = swml! {
        record_call format mp5;
    };
}
