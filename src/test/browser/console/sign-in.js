// A link signs in once: the frame of the console appears, also after a reload, and the session is not
// readable by scripts. A second use of the link is refused with a message.
import { journey } from "./journey.js";

async function signsIn(run) {
  const page = await run.signIn();
  await page.locator("nav").first().waitFor();
  run.check("the mode is in the URL", /\/console\/(test|live)(\/|$)/.test(new URL(page.url()).pathname), page.url());
  run.check("the token is not in the URL", !page.url().includes("#"), page.url());
  await run.width(page, "after the sign-in");
  await run.screenshot(page, "signed-in");
  await page.reload();
  await page.locator("nav").first().waitFor();
  const cookies = await page.context().cookies();
  run.check("one cookie", cookies.length === 1, JSON.stringify(cookies.map((one) => one.name)));
  run.check("no script reads it", cookies.every((one) => one.httpOnly && one.sameSite === "Lax"));
  run.check("it is secure over TLS", cookies.every((one) => one.secure === run.base.startsWith("https:")));
  run.check("document.cookie is empty", (await page.evaluate(() => document.cookie)) === "");
  await page.context().close();
}

async function onlyOnce(run) {
  run.allow("status of 4");
  const page = await run.open("/console/sign-in");
  await page.goto(run.order.link);
  await page.getByRole("alert").first().waitFor();
  run.check("a used link signs nobody in", page.url().includes("/sign-in"));
  await run.access(page, "a used link");
  await run.screenshot(page, "used-link");
  await page.context().close();
}

await journey(signsIn, onlyOnce);
