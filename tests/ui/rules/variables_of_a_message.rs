use swml::swml;

fn main() {
    let _ = swml! {
        request "https://example.com/customer" method GET;
        play "say:You wrote %{message.body}, %{request_response.name}";
    };
}
