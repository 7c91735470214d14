//! Dispatch from the rule names in the table to their implementations.

use crate::rules::ai::{
    action, actions, contexts, functions, handler, languages, one_side, parameters, params,
};
use crate::rules::context::RuleContext;
use crate::rules::object::{at_most_one, body_or_bullets, exactly_one, one_of_a_name, text_or_pom};
use crate::rules::object_context::ObjectContext;
use crate::rules::{
    cases, cond, connect, detect_machine, empty_message, flow, needs_rtp, pay, play,
    request_headers, speech_off, too_many_jumps,
};
use crate::schema::{Rule, SequenceRule};
use crate::tree::Node;

/// Runs a rule across the properties of one object.
pub(crate) fn object_rule<'t>(rule: Rule, cx: &mut RuleContext<'t>, scope: &ObjectContext<'_, 't>) {
    match rule {
        Rule::Sections => flow::sections(cx, scope),
        Rule::Branch => cond::shape(cx, scope),
        Rule::Cases => cases::cases(cx, scope),
        Rule::Connect => connect::connect(cx, scope),
        Rule::Destination => connect::destination(cx, scope),
        Rule::DetectMachine => detect_machine::result_is_heard(cx, scope),
        Rule::Goto => too_many_jumps::within_the_limit(cx, scope),
        Rule::TranscribeAction => {
            let names = ["start", "summarize"];
            exactly_one(cx, scope, &names, "an action does one thing");
        }
        Rule::TranslateAction => {
            let names = ["start", "summarize", "inject"];
            exactly_one(cx, scope, &names, "an action does one thing");
        }
        Rule::PayAction => pay::sound_is_a_url(cx, scope),
        Rule::Play => play::one_or_several(cx, scope),
        Rule::Prompt => speech_off::speech_is_on(cx, scope),
        Rule::RequestHeaders => request_headers::header_names(cx, scope),
        Rule::SendSms => empty_message::send_sms(cx, scope),
        Rule::Reply => empty_message::reply(cx, scope),
        Rule::Answer => empty_message::answer(cx, scope),
        Rule::Tap => needs_rtp::packets_are_rtp(cx, scope),
        Rule::Ai => {
            languages::one_set_of_languages(cx, scope);
            functions::names(cx, scope);
            functions::summary(cx, scope);
            actions::targets(cx, scope);
            params::saved(cx, scope);
            params::engine(cx, scope);
        }
        Rule::Bedrock => {
            functions::summary(cx, scope);
            actions::of_bedrock(cx, scope);
        }
        Rule::AiPrompt => {
            text_or_pom(cx, scope);
            contexts::names(cx, scope);
        }
        Rule::TextOrPom => text_or_pom(cx, scope),
        Rule::BodyOrBullets => body_or_bullets(cx, scope),
        Rule::Context => {
            let why = "the prompt of a context is either one text or sections";
            at_most_one(cx, scope, &["text", "pom"], why);
        }
        Rule::ContextStep => contexts::step(cx, scope),
        Rule::Action => action::one_thing(cx, scope),
        Rule::DataMap => handler::something(cx, scope),
        Rule::Function => handler::described(cx, scope),
        Rule::Handlers => handler::runs_somewhere(cx, scope),
        Rule::Voice => languages::voice(cx, scope),
        Rule::Multilingual => languages::multilingual(cx, scope),
        Rule::AiParams => params::params(cx, scope),
        Rule::Arguments => parameters::required_are_there(cx, scope),
        Rule::Argument => parameters::schema(cx, scope),
        Rule::Sidecar => one_side::both_sides(cx, scope),
        Rule::SidecarPrompt => {
            let why = "a prompt is either one text, sections or a file";
            exactly_one(cx, scope, &["text", "pom", "file"], why);
        }
        Rule::SidecarFunction => functions::sidecar(cx, scope),
    }
}

/// Runs a rule across the elements of a list of objects.
pub(crate) fn sequence_rule<'t>(rule: SequenceRule, cx: &mut RuleContext<'t>, list: &'t Node<'t>) {
    match rule {
        SequenceRule::ElseLast => cond::else_last(cx, list),
        SequenceRule::Functions => {
            let why = "the agent calls a function by its name";
            one_of_a_name(cx, list, "function", "two functions", why);
        }
        SequenceRule::ContextSteps => {
            let why = "`valid_steps` would be ambiguous";
            one_of_a_name(cx, list, "name", "two steps", why);
        }
    }
}
