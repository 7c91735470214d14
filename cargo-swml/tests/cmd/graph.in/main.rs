fn main() {
    println!("{}", swml::swml! { answer; }.to_json());
}
