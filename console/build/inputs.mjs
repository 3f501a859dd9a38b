// What the archive is made of.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Folders that the build writes, at any depth. */
const WRITTEN = /^(node_modules|dist|\.build\.lock.*)$/;
const EDITOR = /~$|\.swp$/;

/**
 * A hash of every file below the folder except what the build writes: sources, styles, Markdown,
 * the lock of the packages, the settings of the tools, and the build itself.
 */
export async function stampOfInputs(home) {
  const hash = createHash("sha256");
  for (const file of await filesBelow(home)) {
    const content = await readFile(file);
    hash.update(`${relative(home, file).split(sep).join("/")}\0${content.length}\0`);
    hash.update(content);
  }
  return hash.digest("hex");
}

/** All files in the order of their names, which is the same on every machine. */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (WRITTEN.test(entry.name) || EDITOR.test(entry.name)) {
      continue;
    }
    if (entry.isDirectory()) {
      found.push(...(await filesBelow(path)));
    } else if (entry.isFile()) {
      found.push(path);
    }
  }
  return found;
}

/** The hash of one file. */
export async function hashOf(file) {
  return createHash("sha256").update(await readFile(file)).digest("hex");
}
