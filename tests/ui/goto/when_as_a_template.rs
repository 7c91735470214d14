use swml::swml;

fn main() {
    let _ = swml! {
        label again; goto again when "${vars.x == 1}";
    };
}
