use swml::swml as call;

fn desk() -> swml::Document {
    call! { answer  ; hangup; }
}
