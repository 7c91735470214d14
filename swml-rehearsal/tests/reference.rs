//! The behaviour that SignalWire's reference documents: its own examples and statements. Each test
//! names its page.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use serde_json::json;
use swml_rehearsal::{
    Agent, Call, Conference, Detection, End, Happened, Message, Party, Payment, Rehearsal, Script,
    Sound,
};

fn script(main: &str) -> Script {
    Script::yaml(&format!("version: 1.0.0\nsections:\n{main}")).unwrap()
}

fn call(sections: &str) -> Call {
    Rehearsal::new(script(sections)).start()
}

/// Returns all spoken text for the caller.
fn spoken(call: &Call) -> Vec<String> {
    let events = call.events().iter();
    let speech = events.filter_map(|event| match &event.kind {
        Happened::Hears {
            party: Party::Caller,
            sound: Sound::Speech(text),
            ..
        } => Some(text.clone()),
        _ => None,
    });
    speech.collect()
}

/// "goto": "This speech will be repeated 4 times."
#[test]
fn goto_with_max_3_is_heard_four_times() {
    let mut call = call(
        "  main:
    - label: foo
    - play:
        url: 'say: This speech will be repeated 4 times.'
    - goto:
        label: foo
        max: 3
",
    );
    call.ends();
    assert_eq!(spoken(&call), ["This speech will be repeated 4 times."; 4]);
}

/// "goto": the same, with a condition.
#[test]
fn goto_while_a_condition_holds() {
    let mut call = call(
        "  main:
    - label: foo
    - play:
        url: 'say: This is some text that will be repeated 4 times.'
    - set:
        do_loop: true
    - goto:
        label: foo
        when: do_loop === true
        max: 3
",
    );
    call.ends();
    assert_eq!(spoken(&call).len(), 4);
}

/// "Control program flow": an infinite loop. "Errors": 32 transfers per call.
#[test]
fn a_loop_ends_at_the_limit_of_the_platform() {
    let mut call = call(
        "  main:
    - play:
        url: 'say:Entering infinite loop'
    - label: loop
    - play:
        url: 'say:Looping ...'
    - goto:
        label: loop
",
    );
    call.ends().has_error("relay_script_too_many_transfers");
    assert_eq!(spoken(&call).len(), 1 + 33);
}

/// "Control program flow": the output transcript of `execute`.
#[test]
fn execute_comes_back() {
    let mut call = call(
        "  main:
    - play:
        url: 'say:Transferring you to another section'
    - execute:
        dest: subsection
    - play:
        url: 'say: ${return_value}'
  subsection:
    - play:
        url: 'say:inside a subsection'
    - return: back!
",
    );
    call.ends();
    let heard = [
        "Transferring you to another section",
        "inside a subsection",
        "back!",
    ];
    assert_eq!(spoken(&call), heard);
}

/// "Control program flow": parameters are texts, so that 1 and 2 give 12.
#[test]
fn one_and_two_give_twelve() {
    let mut call = call(
        "  main:
    - play:
        url: 'say:Transferring you to another section'
    - execute:
        dest: subsection
        params:
          a: 1
          b: 2
    - play:
        url: 'say: ${return_value}'
  subsection:
    - return: '${params.a+params.b}'
",
    );
    call.hears("12").ends();
}

/// "Control program flow": the output transcript of `transfer`.
#[test]
fn transfer_does_not_come_back() {
    let mut call = call(
        "  main:
    - play:
        url: 'say:Transferring you to another section'
    - transfer:
        dest: subsection
    - play:
        url: 'say:Back!'
  subsection:
    - play:
        url: 'say:inside a subsection'
",
    );
    call.ends();
    assert_eq!(
        spoken(&call),
        ["Transferring you to another section", "inside a subsection"]
    );
}

/// "execute": a parameter is what is played.
#[test]
fn execute_has_parameters() {
    let mut call = call(
        "  main:
    - execute:
        dest: subroutine
        params:
          to_play: 'https://cdn.signalwire.com/swml/April_Kisses.mp3'
  subroutine:
    - answer: {}
    - play:
        url: '${params.to_play}'
",
    );
    call.hears("https://cdn.signalwire.com/swml/April_Kisses.mp3")
        .ends();
    call.has("call.call_state", "ended");
}

/// "execute": branching on return.
#[test]
fn on_return_branches() {
    let mut call = call(
        "  main:
    - answer: {}
    - execute:
        dest: my_arithmetic
        params:
          a: 2
          b: 3
        on_return:
          - switch:
              variable: return_value
              case:
                '5':
                  - play:
                      url: 'say: Math works!'
                '23':
                  - play:
                      url: 'say: Wrong'
              default:
                - play:
                    url: 'say: Bad robot! ${return_value}'
  my_arithmetic:
    - return: '${parseInt(params.a) + parseInt(params.b)}'
",
    );
    call.ends();
    assert_eq!(spoken(&call), ["Math works!"]);
}

/// "execute": a script on a server is sent `call`, `vars` and `params`.
#[test]
fn execute_asks_a_server() {
    let mut call = call(
        "  main:
    - answer: {}
    - set:
        answer_result: success
    - execute:
        dest: 'https://example.com/swml'
        params:
          some_info: 12345
    - play:
        url: 'say:Back'
",
    );
    let asked = call.asks("https://example.com/swml");
    let request = asked.request().unwrap();
    assert!(request.signed);
    assert_eq!(request.method, "POST");
    assert_eq!(request.body["call"]["call_state"], "answered");
    assert_eq!(request.body["vars"]["answer_result"], "success");
    assert_eq!(request.body["params"]["some_info"], "12345");
    let answer =
        script("  main:\n    - play:\n        url: 'say: The call type is ${call.type}'\n");
    asked
        .gives(&answer)
        .hears("The call type is phone")
        .hears("Back")
        .ends();
}

/// "cond": what the caller calls from.
#[test]
fn cond_runs_the_first_that_holds() {
    let text = "  main:
    - cond:
        - when: call.type.toLowerCase() == 'sip'
          then:
            - play:
                url: \"say: You're calling from SIP.\"
        - when: call.type.toLowerCase() == 'phone'
          then:
            - play:
                url: \"say: You're calling from phone.\"
";
    let mut phone = call(text);
    phone.ends();
    assert_eq!(spoken(&phone), ["You're calling from phone."]);
    let mut sip = Rehearsal::new(script(text))
        .call_field("type", "SIP")
        .start();
    sip.ends();
    assert_eq!(spoken(&sip), ["You're calling from SIP."]);
}

const MUSIC: &str = "  main:
    - prompt:
        play: >-
          say: Press 1 to listen to music; 2 to hear your phone number; and
          anything else to hang up
    - cond:
        - when: '${prompt_value} == 1'
          then:
            - play:
                url: 'https://cdn.signalwire.com/swml/April_Kisses.mp3'
            - execute:
                dest: main
        - when: '${prompt_value} == 2'
          then:
            - transfer:
                dest: say_phone_number
            - execute:
                dest: main
        - else:
            - hangup: {}
  say_phone_number:
    - play:
        url: \"say: ${call.from.split('').join(' ')}\"
";

/// "cond": tasks by input, with `else`.
#[test]
fn cond_has_an_else() {
    let mut music = call(MUSIC);
    music
        .presses("1")
        .hears("April_Kisses")
        .hears("Press 1")
        .presses("9");
    music.ends_with(&End::HungUp("hangup".to_owned()));
    let mut number = Rehearsal::new(script(MUSIC)).from("+1555").start();
    number
        .presses("2")
        .hears("+ 1 5 5 5")
        .ends_with(&End::Script);
}

/// "switch": by the type of the call.
#[test]
fn switch_by_a_field_of_the_call() {
    let text = "  main:
    - switch:
        variable: call.type
        case:
          sip:
            - play:
                url: \"say: You're calling from SIP.\"
          phone:
            - play:
                url: \"say: You're calling from phone.\"
        default:
          - play:
              url: 'say: Unexpected error'
";
    call(text).hears("You're calling from phone.").ends();
    Rehearsal::new(script(text))
        .call_field("type", "carrier pigeon")
        .start()
        .hears("Unexpected error")
        .ends();
}

/// "switch": a parameter that is a variable.
#[test]
fn switch_by_a_parameter() {
    let mut call = call(
        "  main:
    - set:
        foo: 5
    - execute:
        dest: example_fn
        params:
          foo: '${foo}'
  example_fn:
    - switch:
        variable: params.foo
        default:
          - play:
              url: 'say: nothing matches'
        case:
          '5':
            - play:
                url: 'say: yup, math works!'
",
    );
    call.hears("yup, math works!").ends();
}

/// "Errors": `relay_script_method_no_matching_condition`.
#[test]
fn switch_without_a_match_is_an_error() {
    let mut call = call(
        "  main:
    - switch:
        variable: call.type
        case:
          sip:
            - hangup: {}
    - play:
        url: 'say:${script_error}'
",
    );
    call.hears("relay_script_method_no_matching_condition")
        .ends();
}

/// "return": several values.
#[test]
fn return_gives_any_value() {
    let mut call = call(
        "  main:
    - execute:
        dest: fn_that_returns
    - play:
        url: 'say: returned ${return_value[0].a}'
  fn_that_returns:
    - return:
        - a: 1
        - b: 2
",
    );
    call.hears("returned 1").ends();
}

/// "return": `on_return`.
#[test]
fn on_return_sees_the_value() {
    let mut call = call(
        "  main:
    - execute:
        dest: fn_that_returns
        on_return:
          - play:
              url: 'say: returned ${return_value}'
  fn_that_returns:
    - return: hello
",
    );
    call.hears("returned hello").ends();
}

/// "return": exits the script.
#[test]
fn return_ends_the_script() {
    let mut call = call("  main:\n    - return: 1\n    - play:\n        url: 'say:Never'\n");
    call.ends_with(&End::Script)
        .has("return_value", 1)
        .never_hears("Never");
}

/// "set": a later value is the one that counts.
#[test]
fn set_replaces() {
    let mut call = call(
        "  main:
    - set:
        num_var: 1
    - play:
        url: 'say: ${num_var}'
    - set:
        num_var: 2
    - play:
        url: 'say: ${num_var}'
",
    );
    call.ends();
    assert_eq!(spoken(&call), ["1", "2"]);
}

/// "unset": an unset variable is empty.
#[test]
fn unset_removes() {
    let mut call = call(
        "  main:
    - set:
        num_var: 1
    - play:
        url: 'say: The value of num_var is: ${num_var}.'
    - unset: num_var
    - play:
        url: 'say: The value of num_var is ${num_var}.'
",
    );
    call.ends();
    assert_eq!(
        spoken(&call),
        ["The value of num_var is: 1.", "The value of num_var is ."]
    );
}

/// "unset": "this play statement emits an error because `systems` is undefined".
#[test]
fn nothing_to_say_is_an_error() {
    let mut call = call(
        "  main:
    - set:
        systems:
          hr: [tracy, luke]
        name: john
    - unset:
        - systems
        - name
    - play:
        url: 'say: ${systems}'
",
    );
    call.ends().has_error("relay_script_method_execute_failed");
}

/// "Variables": nested data.
#[test]
fn nested_data() {
    let mut call = call(
        "  main:
    - set:
        user:
          name: Alice
          address:
            city: Seattle
        employees:
          - name: Alice
            role: Engineer
          - name: Bob
            role: Manager
    - play:
        url: 'say: ${user.name} lives in ${user.address.city}'
    - play:
        url: 'say: ${employees[0].name} is an ${employees[0].role}'
    - play:
        url: 'say: %{employees[1].name} is a %{employees[1].role}'
",
    );
    call.ends();
    let heard = [
        "Alice lives in Seattle",
        "Alice is an Engineer",
        "Bob is a Manager",
    ];
    assert_eq!(spoken(&call), heard);
}

/// "Expressions": an order.
#[test]
fn arithmetic_keeps_numbers() {
    let mut call = call(
        "  main:
    - prompt:
        play: 'say: Please enter your order quantity'
        speech_hints:
          - one
          - two
          - three
    - set:
        quantity: '${prompt_value}'
        unit_price: 5
        subtotal: '${vars.unit_price * parseInt(vars.quantity)}'
        tax: '${subtotal * 0.08}'
        total: '${subtotal + tax}'
        shipping_msg: '${total > 50 ? \"with free shipping\" : \"plus shipping\"}'
    - play:
        url: 'say: Your total is ${total.toFixed(2)} dollars ${shipping_msg}'
",
    );
    call.says("3")
        .hears("Your total is 16.20 dollars plus shipping")
        .ends();
}

/// "Expressions": lists.
#[test]
fn lists_have_methods() {
    let mut call = call(
        "  main:
    - set:
        items:
          - apple
          - banana
    - set:
        count: '${(items.length)}'
        list: '${vars.items.join(\", \")}'
        has_item: '${vars.items.includes(\"apple\")}'
        last: '${vars.items[vars.items.length - 1]}'
    - play:
        url: 'say: You have ${count} items: ${list}. Last item is ${last}.'
",
    );
    call.hears("You have 2 items: apple, banana. Last item is banana.")
        .ends();
    call.has("count", 2).has("has_item", true);
}

/// "prompt": a number, and again if it is not one.
#[test]
fn prompt_takes_a_digit() {
    let text = "  main:
    - prompt:
        play: 'say:Input a number'
    - switch:
        variable: prompt_value
        default:
          - play:
              url: 'say:You didn''t press one'
          - transfer:
              dest: main
        case:
          '1':
            - play:
                url: 'say:You pressed one'
";
    let mut call = call(text);
    call.presses("2")
        .hears("You didn't press one")
        .hears("Input a number");
    call.presses("1").hears("You pressed one").ends();
    call.has("prompt_result", "match_digits");
}

/// "prompt": terminators.
#[test]
fn prompt_has_terminators() {
    let mut call = call(
        "  main:
    - prompt:
        play: 'say:PIN number please'
        max_digits: 10
        terminators: '*#5'
    - play:
        url: 'say: ${prompt_value} was terminated by ${prompt_digit_terminator}'
",
    );
    call.presses("1234#")
        .hears("1234 was terminated by #")
        .ends();
}

/// "prompt": digits or speech; speech alone turns digits off.
#[test]
fn prompt_takes_speech() {
    let both = "  main:
    - prompt:
        play: 'https://example.com/press_or_say_one.wav'
        speech_language: en-US
        max_digits: 1
        speech_hints:
          - one
";
    let mut spoken = call(both);
    spoken
        .says("one")
        .has("prompt_result", "match_speech")
        .has("prompt_value", "one");
    let mut pressed = call(both);
    pressed.presses("1").has("prompt_result", "match_digits");
    let alone = both.replace("        max_digits: 1\n", "");
    call(&alone).presses("1").has("prompt_result", "no_input");
}

/// "prompt": nothing within `initial_timeout`.
#[test]
fn prompt_gets_nothing() {
    let mut call =
        call("  main:\n    - prompt:\n        play: 'say:Hi'\n        initial_timeout: 3\n");
    call.stays_silent().has("prompt_result", "no_input").ends();
    assert_eq!(call.time(), 400 + 3_000);
}

/// "record": plays back what was recorded.
#[test]
fn record_and_play_back() {
    let mut call = call(
        "  main:
    - play:
        url: 'say:Start speaking after the beep. Press hash to end recording.'
    - record:
        end_silence_timeout: 3
        beep: true
    - play:
        url: 'say:Recording ${record_result}. Playing back recording:'
    - play:
        url: '${record_url}'
",
    );
    call.hears("a beep")
        .records("hello")
        .hears("Recording success");
    call.hears("https://rehearsal.invalid/recordings/1.wav")
        .ends();
}

/// "record_call": continues while it records.
#[test]
fn record_call_goes_on() {
    let mut call = call(
        "  main:
    - record_call:
        beep: true
        terminators: '#'
    - play:
        urls:
          - 'say:Leave your message now'
          - 'silence:10'
    - stop_record_call: {}
    - play:
        urls:
          - 'say:Playing back'
          - '${record_call_url}'
",
    );
    call.hears("Playing back")
        .hears("https://rehearsal.invalid/recordings/")
        .ends();
    call.has("stop_record_call_result", "success");
}

/// "sleep": milliseconds; -1 waits forever.
#[test]
fn sleep_waits() {
    let mut five = call("  main:\n    - sleep: 5000\n");
    five.ends();
    assert_eq!(five.time(), 5_000);
    call("  main:\n    - sleep: -1\n")
        .hangs_up()
        .ends_with(&End::Caller);
}

/// "hangup": with a reason.
#[test]
fn hangup_has_a_reason() {
    let mut call = call("  main:\n    - answer: {}\n    - hangup:\n        reason: busy\n");
    call.ends_with(&End::HungUp("busy".to_owned()));
}

/// "detect_machine": branches on the result.
#[test]
fn detect_machine_branches() {
    let text = "  main:
    - detect_machine:
        detectors: 'amd,fax'
    - cond:
        - when: detect_result == 'machine'
          then:
            - play:
                url: 'say: You are a machine, goodbye.'
            - hangup: {}
        - when: detect_result == 'human'
          then:
            - play:
                url: 'say: You are a human, hello.'
            - hangup: {}
        - else:
            - play:
                url: 'say: Unable to determine. Result was ${detect_result}'
            - hangup: {}
";
    call(text)
        .detects(Detection::Human)
        .hears("You are a human, hello.")
        .ends();
    call(text)
        .detects(Detection::Machine)
        .hears("You are a machine")
        .ends();
    call(text)
        .detects(Detection::Unknown)
        .hears("Result was unknown")
        .ends();
}

/// "request": fields of the answer.
#[test]
fn request_saves_variables() {
    let mut call = call(
        "  main:
    - answer: {}
    - request:
        url: 'https://jsonplaceholder.typicode.com/todos/1'
        method: GET
        save_variables: true
        timeout: 10
    - play:
        url: 'say: the title is: ${request_response.title}'
",
    );
    let answer = json!({"title": "delectus aut autem"});
    call.asks("/todos/1")
        .responds(200, &answer)
        .hears("the title is: delectus aut autem")
        .ends();
    call.has("request_result", "success")
        .has("request_response_code", 200);
}

/// "request": failed, and after its timeout.
#[test]
fn request_fails_in_time() {
    let text = "  main:\n    - request:\n        url: 'https://example.com'\n        method: GET\n        timeout: 10\n";
    let mut late = call(text);
    late.asks("example.com")
        .times_out()
        .has("request_result", "failed")
        .ends();
    assert_eq!(late.time(), 10_000);
    call(text)
        .asks("example.com")
        .responds(404, &json!({}))
        .has("return_value", "failed");
}

/// "answer": the maximum duration of the call.
#[test]
fn answer_has_a_longest_duration() {
    let mut call = call("  main:\n    - answer:\n        max_duration: 60\n    - sleep: 90000\n");
    call.ends_with(&End::MaxDuration);
    assert_eq!(call.time(), 60_000);
}

/// "sip_refer": reports its result.
#[test]
fn sip_refer_has_a_result() {
    let mut call = call(
        "  main:
    - sip_refer:
        to_uri: 'sip:alice@example.com'
    - play:
        url: 'say: Connected. The SIP refer result is ${sip_refer_result}'
    - execute:
        dest: 'https://example.com/handle_sip_refer_result'
",
    );
    call.succeeds().hears("The SIP refer result is success");
    call.asks("handle_sip_refer_result").is_unknown().ends();
}

/// "join_conference" and "pay": the values of their results.
#[test]
fn conference_and_payment_have_results() {
    let mut room = call("  main:\n    - join_conference:\n        name: team_meeting\n");
    room.conference(Conference::NoAnswer)
        .has("join_conference_result", "no-answer");
    room.has("return_value", "no-answer");
    let mut pay =
        call("  main:\n    - pay:\n        payment_connector_url: 'https://example.com'\n");
    pay.pays(Payment::TooManyFailedAttempts)
        .has("pay_result", "too-many-failed-attempts");
}

/// "Executing SWML" of SWAIG: a function answers with SWML that transfers.
#[test]
fn a_function_of_an_agent_transfers() {
    let mut call = call(
        "  main:
    - ai:
        prompt:
          text: You help.
        SWAIG:
          functions:
            - function: transfer
              description: Transfers the call.
              web_hook_url: 'https://example.com/swaig'
    - play:
        url: 'say:Never'
",
    );
    let calls = Agent::Calls {
        function: "transfer".to_owned(),
        arguments: json!({"to": "sales"}),
    };
    call.agent(Agent::Says("How can I help?".to_owned()))
        .hears("How can I help?");
    call.agent(calls);
    let asked = call.asks("/swaig");
    assert_eq!(
        asked.request().unwrap().body["argument"]["parsed"][0]["to"],
        "sales"
    );
    asked.responds(
        200,
        &json!({"response": "ok", "action": [{
            "SWML": {"sections": {"main": [{"play": {"url": "say:Sales here"}}]}},
            "transfer": "true"
        }]}),
    );
    call.hears("Sales here").never_hears("Never").ends();
}

fn message(sections: &str, body: &str) -> Message {
    let text = format!("version: 1.0.0\nsections:\n{sections}");
    Message::new(Script::messaging_yaml(&text).unwrap())
        .from("+15550001111")
        .body(body)
}

/// "reply": an inline switch by a keyword.
#[test]
fn a_message_is_replied_to_by_keyword() {
    let text = "  main:
    - reply:
        switch:
          variable: message.body
          transform: lowercase_trim
          case:
            help: 'Reply STOP to unsubscribe.'
            stop: You've been unsubscribed.
          default: Thanks for your message!
";
    message(text, " HELP ").send().replies("Reply STOP").ends();
    message(text, "stop")
        .send()
        .replies("You've been unsubscribed.")
        .ends();
    message(text, "hi")
        .send()
        .replies("Thanks for your message!")
        .ends();
}

/// "execute" of messages: the returned value.
#[test]
fn a_message_executes_a_section() {
    let text = "  main:
    - execute:
        dest: greet
        params:
          name: '%{message.from}'
    - reply:
        body: '%{return_value}'
  greet:
    - return: 'Hello, %{params.name}!'
";
    message(text, "hi")
        .send()
        .replies("Hello, +15550001111!")
        .ends();
}

/// "switch" of messages: "If omitted and no case matches, execution stops with an error."
#[test]
fn a_message_stops_at_an_error() {
    let text = "  main:
    - switch:
        variable: message.body
        case:
          help:
            - reply: {body: Help}
    - reply: {body: Never}
";
    let mut chat = message(text, "hi").send();
    chat.ends_with(&End::Error("swml_switch_no_match".to_owned()));
    assert!(!chat.transcript().to_string().contains("Never"));
}

/// "goto" and "request" of messages: three more tries, then the section ends.
#[test]
fn a_message_tries_again() {
    let text = "  main:
    - label: try_lookup
    - request:
        url: 'https://api.example.com/lookup'
        save_variables: true
    - switch:
        variable: request_result
        case:
          success:
            - reply:
                body: 'Hi %{request_response.name}!'
          timeout:
            - goto:
                label: try_lookup
                max: 3
        default:
          - reply:
              body: Sorry
    - reply: {body: Behind}
";
    let mut chat = message(text, "hi").send();
    chat.asks("lookup").times_out();
    chat.asks("lookup")
        .responds(200, &json!({"name": "Bob"}))
        .replies("Hi Bob!")
        .ends();
    let mut chat = message(text, "hi").send();
    for _ in 0..4 {
        chat.asks("lookup").times_out();
    }
    chat.ends_with(&End::Script);
    assert!(!chat.transcript().to_string().contains("Behind"));
}

/// "transfer" of messages: the new document has the message and the variables.
#[test]
fn a_message_is_transferred() {
    let text = "  main:
    - transfer:
        dest: 'https://example.com/handler'
        params:
          reason: escalation
";
    let next = Script::messaging_yaml(
        "sections:\n  main:\n    - reply:\n        body: 'Because of %{params.reason}'\n",
    )
    .unwrap();
    let mut chat = message(text, "hi").send();
    let asked = chat.asks("/handler");
    assert_eq!(asked.request().unwrap().body["message"]["body"], "hi");
    asked.gives(&next).replies("Because of escalation").ends();
}

/// "Template functions": they belong to an agent, and are not JavaScript of the call.
#[test]
fn an_agent_has_template_functions() {
    let mut call = call(
        "  main:
    - set:
        host: example.com
    - ai:
        prompt:
          text: You help.
        SWAIG:
          functions:
            - function: weather
              description: Tells the weather.
              data_map:
                webhooks:
                  - url: 'https://example.com/?q=${enc:args.city}'
                    method: GET
            - function: greet
              description: Greets.
              web_hook_url: 'https://${host}/greet'
",
    );
    call.agent(Agent::Calls {
        function: "greet".to_owned(),
        arguments: json!({}),
    });
    call.asks("https://example.com/greet")
        .responds(200, &json!({"response": "Hello"}));
    call.agent(Agent::Ends)
        .has_no_error()
        .has("ai_result", "success")
        .ends();
}
