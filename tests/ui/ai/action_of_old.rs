use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" } SWAIG { functions [
            function "quiet" description "Ends the music" data_map { output { action [stop_playback true] } },
        ] };
    };
}
