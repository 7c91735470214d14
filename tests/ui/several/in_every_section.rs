use swml::swml;

fn main() {
    let _ = swml! {
        answer; hangupp;
        section later { play hello; }
        section empty { }
    };
}
