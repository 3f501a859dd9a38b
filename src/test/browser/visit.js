// Looks at one page on a wide screen in the light theme and on a phone in the dark theme.
import axe from "axe-core";

const VIEWS = [
  { size: { width: 1280, height: 900 }, colorScheme: "light" },
  { size: { width: 390, height: 844 }, colorScheme: "dark" },
];
const PATIENCE_MS = 60_000;

/** Opens a page in a context of its own; errors, and requests to other hosts, are reported. */
export async function open(browser, base, path, report, options = {}) {
  const context = await browser.newContext({ viewport: VIEWS[0].size, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      report(`${path}: console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => report(`${path}: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${base}/`) && !request.url().startsWith("data:")) {
      report(`${path}: requests ${request.url()}`);
    }
  });
  await page.goto(base + path, { waitUntil: "networkidle" });
  return page;
}

/** Visits a page and reports everything that is wrong with it. */
export async function visit(browser, { base, screenshots }, path, report) {
  const page = await open(browser, base, path, report);
  await page.evaluate(axe.source);
  for (const { size, colorScheme } of VIEWS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    const name = `${path} (${size.width}, ${colorScheme})`;
    await checkAccess(page, name, report);
    await checkWidth(page, name, report);
    const file = `${path.replace(/[/?=]+/g, "-").slice(1) || "home"}-${size.width}-${colorScheme}.png`;
    await page.screenshot({ path: `${screenshots}/${file}` });
  }
  await page.context().close();
}

/** Reports what axe finds wrong. */
export async function checkAccess(page, name, report) {
  const violations = await page.evaluate(async () => {
    const result = await globalThis.axe.run({ resultTypes: ["violations"] });
    return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).slice(0, 2)}`);
  });
  violations.forEach((violation) => report(`${name}: axe: ${violation}`));
}

async function checkWidth(page, name, report) {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (tooWide > 0) {
    report(`${name}: the page is ${tooWide} pixels wider than the screen`);
  }
}
