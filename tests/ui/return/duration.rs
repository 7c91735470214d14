use swml::swml;

fn main() {
    let _ = swml! {
        return { after 5s };
    };
}
