// Forms that send a request to this server.
import { currentKey, requestKey } from "./key.js";
import { element, words } from "./page.js";

const HARMLESS = new Set(["GET", "HEAD"]);
const prefix = document.body.dataset.prefix;

/** Builds the form of each request. */
export function addForms() {
  document.querySelectorAll("main .try-it").forEach((box, number) => build(box, `try-${number}`));
}

function build(box, id) {
  const { method, path, body } = box.dataset;
  const values = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => field(name, `${id}-${name}`));
  const text = body ? bodyField(body, `${id}-body`) : null;
  const send = element("button", { className: "primary", type: "submit", textContent: words.send });
  const actions = element("p", { className: "actions" }, send);
  const output = element("div", { className: "output" });
  output.role = "status";
  const form = element("form", {}, ...values.flat(), ...(text ?? []), actions, output);
  const request = () => ({
    method,
    path: values.reduce((url, [, input]) => url.replace(`{${input.name}}`, encodeURIComponent(input.value)), path),
    body: text ? text[1].value : "",
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit({ actions, output, request: request() });
  });
  const title = element("span", { className: "request" }, element("b", { textContent: method }), ` ${path}`);
  box.append(element("details", {}, element("summary", {}, words.try, " ", title), form));
}

function field(name, id) {
  const input = element("input", { id, name, required: true, autocomplete: "off", spellcheck: false });
  return [element("label", { htmlFor: id, textContent: name }), input];
}

function bodyField(example, id) {
  const value = pretty(example);
  const rows = Math.min(value.split("\n").length + 1, 18);
  const area = element("textarea", { id, value, rows, spellcheck: false });
  return [element("label", { htmlFor: id, textContent: words.body }), area];
}

function submit(call) {
  if (currentKey() === "") {
    call.output.replaceChildren(words.noKey);
    requestKey();
  } else if (call.request.body && !isJson(call.request.body)) {
    call.output.replaceChildren(words.invalid);
  } else if (HARMLESS.has(call.request.method)) {
    send(call);
  } else {
    confirm(call);
  }
}

/** Asks before a request that changes something. */
function confirm(call) {
  const yes = element("button", { className: "primary", type: "button", textContent: words.send });
  const no = element("button", { type: "button", textContent: words.cancel });
  const question = element("div", { className: "confirm" }, element("p", { textContent: words.real }), yes, " ", no);
  const first = call.actions.querySelector("button");
  const close = () => {
    question.remove();
    first.disabled = false;
    first.focus();
  };
  first.disabled = true;
  no.addEventListener("click", close);
  yes.addEventListener("click", () => {
    close();
    send(call);
  });
  call.actions.after(question);
  yes.focus();
}

async function send({ output, request }) {
  const started = performance.now();
  try {
    const response = await fetch(prefix + request.path, {
      method: request.method,
      headers: headers(request),
      body: request.body || undefined,
    });
    const text = await content(response);
    show(output, response, performance.now() - started, text);
  } catch {
    output.replaceChildren(words.failed);
  }
}

function headers(request) {
  const all = { Authorization: `Bearer ${currentKey()}`, "Accept-Language": document.documentElement.lang };
  return request.body ? { ...all, "Content-Type": "application/json" } : all;
}

async function content(response) {
  const type = response.headers.get("Content-Type") ?? "";
  return /json|text|xml|csv/.test(type) ? pretty(await response.text()) : `(${type})`;
}

function show(output, response, ms, text) {
  const state = element("b", { textContent: `${response.status} ${response.statusText}`.trim() });
  state.className = response.ok ? "ok" : "error";
  const code = element("pre", { tabIndex: 0 }, element("code", { textContent: text }));
  code.ariaLabel = words.response;
  code.role = "region";
  output.replaceChildren(
    element("p", {}, state, ` · ${Math.round(ms)} ms`),
    element("div", { className: "code" }, code),
  );
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function pretty(text) {
  return isJson(text) ? JSON.stringify(JSON.parse(text), null, 2) : text;
}
