import { journey } from "./journey.js";
async function b(run) {
  run.allow("/v1/videos/estimate");
  const s = await run.signIn(); const storageState = await s.context().storageState(); await s.context().close();
  const context = await run.context({ storageState }); const page = await context.newPage();
  const session = await context.newCDPSession(page); await session.send("Network.enable");
  const names = new Map(); const rows = []; const t0=Date.now();
  session.on("Network.responseReceived", ({ requestId, response }) => names.set(requestId, new URL(response.url).pathname));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => rows.push([encodedDataLength, names.get(requestId), Date.now()-t0]));
  await page.goto(`${run.base}/console/test/playground`, { waitUntil: "commit" });
  await page.locator("textarea").first().waitFor();
  await page.waitForTimeout(2500);
  let total = 0;
  for (const [n, p, t] of rows) { total += n; console.error(n, t, p); }
  console.error("total", total);
}
journey(b);
