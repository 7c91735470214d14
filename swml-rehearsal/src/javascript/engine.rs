//! Evaluation of one expression in QuickJS.

use std::cell::Cell;
use std::rc::Rc;

use rquickjs::context::{EvalOptions, intrinsic};
use rquickjs::{CatchResultExt as _, CaughtError, Context, Ctx, Runtime};
use serde_json::{Map, Value};

use super::reason::Reason;
use super::value;

/// The maximum number of interrupts of the engine, which happen every ten thousand steps.
const MOST_POLLS: u32 = 500;

/// The memory limit of the engine, in bytes.
const MEMORY: usize = 16 << 20;

/// The stack limit of the engine.
const STACK: usize = 1 << 20;

/// The features of a context. Features that would make a rehearsal irreproducible are left out,
/// such as the clock.
type Intrinsics = (
    intrinsic::Eval,
    intrinsic::RegExpCompiler,
    intrinsic::RegExp,
    intrinsic::Json,
    intrinsic::MapSet,
);

/// Features of the platform's engine that are removed from the context.
const LEFT_OUT: &[&str] = &[
    "ArrayBuffer",
    "Atomics",
    "BigInt64Array",
    "BigUint64Array",
    "DataView",
    "Date",
    "FinalizationRegistry",
    "Float32Array",
    "Float64Array",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "Intl",
    "Math.random",
    "Promise",
    "Proxy",
    "SharedArrayBuffer",
    "Uint16Array",
    "Uint32Array",
    "Uint8Array",
    "Uint8ClampedArray",
    "WeakRef",
    "WebAssembly",
];

/// Random numbers are left out like the clock.
const NO_RANDOM: &str =
    "Math.random = () => { throw new ReferenceError('Math.random is not defined') }";

/// The variables of a call.
pub(crate) struct CallVariables<'v> {
    pub(crate) call: &'v Value,
    pub(crate) envs: &'v Map<String, Value>,
    pub(crate) vars: &'v Map<String, Value>,
    pub(crate) params: &'v Map<String, Value>,
}

/// An expression, and the variables that it can use.
#[derive(Debug)]
pub(super) struct Task {
    source: String,
    /// By their names, each as JSON.
    variables: Vec<(String, String)>,
}

impl Task {
    pub(super) fn new(source: &str, scopes: &CallVariables<'_>) -> Self {
        let mut variables = Vec::new();
        let mut add = |name: &str, value: &dyn Fn() -> String| {
            if source.contains(name) {
                variables.push((name.to_owned(), value()));
            }
        };
        // variables with priority come last, and override others
        let call = scopes.call.as_object();
        for map in call.into_iter().chain([scopes.envs, scopes.vars]) {
            for (name, value) in map {
                add(name, &|| value.to_string());
            }
        }
        add("call", &|| scopes.call.to_string());
        let maps: [(&str, &Map<String, Value>); 3] = [
            ("envs", scopes.envs),
            ("vars", scopes.vars),
            ("params", scopes.params),
        ];
        for (name, map) in maps {
            add(name, &|| Value::Object(map.clone()).to_string());
        }
        Self {
            source: source.to_owned(),
            variables,
        }
    }
}

/// A QuickJS runtime. Each expression has a context of its own, so that expressions are
/// independent.
pub(super) struct Engine {
    runtime: Runtime,
    polls: Rc<Cell<u32>>,
}

impl Engine {
    pub(super) fn new() -> Result<Self, Reason> {
        let runtime = Runtime::new().map_err(|error| Reason::unsupported(error.to_string()))?;
        runtime.set_memory_limit(MEMORY);
        runtime.set_max_stack_size(STACK);
        let polls = Rc::new(Cell::new(0));
        let counted = Rc::clone(&polls);
        runtime.set_interrupt_handler(Some(Box::new(move || {
            counted.set(counted.get() + 1);
            counted.get() > MOST_POLLS
        })));
        Ok(Self { runtime, polls })
    }

    pub(super) fn run(&self, task: &Task) -> Result<Value, Reason> {
        self.polls.set(0);
        let context = Context::custom::<Intrinsics>(&self.runtime);
        let answer = match context {
            Ok(context) => context.with(|ctx| match evaluate(&ctx, task) {
                Ok(value) => value::from_js(value),
                Err(error) => Err(self.reason(&error)),
            }),
            Err(error) => Err(Reason::thrown(error.to_string())),
        };
        // a cycle of objects would stay in memory
        self.runtime.run_gc();
        answer
    }

    fn reason(&self, error: &CaughtError<'_>) -> Reason {
        if self.polls.get() > MOST_POLLS {
            return Reason::thrown("it takes too long");
        }
        let CaughtError::Exception(exception) = error else {
            return Reason::thrown(error.to_string());
        };
        let name: Option<String> = exception.as_object().get("name").ok();
        let name = name.unwrap_or_else(|| "Error".to_owned());
        let message = exception.message().unwrap_or_default();
        let missing = message.strip_suffix(" is not defined");
        if name == "ReferenceError" && missing.is_some_and(|name| LEFT_OUT.contains(&name)) {
            let name = missing.unwrap_or_default();
            return Reason::unsupported(format!(
                "`{name}` is not evaluated, so that each rehearsal is like the one before"
            ));
        }
        Reason::thrown(format!("{name}: {message}"))
    }
}

fn evaluate<'js>(ctx: &Ctx<'js>, task: &Task) -> Result<rquickjs::Value<'js>, CaughtError<'js>> {
    let globals = ctx.globals();
    ctx.eval::<rquickjs::Value<'_>, _>(NO_RANDOM).catch(ctx)?;
    for (name, json) in &task.variables {
        let value = ctx.json_parse(json.as_str()).catch(ctx)?;
        globals.set(name.as_str(), value).catch(ctx)?;
    }
    let mut options = EvalOptions::default();
    options.strict = false;
    // an object in braces is not a block, and a comment at the end does not hide the parenthesis
    let source = format!("({}\n)", task.source);
    ctx.eval_with_options(source, options).catch(ctx)
}
