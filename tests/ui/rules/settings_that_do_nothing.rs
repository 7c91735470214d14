use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" }
            languages [name "English" code "en-US" voice "spore"]
            params {
                languages_enabled true
                enable_pause true
                speak_when_spoken_to true
                auto_correct true
                save_conversation true
                vad_config "60:50"
                turn_filler_sources "spell,nuber"
            };
    };
}
