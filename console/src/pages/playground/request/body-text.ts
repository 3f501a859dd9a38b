import { isObject, type Json, type JsonObject } from './json';

/** Where a text stops being JSON; lines and columns are counted from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly kind: 'syntax' | 'not_an_object';
}

export type ParsedBody =
  | { readonly valid: true; readonly body: JsonObject }
  | { readonly valid: false; readonly fault: JsonFault };

export function writeBody(body: JsonObject): string {
  return JSON.stringify(body, null, 2);
}

export function readBody(text: string): ParsedBody {
  try {
    const json = JSON.parse(text) as Json;
    return isObject(json)
      ? { valid: true, body: json }
      : { valid: false, fault: { line: 1, column: 1, kind: 'not_an_object' } };
  } catch {
    return { valid: false, fault: { ...placeAt(text, faultOffset(text)), kind: 'syntax' } };
  }
}

function placeAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

const TOKEN = /\s*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)\b)|([[\]{},:]))/y;

/**
 * The offset of the first character that JSON does not allow there. Browsers report it in messages
 * of their own, or not at all.
 */
export function faultOffset(text: string): number {
  const scanner = new Scanner(text);
  scanner.value();
  if (scanner.fault === undefined) {
    scanner.end();
  }
  return scanner.fault ?? text.length;
}

class Scanner {
  fault: number | undefined;
  private offset = 0;

  constructor(private readonly text: string) {}

  value(): void {
    const token = this.next();
    if (token === '{') {
      this.members('}', () => this.member());
    } else if (token === '[') {
      this.members(']', () => this.value());
    } else if (!/^["\-\dtfn]/.test(token)) {
      this.fail(token);
    }
  }

  end(): void {
    this.skipSpace();
    if (this.offset < this.text.length) {
      this.fault = this.offset;
    }
  }

  private members(close: string, item: () => void): void {
    if (this.peek() === close) {
      this.next();
      return;
    }
    while (this.fault === undefined) {
      item();
      if (this.fault !== undefined) {
        return;
      }
      const token = this.next();
      if (token === close) {
        return;
      }
      if (token !== ',') {
        this.fail(token);
      }
    }
  }

  private member(): void {
    const name = this.next();
    if (!name.startsWith('"')) {
      this.fail(name);
      return;
    }
    const colon = this.next();
    if (colon !== ':') {
      this.fail(colon);
      return;
    }
    this.value();
  }

  private peek(): string {
    const before = this.offset;
    const token = this.next();
    this.offset = before;
    return token;
  }

  /** The next token; empty if there is none, or none that is valid. */
  private next(): string {
    TOKEN.lastIndex = this.offset;
    const match = TOKEN.exec(this.text);
    if (match === null) {
      return '';
    }
    this.offset = TOKEN.lastIndex;
    return match[0].trim();
  }

  private fail(token: string): void {
    if (this.fault === undefined) {
      this.offset -= token.length;
      this.skipSpace();
      this.fault = this.offset;
    }
  }

  private skipSpace(): void {
    while (/\s/.test(this.text.charAt(this.offset))) {
      this.offset++;
    }
  }
}
