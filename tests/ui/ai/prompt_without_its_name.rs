fn main() {
    swml::swml! {
        ai "You take orders for pizza";
    };
}
