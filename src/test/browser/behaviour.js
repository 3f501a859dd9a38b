// What a reader does with a page: search, theme, menu, tabs, copy, key, and forms.
import assert from "node:assert/strict";
import axe from "axe-core";
import { checkAccess, open } from "./visit.js";

const PHONE = { width: 390, height: 844 };

/** Goes through all behaviours; each failure is one finding. */
export async function checkBehaviour(browser, order, report) {
  const steps = [search, searchInChinese, language, theme, menu, withoutScript, print];
  if (order.samples) {
    steps.push(tabs, copy, key);
  }
  if (order.forms) {
    steps.push(read, create);
  }
  for (const step of steps) {
    try {
      await step(browser, order, report);
    } catch (error) {
      report(`${step.name}: ${error.message}`);
    }
  }
}

async function search(browser, { base }, report) {
  const page = await open(browser, base, "/docs", report);
  await page.evaluate(axe.source);
  await page.keyboard.press("/");
  await page.keyboard.type("backup");
  await page.locator(".results a").first().waitFor();
  await checkAccess(page, "search", report);
  assert.match(await page.locator(".count").textContent(), /^Results: \d+$/);
  await page.keyboard.press("ArrowDown");
  const first = page.locator(".results a").first();
  assert.ok(await first.evaluate((link) => link === document.activeElement), "the arrow moves the focus");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/docs\/.+/);
  await page.keyboard.press("/");
  await page.keyboard.type("qqqqqq");
  await page.getByText("No page matches.").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog.search").isVisible(), false, "Escape closes the search");
  await page.context().close();
}

async function searchInChinese(browser, { base }, report) {
  const page = await open(browser, base, "/docs/zh", report);
  await page.locator(".search-button").click();
  await page.keyboard.type("备份");
  await page.locator(".results a").first().waitFor();
  assert.match(await page.locator(".results a").first().getAttribute("href"), /^\/docs\/zh\//);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/docs\/zh\/.+/);
  await page.context().close();
}

/** The other language shows the same heading, and each heading is a link to itself. */
async function language(browser, { base }, report) {
  const page = await open(browser, base, "/docs/guides/install", report);
  await page.locator("main h2 .anchor").first().click();
  const { hash } = new URL(page.url());
  assert.ok(hash.length > 1);
  await page.locator("header .language").click();
  await page.waitForURL(`${base}/docs/zh/guides/install${hash}`);
  await page.context().close();
}

async function theme(browser, { base }, report) {
  const page = await open(browser, base, "/docs", report, { colorScheme: "light" });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.locator(".theme-button").click();
  assert.equal(await paper(), light, "the light theme is that of a light system");
  await page.locator(".theme-button").click();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.reload({ waitUntil: "networkidle" });
  assert.equal(await paper(), dark, "the choice is remembered");
  assert.match(await page.locator(".theme-button").getAttribute("aria-label"), /dark/);
  await page.context().close();
}

async function menu(browser, { base }, report) {
  const page = await open(browser, base, "/docs", report, { viewport: PHONE });
  const link = page.locator(".menu a").first();
  assert.equal(await link.isVisible(), false);
  await page.locator(".menu-button").focus();
  await page.keyboard.press("Enter");
  await link.waitFor();
  await page.evaluate(axe.source);
  await checkAccess(page, "menu", report);
  await page.keyboard.press("Tab");
  assert.ok(await link.evaluate((one) => one === document.activeElement), "Tab enters the menu");
  await page.keyboard.press("Escape");
  assert.equal(await link.isVisible(), false, "Escape closes the menu");
  await page.context().close();
}

async function withoutScript(browser, { base, samples }, report) {
  const page = await open(browser, base, samples || "/docs", report, { javaScriptEnabled: false, viewport: PHONE });
  assert.equal(await page.locator(".search-button").isVisible(), false);
  await page.locator(".menu-button").click();
  assert.ok(await page.locator(".menu a").first().isVisible(), "the menu opens without a script");
  if (samples) {
    const panels = page.locator(".tabs .tab");
    assert.ok((await panels.count()) > 1);
    assert.ok(await panels.last().isVisible(), "the samples stand one below the other");
  }
  await page.context().close();
}

async function print(browser, { base, samples }, report) {
  const page = await open(browser, base, samples || "/docs", report);
  await page.emulateMedia({ media: "print" });
  for (const hidden of ["header", ".menu", ".copy-page"]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, `${hidden} is not printed`);
  }
  await page.context().close();
}

async function tabs(browser, { base, samples }, report) {
  const page = await open(browser, base, samples, report);
  const tab = page.locator("[role=tab]");
  await tab.first().focus();
  await page.keyboard.press("ArrowRight");
  const chosen = await tab.nth(1).textContent();
  assert.equal(await tab.nth(1).getAttribute("aria-selected"), "true");
  assert.ok(await tab.nth(1).evaluate((one) => one === document.activeElement));
  assert.equal(await page.locator("[role=tabpanel]").first().isVisible(), false);
  await page.reload({ waitUntil: "networkidle" });
  const shown = await page.locator(".tabs").first().locator(".tab:visible").getAttribute("data-label");
  assert.equal(shown, chosen, "the language is remembered");
  await page.context().close();
}

async function copy(browser, { base, samples }, report) {
  const permissions = ["clipboard-read", "clipboard-write"];
  const page = await open(browser, base, samples, report, { permissions });
  const block = page.locator(".code:visible").first();
  await block.locator(".copy").click();
  await page.getByText("Copied").first().waitFor();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  assert.equal(await clipboard(), await block.locator("code").textContent());
  await page.locator(".copy-page").click();
  await page.locator(".copy-page", { hasText: "Copied" }).waitFor();
  assert.match(await clipboard(), /^# /);
  await page.context().close();
}

async function enterKey(page, value) {
  await page.locator(".key-button").click();
  await page.locator("#site-key-input").fill(value);
  await page.keyboard.press("Enter");
}

async function key(browser, { base, samples, key: value }, report) {
  const page = await open(browser, base, samples, report);
  await page.evaluate(axe.source);
  const tokens = () => page.locator(".api-key").allTextContents();
  const before = await tokens();
  assert.ok(before.length > 0);
  await page.locator(".key-button").click();
  await checkAccess(page, "key", report);
  await page.keyboard.press("Escape");
  await enterKey(page, value);
  const expected = before.map((text) => (text.startsWith("$") ? value : JSON.stringify(value)));
  assert.deepEqual(await tokens(), expected);
  const button = await page.locator(".key-button").textContent();
  assert.ok(!button.includes(value), "the key is masked");
  const kept = await page.evaluate(() => [JSON.stringify(sessionStorage), JSON.stringify(localStorage), document.cookie]);
  assert.deepEqual(kept.map((store) => store.includes(value)), [true, false, false]);
  await page.reload({ waitUntil: "networkidle" });
  assert.deepEqual(await tokens(), expected, "the key survives a reload");
  await page.locator(".key-button").click();
  await page.locator(".key-clear").click();
  assert.deepEqual(await tokens(), before);
  await page.context().close();
}

/** A form that reads: the answer of the server is shown at once, here that there is no such task. */
async function read(browser, { base, forms, key: value }, report) {
  const page = await open(browser, base, forms, (text) => text.includes("404") || report(text));
  const form = page.locator('.try-it[data-method="GET"]').first();
  await enterKey(page, value);
  await form.locator("summary").click();
  for (const input of await form.locator("input").all()) {
    await input.fill("task_00000000000000000000000000");
  }
  await form.locator("button.primary").click();
  await form.locator(".output pre").waitFor();
  assert.match(await form.locator(".output p").textContent(), /^\d{3} .*· \d+ ms$/);
  JSON.parse(await form.locator(".output code").textContent());
  await page.context().close();
}

/** A form that creates something asks first. */
async function create(browser, { base, forms, key: value }, report) {
  const page = await open(browser, base, forms, report);
  const form = page.locator('.try-it[data-method="POST"]').first();
  const sent = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await form.locator("summary").click();
  await form.locator("button.primary").click();
  await page.locator("#site-key-input").waitFor();
  await page.keyboard.press("Escape");
  await enterKey(page, value);
  await form.locator("button.primary").click();
  await form.locator(".confirm").waitFor();
  assert.deepEqual(sent, [], "nothing is sent before the reader agrees");
  await form.locator(".confirm button.primary").click();
  await form.locator(".output pre").waitFor();
  assert.match(await form.locator(".output p").textContent(), /^200 .*· \d+ ms$/);
  await page.evaluate(axe.source);
  await checkAccess(page, "form", report);
  await page.context().close();
}
