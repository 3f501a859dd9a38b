// Writes the types of the API, and the fields of the form for channels, from its OpenAPI document.
//
//   node generate.mjs [--check] [URL or file of openapi.json]
//
// Descriptions, examples, headers of responses, and responses other than 2xx are left out: the
// console does not read their types.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

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

/** The fields of a new channel, in their sequence: what the schema and its hints say of each. */
function channelFields({ components }) {
  const { properties, required } = components.schemas.CreateChannelRequest;
  return Object.entries(properties).map(([name, { 'x-ui': ui, anyOf, description, ...own }]) => {
    const { minimum, maximum, enum: options } = anyOf?.[0] ?? own;
    return { name, required: required.includes(name), description, minimum, maximum, enum: options, ...ui };
  });
}

const document = await read(source);
const head = '// Written by console/tools/generate.mjs from /openapi.json. Do not edit.\n\n';
const files = {
  'schema.d.ts': head + astToString(await openapiTS(bare(document, false))),
  'channel-fields.json': `${JSON.stringify(channelFields(document), null, 1)}\n`,
};

for (const [name, text] of Object.entries(files)) {
  const target = new URL(`../src/api/${name}`, import.meta.url);
  if (!check) {
    await writeFile(target, text);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error(`console/src/api/${name} differs from the API.`);
    console.error('Write it again: cd console/tools && npm ci && node generate.mjs URL');
    process.exitCode = 1;
  }
}
