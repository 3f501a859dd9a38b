// The command line and the steps of the build.
import { rmSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundle } from "./bundle.mjs";
import { stampOfInputs } from "./inputs.mjs";
import { install, MissingToolsError } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { pack, stampOf } from "./pack.mjs";
import { killChildren } from "./run.mjs";

export { MissingToolsError };

/** An option that does not exist. */
export class UsageError extends Error {}

const HOME = dirname(dirname(fileURLToPath(import.meta.url)));
const ARCHIVE = join(dirname(HOME), "target", "console.zip");

const HELP = `Usage: node console/build.mjs [--out FILE] [--check] [--force]

Builds the web console into one archive, from which the server serves it. Does nothing if the
archive was built from the same sources. An interrupted or failed build keeps the old archive.

  --out FILE   the archive; by default target/console.zip
  --check      build nothing, and exit with 1 if the archive is missing or out of date
  --force      build even if the archive is up to date
  --help       print this text

Exit codes: 0 the archive is up to date, 1 the build failed, 2 wrong arguments, 3 Node.js is too
old or the packages cannot be installed, 130 interrupted.
`;

/** Runs the command, and returns its exit code. */
export async function main(args) {
  const options = read(args);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const archive = options.out === undefined ? ARCHIVE : resolve(options.out);
  if (options.check) {
    return check(archive);
  }
  return build(archive, options.force);
}

function read(args) {
  const options = {
    out: { type: "string" },
    check: { type: "boolean", default: false },
    force: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  };
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${error.message.split(".")[0]}. See node console/build.mjs --help.`);
  }
}

async function check(archive) {
  if ((await stampOf(archive)) === (await stampOfInputs(HOME))) {
    say("up to date");
    return 0;
  }
  say(`${archive} is missing or out of date; build it with node console/build.mjs`);
  return 1;
}

async function build(archive, force) {
  const began = Date.now();
  if (!force && (await isFresh(archive, await stampOfInputs(HOME)))) {
    return 0;
  }
  const draft = `${archive}.${process.pid}.new`;
  const cleanUp = () => {
    killChildren();
    rmSync(draft, { force: true });
  };
  const task = async () => {
    // Another build may have made the archive while this one waited.
    const stamp = await stampOfInputs(HOME);
    if (!force && (await isFresh(archive, stamp))) {
      return 0;
    }
    try {
      await install(HOME, say);
      await bundle(HOME, say);
      const size = await pack(HOME, archive, draft, stamp, say);
      say(`built ${archive}, ${Math.round(size / 1024)} KB, in ${seconds(began)} s`);
    } finally {
      cleanUp();
    }
    return 0;
  };
  return withLock(join(HOME, ".build.lock"), say, task, cleanUp);
}

async function isFresh(archive, stamp) {
  if ((await stampOf(archive)) !== stamp) {
    return false;
  }
  say(`up to date: ${archive}, ${Math.round((await stat(archive)).size / 1024)} KB`);
  return true;
}

function seconds(began) {
  return ((Date.now() - began) / 1000).toFixed(1);
}

function say(text) {
  process.stderr.write(`console: ${text}\n`);
}
