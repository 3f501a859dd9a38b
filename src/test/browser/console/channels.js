// An operator's day: a channel of the upstream lab is added by the form, tested, drained, and resumed;
// the lab refuses its key, and the list, the overview, and the channel say so; two editors conflict;
// the channel is removed. The argument also has the members `language`, `en-US` or `zh-CN`, and `lab`,
// the address of the lab.
import { journey } from "./journey.js";

const WORDS = {
  "en-US": {
    add: "Add a channel",
    name: /^Name/,
    baseUrl: /^Base URL/,
    keys: /^API keys/,
    only: "Only these",
    weight: "Weight",
    submit: "Add and test",
    usable: "Every credential is usable.",
    unusable: "Not every credential is usable.",
    refused: "The upstream refuses the key",
    test: "Test",
    drain: "Drain",
    resume: "Resume",
    edit: "Edit",
    save: "Save",
    keepMine: "Keep mine",
    takeTheirs: "Take theirs",
    remove: "Remove",
    removal: "Remove the channel",
    down: "Down",
    draining: "Draining",
    empty: "No channel yet",
    open: (name) => `Open the channel ${name}`,
  },
  "zh-CN": {
    add: "添加渠道",
    name: /^名称/,
    baseUrl: /^接口地址/,
    keys: /^API 密钥/,
    only: "仅限以下模型",
    weight: "权重",
    submit: "添加并测试",
    usable: "所有凭证均可用。",
    unusable: "部分或全部凭证不可用。",
    refused: "上游拒绝该密钥",
    test: "测试",
    drain: "排空",
    resume: "恢复",
    edit: "编辑",
    save: "保存",
    keepMine: "保留我的更改",
    takeTheirs: "采用对方的更改",
    remove: "移除",
    removal: "移除渠道",
    down: "不可用",
    draining: "排空中",
    empty: "还没有渠道",
    open: (name) => `查看渠道 ${name}`,
  },
};
const THEMES = ["dark", "light"];
const SECRET = "api-key-kling-lab-000000000001";
const NAME = "kling-lab";
/** A change takes effect within two seconds; a busy machine is slower. */
const RESUME_MS = 30_000;

async function everyStep(run) {
  const { language } = run.order;
  const words = WORDS[language];
  run.allow("/admin/v1/channels"); // refused forms, a conflict, and a channel that is gone
  const page = await run.signIn({ language });
  const button = (name) => page.getByRole("button", { name, exact: true });
  const shows = (text) => page.getByText(text, { exact: true }).first().waitFor();
  const steps = { run, page, words, button, shows };
  await adds(steps);
  await drains(steps);
  await fails(steps);
  await conflicts(steps);
  await removes(steps);
  await page.context().close();
}

/** A request of another client, as the operator. */
function send(run, method, path, body) {
  return fetch(run.base + path, {
    method,
    headers: { Authorization: `Bearer ${run.order.key}`, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).then((response) => response.json());
}

/** Replaces the script of the lab. */
function script(run, body) {
  return fetch(`${run.order.lab}/_lab/script`, { method: "POST", body: JSON.stringify(body) });
}

/** axe in both themes, the width, and a picture for people. */
async function looks({ run, page }, name) {
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: "attached" });
    await run.access(page, `${name}, ${colorScheme}`);
  }
  await run.width(page, name);
  await run.screenshot(page, `${name}-${run.order.language}`);
}

async function adds(steps) {
  const { run, page, words, button, shows } = steps;
  await page.goto(`${run.base}/console/test/channels`);
  await shows(words.empty);
  await looks(steps, "channels-empty");
  await button(words.add).click();
  const form = page.getByRole("dialog");
  await form.getByLabel(words.name).fill(NAME);
  await button(words.submit).click();
  await form.locator('[aria-invalid="true"]').waitFor();
  run.check("a missing key is said beside its field", (await form.getByText(/`?key`?/).count()) > 0);
  await looks(steps, "channel-refused");
  await form.getByLabel(words.baseUrl).fill(`${run.order.lab}/kling`);
  await form.getByLabel(words.keys).fill(SECRET);
  run.check("the key is hidden", (await form.getByLabel(words.keys).getAttribute("type")) === "password");
  await form.getByText(words.only).click();
  await form.getByLabel("kling-v3", { exact: true }).check();
  await button(words.submit).click();
  await page.waitForURL((url) => url.pathname.endsWith(`/channels/${NAME}`));
  await shows(words.usable);
  run.check("a new channel is tested", true);
  run.check("its key is not shown", !(await page.content()).includes(SECRET));
  await looks(steps, "channel-added");
}

async function drains(steps) {
  const { run, page, words, button, shows } = steps;
  await button(words.drain).click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await looks(steps, "channel-last");
  await dialog.getByRole("button", { name: words.drain, exact: true }).click();
  await button(words.resume).waitFor();
  const { state } = await send(run, "GET", `/admin/v1/channels/${NAME}`);
  run.check("the channel drains", state === "draining", state);
  await looks(steps, "channel-draining");
  await button(words.resume).click();
  await button(words.drain).waitFor();
  await shows("kling");
}

async function fails(steps) {
  const { run, page, words, button, shows } = steps;
  await script(run, { upstreams: { kling: { keys: ["another-key-000000000000000001"] } } });
  const answer = await submits(run);
  const task = answer.data?.[0]?.task_id;
  run.check("a live task is accepted", task !== undefined, JSON.stringify(answer));
  await page.getByText(words.refused).first().waitFor();
  await button(words.test).click();
  await shows(words.unusable);
  await looks(steps, "channel-red");
  await button(words.drain).click();
  await page.getByRole("dialog").getByRole("button", { name: words.drain, exact: true }).click();
  await button(words.resume).waitFor();
  await page.goto(`${run.base}/console/test/channels`);
  const row = page.getByRole("row").filter({ hasText: NAME });
  await row.getByText(words.refused).waitFor();
  run.check("the list says that it is down and why", (await row.getByText(words.down, { exact: true }).count()) === 1);
  run.check("and that it drains", (await row.getByText(words.draining, { exact: true }).count()) === 1);
  await looks(steps, "channels-red");
  await page.goto(`${run.base}/console/test/overview`);
  await page.locator('[data-severity="error"]').filter({ hasText: NAME }).waitFor();
  await looks(steps, "overview-red");
  await page.getByRole("link", { name: words.open(NAME) }).click();
  await page.waitForURL((url) => url.pathname.endsWith(`/channels/${NAME}`));
  run.check("the overview leads to the channel", true);
  await script(run, {});
  await send(run, "POST", `/v1/tasks/${task}/cancel`);
}

/** A live task on the channel, as soon as the server has resumed it. */
async function submits(run) {
  const video = { model: "kling-v3", prompt: "a red fox", duration: 5, provider: { only: [NAME] } };
  const start = Date.now();
  for (;;) {
    const answer = await send(run, "POST", "/v1/videos/generations", video);
    if (answer.error?.reason !== "no_channel" || Date.now() - start > RESUME_MS) {
      return answer;
    }
  }
}

async function conflicts(steps) {
  const { run, page, words, button } = steps;
  const path = `/admin/v1/channels/${NAME}`;
  const edits = async (mine, theirs) => {
    await button(words.edit).click();
    const form = page.getByRole("dialog");
    await form.getByLabel(words.weight).fill(mine);
    await send(run, "PATCH", path, { weight: theirs });
    await button(words.save).click();
    return page.getByRole("alertdialog");
  };
  const first = await edits("7", 30);
  await first.waitFor();
  const cells = await first.getByRole("cell").allTextContents();
  run.check("both values are shown", cells.join() === "30,7", cells.join());
  await looks(steps, "channel-conflict");
  await button(words.keepMine).click();
  await first.waitFor({ state: "detached" });
  run.check("mine is kept", (await send(run, "GET", path)).weight === 7);
  const second = await edits("8", 31);
  await button(words.takeTheirs).click();
  await second.waitFor({ state: "detached" });
  run.check("theirs is taken", (await send(run, "GET", path)).weight === 31);
}

async function removes(steps) {
  const { run, page, words, button, shows } = steps;
  await button(words.remove).click();
  await page.getByRole("dialog").waitFor();
  await looks(steps, "channel-remove");
  await button(words.removal).click();
  await page.waitForURL((url) => url.pathname.endsWith("/channels"));
  await shows(words.empty);
  const { data } = await send(run, "GET", "/admin/v1/channels");
  run.check("the channel is removed", data.length === 0, JSON.stringify(data));
}

await journey(everyStep);
