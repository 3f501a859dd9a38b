// The same program in several languages: tabs as the ARIA Authoring Practices describe them.
import { element, recall, remember, words } from "./page.js";

const CHOICE = "filmgate.sample";

/** Turns every group of samples into tabs. */
export function addTabs() {
  const groups = [...document.querySelectorAll("main .tabs")].map(makeGroup);
  const choose = (label) => groups.forEach((group) => group.select(label));
  for (const group of groups) {
    group.list.addEventListener("click", (event) => {
      const tab = event.target.closest("[role=tab]");
      if (tab) {
        inPlace(group.list, () => choose(tab.textContent));
        remember("localStorage", CHOICE, tab.textContent);
      }
    });
    group.list.addEventListener("keydown", (event) => moveFocus(event, group.tabs));
  }
  choose(recall("localStorage", CHOICE));
}

function makeGroup(box, number) {
  const panels = [...box.querySelectorAll(":scope > .tab")];
  const tabs = panels.map((panel, index) => makeTab(panel, `sample-${number}-${index}`));
  const list = element("div", { className: "tab-list" }, ...tabs);
  list.role = "tablist";
  list.ariaLabel = words.samples;
  box.prepend(list);
  const group = { list, tabs, select: (label) => select(tabs, panels, label) };
  show(tabs, panels, 0);
  return group;
}

function makeTab(panel, id) {
  panel.id = id;
  panel.role = "tabpanel";
  panel.setAttribute("aria-labelledby", `${id}-tab`);
  panel.querySelector(".tab-label").hidden = true;
  const tab = element("button", { id: `${id}-tab`, type: "button", textContent: panel.dataset.label });
  tab.role = "tab";
  tab.setAttribute("aria-controls", id);
  return tab;
}

/** Shows the sample in a language; a group without it stays as it is. */
function select(tabs, panels, label) {
  const index = tabs.findIndex((tab) => tab.textContent === label);
  if (index >= 0) {
    show(tabs, panels, index);
  }
}

function show(tabs, panels, shown) {
  tabs.forEach((tab, index) => {
    tab.ariaSelected = String(index === shown);
    tab.tabIndex = index === shown ? 0 : -1;
    panels[index].hidden = index !== shown;
  });
}

/** Changes the page while an element keeps its place on the screen. */
function inPlace(anchor, change) {
  const before = anchor.getBoundingClientRect().top;
  change();
  scrollBy({ top: anchor.getBoundingClientRect().top - before, behavior: "instant" });
}

function moveFocus(event, tabs) {
  const at = tabs.indexOf(document.activeElement);
  const to = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at - 1 + tabs.length) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    tabs[to].focus();
    tabs[to].click();
  }
}
