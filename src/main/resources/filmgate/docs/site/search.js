// The search box. It loads the index of the language when it is opened for the first time.
import { element, words } from "./page.js";

const dialog = document.querySelector("dialog.search");
const input = dialog.querySelector("input");
const count = dialog.querySelector(".count");
const list = dialog.querySelector(".results");
let index = null;

/** Connects the button, the key "/", and the dialog. */
export function startSearch() {
  document.querySelector(".search-button").addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const isShortcut = event.key === "/" || (event.key === "k" && (event.ctrlKey || event.metaKey));
    if (isShortcut && !dialog.open && !isTyping(event)) {
      event.preventDefault();
      open();
    }
  });
  input.addEventListener("input", () => void show());
  dialog.addEventListener("keydown", move);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) {
      dialog.close();
    }
  });
}

function isTyping(event) {
  return event.key === "/" && event.target.closest("input, textarea, select") !== null;
}

function open() {
  dialog.showModal();
  input.select();
  void show();
}

async function show() {
  const query = input.value;
  try {
    index ??= loadIndex();
    const found = query.trim() === "" ? [] : (await index).search(query);
    if (query === input.value) {
      list.replaceChildren(...found.map(entry));
      count.textContent = query.trim() === "" ? "" : summary(found.length);
    }
  } catch {
    index = null;
    count.textContent = words.noIndex;
  }
}

async function loadIndex() {
  const script = import("./search-index.js");
  const response = await fetch(list.dataset.index);
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  const { SearchIndex } = await script;
  return new SearchIndex(await response.json());
}

function summary(number) {
  return number === 0 ? words.noResults : words.results.replace("{n}", number);
}

function entry({ title, section, heading, url }) {
  const path = heading ? `${section} › ${title}` : section;
  const link = element("a", { href: document.body.dataset.prefix + url });
  link.append(element("b", { textContent: heading || title }), " ", element("span", { textContent: path }));
  return element("li", {}, link);
}

/**
 * Arrows go through the results, Enter in the field opens the first one, letters continue the query,
 * and Escape closes the dialog even if the field has text.
 */
function move(event) {
  const stops = [input, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    stops[(at + step + stops.length) % stops.length].focus();
  } else if (event.key === "Enter" && at === 0 && !event.isComposing) {
    event.preventDefault();
    stops[1]?.click();
  } else if (event.key === "Escape") {
    event.preventDefault();
    dialog.close();
  } else if (at > 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
    input.focus();
  }
}
