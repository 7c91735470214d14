use swml::swml;

fn main() {
    let _ = swml! {
        label again;
        execute later;
        section later { goto again; }
    };
}
