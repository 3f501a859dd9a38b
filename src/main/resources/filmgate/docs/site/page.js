// The frame of a page: words, storage, theme, anchors, menu, and outline.

/** The words of the frame in the language of the page. */
export const words = document.getElementById("site-words").dataset;

/** A new element with properties and children. */
export function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A value of a store that may be switched off in this browser. */
export function recall(store, name) {
  try {
    return window[store].getItem(name) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a value; the empty text removes it. */
export function remember(store, name, value) {
  try {
    if (value === "") {
      window[store].removeItem(name);
    } else {
      window[store].setItem(name, value);
    }
  } catch {
    // The choice then lasts as long as the page.
  }
}

const THEMES = ["auto", "light", "dark"];

/** The button goes through the three themes. */
export function startTheme() {
  const root = document.documentElement;
  const button = document.querySelector(".theme-button");
  const describe = () => {
    button.ariaLabel = button.title = button.dataset[root.dataset.theme];
  };
  button.addEventListener("click", () => {
    root.dataset.theme = THEMES[(THEMES.indexOf(root.dataset.theme) + 1) % THEMES.length];
    remember("localStorage", "filmgate.theme", root.dataset.theme === "auto" ? "" : root.dataset.theme);
    describe();
  });
  describe();
}

/** Makes each heading a link to itself. */
export function addAnchors() {
  for (const heading of document.querySelectorAll("main :is(h2, h3, h4)[id]")) {
    if (!heading.querySelector("a")) {
      const link = element("a", { className: "anchor", href: `#${heading.id}` });
      link.append(...heading.childNodes);
      heading.append(link);
    }
  }
}

/** The link to the other language leads to the same heading. */
export function keepPlaceInOtherLanguage() {
  const link = document.querySelector("header .language");
  link.addEventListener("click", () => {
    link.hash = location.hash;
  });
}

/** Scrolls a long menu to the current page. */
export function keepMenuInView() {
  const menu = document.getElementById("site-menu");
  const show = () => center(menu, menu.querySelector("[aria-current]"));
  menu.addEventListener("toggle", show);
  show();
}

/** Scrolls a list, not the page, so that a link is in its middle. */
function center(list, link) {
  if (link && list.scrollHeight > list.clientHeight) {
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
}

const LONG_OUTLINE = 25;

/** Marks the part of the page that is in view. A long outline shows the details of that part alone. */
export function markOutline() {
  const outline = document.querySelector(".outline");
  if (!outline) {
    return;
  }
  const links = [...outline.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const parts = partNumbers(links);
  outline.classList.toggle("long", links.length > LONG_OUTLINE);
  const mark = () => {
    const below = headings.findIndex((heading) => heading.getBoundingClientRect().top > 120);
    const current = (below < 0 ? headings.length : below) - 1;
    links.forEach((link, index) => {
      link.classList.toggle("current", index === current);
      link.parentElement.classList.toggle("open", parts[index] === parts[Math.max(current, 0)]);
    });
    center(outline, links[current]);
  };
  addEventListener("scroll", oncePerFrame(mark), { passive: true });
  mark();
}

/** Of each link, how many headings of the second level there are up to it. */
function partNumbers(links) {
  let part = 0;
  return links.map((link) => {
    part += link.parentElement.classList.contains("level-2") ? 1 : 0;
    return part;
  });
}

function oncePerFrame(action) {
  let waiting = false;
  return () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        action();
      });
    }
  };
}
