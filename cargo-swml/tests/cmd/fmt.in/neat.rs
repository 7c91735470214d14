fn neat() -> swml::Document {
    swml::swml! { answer; hangup; }
}
