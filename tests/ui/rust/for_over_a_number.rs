use swml::swml;

fn main() {
    let tries = 3;
    let _ = swml! {
        @for i in tries { hangup; }
    };
}
