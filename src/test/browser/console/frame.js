// What must not be lost: the page that a link names, what was typed when the session ends, the page
// when a part of it does not arrive, and the session when it cannot be ended.
import { journey } from "./journey.js";

/** A new link of the root account, on the address of the browser. */
async function newLink(run) {
  const response = await fetch(`${run.base}/v1/sign_in_links`, {
    method: "POST",
    headers: { Authorization: `Bearer ${run.order.key}`, "Content-Type": "application/json" },
    body: "{}",
  });
  const { url } = await response.json();
  return run.base + url.slice(url.indexOf("/console/"));
}

async function signInWith(page, link) {
  await page.getByLabel("Link", { exact: true }).fill(link);
  await page.getByRole("button", { name: "Sign in with the link" }).click();
}

/** The documentation names `/keys`. */
async function keysLeadToTheKeyPage(run) {
  const page = await run.open("/keys");
  await page.waitForURL(/\/console\/sign-in/);
  await signInWith(page, await newLink(run));
  await page.waitForURL(/\/console\/test\/keys$/);
  await page.getByRole("heading", { name: "API keys" }).waitFor();
  run.check("/keys leads to the keys after the sign-in", true);
  await page.goto(`${run.base}/console/requests?range=day`);
  await page.waitForURL(/\/console\/test\/requests\?range=day$/);
  run.check("an address without a mode keeps its query", true);
  await page.goto(`${run.base}/console/test/keys?edit=key_nothing`);
  await page.getByRole("dialog", { name: "There is no such key" }).waitFor();
  run.check("a link to a key that is gone says so", true);
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Console", exact: true }).click();
  const limits = page.getByRole("dialog", { name: "Limits of this console" });
  await limits.getByLabel("Requests per minute").fill("5000");
  await run.access(page, "the limits of the console");
  await limits.getByRole("button", { name: "Save" }).click();
  await page.getByRole("row", { name: /^Console.*5,000 requests/ }).waitFor();
  run.check("the key of the console can be limited", true);
  await page.getByRole("button", { name: "Console", exact: true }).click();
  await limits.getByLabel("Requests per minute").fill("");
  await limits.getByRole("button", { name: "Save" }).click();
  await page.getByRole("row", { name: /^Console.*None/ }).waitFor();
  run.check("and the operator removes the limit", true);
  await page.goto(`${run.base}/console/nothing`);
  await page.getByRole("heading", { name: "There is no such page" }).waitFor();
  run.check("an address without a page says so", true);
  await page.context().close();
}

const active = (page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? "");
const hasFocus = (locator) => locator.evaluate((element) => element.contains(document.activeElement));

async function anExpiredSessionKeepsTheForm(run) {
  run.allow("401");
  const page = await run.open("/console/test/keys?new");
  await signInWith(page, await newLink(run));
  const panel = page.getByRole("dialog", { name: "Create a test key" });
  await panel.getByLabel("Name").first().fill("nightly worker");
  await page.keyboard.press("Escape");
  await page.mouse.click(5, 5);
  run.check("Escape and a click beside keep an edited form", await panel.isVisible());
  await page.context().clearCookies();
  await panel.getByRole("button", { name: "Create the key" }).click();
  const again = page.getByRole("dialog", { name: "Your session has ended" });
  await again.waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.press("Escape");
  run.check("the form to sign in again stays", await again.isVisible());
  await run.access(page, "an ended session");
  await run.screenshot(page, "session-ended");
  await signInWith(page, await newLink(run));
  await again.waitFor({ state: "detached" });
  run.check("the form has what was typed", (await panel.getByLabel("Name").first().inputValue()) === "nightly worker");
  await page.waitForFunction(() => document.activeElement !== document.body);
  run.check("and the focus", await hasFocus(panel), await active(page));
  await panel.getByRole("button", { name: "Create the key" }).click();
  const secret = page.locator("code", { hasText: /^fg_test_\w{20,}$/ }).first();
  await secret.waitFor();
  run.check("and creates the key", true);
  await anotherSessionShowsNoSecret(run, page, secret);
  await page.context().close();
}

/** The secret of a new key is hidden from whoever finds the page after the session has ended. */
async function anotherSessionShowsNoSecret(run, page, secret) {
  await page.context().clearCookies();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await page.evaluate(() => new BroadcastChannel("filmgate.session").postMessage("changed"));
  await page.getByRole("dialog", { name: "Your session has ended" }).waitFor();
  run.check("an ended session hides the secret", (await secret.count()) === 0);
  await signInWith(page, await newLink(run));
  await secret.waitFor();
  run.check("which the account sees again", true);
  await page.getByRole("button", { name: "I have stored it" }).click();
  await secret.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement !== document.body);
  run.check("a closed dialog gives the focus back", !(await active(page)).startsWith("<body"), await active(page));
}

/** The server creates the key, and its answer with the secret does not arrive. */
async function aLostAnswerCreatesOneKey(run) {
  run.allow("Failed to load resource");
  const page = await run.open("/console/test/keys?new");
  await signInWith(page, await newLink(run));
  const panel = page.getByRole("dialog", { name: "Create a test key" });
  await panel.getByLabel("Name").first().fill("lost");
  await panel.getByLabel("Expires").selectOption({ label: "In 30 days" });
  const route = /\/v1\/keys$/;
  await page.route(route, async (call) => {
    await call.fetch();
    await call.abort();
  });
  await panel.getByRole("button", { name: "Create the key" }).click();
  await panel.getByRole("alert").getByText("cannot be reached").waitFor();
  await page.unroute(route);
  await page.clock.install();
  await page.clock.fastForward(5_000); // "In 30 days" is another time now.
  await panel.getByRole("button", { name: "Create the key" }).click();
  const lost = page.getByRole("dialog", { name: "lost was created without its secret" });
  await lost.waitFor();
  run.check("a lost secret is said", true);
  await run.access(page, "a lost secret");
  await run.screenshot(page, "lost-secret");
  await lost.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog", { name: "Revoke lost" }).getByRole("button", { name: "Revoke the key" }).click();
  await page.getByRole("row", { name: /^lost/ }).waitFor({ state: "detached" });
  run.check("and there was one key", (await page.getByRole("row", { name: /^lost/ }).count()) === 0);
  await page.context().close();
}

async function aLinkSignsInAgain(run) {
  const page = await run.signIn();
  await page.locator("nav").first().waitFor();
  const session = async () => (await page.context().cookies())[0]?.value;
  const first = await session();
  await page.goto(await newLink(run));
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await page.locator("nav").first().waitFor();
  const second = await session();
  run.check("a link opened while signed in signs in", second !== undefined && second !== first);
  await page.context().close();
}

/** After an update of the server, or without a connection, files do not arrive. */
async function whatDoesNotArriveIsLoadedAgain(run) {
  run.allow("Failed to load resource");
  run.allow("Failed to fetch dynamically");
  run.allow("could not be loaded");
  run.allow("Unable to preload");
  const context = await run.context();
  const page = await context.newPage();
  const isPart = /\/assets\/(CommandMenu|AccountMenu|TasksPage|BalanceLine)-/;
  await context.route(isPart, (route) => route.abort());
  await page.goto(await newLink(run));
  await page.locator("nav").first().waitFor();
  await page.locator("textarea").first().fill("a red fox");
  await page.keyboard.press("Control+k");
  await page.getByRole("alert").getByText("could not be loaded").waitFor();
  run.check("a missing menu is said", true);
  run.check("and the page is as it was", (await page.locator("textarea").first().inputValue()) === "a red fox");
  await run.screenshot(page, "missing-part");
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.getByRole("link", { name: "Tasks", exact: true }).first().click();
  await page.getByRole("heading", { name: "This page failed" }).waitFor();
  run.check("a missing page keeps the frame", await page.locator("nav").first().isVisible());
  await context.unroute(isPart);
  await page.getByRole("heading", { name: "Tasks", exact: true }).waitFor();
  run.check("and appears when it arrives", true);
  const styled = () => document.querySelectorAll("link[rel=stylesheet]").length;
  run.check("with its styles", (await page.evaluate(styled)) > 1);
  await page.keyboard.press("Control+k");
  await page.getByPlaceholder("Page, task id, or command").waitFor();
  run.check("and so does the menu", true);
  await context.close();
}

async function aFailedSignOutIsSaid(run) {
  run.allow("Failed to load resource");
  const context = await run.context();
  const page = await context.newPage();
  await page.goto(await newLink(run));
  await page.locator("nav").first().waitFor();
  const other = await context.newPage();
  await other.goto(`${run.base}/console/test/keys`);
  await other.getByRole("heading", { name: "API keys" }).waitFor();
  const path = /\/console\/api\/session$/;
  await context.route(path, (route) => route.abort());
  const signOut = async () => {
    await page.getByRole("button", { name: /^Account / }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
  };
  await signOut();
  await page.getByRole("alert").getByText("cannot be reached").waitFor();
  run.check("a sign-out that fails is said", page.url().includes("/console/test/"));
  await context.unroute(path);
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await page.waitForURL(/\/console\/sign-in/);
  await other.waitForURL(/\/console\/sign-in/);
  run.check("and one that succeeds ends every tab", true);
  await context.close();
}

await journey(
  keysLeadToTheKeyPage,
  anExpiredSessionKeepsTheForm,
  aLostAnswerCreatesOneKey,
  aLinkSignsInAgain,
  whatDoesNotArriveIsLoadedAgain,
  aFailedSignOutIsSaid,
);
