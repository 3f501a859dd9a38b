// The first visit of the console, before the sign-in: it loads, in both languages and themes, and is
// small. The argument also has the member `bytes`, the most that a first visit may transfer.
import { journey, SIZES } from "./journey.js";

async function loads(run) {
  for (const [language, tag] of [["en-US", "en"], ["zh-CN", "zh"]]) {
    for (const [name, size] of Object.entries(SIZES)) {
      for (const colorScheme of ["light", "dark"]) {
        const label = `first visit, ${tag}, ${name}, ${colorScheme}`;
        const page = await run.open("/console", { language, size, colorScheme });
        await page.locator("#root h1").first().waitFor();
        run.check(`${label}: language`, (await page.evaluate(() => document.documentElement.lang)).startsWith(tag));
        await run.access(page, label);
        await run.width(page, label);
        await run.screenshot(page, `first-${tag}-${name}-${colorScheme}`);
        await page.context().close();
      }
    }
  }
}

/** Counts the bytes on the wire, headers included. */
async function isSmall(run) {
  const context = await run.context();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.goto(`${run.base}/console`);
  await page.locator("#root h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  run.check(`first visit: ${bytes} bytes`, bytes > 10_000 && bytes <= run.order.bytes, `more than ${run.order.bytes}`);
  bytes = 0;
  await page.reload({ waitUntil: "networkidle" });
  run.check(`second visit: ${bytes} bytes`, bytes <= run.order.bytes / 20, "the files are not stored");
  await context.close();
}

/** An inline script without the nonce does not run, even if it gets into the page. */
async function refusesForeignScripts(run) {
  const page = await run.open("/console");
  run.allow("policy: script-src");
  run.allow("Content Security Policy");
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
    return globalThis.ran === true;
  });
  run.check("a script without the nonce does not run", !ran);
  await page.context().close();
}

await journey(loads, isSmall, refusesForeignScripts);
