use swml::swml;

fn main() {
    let _ = swml! {
        @for agent in
    };
}
