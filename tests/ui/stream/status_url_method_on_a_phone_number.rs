use swml::swml;

fn main() {
    let _ = swml! {
        connect to "+15551234567" status_url "https://example.com/status" status_url_method GET;
    };
}
