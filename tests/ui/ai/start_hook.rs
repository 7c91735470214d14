use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { defaults { web_hook_url "https://example.com/f" } functions [
            function "start_hook" description "Called at the start",
        ] };
    };
}
