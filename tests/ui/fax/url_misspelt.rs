use swml::swml;

fn main() {
    let _ = swml! {
        receive_fax staus_url "https://example.com/s";
    };
}
