// The first load of the playground by a browser without stored files.

/**
 * Opens the playground without stored files, and waits until a request can be sent.
 *
 * @param storageState the cookie of a session
 * @param rate how many times slower the CPU is
 * @returns the page, its context, the bytes on the wire with headers (of the console, and of the API),
 *     and the milliseconds until then
 */
export async function opensPlayground(run, storageState, rate) {
  const context = await run.context({ storageState });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  const loaded = { console: 0, api: 0 };
  const kinds = new Map();
  session.on("Network.responseReceived", ({ requestId, response }) =>
    kinds.set(requestId, new URL(response.url).pathname.startsWith("/console") ? "console" : "api"),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    loaded[kinds.get(requestId) ?? "api"] += encodedDataLength;
  });
  const start = performance.now();
  await page.goto(`${run.base}/console/test/playground`, { waitUntil: "commit" });
  // Looked at in each frame: a locator waits up to half a second between two looks.
  await page.waitForFunction(() =>
    document.querySelector("textarea")?.checkVisibility() &&
    [...document.querySelectorAll("button:enabled")].some((one) => one.textContent.startsWith("Free test run")),
  );
  const millis = performance.now() - start;
  return { page, context, loaded, millis };
}
