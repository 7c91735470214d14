use swml::swml;

fn main() {
    let _ = swml! {
        stream url "wss://example.com/a" control_id "sales";
        stream url "wss://example.com/b" control_id "sales";
        stop_stream control_id "sale";
    };
}
