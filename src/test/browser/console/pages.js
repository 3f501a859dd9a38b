// Every page of the console with something to show, in both themes and on both sizes of screen: axe
// finds nothing, nothing is wider than the screen, and contact sheets are written for people to look
// at. The argument also has the members `language`, `en-US` or `zh-CN`, and `lab`, the address
// of an upstream lab.
import { journey, SIZES } from "./journey.js";

const RENDERING_MS = 180_000;
const THEMES = ["light", "dark"];

const PROMPTS = {
  "en-US": {
    dog: "A golden retriever runs along the beach at sunset, the camera tracks it",
    city: "A red car drives through a rainy city at night, neon light on the wet street",
    shots: ["A girl opens a door and looks surprised", "A forest in the morning mist, a deer lifts its head"],
  },
  "zh-CN": {
    dog: "金毛犬在日落的海滩上奔跑，镜头跟随",
    city: "雨夜的城市里，一辆红色汽车驶过，霓虹灯映在湿漉漉的路面上",
    shots: ["一个女孩推开门，露出惊讶的表情", "清晨薄雾中的森林，一头鹿抬起头"],
  },
};

/** What the steps found: ids of tasks, keys, and refused requests. */
const made = {};

async function fills(run) {
  const prompts = PROMPTS[run.order.language];
  const send = (key, method, path, body, headers = {}) =>
    fetch(run.base + path, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json", ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).then((response) => response.json());
  const root = run.order.key;
  const createKey = (name, more) => send(root, "POST", "/admin/v1/accounts/root/keys", { name, kind: "test", ...more });
  const test = await createKey("website");
  await createKey("worker", { scopes: ["generate"], limits: { requests_per_minute: 60, concurrent: 4 } });
  const video = "/v1/videos/generations";
  const submit = async (body, headers) => (await send(test.key, "POST", video, body, headers)).data?.[0]?.task_id;
  made.key = test.id;
  made.video = await submit({ model: "kling-v3", prompt: prompts.dog, duration: 3, metadata: { campaign: "summer" } });
  made.other = await submit({ model: "kling-v2-6", prompt: prompts.city, duration: 5 });
  made.shots = await submit({
    model: "kling-v3",
    multi_shot: true,
    shot_type: "customize",
    duration: 5,
    multi_prompt: prompts.shots.map((prompt, i) => ({ index: i + 1, prompt, duration: i === 0 ? 2 : 3 })),
  });
  made.failed = await submit({ model: "kling-v3", prompt: prompts.dog, duration: 3 }, { "Filmgate-Test-Outcome": "failed" });
  await submit({ model: "kling-v3", prompt: prompts.dog, duration: 99, mode: "fast" });
  await submit({ model: "kling-v3", duration: 5 });
  await submit({ model: "kling-v4", prompt: prompts.dog });
  await createsChannels(run, send);
  const refused = await send(test.key, "GET", "/v1/requests");
  made.request = refused.data?.at(-1)?.id;
  for (const name of ["video", "other", "shots", "failed"]) {
    made[`${name}Status`] = await ended(send, test.key, made[name]);
  }
  run.check("the videos were made", [made.videoStatus, made.otherStatus, made.shotsStatus].every((one) => one === "completed"), JSON.stringify(made));
  run.check("a task failed", made.failedStatus === "failed", JSON.stringify(made));
  run.check("a request was refused", made.request !== undefined, JSON.stringify(refused).slice(0, 300));
}

/** A channel of the lab, one whose key the lab refuses, and one that is drained. */
async function createsChannels(run, send) {
  const { key: root, lab } = run.order;
  const create = (name, provider, keys, more = {}) =>
    send(root, "POST", "/admin/v1/channels", { name, provider, base_url: `${lab}/${provider}`, keys, ...more });
  await create("kling-main", "kling", ["api-key-kling-lab-000000000001"], { models: ["kling-v3"] });
  await create("kling-second", "kling", ["api-key-kling-lab-000000000009"], { weight: 2 });
  await create("backup", "gateway", ["lab-gateway-key-0001"], { priority: 1, concurrent: 5 });
  await send(root, "POST", "/admin/v1/channels/backup/drain");
}

async function ended(send, key, id) {
  if (id === undefined) {
    return "refused";
  }
  const start = Date.now();
  while (Date.now() - start < RENDERING_MS) {
    const { data } = await send(key, "GET", `/v1/tasks/${id}?wait=30`);
    const status = data?.status ?? "failed";
    if (["completed", "failed", "cancelled"].includes(status)) {
      return status;
    }
  }
  return "late";
}

/** The pages: a name, the path below the mode, and what is done before the look. */
const views = () => [
  ["playground", "/test/playground"],
  ["playground-video", `/test/playground?model=kling-v3&task=${made.video}`, shown("video")],
  ["playground-storyboard", `/test/playground?model=kling-v3&from=${made.shots}`, shown("textarea")],
  ["playground-json", "/test/playground?view=json"],
  ["playground-compare", `/test/playground?model=kling-v3&task=${made.video}&compare=${made.other}`, shown("video")],
  ["tasks", "/test/tasks", shown('a[href*="/tasks/task_"]')],
  ["tasks-failed", "/test/tasks?status=failed", shown('a[href*="/tasks/task_"]')],
  ["tasks-empty", "/live/tasks"],
  ["task", `/test/tasks/${made.video}`, shown("video")],
  ["task-failed", `/test/tasks/${made.failed}`],
  ["keys", "/test/keys"],
  ["keys-new", "/test/keys?new", shown('[role="dialog"]')],
  ["keys-edit", `/test/keys?edit=${made.key}`, shown('[role="dialog"]')],
  ["keys-rotate", `/test/keys?rotate=${made.key}`, shown('[role="dialog"]')],
  ["requests", "/test/requests", shown("button[aria-expanded]")],
  ["request", `/test/requests/${made.request}`],
  ["requests-empty", "/live/requests"],
  ["sessions", "/test/sessions"],
  ["overview", "/test/overview"],
  ["channels", "/test/channels", shown('a[href*="/channels/"]')],
  ["channels-new", "/test/channels?new", shown('[role="dialog"]')],
  ["channel", "/test/channels/kling-main", shown("dl")],
  ["channel-red", "/test/channels/kling-second", shown("dl")],
  ["channel-edit", "/test/channels/kling-main?edit", shown('[role="dialog"]')],
  ["channel-remove", "/test/channels/kling-main?remove", shown('[role="dialog"]')],
  ["channel-missing", "/test/channels/nothing"],
  ["all-tasks", "/test/all-tasks", shown('a[href*="/all-tasks/task_"]')],
  ["all-tasks-channel", "/test/all-tasks?channel=main"],
  ["customer-task", `/test/all-tasks/${made.video}`, shown("aside dl")],
  ["customer-task-shown", `/test/all-tasks/${made.video}`, showsContent],
  ["customer-task-failed", `/test/all-tasks/${made.failed}`, shown("aside dl")],
  ["audit", "/test/audit", shown("tbody tr")],
  ["audit-empty", "/test/audit?subject=nothing"],
  ["commands", "/test/tasks", opensCommands],
  ["not-found", "/test/nothing"],
];

function shown(selector) {
  return (page) => page.locator(selector).first().waitFor();
}

async function showsContent(page) {
  await page.locator("main form input").last().fill("a look at all pages");
  await page.locator('main form button[type="submit"]').click();
  await page.locator("video").first().waitFor();
}

async function opensCommands(page) {
  await page.keyboard.press("Control+k");
  await page.locator('[role="dialog"] input').first().waitFor();
}

async function looks(run) {
  run.allow("/v1/videos/estimate"); // the check of a request that is not valid yet
  run.allow("/admin/v1/channels/nothing"); // a channel that does not exist
  const { language } = run.order;
  const page = await run.signIn({ language });
  for (const [width, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    for (const theme of language === "en-US" ? THEMES : [width === "phone" ? "dark" : "light"]) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      await looksAtAll(run, page, `${width}-${theme}`, size);
    }
  }
  await page.context().close();
}

async function looksAtAll(run, page, sheet, size) {
  const pictures = [];
  for (const [name, path, prepare] of views()) {
    const label = `${name}, ${sheet}`;
    try {
      await page.goto(`${run.base}/console${path}`);
      await page.locator("h1").first().waitFor();
      await prepare?.(page);
      await page.waitForLoadState("networkidle", { timeout: 500 }).catch(() => undefined); // streams stay open
      await run.access(page, label);
      await run.width(page, label);
    } catch (error) {
      run.check(label, false, error.message);
    }
    await run.screenshot(page, `page-${name}-${sheet}-${run.order.language}`);
    pictures.push({ name, data: (await page.screenshot({ type: "jpeg", quality: 80 })).toString("base64") });
  }
  await writesSheet(run, page.context(), `${sheet}-${run.order.language}`, pictures, size);
}

/** One picture of all pages, with their names. */
async function writesSheet(run, context, name, pictures, size) {
  const columns = size.width > 1000 ? 4 : 7;
  const width = size.width > 1000 ? 480 : 270;
  const page = await context.newPage();
  await page.setViewportSize({ width: columns * (width + 12) + 12, height: 800 });
  await page.setContent(
    `<style>body { margin: 12px; display: flex; flex-wrap: wrap; gap: 12px; background: #888; font: 14px sans-serif }
      figure { margin: 0; width: ${width}px } img { width: 100%; display: block }</style>` +
      pictures.map((one) => `<figure>${one.name}<img src="data:image/jpeg;base64,${one.data}"></figure>`).join(""),
  );
  await page.screenshot({
    path: `${run.order.screenshots}/sheet-${name}.jpg`,
    type: "jpeg",
    quality: 85,
    fullPage: true,
  });
  await page.close();
}

await journey(fills, looks);
