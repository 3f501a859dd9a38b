// Writes the types of the API from its OpenAPI document.
//
//   node generate.mjs [--check] [URL or file of openapi.json]
//
// Descriptions, examples, headers of responses, and responses other than 2xx are left out: the
// console does not read their types.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const target = new URL('../src/api/schema.d.ts', import.meta.url);
const check = process.argv.includes('--check');
const source =
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
  'http://127.0.0.1:8080/openapi.json';

async function read(from) {
  if (!/^https?:/.test(from)) {
    return JSON.parse(await readFile(from, 'utf8'));
  }
  const response = await fetch(from);
  if (!response.ok) {
    throw new Error(`${from}: HTTP ${response.status}`);
  }
  return response.json();
}

const LEFT_OUT = new Set(['description', 'summary', 'example', 'examples', 'headers']);

const isLeftOut = (name) => LEFT_OUT.has(name) || name.startsWith('x-') || /^[345]\d\d$/.test(name);

/** A property of a schema may have such a name: then its value is a schema. */
function bare(node, isMap) {
  if (Array.isArray(node)) {
    return node.map((item) => bare(item, false));
  }
  if (typeof node !== 'object' || node === null) {
    return node;
  }
  const entries = Object.entries(node).filter(([name]) => isMap || !isLeftOut(name));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, bare(value, !isMap && name === 'properties')]),
  );
}

const head = '// Written by console/tools/generate.mjs from /openapi.json. Do not edit.\n\n';
const text = head + astToString(await openapiTS(bare(await read(source), false)));

if (!check) {
  await writeFile(target, text);
} else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
  console.error('console/src/api/schema.d.ts differs from the API.');
  console.error('Write it again: cd console/tools && npm ci && node generate.mjs URL');
  process.exit(1);
}
