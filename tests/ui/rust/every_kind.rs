use swml::swml;

struct Id(u64);

fn main() {
    let id = || Id(5);
    drop(id().0);
    let wide = 5u128;
    drop(swml! {
        play say(id()) volume (id());
        connect to (id()) timeout (id()) encryption (id()) answer_on_bridge (id());
        connect to (id()) username "x";
        play urls (id());
        sleep (wide);
        cond { when (true) { answer; } }
        execute (id());
        set { a (id()) }
        request "https://example.com" method GET headers (id());
        play silence(id());
        hangup ("busy");
    });
}
