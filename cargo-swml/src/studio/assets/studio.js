// The page of `cargo swml studio`. What it knows is the file and the list of choices; all that it
// shows is the answer of the service to them. Texts become text nodes: the policy of the page
// forbids to parse HTML.
"use strict";

const $ = (id) => document.getElementById(id);
const SVG = "http://www.w3.org/2000/svg";

const state = { file: 0, choices: [], view: null, report: null, version: null, zoom: 1, size: null };

/** Creates an element with properties and children. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== null));
  return element;
}

const counted = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

function notice(text) {
  $("notice").textContent = text;
}

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

// ---- the call

let latest = 0;

/** Plays a list of choices, and shows the call after them. */
async function play(choices, { keepFocus = true } = {}) {
  const ticket = ++latest;
  const hadFocus = keepFocus && ($("now").contains(document.activeElement) || document.activeElement === document.body);
  let view;
  try {
    view = await post("play", { file: state.file, choices });
  } catch (error) {
    if (ticket === latest) notice(error.message);
    return;
  }
  if (ticket !== latest) return;
  const before = state.view;
  state.view = view;
  // a script that cannot be played now may be soon, and the call goes on then
  state.choices = view.call ? view.call.choices : choices;
  remember();
  if (view.version !== state.version) {
    state.version = view.version;
    if (state.report && state.report.version !== view.version) forget();
    await draw(view, ticket);
    if (ticket !== latest) return;
  }
  show(view, before);
  if (hadFocus) focusNext();
}

const choose = (choice) => play([...state.choices, choice]);
const undo = () => state.choices.length && play(state.choices.slice(0, -1));

/** Keeps the file and the course in the address, for a reload. */
function remember() {
  const course = new URLSearchParams({ file: state.file, choices: JSON.stringify(state.choices) });
  history.replaceState(null, "", `#${course}`);
}

function recall() {
  const course = new URLSearchParams(location.hash.slice(1));
  try {
    const choices = JSON.parse(course.get("choices") ?? "[]");
    const file = Number(course.get("file") ?? 0);
    return { file, choices: Array.isArray(choices) ? choices.filter((one) => typeof one === "string") : [] };
  } catch {
    return { file: 0, choices: [] };
  }
}

function focusNext() {
  const next = $("answers").querySelector("button") ?? $("forms").querySelector("button, input") ?? $("restart");
  next.focus({ preventScroll: true });
}

function show(view, before) {
  showVerdict(view);
  showProblems(view);
  const call = view.call;
  showCourse(state.choices);
  for (const id of ["undo", "restart"]) $(id).disabled = !state.choices.length;
  $("copy").disabled = !call?.test;
  showQuestion(view);
  showTranscript(call?.events ?? [], call?.left_out ?? 0);
  showVariables(call?.variables ?? [], before?.call?.variables ?? []);
  showAssumptions(call?.assumptions ?? []);
  markFlow();
}

function showCourse(choices) {
  const back = (index) => () => play(choices.slice(0, index));
  const chips = choices.map((choice, index) =>
    make("li", {}, make("button", { type: "button", title: `Go back to before ${choice}`, onclick: back(index) }, choice)));
  if (!chips.length) chips.push(make("li", { class: "empty-course" }, "No choice so far"));
  $("course").replaceChildren(...chips);
}

function showQuestion(view) {
  const call = view.call;
  const question = $("question");
  const text = call?.ended ? `Ended: ${call.ended}` : call?.question ? sentence(call.question) : view.problem ?? "";
  if (question.textContent !== text) question.textContent = text;
  $("now").className = call?.ended ? "over" : call ? "" : "stopped";
  $("place").textContent = call?.at ? `${call.time} · ${call.at.text}` : "";
  const refused = $("refused");
  refused.hidden = !call?.refused;
  refused.textContent = call?.refused ? `The call stops here: ${call.refused.choice} is not possible. ${sentence(call.refused.why)}` : "";
  const forms = call?.forms ?? [];
  const keys = forms.find((form) => form.kind === "keys");
  const isKey = (answer) => keys?.most === 1 && /^[0-9*#]$/.test(answer.choice);
  const answers = call?.answers ?? [];
  const buttons = answers.filter((answer) => !isKey(answer)).map((answer) =>
    make("button", { type: "button", class: answer.is_end ? "end" : "", "data-choice": answer.choice, onclick: () => choose(answer.choice) }, answer.label));
  if (!call && view.faults?.length) {
    buttons.push(make("button", { type: "button", onclick: () => select("problems", true) }, "Show the problems"));
  }
  $("answers").replaceChildren(...buttons);
  $("forms").replaceChildren(...forms.map((form) => FORMS[form.kind]?.(form, answers)).filter(Boolean));
}

const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const quoted = (text) => JSON.stringify(text);

/** A form whose submission makes a choice. */
function form(label, fields, button, toChoice) {
  const submit = (event) => {
    event.preventDefault();
    const choice = toChoice();
    if (choice !== null) choose(choice);
  };
  return make("form", { onsubmit: submit, "aria-label": label }, ...fields, make("button", {}, button));
}

function field(label, properties) {
  const id = `field-${Math.random().toString(36).slice(2)}`;
  const input = make("input", { id, autocomplete: "off", ...properties });
  return [input, make("label", { for: id }, label)];
}

function textForm(label, button, prefix, placeholder) {
  const [input, name] = field(label, { placeholder, required: true });
  const row = make("div", { class: "row" }, input, make("button", {}, button));
  const submit = (event) => {
    event.preventDefault();
    choose(`${prefix}:${quoted(input.value)}`);
  };
  return make("form", { onsubmit: submit }, name, row);
}

function secondsForm(label, value, after, toChoice) {
  const [input, name] = field(label, { type: "number", min: 0, max: 86400, value, required: true });
  const row = make("div", { class: "row" }, name, input, ...after);
  const submit = (event) => {
    event.preventDefault();
    choose(toChoice(input.value, event.submitter));
  };
  return make("form", { onsubmit: submit }, row);
}

/** The forms for answers that no button has. */
const FORMS = {
  keys({ most }, answers) {
    const likely = new Set(most === 1 ? answers.map((answer) => answer.choice) : []);
    const [input, name] = field(`Keys, at most ${most}`, { inputmode: "tel", pattern: "[0-9*#]*", "data-keys": most });
    const press = (key) => () => {
      if (most === 1) return choose(key);
      input.value += key;
      input.focus();
    };
    const keys = [..."123456789*0#"].map((key) =>
      make("button", { type: "button", class: likely.has(key) ? "likely" : "", "aria-label": `Press ${key}`, "data-choice": key, onclick: press(key) }, key));
    const pad = make("div", { class: "keypad", role: "group", "aria-label": "Keypad" }, ...keys);
    if (most === 1) return pad;
    const submit = (event) => {
      event.preventDefault();
      choose(`keys:${quoted(input.value)}`);
    };
    return make("form", { onsubmit: submit }, pad, name, make("div", { class: "row" }, input, make("button", {}, "Press")));
  },
  says: () => textForm("Words", "Say", "says", "yes, please"),
  writes: () => textForm("The text of the message", "Send", "writes", "are you open?"),
  records: () => textForm("The recorded words", "Record", "records", "hello, it is me"),
  answers: () => secondsForm("Answers after seconds", 5, [make("button", {}, "Answer")], (seconds) => `answers:${seconds}`),
  talks: () => secondsForm("Talk for seconds, until", 60, [
    make("button", { value: "called" }, "the other side hangs up"),
    make("button", { value: "caller" }, "the caller hangs up"),
  ], (seconds, button) => `talks:${seconds}:${button?.value ?? "called"}`),
  queue: () => secondsForm("An agent takes it after seconds", 30, [make("button", {}, "Connect")], (seconds) => `queue:connected:${seconds}`),
  responds() {
    const [status, name] = field("Status", { type: "number", min: 100, max: 599, value: 200, required: true });
    const body = make("textarea", { id: "field-body", spellcheck: "false", placeholder: "{\"open\": true}" });
    const choice = () => body.value ? `responds:${status.value}:${quoted(body.value)}` : `responds:${status.value}`;
    const row = make("div", { class: "row" }, name, status);
    return form("Response", [make("label", { for: "field-body" }, "Body of the response"), body, row], "Respond", choice);
  },
  agent() {
    const acts = [["says", "The agent says"], ["hears", "The caller says"], ["calls", "The agent calls the function"], ["transfers", "The agent transfers to"]];
    const options = acts.map(([value, label]) => make("option", { value }, label));
    const act = make("select", { "aria-label": "What happens" }, ...options);
    const text = make("input", { "aria-label": "Text", required: true, autocomplete: "off" });
    const row = make("div", { class: "row" }, act, text);
    return form("Conversation", [row], "Go on", () => `agent:${act.value}:${quoted(text.value)}`);
  },
};

const MARKS = { heard: "◂", caller: "▸", platform: "·", error: "!", end: "■" };

/** Adds what is new, so that a screen reader reads only that. */
function showTranscript(events, leftOut) {
  const list = $("transcript");
  const key = (event) => `${event.time} ${event.kind} ${event.turn} ${event.text}`;
  const keys = events.map(key);
  const lines = [...list.children];
  let same = 0;
  if (list.dataset.leftOut === String(leftOut)) {
    while (same < lines.length && lines[same].dataset.key === keys[same]) same += 1;
  }
  list.dataset.leftOut = leftOut;
  lines.slice(same).forEach((line) => line.remove());
  events.slice(same).forEach((event, index) => {
    const previous = events[same + index - 1];
    const classes = [event.kind, previous && previous.turn !== event.turn ? "turn" : ""];
    const box = event.at?.box;
    list.append(make("li", {
      class: classes.join(" ").trim(),
      "data-key": keys[same + index],
      "data-box": box,
      title: event.at?.text,
      onclick: () => reveal(box),
    },
    make("span", { class: "time" }, event.time),
    make("span", { class: "mark", "aria-hidden": "true" }, MARKS[event.kind] ?? "·"),
    make("span", { class: "what" }, event.text)));
  });
  const scroller = list.parentElement;
  scroller.scrollTop = scroller.scrollHeight;
}

function showVariables(variables, before) {
  const old = new Map(before.map((one) => [one.name, one.value]));
  $("variables-count").textContent = variables.length || "";
  $("variables-none").hidden = variables.length > 0;
  $("variables-rows").replaceChildren(...variables.map(({ name, value }) =>
    make("tr", { class: old.get(name) === value ? "" : "changed" }, make("th", { scope: "row" }, name), make("td", {}, value))));
}

function showAssumptions(assumptions) {
  $("assumptions").hidden = !assumptions.length;
  $("assumptions-count").textContent = assumptions.length || "";
  $("assumptions-list").replaceChildren(...assumptions.map((text) => make("li", {}, text)));
}

// ---- problems

function showVerdict(view) {
  const faults = view.faults ?? [];
  const errors = faults.filter((fault) => fault.level === "error").length;
  const others = faults.length - errors;
  const verdict = $("verdict");
  const parts = [errors && counted(errors, "error"), others && counted(others, "warning")].filter(Boolean);
  verdict.textContent = view.faults ? parts.join(", ") || "No problems" : "Not readable";
  verdict.className = `pill ${errors || !view.faults ? "bad" : others ? "warned" : "good"}`;
  setCount("tab-problems", "Problems", faults.length, errors > 0);
}

function setCount(id, label, number, isBad) {
  const count = number ? make("span", { class: isBad ? "count bad" : "count" }, String(number)) : null;
  $(id).replaceChildren(label, ...(count ? [" ", count] : []));
}

function detail(label, text) {
  return text ? make("p", { class: "detail" }, make("b", {}, label), ...marked(text)) : null;
}

/** Splits a text at its backquotes, and marks code. */
function marked(text) {
  return text.split("`").map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

function showProblems(view) {
  const faults = view.faults ?? [];
  $("problems-none").hidden = faults.length > 0 || Boolean(view.problem && !view.faults);
  $("problems-list").replaceChildren(...faults.map((fault) => {
    const place = fault.line ? `line ${fault.line}, column ${fault.column}` : fault.path;
    const hasBox = fault.box !== null;
    return make("li", { class: `level-${fault.level}`, "data-at": hasBox ? fault.box : undefined },
      make("p", { class: "kind" }, `${fault.level} · ${fault.code}`),
      make("p", { class: "message" }, ...marked(sentence(fault.message))),
      detail("Why", fault.note),
      detail("Help", fault.help),
      make("p", { class: "detail muted" },
        hasBox ? make("button", { type: "button", class: "link", onclick: () => reveal(fault.box, true) }, place) : place,
        fault.line && fault.path ? ` · ${fault.path}` : ""));
  }));
}

// ---- exploration

function forget() {
  state.report = null;
  $("faults").replaceChildren();
  $("rest").replaceChildren();
  $("explored").textContent = "The file has changed: explore again.";
  setCount("tab-explore", "Explore", 0);
}

async function explore() {
  const file = state.file;
  $("run").disabled = true;
  $("explored").textContent = "Exploring…";
  let report;
  try {
    report = await post("explore", { file });
  } catch (error) {
    report = { problem: error.message };
  }
  $("run").disabled = false;
  if (file !== state.file) return;
  if (report.problem) {
    $("explored").textContent = report.problem;
    return;
  }
  state.report = report;
  showReport(report);
  markFlow();
}

function placeLink(at, text = at?.text) {
  if (!at) return null;
  if (at.box === null) return make("span", {}, text);
  return make("button", { type: "button", class: "link", onclick: () => reveal(at.box, true) }, text);
}

function listed(title, items) {
  if (!items.length) return [];
  return [make("h2", {}, `${title} (${items.length})`), make("ul", { class: "plain" }, ...items.map((item) => make("li", {}, item)))];
}

function showReport(report) {
  const faults = report.faults;
  const found = faults.length ? counted(faults.length, "fault") : "no fault";
  $("explored").textContent = `Found ${found}: ${counted(report.ends, "end")}, ${counted(report.states, "state")}, ${counted(report.tried, "choice")} tried.`;
  setCount("tab-explore", "Explore", faults.length, true);
  $("faults").replaceChildren(...faults.map((fault) => {
    const replay = () => {
      select("call");
      play(fault.choices).then(() => reveal(fault.at?.box));
    };
    return make("li", { class: "fault", "data-at": fault.at?.box ?? undefined },
      make("p", { class: "kind" }, ...marked(fault.kind)),
      make("p", { class: "message" }, ...marked(sentence(fault.message))),
      make("p", { class: "detail" }, placeLink(fault.at)),
      make("p", { class: "detail" }, make("b", {}, "After"),
        fault.choices.length ? make("span", { class: "chips" }, ...fault.choices.map((choice) => make("span", {}, choice))) : "no choice"),
      make("div", { class: "row" },
        make("button", { type: "button", class: "replay", onclick: replay }, "Replay"),
        make("button", { type: "button", class: "copy", onclick: () => showTest(fault.test) }, "Copy as test")));
  }));
  const run = report.statements - report.never_run.length;
  const taken = report.branches - report.never_taken.length;
  $("rest").replaceChildren(
    make("h2", {}, "Coverage"),
    make("p", {}, `${run} of ${counted(report.statements, "statement")}, ${taken} of ${counted(report.branches, "branch").replace(/branchs$/, "branches")}`),
    ...listed("Never run", report.never_run.map((at) => placeLink(at))),
    ...listed("Never taken", report.never_taken.map((branch) => placeLink(branch.at, `${branch.name} · ${branch.at.text}`))),
    ...listed("Not looked at", report.limits));
}

// ---- the drawing

function load(path) {
  // an XML document of the service, not a text that becomes HTML
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", path);
    request.responseType = "document";
    request.onload = () => (request.status === 200 && request.responseXML ? resolve(request.responseXML.documentElement) : reject(new Error(`no drawing: ${request.status}`)));
    request.onerror = () => reject(new Error("no drawing"));
    request.send();
  });
}

async function draw(view, ticket) {
  const canvas = $("canvas");
  if (!view.drawn) {
    state.size = null;
    const text = view.faults ? "The script has no section `main`, so its flow cannot be drawn. See the problems." : "";
    canvas.replaceChildren(make("p", { class: "empty" }, ...marked(text)));
    return;
  }
  let drawing;
  try {
    drawing = await load(`flow/${state.file}`);
  } catch (error) {
    if (ticket === latest) notice(error.message);
    return;
  }
  if (ticket !== latest) return;
  const isFirst = !state.size;
  const svg = document.importNode(drawing, true);
  state.size = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
  svg.addEventListener("click", (event) => {
    const box = event.target.closest("[data-box]");
    if (box) pick(Number(box.dataset.box));
  });
  canvas.replaceChildren(svg);
  if (isFirst) fit();
  else zoom(state.zoom);
}

const boxes = () => [...$("canvas").querySelectorAll("svg [data-box]")];
const boxOf = (id) => $("canvas").querySelector(`svg [data-box="${Number(id)}"]`);

function zoom(factor) {
  state.zoom = Math.min(3, Math.max(0.2, factor));
  const svg = $("canvas").querySelector("svg");
  if (!svg || !state.size) return;
  svg.setAttribute("width", state.size.width * state.zoom);
  svg.setAttribute("height", state.size.height * state.zoom);
}

function fit() {
  const canvas = $("canvas");
  if (!state.size) return;
  const inside = { width: canvas.clientWidth - 56, height: canvas.clientHeight - 56 };
  const whole = Math.min(inside.width / state.size.width, inside.height / state.size.height, 1.1);
  // a tall drawing scrolls rather than becomes unreadable
  zoom(Math.max(whole, Math.min(inside.width / state.size.width, 0.8)));
}

/** Scrolls a box into view. */
function reveal(id, isMarked = false) {
  const box = id === null || id === undefined ? null : boxOf(id);
  if (!box) return;
  const canvas = $("canvas");
  const [outer, inner] = [canvas.getBoundingClientRect(), box.getBoundingClientRect()];
  const isInside = inner.top >= outer.top + 8 && inner.bottom <= outer.bottom - 8 && inner.left >= outer.left + 8 && inner.right <= outer.right - 8;
  if (!isInside) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    canvas.scrollBy({
      top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
      left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
      behavior: calm ? "auto" : "smooth",
    });
  }
  if (isMarked) {
    boxes().forEach((one) => one.classList.toggle("marked", one === box));
  }
}

/** Shows what is known about a box that was clicked. */
function pick(id) {
  const has = (list) => [...list.children].filter((item) => item.dataset.at === String(id));
  for (const [tab, list] of [["problems", $("problems-list")], ["explore", $("faults")]]) {
    const found = has(list);
    if (found.length) {
      select(tab);
      for (const item of list.children) item.classList.toggle("marked", found.includes(item));
      found[0].scrollIntoView({ block: "nearest" });
      break;
    }
  }
  reveal(id, true);
}

const COVERAGE = ["covered", "partly", "uncovered"];

/** Marks the boxes: where the call is and was, what was explored, and what is wrong. */
function markFlow() {
  const call = state.view?.call;
  const here = call?.at?.box ?? null;
  const visited = new Set(call?.visited ?? []);
  const isCovered = $("coverage").checked && state.report && currentTab() === "explore";
  const covered = new Map(isCovered ? state.report.boxes : []);
  for (const box of boxes()) {
    const id = Number(box.dataset.box);
    box.classList.remove("marked", ...COVERAGE);
    box.classList.toggle("here", !isCovered && id === here);
    box.classList.toggle("over", Boolean(call?.ended));
    box.classList.toggle("visited", !isCovered && visited.has(id));
    if (covered.has(id)) box.classList.add(covered.get(id));
  }
  markRow(here, call?.at?.row ?? null);
  badges();
  const description = $("flow-desc");
  if (description) description.textContent = call?.at ? `${call.ended ? "The call ended" : "The call is"} at ${call.at.text}.` : "";
  if (!isCovered) reveal(here);
  legend(isCovered, here !== null);
}

/** Marks the lines of a statement in a box that has several: each begins with a head. */
function markRow(id, row) {
  for (const line of $("canvas").querySelectorAll("svg .current")) line.classList.remove("current");
  const box = id === null || row === null ? null : boxOf(id);
  if (!box) return;
  let at = -1;
  for (const line of box.querySelectorAll(":scope > text")) {
    if (line.querySelector(".head")) at += 1;
    line.classList.toggle("current", at === row);
  }
}

function badges() {
  const svg = $("canvas").querySelector("svg");
  if (!svg) return;
  svg.querySelectorAll(".badge").forEach((badge) => badge.remove());
  const rank = ["pedantic", "warning", "error"];
  const worst = new Map();
  for (const fault of state.view?.faults ?? []) {
    if (fault.box === null) continue;
    const known = worst.get(fault.box);
    if (!known || rank.indexOf(fault.level) > rank.indexOf(known.level)) worst.set(fault.box, { level: fault.level, text: fault.message });
  }
  for (const [id, { level, text }] of worst) badge(id, `level-${level}`, text, "right");
  for (const fault of state.report?.faults ?? []) {
    const id = fault.at?.box ?? null;
    if (id !== null) badge(id, "fault", fault.message, "left");
  }
}

function badge(id, kind, text, side) {
  const box = boxOf(id);
  const shape = box?.querySelector(".box");
  if (!shape) return;
  const { x, y, width } = shape.getBBox();
  const at = { x: side === "right" ? x + width - 2 : x + 2, y: y + 2 };
  const create = (tag, attributes) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const group = create("g", { class: `badge ${kind}` });
  const title = create("title", {});
  title.textContent = text;
  const mark = create("text", { x: at.x, y: at.y + 4, "text-anchor": "middle" });
  mark.textContent = "!";
  group.append(title, create("circle", { cx: at.x, cy: at.y, r: 9 }), mark);
  box.append(group);
}

function legend(isCovered, isHere) {
  const entries = isCovered
    ? [["covered", "run"], ["partly", "run in part"], ["uncovered", "never run"]]
    : isHere ? [["here", state.view?.call?.ended ? "end of the call" : "the call is here"], ["visited", "was here"]] : [];
  $("legend").replaceChildren(...entries.map(([kind, text]) => make("li", {}, make("span", { class: `swatch ${kind}` }), text)));
}

// ---- tabs, the dialog, the keyboard

const TABS = ["call", "problems", "explore"];
const currentTab = () => TABS.find((name) => !$(name).hidden);

function select(name, isFocused = false) {
  for (const one of TABS) {
    const isOn = one === name;
    $(one).hidden = !isOn;
    $(`tab-${one}`).setAttribute("aria-selected", isOn);
    $(`tab-${one}`).tabIndex = isOn ? 0 : -1;
    if (isOn && isFocused) $(`tab-${one}`).focus();
  }
  markFlow();
}

function tabKey(event) {
  const at = TABS.indexOf(event.currentTarget.getAttribute("aria-controls"));
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: TABS.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  select(TABS[(to + TABS.length) % TABS.length], true);
}

function showTest(text) {
  $("test-text").textContent = text;
  const open = state.view?.language === "messaging" ? "open_messaging" : "open";
  const name = $("file").selectedOptions[0]?.textContent ?? "";
  $("test-script").textContent = `Script::${open}(${JSON.stringify(name)}).unwrap()`;
  $("test-status").textContent = "";
  $("test").showModal();
  copyTest();
}

async function copyTest() {
  try {
    await navigator.clipboard.writeText($("test-text").textContent);
    $("test-status").textContent = "It is in the clipboard.";
  } catch {
    $("test-status").textContent = "The browser does not permit to copy: select the text.";
  }
}

function key(event) {
  const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
  const isOff = !$("shortcuts").checked || $("test").open || currentTab() !== "call";
  if (isTyping || isOff || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Backspace") {
    event.preventDefault();
    undo();
  } else if (/^[0-9*#]$/.test(event.key)) {
    const button = $("forms").querySelector(`.keypad [data-choice="${event.key}"]`);
    if (button) {
      event.preventDefault();
      button.click();
    }
  }
}

function listen() {
  const changes = new EventSource("changes");
  const live = (text, kind) => {
    $("live").textContent = text;
    $("live").className = `pill quiet ${kind}`;
  };
  changes.onopen = () => live("live", "on");
  changes.onerror = () => live("not connected", "off");
  changes.addEventListener("change", async () => {
    const version = state.version;
    await play(state.choices, { keepFocus: false });
    if (state.version !== version) notice("The file has changed, and was read again.");
  });
}

async function start() {
  const { files } = await (await fetch("files")).json();
  $("file").replaceChildren(...files.map((name, index) => make("option", { value: index }, name)));
  const { file, choices } = recall();
  state.file = file >= 0 && file < files.length ? Math.trunc(file) : 0;
  $("file").value = state.file;
  $("file").addEventListener("change", () => {
    Object.assign(state, { file: Number($("file").value), size: null, version: null, report: null });
    forget();
    $("explored").textContent = "";
    notice("");
    document.title = `${files[state.file]} – SWML Studio`;
    play([], { keepFocus: false });
  });
  document.title = `${files[state.file]} – SWML Studio`;
  $("undo").addEventListener("click", undo);
  $("restart").addEventListener("click", () => play([]));
  $("copy").addEventListener("click", () => showTest(state.view.call.test));
  $("verdict").addEventListener("click", () => select("problems", true));
  $("run").addEventListener("click", explore);
  $("coverage").addEventListener("change", markFlow);
  $("smaller").addEventListener("click", () => zoom(state.zoom / 1.2));
  $("larger").addEventListener("click", () => zoom(state.zoom * 1.2));
  $("fit").addEventListener("click", fit);
  $("test-copy").addEventListener("click", copyTest);
  $("test-close").addEventListener("click", () => $("test").close());
  $("notation").addEventListener("submit", (event) => {
    event.preventDefault();
    const choice = $("notation-text").value.trim();
    if (choice) choose(choice);
  });
  for (const name of TABS) {
    $(`tab-${name}`).addEventListener("click", () => select(name));
    $(`tab-${name}`).addEventListener("keydown", tabKey);
  }
  document.addEventListener("keydown", key);
  await play(choices, { keepFocus: false });
  listen();
}

start().catch((error) => notice(error.message));
