use swml::swml;

macro_rules! call {
    ($patience:expr) => {
        swml! { connect to "+15551234567" timeout $patience; }
    };
}

fn main() {
    let _ = call!(true);
}
