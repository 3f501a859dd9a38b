// What every script for the console uses. A script calls `journey` with its steps. The argument of
// the program is a JSON object with the members
//   browser     the program of the browser
//   base        the address of the server, without a trailing slash
//   link        a link that signs in once; empty if the script signs in by itself
//   key         the root key, for requests beside the browser
//   screenshots the directory for screenshots
// and those that the test adds. The program prints a JSON object with `passed`, the names of the
// checks that held, and `failed`, a sentence for each that did not. Errors and warnings in the
// console of the browser, violations of the content security policy, exceptions, requests to other
// hosts, and responses with 5xx are failures in every script.
import axe from "axe-core";
import { chromium } from "playwright-core";
import { checkAccess } from "../visit.js";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const PATIENCE_MS = 30_000;

/** A wide screen and a phone. */
export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Runs the steps, each a function that gets a `Journey`, and prints what they found. */
export async function journey(...steps) {
  const order = JSON.parse(process.argv[2]);
  const browser = await chromium.launch({ executablePath: order.browser, args: ARGUMENTS });
  const run = new Journey(browser, order);
  try {
    for (const step of steps) {
      try {
        await step(run);
      } catch (error) {
        run.failed.push(`${step.name}: ${error.message}`);
        await run.screenshotOfAll(step.name);
      }
    }
  } finally {
    await browser.close();
  }
  // A proxy that a step has opened does not keep the program running.
  const report = JSON.stringify({ passed: run.passed, failed: run.failed });
  process.stdout.write(`${report}\n`, () => process.exit(run.failed.length === 0 ? 0 : 1));
}

class Journey {
  passed = [];
  failed = [];
  #browser;
  #allowed = [];

  constructor(browser, order) {
    this.#browser = browser;
    this.order = order;
    this.base = order.base;
  }

  /** A check with a name; the detail explains a failure. */
  check(name, holds, detail = "") {
    if (holds) {
      this.passed.push(name);
    } else {
      this.failed.push(detail === "" ? name : `${name}: ${detail}`);
    }
  }

  /** Messages of the browser that contain this text are expected, such as `401` of a wrong link. */
  allow(text) {
    this.#allowed.push(text);
  }

  /** Browsers reach the server by another address from now on, such as that of a proxy. */
  moveTo(base) {
    this.order.link = this.order.link.replace(this.base, base);
    this.base = base;
  }

  /**
   * A browser without cookies and stored data.
   *
   * @param options those of Playwright, besides `language` and `size`
   */
  async context({ language = "en-US", size = SIZES.desktop, ...options } = {}) {
    const context = await this.#browser.newContext({
      viewport: size,
      locale: language,
      ignoreHTTPSErrors: true, // A proxy of a test has a certificate of its own.
      ...options,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} blocks ${event.blockedURI} ${event.sourceFile ?? ""}`);
      });
    });
    context.on("page", (page) => this.#watch(page));
    return context;
  }

  /** A new browser with one page at a path of the server. */
  async open(path, options) {
    const context = await this.context(options);
    const page = await context.newPage();
    await page.goto(this.base + path);
    return page;
  }

  /** A new browser that has signed in by the link, and waits at the first page. */
  async signIn(options) {
    const context = await this.context(options);
    const page = await context.newPage();
    await page.goto(this.order.link);
    await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
    return page;
  }

  /** Reports what axe finds on the page as it is now. */
  async access(page, name) {
    const before = this.failed.length;
    await page.evaluate(axe.source);
    await checkAccess(page, name, (text) => this.failed.push(text));
    if (this.failed.length === before) {
      this.passed.push(`${name}: axe`);
    }
  }

  /** Reports a page that is wider than its screen. */
  async width(page, name) {
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    this.check(`${name}: fits the width`, excess <= 0, `${excess} pixels too wide`);
  }

  /** Writes a PNG for people to look at. */
  async screenshot(page, name) {
    await page.screenshot({ path: `${this.order.screenshots}/console-${name}.png` });
  }

  async screenshotOfAll(name) {
    const pages = this.#browser.contexts().flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) {
      await this.screenshot(page, `failed-${name}-${index}`).catch(() => undefined);
    }
  }

  #watch(page) {
    const report = (text) => {
      if (!this.#allowed.some((one) => text.includes(one))) {
        this.failed.push(`${new URL(page.url()).pathname}: ${text}`);
      }
    };
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        report(`console: ${message.text()} ${message.location().url}`);
      }
    });
    page.on("pageerror", (error) => report(`exception: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(`${this.base}/`) && !/^(data|blob):/.test(url)) {
        report(`requests ${url}`);
      }
    });
    page.on("response", (response) => {
      if (response.status() >= 500) {
        report(`${response.status()} of ${response.url()}`);
      }
    });
  }
}
