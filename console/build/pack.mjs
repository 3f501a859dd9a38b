// Writes dist/ and its compressed copies as one archive.
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { filesBelow } from "./inputs.mjs";
import { licenses } from "./licenses.mjs";
import { commentOf, zip } from "./zip.mjs";

const INDEX = "index.html";
const COMPRESSIBLE = /\.(css|html|js|json|mjs|svg|txt|wasm|webmanifest|xml)$/;
const PREFIX = "filmgate console ";

/** The stamp of an archive; undefined if there is none that is complete. */
export async function stampOf(archive) {
  const comment = await commentOf(archive).catch(() => undefined);
  return comment?.startsWith(PREFIX) ? comment.slice(PREFIX.length) : undefined;
}

/**
 * Replaces the archive by one of the files of dist/, each with a copy for brotli and one for gzip.
 * Its comment is the stamp, and its last entry, LICENSES.txt, has the licenses of the packages.
 *
 * @returns the size in bytes
 */
export async function pack(home, archive, draft, stamp, say) {
  const dist = join(home, "dist");
  const files = await filesBelow(dist);
  const entries = files.map((file) => ({ name: relative(dist, file).split(sep).join("/"), file }));
  if (!entries.some((entry) => entry.name === INDEX)) {
    throw new Error(`vite has written no ${INDEX}`);
  }
  say(`compressing ${entries.length} files`);
  const contents = [];
  for (const { name, file } of entries) {
    contents.push(...(await variants(name, await readFile(file))));
  }
  contents.push(...(await variants("LICENSES.txt", Buffer.from(await licenses(home)))));
  await mkdir(dirname(archive), { recursive: true });
  const output = await open(draft, "w");
  try {
    await output.writeFile(zip(contents, PREFIX + stamp));
    await output.sync();
  } finally {
    await output.close();
  }
  await rename(draft, archive);
  return (await stat(archive)).size;
}

/** The file itself, and its compressed copies. The index is completed for each request. */
async function variants(name, content) {
  const plain = [{ name, content }];
  if (name === INDEX || !COMPRESSIBLE.test(name)) {
    return plain;
  }
  const brotli = promisify(brotliCompress)(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const gzipped = promisify(gzip)(content, { level: 9 });
  return [
    ...plain,
    { name: `${name}.br`, content: await brotli },
    { name: `${name}.gz`, content: await gzipped },
  ];
}
