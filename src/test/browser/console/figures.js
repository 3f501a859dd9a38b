// Measures the console: bytes of the first visit, the time until the playground can be used, and a
// list of many tasks. The argument also has the member `tasks`, how many there are. The names of the
// checks contain the figures; nothing fails on a time.
import { opensPlayground } from "./first-load.js";
import { journey } from "./journey.js";

const PARALLEL = 32;
const VISITS = 5;
const SLOW_CPU = 4;
const SCROLLS = 400;

async function fills(run) {
  const post = (key, path, body, headers = {}) =>
    fetch(run.base + path, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    }).then((response) => response.json());
  const { key } = await post(run.order.key, "/admin/v1/accounts/root/keys", { name: "many", kind: "test" });
  let next = 0;
  const submits = async () => {
    while (next < run.order.tasks) {
      next += 1;
      const body = { model: "kling-v3", prompt: `a red fox, number ${next}`, duration: 3 };
      await post(key, "/v1/videos/generations", body, { "Filmgate-Test-Outcome": "failed" });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, submits));
  run.check(`${next} tasks`, next >= run.order.tasks);
}

async function measures(run) {
  run.allow("/v1/videos/estimate"); // the check of a request that is not valid yet
  const signedIn = await run.signIn();
  const storageState = await signedIn.context().storageState();
  await signedIn.context().close();
  await bytes(run, storageState);
  for (const rate of [1, SLOW_CPU]) {
    await interactive(run, storageState, rate);
  }
  await scrolls(run, storageState);
}

async function bytes(run, storageState) {
  const { page, context, loaded } = await opensPlayground(run, storageState, 1);
  await page.waitForTimeout(1_000); // what loads when the page is idle is listed apart
  const first = { ...loaded };
  await page.waitForTimeout(6_000);
  run.check(
    `first visit of the playground: ${first.console} bytes of the console, ${first.api} of the API, ` +
      `later ${loaded.console - first.console} and ${loaded.api - first.api}`,
    first.console > 0,
  );
  await context.close();
}

async function interactive(run, storageState, rate) {
  const times = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    const { context, millis } = await opensPlayground(run, storageState, rate);
    times.push(Math.round(millis));
    await context.close();
  }
  times.sort((one, other) => one - other);
  run.check(`interactive at ${rate} x CPU: median ${times[VISITS >> 1]} ms of ${times.join(", ")}`, true);
}

/** Scrolls down the list of all tasks, which loads pages as it goes. */
async function scrolls(run, storageState) {
  const context = await run.context({ storageState });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(`${run.base}/console/test/tasks`);
  const rows = page.locator('a[href*="/tasks/task_"]');
  await rows.first().waitFor();
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        globalThis.longest = Math.max(globalThis.longest, entry.duration);
      }
    }).observe({ type: "longtask" });
  });
  let most = 0;
  for (let i = 0; i < SCROLLS; i += 1) {
    await page.mouse.move(700, 600);
    await page.mouse.wheel(0, 4_000);
    if (i % 10 === 0) {
      most = Math.max(most, await rows.count());
      await page.waitForLoadState("networkidle", { timeout: 300 }).catch(() => undefined);
    }
  }
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const longest = await page.evaluate(() => Math.round(globalThis.longest));
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  run.check(
    `tasks: at most ${most} links to tasks in the document, longest task ${longest} ms, ` +
      `heap ${(usedSize / 1e6).toFixed(0)} MB, ${height} pixels high`,
    most > 0,
  );
  await context.close();
}

await journey(fills, measures);
