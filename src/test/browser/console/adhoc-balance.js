import { journey } from "./journey.js";
async function b(run) {
  run.allow("/v1/videos/estimate");
  for (const [n, size] of [["d", { width: 1280, height: 900 }], ["p", { width: 390, height: 844 }]]) {
  const page = n === "d" ? await run.signIn({ size, language: run.order.language }) : globalThis.p0;
  globalThis.p0 = page;
  await page.setViewportSize(size);
  await page.goto(`${run.base}/console/live/keys`);
  const line = page.locator("button[popovertarget]");
  await line.waitFor();
  await line.click();
  await page.waitForTimeout(300);
  await run.access(page, "balance " + n);
  await page.screenshot({ path: `/tmp/lead/shots/balance-${n}.png` });
  await page.keyboard.press("Escape");
  run.check("closed " + n, !(await page.locator("[popover]").isVisible()));
  }
}
journey(b);
