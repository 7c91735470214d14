use swml::swml_json;

fn main() {
    let agents = [1, 2];
    swml_json! {
        connect parallel [@for agent in agents { to sip(agent) }];
        ..(agents)
    };
}
