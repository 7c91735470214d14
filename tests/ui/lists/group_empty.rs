use swml::swml;

fn main() {
    let _ = swml! {
        connect serial_parallel [[to "+15551234567"], []];
    };
}
