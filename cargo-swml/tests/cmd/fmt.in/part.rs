macro_rules! greeting {
    ($text:expr) => {
        swml::swml! { play say($text); }
    };
}
