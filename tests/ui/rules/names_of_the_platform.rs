use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" contexts {
            default { steps [name "size" text "Ask for the size"] }
        } } SWAIG {
            defaults { web_hook_url "https://example.com/f" }
            functions [
                function "next_step" description "Goes on",
                function "summarize_conversation" description "Sums up",
                function "stop_hook" description "Called at the end",
            ]
        };
    };
}
