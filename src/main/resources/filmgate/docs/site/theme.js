// Runs before the page is drawn: the chosen theme, and that scripts run here.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  let chosen = null;
  try {
    chosen = localStorage.getItem("filmgate.theme");
  } catch {
    // Storage is switched off in this browser.
  }
  root.dataset.theme = chosen === "light" || chosen === "dark" ? chosen : "auto";
})();
