use swml::swml;

fn main() {
    let _ = swml! {
        ai prompt { text "Hi" }
            languages [name "English" code "en" voice "rime.spore"]
            multilingual { languages [language "en" voice "rime.spore"] };
    };
}
