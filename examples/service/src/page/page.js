// The page reads what it shows, and reads it again when the service reports a change.

const element = (id) => document.getElementById(id);
const status = element("status");

/** Makes an element with a text: whatever a caller is called, it is not markup. */
function make(name, text = "", attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function time(seconds) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return make("time", "");
  const today = date.toDateString() === new Date().toDateString();
  const text = today ? date.toLocaleTimeString() : date.toLocaleString();
  return make("time", text, { datetime: date.toISOString() });
}

async function read(path) {
  const response = await fetch(path);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(response.status);
  return response.json();
}

/** Replaces the children if they differ, so that focus and selection stay. */
function replace(parent, children) {
  const before = [...parent.children];
  const same = before.length === children.length && before.every((child, at) => child.isEqualNode(children[at]));
  if (!same) parent.replaceChildren(...children);
}


/** The id of the chosen call, from the address; null if there is none. */
function chosen() {
  if (!location.hash.startsWith("#/")) return null;
  try {
    return decodeURIComponent(location.hash.slice(2));
  } catch {
    return null;
  }
}

/** Reports a state, once: a screen reader says it. */
function report(text) {
  if (status.textContent !== text) status.textContent = text;
}

const link = (id) => `#/${encodeURIComponent(id)}`;
const caller = (call) => call.caller ?? (call.call_id || "Without a call");
const state = (call) => [call.state, call.reason].filter(Boolean).join(", ");

function showState(of) {
  return make("span", state(of), { class: "state", "data-state": of.state });
}

function showCalls(calls) {
  element("no-calls").hidden = calls.length > 0;
  const focused = document.activeElement?.dataset?.id;
  const items = calls.map((call) => {
    const button = make("button", "", { type: "button", "data-id": call.call_id });
    if (call.call_id === chosen()) button.setAttribute("aria-current", "true");
    button.append(make("span", caller(call), { class: "who" }), time(call.started), showState(call));
    if (call.device) button.append(make("span", call.device, { class: "quiet" }));
    const item = make("li");
    item.append(button);
    return item;
  });
  replace(element("calls"), items);
  if (focused !== undefined) {
    [...document.querySelectorAll("#calls button")].find((button) => button.dataset.id === focused)?.focus();
  }
}

function showCall(shown) {
  const article = element("call");
  article.hidden = shown === null;
  if (shown === null) return;
  const { call, legs, timeline } = shown;
  element("call-title").textContent = `Call of ${caller(call)}`;
  const facts = { State: state(call), Called: call.called, "With": call.device, Call: call.call_id };
  const rows = Object.entries(facts).filter(([, value]) => value);
  replace(element("facts"), rows.flatMap(([name, value]) => [make("dt", name), make("dd", value)]));

  element("no-legs").hidden = legs.length > 0;
  element("legs").hidden = legs.length === 0;
  replace(element("legs").tBodies[0], legs.map((leg) => {
    const row = make("tr");
    row.append(make("td", leg.device ?? leg.leg_id), make("td"), make("td"));
    row.cells[1].append(showState(leg));
    row.cells[2].append(time(leg.at));
    return row;
  }));

  element("no-timeline").hidden = timeline.length > 0;
  replace(element("timeline"), timeline.map((entry) => {
    const item = make("li", "", { "data-group": entry.group });
    // a colour alone says nothing to a screen reader
    if (entry.group === "problem") item.append(make("span", "Problem: ", { class: "spoken" }));
    item.append(make("span", entry.what, { class: "what" }), " ", time(entry.at));
    if (entry.detail) item.append(make("span", entry.detail, { class: "detail" }));
    if (entry.link) item.append(make("a", "Open the file", { href: entry.link, rel: "noreferrer", target: "_blank" }));
    return item;
  }));
}

function showAppointments(appointments) {
  element("no-appointments").hidden = appointments.length > 0;
  element("appointments").hidden = appointments.length === 0;
  replace(element("appointments").tBodies[0], appointments.map((booked) => {
    const row = make("tr");
    row.append(make("td", booked.slot), make("td", booked.name), make("td", booked.phone || "withheld"));
    return row;
  }));
}

let reading = false;
let again = false;
let live = false;

/** Reads everything; a change during that is read afterwards. */
async function show() {
  if (reading) {
    again = true;
    return;
  }
  reading = true;
  try {
    const id = chosen();
    const [calls, call, appointments] = await Promise.all([
      read("/calls"),
      id === null ? null : read(`/call?id=${encodeURIComponent(id)}`),
      read("/appointments"),
    ]);
    showCalls(calls);
    showCall(call);
    showAppointments(appointments);
    const some = calls.length === 1 ? "1 call" : `${calls.length} calls`;
    report(`${some} · ${live ? "live" : "updated every two seconds"}`);
  } catch {
    report("The service does not answer.");
  }
  reading = false;
  if (again) {
    again = false;
    show();
  }
}

element("calls").addEventListener("click", (event) => {
  const id = event.target.closest("button")?.dataset.id;
  if (id === undefined) return;
  location.hash = link(id);
});

// the arrow keys move between the calls
element("calls").addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...document.querySelectorAll("#calls button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});

addEventListener("hashchange", show);

function listen() {
  const changes = new EventSource("/live");
  changes.addEventListener("open", () => {
    live = true;
    show();
  });
  changes.addEventListener("change", show);
  changes.addEventListener("error", () => {
    // a stream ends now and then, and the browser opens another one
    setTimeout(() => {
      live = changes.readyState === EventSource.OPEN;
    }, 3_000);
    // refused: the browser does not
    if (changes.readyState === EventSource.CLOSED) setTimeout(listen, 10_000);
  });
}

listen();
show();
// without a stream
setInterval(() => {
  if (!live) show();
}, 2_000);
