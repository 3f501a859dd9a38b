// An operator helps a customer: the task of another account, whose prompt no response contains before
// the click and the reason, then the video, the entry in the audit log, and a refund. The argument also
// has the member `language`, `en-US` or `zh-CN`.
import { journey, SIZES } from "./journey.js";

const WORDS = {
  "en-US": {
    allTasks: "All tasks",
    show: "Show prompt and video",
    reason: "Reason",
    required: /^Enter a reason/,
    log: "Open the audit log",
    shown: "Prompt and video shown",
    refund: "Refund",
    amount: /^Amount/,
    tooMuch: /^Enter an amount/,
    memo: "Memo",
    refunded: "Task refunded",
    failed: "Failed",
    clear: "Clear filters",
    timeline: "Timeline",
  },
  "zh-CN": {
    allTasks: "全部任务",
    show: "显示提示词和视频",
    reason: "原因",
    required: /^请填写原因/,
    log: "打开审计日志",
    shown: "查看提示词和视频",
    refund: "退款",
    amount: /^金额/,
    tooMuch: /^请输入大于/,
    memo: "备注",
    refunded: "任务退款",
    failed: "失败",
    clear: "清除筛选",
    timeline: "时间线",
  },
};
const RENDERING_MS = 200_000;
const SECRETS = ["a lighthouse of secrets", "order seventy", "winter campaign"];

async function everyStep(run) {
  const words = WORDS[run.order.language];
  const made = await customer(run);
  const page = await run.signIn({ language: run.order.language });
  const bodies = collects(page);
  await list(run, page, words, made);
  await facts(run, page, words, made);
  const early = await leaks(bodies);
  run.check(`none of ${bodies.length} responses has the prompt before the click`, early === "" && bodies.length > 5, early);
  const { memo } = await content(run, page, words, bodies);
  await refund(run, page, words);
  await audit(run, page, words, { made, memo });
  await bothThemes(run, page, made);
  await page.context().close();
}

/** An account with a video that it paid for, and a task that failed. */
async function customer(run) {
  const post = async (path, key, body, headers = {}) => {
    const response = await fetch(run.base + path, {
      method: "POST",
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
    return response.json();
  };
  const root = run.order.key;
  const name = `Studio ${Date.now()}`;
  const { id } = await post("/admin/v1/accounts", root, { name });
  await post(`/admin/v1/accounts/${id}/credits`, root, { amount: "10" });
  const { key } = await post(`/admin/v1/accounts/${id}/keys`, root, { name: "website" });
  const test = await post(`/admin/v1/accounts/${id}/keys`, root, { name: "staging", kind: "test" });
  const request = { model: "kling-v3", prompt: SECRETS[0], duration: 3 };
  const labels = { external_id: SECRETS[1], metadata: { project: SECRETS[2] } };
  const video = await post("/v1/videos/generations", key, { ...request, ...labels });
  const failed = await post("/v1/videos/generations", test.key, request, { "Filmgate-Test-Outcome": "moderated" });
  const task = video.data?.[0]?.task_id;
  const start = Date.now();
  let status = "";
  while (status !== "completed" && Date.now() - start < RENDERING_MS) {
    const answer = await fetch(`${run.base}/v1/tasks/${task}?wait=30`, { headers: { Authorization: `Bearer ${key}` } });
    status = (await answer.json()).data?.status;
  }
  run.check("a customer has a video", status === "completed", JSON.stringify(video));
  return { name, account: id, task, failed: failed.data?.[0]?.task_id };
}

/** The bodies of all responses of the API, as they arrive, but for streams, which do not end. */
function collects(page) {
  const bodies = [];
  page.on("response", (response) => {
    const isStream = (response.headers()["content-type"] ?? "").startsWith("text/event-stream");
    if (/\/v1\//.test(response.url()) && !isStream) {
      bodies.push(
        response.text().then(
          (text) => `${response.url()} ${text}`,
          () => "",
        ),
      );
    }
  });
  return bodies;
}

/** The first response with something that the customer wrote; empty if there is none. */
async function leaks(bodies) {
  const texts = await Promise.all(bodies);
  return texts.find((text) => SECRETS.some((secret) => text.includes(secret))) ?? "";
}

async function list(run, page, words, made) {
  await page.getByRole("link", { name: words.allTasks, exact: true }).first().click();
  await page.waitForURL(/\/console\/test\/all-tasks/);
  const row = (id) => page.locator(`tr a[href$="/all-tasks/${id}"]`);
  await row(made.task).waitFor();
  run.check("the list has the tasks of other accounts", (await row(made.failed).count()) === 1);
  run.check("a row names the account", (await row(made.task).textContent()) === made.name);
  await page.getByRole("button", { name: words.failed, exact: true }).click();
  await row(made.task).waitFor({ state: "detached" });
  await row(made.failed).waitFor();
  run.check("failed tasks of all accounts are found", page.url().includes("status=failed"), page.url());
  await page.getByRole("button", { name: words.clear }).click();
  await page.getByRole("searchbox").fill(made.account);
  await page.keyboard.press("Enter");
  await page.waitForURL(new RegExp(`account=${made.account}`));
  await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 2);
  run.check("an account selects its tasks", (await row(made.task).count()) === 1);
  await run.width(page, "all tasks");
  await run.access(page, "all tasks");
  await run.screenshot(page, `all-tasks-${run.order.language}`);
  await row(made.task).click();
}

async function facts(run, page, words, made) {
  await page.waitForURL(new RegExp(made.task));
  await page.getByRole("heading", { name: words.timeline }).waitFor();
  const channel = await page.locator("aside dl").textContent();
  run.check("the facts have the channel and the account", channel.includes("local") && channel.includes(made.name), channel);
  run.check("the page has no video", (await page.locator("video").count()) === 0);
  await run.width(page, "the task of a customer");
  await run.access(page, "the task of a customer");
  await run.screenshot(page, `customer-task-hidden-${run.order.language}`);
}

async function content(run, page, words, bodies) {
  const memo = `ticket ${Date.now()}`;
  const show = page.getByRole("button", { name: words.show });
  await show.click();
  await page.getByText(words.required).waitFor();
  run.check("a look needs a reason", (await leaks(bodies)) === "");
  await page.getByRole("textbox", { name: words.reason }).fill(memo);
  const answer = page.waitForResponse((response) => response.url().endsWith("/content"));
  await show.click();
  run.check("the content is a POST", (await answer).request().method() === "POST");
  await page.getByText(SECRETS[0], { exact: true }).waitFor();
  const video = page.locator("video").first();
  await video.waitFor();
  await video.evaluate((element) => element.play());
  await page.waitForFunction(() => document.querySelector("video")?.currentTime > 0.2);
  run.check("the video plays after the click", true);
  const texts = await page.locator("main").textContent();
  run.check("the labels are shown", SECRETS.every((secret) => texts.includes(secret)), texts.slice(0, 600));
  await run.width(page, "the content of a customer");
  await run.access(page, "the content of a customer");
  await run.screenshot(page, `customer-task-shown-${run.order.language}`);
  await page.reload();
  await show.waitFor();
  run.check("the content is hidden again after a reload", (await page.locator("video").count()) === 0);
  return { memo };
}

async function refund(run, page, words) {
  await page.getByRole("button", { name: words.refund, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: words.amount }).fill("100");
  await dialog.getByRole("textbox", { name: words.memo }).fill("black video");
  await dialog.locator('button[type="submit"]').click();
  await dialog.getByText(words.tooMuch).waitFor();
  await run.access(page, "a refund");
  await run.screenshot(page, `refund-${run.order.language}`);
  await dialog.getByRole("textbox", { name: words.amount }).fill("0.1");
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: "detached" });
  await page.locator("aside dl").getByText("0.10").waitFor();
  run.check("a part of the charge is refunded", true);
}

async function audit(run, page, words, { made, memo }) {
  await page.goto(`${run.base}/console/test/audit?subject=${made.task}`);
  const rows = page.locator("tbody tr");
  await rows.filter({ hasText: words.shown }).waitFor();
  const texts = await rows.allTextContents();
  run.check("the audit log has the look and the reason", texts.some((text) => text.includes(words.shown) && text.includes(memo)), texts.join(" | "));
  run.check("new entries are on top", texts[0].includes(words.refunded) && texts.length === 2, texts.join(" | "));
  await run.width(page, "the audit log");
  await run.access(page, "the audit log");
  await page.locator("tbody tr a").first().click();
  await page.waitForURL(new RegExp(`all-tasks/${made.task}`));
  run.check("an entry leads to its task", true);
}

async function bothThemes(run, page, made) {
  const paths = { list: "/all-tasks", task: `/all-tasks/${made.task}`, failed: `/all-tasks/${made.failed}`, audit: "/audit" };
  for (const [size, pixels] of Object.entries(SIZES)) {
    await page.setViewportSize(pixels);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const [name, path] of Object.entries(paths)) {
        await page.goto(`${run.base}/console/test${path}`);
        await page.locator("tbody tr, aside dl").first().waitFor();
        await run.width(page, `${name}, ${size}, ${colorScheme}`);
        await run.access(page, `${name}, ${size}, ${colorScheme}`);
        await run.screenshot(page, `customer-${name}-${size}-${colorScheme}-${run.order.language}`);
      }
    }
  }
}

await journey(everyStep);
