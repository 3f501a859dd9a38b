// Plays videos in Chromium, seeks in them, and prints what it sees as a JSON array, an object for
// each file. The argument is a JSON object with the members
//   browser   the program of the browser
//   directory the directory of the files
//   videos    a list of objects with a file name and the seconds to seek to
//   width     the width in pixels to which frames are reduced
//   height    the same for the height
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "playwright-core";

const order = JSON.parse(process.argv[2]);

// Players seek with ranges.
const server = createServer((request, response) => {
  if (request.url === "/") {
    response.setHeader("Content-Type", "text/html").end("<video muted></video>");
    return;
  }
  if (!order.videos.some((video) => video.file === request.url)) {
    response.writeHead(404).end();
    return;
  }
  const file = join(order.directory, request.url);
  const size = statSync(file).size;
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "bytes=0-");
  const end = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  response.writeHead(206, {
    "Content-Type": "video/mp4",
    "Accept-Ranges": "bytes",
    "Content-Range": `bytes ${from}-${end}/${size}`,
    "Content-Length": end - Number(from) + 1,
  });
  createReadStream(file, { start: Number(from), end }).pipe(response);
});

// Runs in the page.
const look = async ({ file, seconds, width, height }) => {
  const video = document.querySelector("video");
  const event = (name) =>
    new Promise((resolve, reject) => {
      video.addEventListener(name, resolve, { once: true });
      video.addEventListener("error", () => reject(new Error(video.error.message)), { once: true });
    });
  const ready = event("canplaythrough");
  video.src = file;
  await ready;
  const ended = event("ended");
  await video.play();
  await ended;
  const played = { seconds: video.currentTime, audio: video.webkitAudioDecodedByteCount > 0 };
  const canvas = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  canvas.imageSmoothingQuality = "high";
  const frames = [];
  for (const at of seconds) {
    const seeked = event("seeked");
    const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
    video.currentTime = at;
    // On a busy machine the event comes before the frame can be drawn.
    await Promise.all([seeked, shown]);
    canvas.drawImage(video, 0, 0, width, height);
    frames.push(Array.from(canvas.getImageData(0, 0, width, height).data));
  }
  return {
    width: video.videoWidth,
    height: video.videoHeight,
    duration: video.duration,
    played,
    frames,
  };
};

await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const browser = await chromium.launch({
  executablePath: order.browser,
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const seen = [];
try {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  for (const video of order.videos) {
    seen.push(await page.evaluate(look, { ...video, width: order.width, height: order.height }));
  }
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify(seen));
