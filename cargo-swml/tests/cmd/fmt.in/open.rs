fn open() {
    swml::swml! { answer;
}
