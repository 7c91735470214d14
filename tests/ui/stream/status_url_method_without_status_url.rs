use swml::swml;

fn main() {
    let _ = swml! {
        connect to "stream:wss://example.com/audio" status_url_method GET;
    };
}
