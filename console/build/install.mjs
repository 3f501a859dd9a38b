// Installs the packages.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "./inputs.mjs";
import { run, ToolError } from "./run.mjs";

/** The packages cannot be installed on this machine. */
export class MissingToolsError extends Error {}

/** Runs `npm ci` if the lock of the packages is not the one that it ran for the last time. */
export async function install(home, say) {
  const lock = await hashOf(join(home, "package-lock.json"));
  const mark = join(home, "node_modules", ".installed");
  if ((await readFile(mark, "utf8").catch(() => "")) === lock) {
    return;
  }
  say("installing the packages (npm ci)");
  await rm(mark, { force: true });
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  try {
    await run("npm ci", npm, args, home);
  } catch (error) {
    if (error instanceof ToolError) {
      throw new MissingToolsError(`the packages cannot be installed: ${error.message}`);
    }
    throw error;
  }
  await writeFile(mark, lock);
}
