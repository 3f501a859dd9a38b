// Buttons that copy code and the page.
import { element, words } from "./page.js";

const CONFIRMED_MS = 1500;

async function copy(button, text, label) {
  try {
    await navigator.clipboard.writeText(await text());
    button.textContent = words.copied;
  } catch {
    button.textContent = words.notCopied;
  }
  setTimeout(() => {
    button.textContent = label;
  }, CONFIRMED_MS);
}

/** Puts a button on each code block. */
export function addCopyButtons() {
  for (const block of document.querySelectorAll("main .code")) {
    const button = element("button", { className: "copy", type: "button", textContent: words.copy });
    button.ariaLive = "polite";
    button.addEventListener("click", () =>
      copy(button, () => block.querySelector("code").textContent, words.copy));
    block.append(button);
  }
}

/** Copies the page as Markdown. */
export function addCopyPage() {
  const button = document.querySelector(".copy-page");
  if (!button) {
    return;
  }
  const label = button.textContent;
  button.ariaLive = "polite";
  button.addEventListener("click", () => copy(button, pageAsMarkdown, label));
}

async function pageAsMarkdown() {
  const link = document.querySelector('link[rel="alternate"][type="text/markdown"]');
  const response = await fetch(link.href);
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return response.text();
}
