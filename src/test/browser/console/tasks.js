// A caller's second day: a storyboard from scratch whose seconds must add up, two videos side by side,
// the list of tasks with its filters and totals, the timeline of a task that failed, and a connection
// that is lost and restored without a click. The argument also has the member `language`, `en-US` or
// `zh-CN`.
import { Cable } from "./cable.js";
import { journey } from "./journey.js";

const WORDS = {
  "en-US": {
    run: /^Free test run/,
    json: "JSON",
    form: "Form",
    shots: "+ Shots",
    addShot: "Add a shot",
    shot: (number) => `Shot ${number}`,
    seconds: (number) => `Seconds of shot ${number}`,
    down: "Move shot 1 down",
    over: "1 s too long",
    full: "4 s, complete",
    fit: "Make the video 4 s long",
    compare: "Compare",
    compareEnd: "End the comparison",
    failed: "Failed",
    tasks: "Tasks",
    totals: "Totals of these tasks",
    clear: "Clear filters",
    find: "Find tasks",
    timeline: "Timeline",
    fix: "What to do",
    cancel: "Cancel",
    lost: /connection/i,
  },
  "zh-CN": {
    run: /^免费试运行/,
    json: "JSON",
    form: "表单",
    shots: "+ 分镜",
    addShot: "添加分镜",
    shot: (number) => `分镜 ${number}`,
    seconds: (number) => `分镜 ${number} 的秒数`,
    down: "下移分镜 1",
    over: "超出 1 秒",
    full: "共 4 秒",
    fit: "将视频时长改为 4 秒",
    compare: "对比",
    compareEnd: "结束对比",
    failed: "失败",
    tasks: "任务",
    totals: "当前任务合计",
    clear: "清除筛选",
    find: "查找任务",
    timeline: "时间线",
    fix: "解决方法",
    cancel: "取消",
    lost: /连接/,
  },
};
const RENDERING_MS = 200_000;
const SHOTS = ["a lighthouse at dawn", "a gull above the waves"];

async function everyStep(run) {
  const { language } = run.order;
  const words = WORDS[language];
  run.allow("/v1/videos/estimate"); // the check of a request that is not valid yet
  const cable = await Cable.to(run.base);
  run.moveTo(`http://127.0.0.1:${cable.port}`);
  const page = await run.signIn({ language });
  const create = await creator(run);
  const order = `order ${Date.now()}`;
  const failed = await create({ "Filmgate-Test-Outcome": "moderated" }, { external_id: order });
  const other = await create({}, { duration: 3 });
  const made = await storyboard(run, page, words);
  await comparison(run, page, words, made, other);
  await list(run, page, words, { failed, made, order });
  await timeline(run, page, words, failed);
  const slow = await create({ "Filmgate-Test-Outcome": "slow" }, {});
  await lostConnection(run, page, words, { cable, slow });
  await page.context().close();
  await cable.cut();
}

/** Creates tasks of a test key beside the browser. */
async function creator(run) {
  const post = async (path, key, headers, body) => {
    const response = await fetch(run.order.base + path, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const { key } = await post("/v1/keys", run.order.key, {}, { name: "beside the browser", kind: "test" });
  return async (headers, more) => {
    const body = { model: "kling-v3", prompt: "a quiet harbour", ...more };
    const answer = await post("/v1/videos/generations", key, headers, body);
    return answer.data[0].task_id;
  };
}

async function storyboard(run, page, words) {
  await page.goto(`${run.base}/console/test/playground?model=kling-v3`);
  await page.getByRole("button", { name: words.json, exact: true }).click();
  await page.locator("textarea").first().fill('{"model": "kling-v3", "duration": 3}');
  await page.getByRole("button", { name: words.form, exact: true }).click();
  await page.getByText(words.shots, { exact: true }).click();
  const add = page.locator("button", { hasText: words.addShot });
  for (const [index, prompt] of SHOTS.entries()) {
    await add.click();
    await page.getByRole("textbox", { name: words.shot(index + 1) }).fill(prompt);
  }
  await page.getByText(words.over).waitFor();
  await run.access(page, "a storyboard");
  await run.screenshot(page, `storyboard-${run.order.language}`);
  await page.getByRole("button", { name: words.fit }).click();
  await page.getByText(words.full).waitFor();
  run.check("the seconds of the shots add up", true);
  await page.getByRole("button", { name: words.down }).click();
  await page.waitForFunction(
    (first) => document.querySelector("ol textarea")?.value === first,
    SHOTS[1],
  );
  const focused = await page.evaluate(() => document.activeElement?.closest("li")?.querySelector("textarea")?.value);
  run.check("the focus follows a shot that is moved", focused === SHOTS[0], focused);
  const estimate = page.waitForResponse(
    (response) => response.url().includes("/v1/videos/estimate") && response.ok(),
  );
  await page.getByRole("spinbutton", { name: words.seconds(1) }).fill("2");
  await page.getByRole("spinbutton", { name: words.seconds(2) }).fill("2");
  const body = JSON.parse((await estimate).request().postData());
  run.check("a shot sets what it needs", body.multi_shot === true && body.shot_type === "customize", JSON.stringify(body));
  await page.getByRole("button", { name: words.run }).click();
  await page.waitForURL(/task=task_/);
  const id = new URL(page.url()).searchParams.get("task");
  await page.locator("video").first().waitFor({ timeout: RENDERING_MS });
  const seconds = await page.locator("video").first().evaluate(durationOf);
  run.check(`the storyboard is a video of ${seconds} s`, Math.abs(seconds - 4) < 0.2, String(seconds));
  return id;
}

function durationOf(video) {
  return new Promise((resolve) => {
    const look = () => (video.duration > 0 ? resolve(video.duration) : requestAnimationFrame(look));
    look();
  });
}

async function comparison(run, page, words, left, right) {
  await page.goto(`${run.base}/console/test/playground?model=kling-v3&task=${left}`);
  await page.getByRole("button", { name: words.compare, exact: true }).first().waitFor({ timeout: RENDERING_MS });
  await page.goto(`${run.base}/console/test/playground?model=kling-v3&task=${left}&compare=${right}`);
  const videos = page.locator("figure video");
  await videos.nth(1).waitFor({ timeout: RENDERING_MS });
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll("figure video")];
    return all.length === 2 && all.every((video) => video.currentTime > 0.3);
  });
  const times = await videos.evaluateAll((all) => all.map((video) => video.currentTime));
  run.check("two videos play together", Math.abs(times[0] - times[1]) < 0.3, times.join(" "));
  await run.access(page, "a comparison");
  await run.screenshot(page, `compare-${run.order.language}`);
  await page.getByRole("button", { name: words.compareEnd }).click();
  await page.waitForURL((url) => !url.searchParams.has("compare"));
}

async function list(run, page, words, { failed, made, order }) {
  await page.getByRole("link", { name: words.tasks, exact: true }).first().click();
  await page.waitForURL(/\/console\/test\/tasks/);
  const rows = page.locator("li[data-index]");
  const row = (id) => page.locator(`li[data-index] a[href$="${id}"]`);
  await row(made).waitFor();
  const total = () => page.locator(`dl[aria-label="${words.totals}"] dd`).first().textContent();
  await page.waitForFunction(
    (label) => /^\d+$/.test(document.querySelector(`dl[aria-label="${label}"] dd`)?.textContent ?? ""),
    words.totals,
  );
  const all = Number(await total());
  run.check(`the totals count ${all} tasks`, all >= 3 && (await rows.count()) === all, `${all} ${await rows.count()}`);
  await run.width(page, "the list of tasks");
  await run.access(page, "the list of tasks");
  await run.screenshot(page, `tasks-${run.order.language}`);
  await page.getByRole("button", { name: words.failed, exact: true }).click();
  await page.waitForURL(/status=failed/);
  await row(made).waitFor({ state: "detached" });
  await row(failed).waitFor();
  await page.waitForFunction(
    ([label, before]) => Number(document.querySelector(`dl[aria-label="${label}"] dd`)?.textContent) < before,
    [words.totals, all],
  );
  run.check("a filter changes the list and its totals", Number(await total()) === (await rows.count()), await total());
  await page.reload();
  await row(failed).waitFor();
  run.check("the URL has the filter", (await row(made).count()) === 0);
  await page.getByRole("button", { name: words.clear }).click();
  await row(made).waitFor();
  await page.getByRole("searchbox", { name: words.find }).fill(order);
  await page.keyboard.press("Enter");
  await row(made).waitFor({ state: "detached" });
  await row(failed).waitFor();
  run.check("an external id finds its task", (await rows.count()) === 1 && (await row(failed).count()) === 1);
}

async function timeline(run, page, words, failed) {
  await page.locator(`a[href$="${failed}"]`).click();
  await page.getByRole("heading", { name: words.timeline }).waitFor();
  const entries = page.locator("ol li time");
  await entries.first().waitFor();
  run.check(`the timeline has ${await entries.count()} entries`, (await entries.count()) >= 3);
  const fix = page.getByText(words.fix, { exact: true }).locator("xpath=following-sibling::p");
  await fix.waitFor();
  run.check("a failure says what to do", ((await fix.textContent()) ?? "").trim().length > 10, await fix.textContent());
  await run.width(page, "a failed task");
  await run.access(page, "a failed task");
  await run.screenshot(page, `timeline-${run.order.language}`);
}

async function lostConnection(run, page, words, { cable, slow }) {
  run.allow("net::ERR_"); // what the browser reports while the connection is cut
  await page.goto(`${run.base}/console/test/playground?model=kling-v3&task=${slow}`);
  const percent = async () => Number(await page.locator("progress").first().getAttribute("value"));
  await page.waitForFunction(() => document.querySelector("progress")?.value > 2);
  await cable.cut();
  const lost = page.getByRole("status").filter({ hasText: words.lost }).getByRole("button");
  await lost.waitFor();
  await run.screenshot(page, `lost-${run.order.language}`);
  const before = await percent();
  await cable.mend();
  await lost.waitFor({ state: "detached" });
  run.check("the lost connection is restored without a click", true);
  await page.getByRole("alert").first().waitFor({ state: "detached" });
  await page.waitForFunction((least) => document.querySelector("progress")?.value > least, before);
  run.check("the progress continues", (await percent()) > before, `${before}`);
  await page.getByRole("button", { name: words.cancel, exact: true }).click();
  await page.locator("progress").first().waitFor({ state: "detached" });
}

await journey(everyStep);
