// Archives in the format of ZIP whose entries are stored as they are.
import { readFile } from "node:fs/promises";
import { crc32 } from "node:zlib";

const VERSION = 20;
const UTF_8_NAMES = 0x0800;
const STORED = 0;
const DATE_1980_01_01 = 0x0021;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;

/** The bytes of an archive. The same entries give the same bytes. */
export function zip(entries, comment) {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const fields = { name: Buffer.from(name), content, crc: crc32(content), offset };
    const header = localHeader(fields);
    parts.push(header, fields.name, content);
    directory.push(centralHeader(fields), fields.name);
    offset += header.length + fields.name.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, end(entries.length, size, offset, comment)]);
}

/** The comment of an archive that ends as it must; undefined for any other file. */
export async function commentOf(file) {
  const bytes = await readFile(file);
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - 200); at--) {
    if (bytes.readUInt32LE(at) === END && at + END_BYTES + bytes.readUInt16LE(at + 20) === bytes.length) {
      return bytes.toString("utf8", at + END_BYTES);
    }
  }
  return undefined;
}

function localHeader({ name, content, crc }) {
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, name, content, crc);
  return header;
}

function centralHeader({ name, content, crc, offset }) {
  const header = Buffer.alloc(CENTRAL_BYTES);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  writeCommon(header, 8, name, content, crc);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The fields that both headers of an entry have, in the same order. */
function writeCommon(header, at, name, content, crc) {
  header.writeUInt16LE(UTF_8_NAMES, at);
  header.writeUInt16LE(STORED, at + 2);
  header.writeUInt16LE(0, at + 4);
  header.writeUInt16LE(DATE_1980_01_01, at + 6);
  header.writeUInt32LE(crc, at + 8);
  header.writeUInt32LE(content.length, at + 12);
  header.writeUInt32LE(content.length, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function end(count, size, offset, comment) {
  const text = Buffer.from(comment);
  const record = Buffer.alloc(END_BYTES);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  record.writeUInt16LE(text.length, 20);
  return Buffer.concat([record, text]);
}
