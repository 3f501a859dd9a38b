// Checks the documentation of a running server in Chromium and prints what it finds, a line each.
// The argument is a JSON object with the members
//   base        the address of the server
//   key         a key that may create videos
//   browser     the program of the browser
//   screenshots the directory for screenshots
//   pages       the paths of the pages to visit
//   samples     a page with samples in several languages; empty if there is none
//   forms       a page whose first form with POST creates a video, and that also has one with GET;
//               empty if there is none
import { chromium } from "playwright-core";
import { checkBehaviour } from "./behaviour.js";
import { visit } from "./visit.js";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PARALLEL = 2;

const order = JSON.parse(process.argv[2]);
const findings = [];
const report = (text) => findings.push(text);
const browser = await chromium.launch({ executablePath: order.browser, args: ARGUMENTS });
try {
  const rest = [...order.pages];
  const work = async () => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      await visit(browser, order, path, report);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  await checkBehaviour(browser, order, report);
} finally {
  await browser.close();
}
console.log(findings.length === 0 ? `${order.pages.length} pages, 0 findings` : findings.join("\n"));
process.exitCode = findings.length === 0 ? 0 : 1;
