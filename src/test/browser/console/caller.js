// A caller's first day: the link signs in, the playground makes a video that plays, a key is created
// and works in a program, and a refused request is explained and opened in the playground. The
// argument also has the member `language`, `en-US` or `zh-CN`.
import { journey } from "./journey.js";

const WORDS = {
  "en-US": {
    run: /^Free test run/,
    keys: "Keys",
    create: "Create a key",
    name: "Name",
    submit: "Create the key",
    stored: "I have stored it",
    requests: "Requests",
    open: "Open in the playground",
  },
  "zh-CN": {
    run: /^免费试运行/,
    keys: "密钥",
    create: "创建密钥",
    name: "名称",
    submit: "创建密钥",
    stored: "我已保存",
    requests: "请求",
    open: "在调试台中打开",
  },
};
const RENDERING_MS = 120_000;
const PROMPT = "a red fox runs through the snow";

/** The key that the page showed, for the steps after it. */
let secret = "";

async function everyStep(run) {
  const { language } = run.order;
  const words = WORDS[language];
  run.allow("/v1/videos/estimate"); // the check of a request that is not valid yet
  const page = await run.signIn({ language });
  await makesVideo(run, page, words);
  await createsKey(run, page, words);
  await usesKey(run);
  await explainsRefusal(run, page, words);
  await page.context().close();
}

async function makesVideo(run, page, words) {
  await page.waitForURL(/\/console\/test\/playground/);
  await page.locator("textarea").first().fill(PROMPT);
  await run.screenshot(page, `playground-${run.order.language}`);
  await page.getByRole("button", { name: words.run }).click();
  const video = page.locator("video").first();
  await video.waitFor({ timeout: RENDERING_MS });
  run.check("the task is in the URL", page.url().includes("task=task_"), page.url());
  const played = await video.evaluate(plays);
  run.check(`a video of ${played.duration} s plays`, played.duration > 2 && played.time > 0.5, JSON.stringify(played));
  run.check("its frames change", played.first !== played.later && played.first !== "", JSON.stringify(played).slice(0, 200));
  await run.access(page, "a finished video");
  await run.width(page, "a finished video");
  await run.screenshot(page, `video-${run.order.language}`);
}

/** Plays a second of a video, and reads a small picture of it before and after. */
async function plays(video) {
  const picture = () => {
    const canvas = document.createElement("canvas");
    canvas.width = 64;
    canvas.height = 36;
    canvas.getContext("2d").drawImage(video, 0, 0, 64, 36);
    return canvas.toDataURL();
  };
  const reached = (time) =>
    new Promise((resolve, reject) => {
      video.addEventListener("error", () => reject(new Error(video.error?.message ?? "the video failed")));
      const look = () => (video.currentTime >= time ? resolve() : requestAnimationFrame(look));
      look();
    });
  video.muted = true;
  video.currentTime = 0;
  await video.play();
  await reached(0.1);
  const first = picture();
  await reached(1);
  const later = picture();
  video.pause();
  return { duration: video.duration, time: video.currentTime, first, later };
}

async function createsKey(run, page, words) {
  await page.getByRole("link", { name: words.keys, exact: true }).first().click();
  await page.waitForURL(/\/console\/test\/keys/);
  await page.getByRole("button", { name: words.create }).first().click();
  const panel = page.getByRole("dialog");
  await panel.getByLabel(words.name).first().fill("worker");
  await panel.getByRole("button", { name: words.submit }).click();
  const shown = page.locator("code", { hasText: /^fg_test_\w{20,}$/ });
  secret = (await shown.first().textContent()) ?? "";
  run.check("the secret is shown once", secret.startsWith("fg_test_"), secret.slice(0, 8));
  await run.access(page, "a new key");
  await run.screenshot(page, `key-${run.order.language}`);
  await page.getByRole("button", { name: words.stored }).click();
  await shown.first().waitFor({ state: "detached" });
  run.check("and is gone", !(await page.content()).includes(secret));
}

/** A program beside the browser, with the key: one request is accepted, and one refused. */
async function usesKey(run) {
  const send = (body) =>
    fetch(`${run.base}/v1/videos/generations`, {
      method: "POST",
      headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const accepted = await send({ model: "kling-v3", prompt: PROMPT, duration: 3 });
  run.check("the key creates a video", accepted.status === 200, `${accepted.status} ${await accepted.text()}`);
  const refused = await send({ model: "kling-v3", prompt: PROMPT, duration: 99 });
  run.check("a wrong duration is refused", refused.status === 400, String(refused.status));
}

async function explainsRefusal(run, page, words) {
  await page.getByRole("link", { name: words.requests, exact: true }).first().click();
  await page.waitForURL(/\/console\/test\/requests/);
  const group = page.locator("button[aria-expanded]", { hasText: "duration" }).first();
  await group.waitFor();
  await run.access(page, "refused requests");
  await run.screenshot(page, `requests-${run.order.language}`);
  if ((await group.getAttribute("aria-expanded")) === "false") {
    await group.click();
  }
  await page.locator('a[href*="/requests/"]').first().click();
  const open = page.getByRole("button", { name: words.open }).or(page.getByRole("link", { name: words.open }));
  await open.first().waitFor();
  await run.access(page, "a refused request");
  await run.screenshot(page, `request-${run.order.language}`);
  await open.first().click();
  await page.waitForURL(/\/console\/test\/playground/);
  run.check("the playground has the prompt", (await page.locator("textarea").first().inputValue()) === PROMPT);
  await page.locator("[data-invalid]").first().waitFor();
  run.check("and a message beside the field", (await page.locator("[data-invalid]").count()) > 0);
  await run.screenshot(page, `opened-${run.order.language}`);
}

await journey(everyStep);
