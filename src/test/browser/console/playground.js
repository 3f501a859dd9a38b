// The request that is sent is the one that is shown: a live price that was not seen is not paid, files
// and URLs that are still on their way are waited for, and what a caller wrote is not lost. The argument
// also has the member `bytes`, the most that a first visit may transfer.
import { opensPlayground } from "./first-load.js";
import { journey } from "./journey.js";

const OWN = "a paper boat on a stream";
const URL_OF_IMAGE = "https://images.example.com/a.png";

async function everyStep(run) {
  run.allow("/v1/videos/estimate"); // the check of a request that is not valid yet
  run.allow("/v1/models/unknown");
  const page = await run.signIn();
  await isSmall(run, await page.context().storageState());
  await livePrice(run, page);
  await unknownModel(run, page);
  await media(run, page);
  await ownText(run, page);
  await messages(run, page);
  await page.context().close();
}

async function isSmall(run, storageState) {
  const { page, loaded } = await opensPlayground(run, storageState, 1);
  const bytes = loaded.console;
  run.check("the first visit of the playground is small", bytes > 50_000 && bytes <= run.order.bytes, `${bytes} bytes`);
  await page.context().close();
}

const json = (page) => page.locator("textarea:visible").first();
const view = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** ⌘ Enter while the price is read: the new price is shown, and nothing is sent. */
async function livePrice(run, page) {
  const sent = [];
  page.on("request", (request) => request.url().endsWith("/v1/videos/generations") && sent.push(request));
  await page.goto(`${run.base}/console/live/playground?model=kling-v3`);
  const priced = page.getByRole("button", { name: /^Run for \$/ });
  await priced.waitFor();
  const before = await priced.textContent();
  const duration = page.getByRole("spinbutton", { name: /^Duration/ });
  await duration.fill("7");
  await page.keyboard.press("Control+Enter");
  run.check("an old price is not on the button", (await priced.count()) === 0);
  await priced.waitFor();
  const after = await priced.textContent();
  run.check("the new price is on the button", after !== before, `${before} ${after}`);
  await duration.fill("8");
  await page.waitForFunction(
    (old) => [...document.querySelectorAll("button")].some(
      ({ textContent }) => textContent.startsWith("Run for") && textContent !== old,
    ),
    after,
  );
  run.check("a price that was not seen is not paid", sent.length === 0, String(sent.length));
}

async function unknownModel(run, page) {
  await page.goto(`${run.base}/console/test/playground?model=unknown`);
  await page.getByRole("alert").waitFor();
  await page.getByRole("button", { name: /^Choose a model/ }).click();
  await page.getByRole("option", { name: /kling-v3/ }).first().click();
  await page.waitForURL(/model=kling-v3/);
  await page.locator("textarea").first().waitFor();
  run.check("a model can be chosen beside an unknown one", true);
}

async function media(run, page) {
  await page.getByRole("textbox", { name: "URL: Images" }).fill(URL_OF_IMAGE);
  await view(page, "JSON");
  run.check("a URL is in the request as it is typed", (await json(page).inputValue()).includes(URL_OF_IMAGE));
  await view(page, "Form");
  await page.getByRole("button", { name: /^Remove Images/ }).click();
  const released = deferred();
  await page.route("**/v1/uploads/**", async (route) => {
    await released.promise;
    await route.continue();
  });
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 400, height: 400 } });
  await page.locator("input[type=file]").first().setInputFiles({ name: "a.png", mimeType: "image/png", buffer });
  const waiting = page.getByText("Waiting for 1 upload");
  await waiting.waitFor();
  run.check("the button waits for an upload", await page.getByRole("button", { name: /^Free test run/ }).isDisabled());
  await view(page, "JSON");
  released.resolve();
  await waiting.waitFor({ state: "detached" });
  run.check("an upload survives a look at the JSON", /\/files\/upl_/.test(await json(page).inputValue()));
  await page.unroute("**/v1/uploads/**");
  await view(page, "Form");
}

function deferred() {
  const parts = {};
  parts.promise = new Promise((resolve) => (parts.resolve = resolve));
  return parts;
}

async function ownText(run, page) {
  const prompt = page.locator("textarea").first();
  await prompt.fill(OWN);
  await page.getByRole("group", { name: "Examples" }).getByRole("button").nth(1).click();
  const restore = page.getByRole("button", { name: /Restore my request/ });
  await restore.waitFor();
  run.check("an example replaces the request", (await prompt.inputValue()) !== OWN);
  await restore.click();
  run.check("and can be undone", (await prompt.inputValue()) === OWN, await prompt.inputValue());
  await page.getByText("More options").click();
  const add = page.locator('[data-param="metadata"]').getByRole("button", { name: "Add" });
  const names = page.getByRole("textbox", { name: "Name", exact: true });
  await add.click();
  await names.first().fill("shop");
  await add.click();
  await names.nth(1).pressSequentially("shopper");
  const typed = await names.evaluateAll((all) => all.map(({ value }) => value).join(" "));
  run.check("a name that begins like another destroys nothing", typed === "shop shopper", typed);
}

async function messages(run, page) {
  await view(page, "JSON");
  const shots = [{ index: 1, prompt: "a", duration: 5 }];
  const body = { model: "kling-v3", image_urls: ["x"], multi_shot: true, shot_type: "customize", multi_prompt: shots };
  await json(page).fill(JSON.stringify(body));
  await view(page, "Form");
  const message = page.locator('[data-param="image_urls"] [role=alert]');
  await message.waitFor();
  run.check("a message about an item is beside its field", (await message.textContent()).startsWith("image_urls[0]"));
  const several = page.getByRole("switch", { name: /^Several shots/ });
  await several.click();
  await page.getByRole("button", { name: "Set multi_shot=true" }).waitFor();
  run.check("a switch stays off", !(await several.isChecked()));
  await run.access(page, "a refused form");
}

await journey(everyStep);
