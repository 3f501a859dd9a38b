// The licenses of the packages that the archive contains.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Licenses under which a package may be part of a program of any license. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Unlicense",
]);
const LICENSE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
const RULE = "-".repeat(80);

/**
 * The names, versions, and licenses of all packages that are installed for use, with their texts.
 *
 * @throws Error if a package has a license that is not allowed
 */
export async function licenses(home) {
  const { packages } = JSON.parse(await readFile(join(home, "package-lock.json"), "utf8"));
  const paths = Object.keys(packages)
    .filter((path) => path !== "" && !packages[path].dev && !packages[path].optional)
    .sort();
  const parts = [];
  for (const path of paths) {
    const folder = join(home, path);
    const description = await readFile(join(folder, "package.json"), "utf8").catch(() => undefined);
    if (description !== undefined) {
      parts.push(await describe(folder, JSON.parse(description)));
    }
  }
  return `The web console of Filmgate contains these packages.\n\n${parts.join("\n")}`;
}

async function describe(folder, { name, version, license, homepage }) {
  if (typeof license !== "string" || !isAllowed(license)) {
    throw new Error(`the license of ${name} ${version} is not allowed: ${JSON.stringify(license)}`);
  }
  const texts = [];
  for (const file of (await readdir(folder)).filter((one) => LICENSE_FILE.test(one)).sort()) {
    texts.push((await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim());
  }
  const head = `${name} ${version}, ${license}${homepage ? `, ${homepage}` : ""}`;
  return [RULE, head, RULE, ...texts, ""].join("\n");
}

/** Of alternatives, one is enough; of licenses that all apply, each is needed. */
function isAllowed(expression) {
  const bare = expression.replaceAll(/[()]/g, "");
  return bare
    .split(" OR ")
    .some((option) => option.split(" AND ").every((license) => ALLOWED.has(license.trim())));
}
