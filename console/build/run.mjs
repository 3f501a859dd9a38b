// Runs the tools of the build.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const OUTPUT_LINES_MAX = 40;
const running = new Set();

/** A tool that ended with an error. Its message has the end of its output. */
export class ToolError extends Error {}

/**
 * Runs a program to its end.
 *
 * @returns its output
 * @throws ToolError if it cannot be started or fails
 */
export function run(name, command, args, folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that its own processes can be ended with it.
      detached: process.platform !== "win32",
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0", NO_UPDATE_NOTIFIER: "1" },
    });
    running.add(child);
    let output = "";
    const add = (part) => (output += part);
    child.stdout.setEncoding("utf8").on("data", add);
    child.stderr.setEncoding("utf8").on("data", add);
    child.on("error", (error) => {
      running.delete(child);
      reject(new ToolError(`${name} cannot be started: ${error.message}`));
    });
    child.on("close", (code, signal) => {
      running.delete(child);
      if (code === 0) {
        resolve(output);
      } else {
        reject(new ToolError(`${name} ended with ${signal ?? code}\n${tail(output)}`));
      }
    });
  });
}

/** Runs the program of a package in the folder. */
export function runPackage(home, name, program, args) {
  const description = join(home, "node_modules", name, "package.json");
  const { bin } = createRequire(import.meta.url)(description);
  return run(program, process.execPath, [join(dirname(description), bin[program]), ...args], home);
}

/** Ends every program that still runs, with the programs that it started. */
export function killChildren() {
  for (const child of running) {
    try {
      if (process.platform === "win32") {
        child.kill();
      } else {
        process.kill(-child.pid, "SIGKILL");
      }
    } catch {
      // It has ended by itself.
    }
  }
}

function tail(output) {
  const lines = output.trimEnd().split("\n");
  return lines.slice(-OUTPUT_LINES_MAX).join("\n");
}
