use swml::swml;

fn main() {
    let _ = swml! {
        execute later; hangupp;
        section later { play hello; }
        section empty { }
    };
}
