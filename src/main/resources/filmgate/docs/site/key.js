// The key of the reader, which the samples show. It is kept in this tab only.
import { recall, remember, words } from "./page.js";

const STORED = "filmgate.key";
const LEGIBLE = 4;

/** The key that the reader entered; empty if there is none. */
export function currentKey() {
  return recall("sessionStorage", STORED);
}

/** Opens the field for the key. */
export function requestKey() {
  document.getElementById("site-key").showPopover();
  document.getElementById("site-key-input").focus();
}

/** Connects the field with the samples. */
export function startKey() {
  const form = document.getElementById("site-key");
  const input = document.getElementById("site-key-input");
  const clear = form.querySelector(".key-clear");
  const use = (key) => {
    remember("sessionStorage", STORED, key);
    input.value = "";
    showKey(key);
    clear.hidden = key === "";
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    use(input.value.trim());
    form.hidePopover();
  });
  clear.addEventListener("click", () => {
    use("");
    input.focus();
  });
  form.addEventListener("toggle", (event) => event.newState === "open" && input.focus());
  use(currentKey());
}

function showKey(key) {
  const button = document.querySelector(".key-button");
  const label = key === "" ? words.key : masked(key);
  button.querySelector("span").textContent = label;
  button.ariaLabel = key === "" ? words.key : `${words.key}: ${label}`;
  button.classList.toggle("set", key !== "");
  document.querySelectorAll("main .api-key").forEach((token) => fill(token, key));
}

/** A key is bare inside a string of a shell, and elsewhere a literal in place of an expression. */
function fill(token, key) {
  token.dataset.expression ??= token.textContent;
  const expression = token.dataset.expression;
  const literal = expression.startsWith("$") ? key : JSON.stringify(key);
  token.textContent = key === "" ? expression : literal;
}

function masked(key) {
  const kind = /^fg_[a-z]+_/.exec(key)?.[0] ?? "";
  const tail = key.length - kind.length > 2 * LEGIBLE ? key.slice(-LEGIBLE) : "";
  return `${kind}…${tail}`;
}
