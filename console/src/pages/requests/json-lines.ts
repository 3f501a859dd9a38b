/** A problem of the request, as the API names it: the path of a field, and a message. */
export interface Mark {
  readonly param: string;
  readonly message: string;
}

/** One line of JSON. */
export interface JsonLine {
  readonly indent: number;
  /** The name of the field with its quotation marks. */
  readonly name?: string;
  readonly value: string;
  /** A `missing` field has problems, but the request does not have it. */
  readonly kind: 'string' | 'value' | 'bracket' | 'missing';
  readonly comma: boolean;
  /** The messages about this field. */
  readonly messages: readonly string[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The lines of a JSON text with the messages at their fields; undefined if it is not JSON. */
export function jsonLines(text: string, marks: readonly Mark[]): readonly JsonLine[] | undefined {
  const json = parse(text);
  if (json === undefined) {
    return undefined;
  }
  const lines: JsonLine[] = [];
  write(json, { path: '', indent: 0, comma: false }, lines, marks);
  const placed = new Set(lines.flatMap(({ messages }) => messages));
  const missing = marks.filter(({ param, message }) => /^\w+$/.test(param) && !placed.has(message));
  lines.splice(-1, 0, ...missing.map(missingLine));
  return lines;
}

function missingLine({ param, message }: Mark): JsonLine {
  return {
    indent: 1,
    name: JSON.stringify(param),
    value: '',
    kind: 'missing',
    comma: false,
    messages: [message],
  };
}

/** The JSON of a body; undefined if it is not an object. */
export function objectIn(text: string): { readonly [name: string]: Json } | undefined {
  const json = parse(text);
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as { readonly [name: string]: Json })
    : undefined;
}

/** A body that ends with white space or a mark may still be JSON; a cut one is not. */
function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

interface Place {
  readonly path: string;
  readonly indent: number;
  readonly comma: boolean;
  readonly name?: string;
}

function write(json: Json, place: Place, lines: JsonLine[], marks: readonly Mark[]): void {
  const { indent, comma, name, path } = place;
  const messages = path === '' ? [] : marks.filter((mark) => mark.param === path).map(({ message }) => message);
  const head = { indent, ...(name === undefined ? {} : { name: JSON.stringify(name) }) };
  if (typeof json !== 'object' || json === null) {
    const kind = typeof json === 'string' ? 'string' : 'value';
    lines.push({ ...head, value: JSON.stringify(json), kind, comma, messages });
    return;
  }
  const isArray = Array.isArray(json);
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  const entries = isArray ? json.map((one: Json) => [undefined, one] as const) : Object.entries(json);
  if (entries.length === 0) {
    lines.push({ ...head, value: open + close, kind: 'bracket', comma, messages });
    return;
  }
  lines.push({ ...head, value: open, kind: 'bracket', comma: false, messages });
  entries.forEach(([key, value], index) => {
    const below = isArray ? `${path}[${index}]` : path === '' ? key! : `${path}.${key!}`;
    write(
      value,
      {
        path: below,
        indent: indent + 1,
        comma: index < entries.length - 1,
        ...(key === undefined ? {} : { name: key }),
      },
      lines,
      marks,
    );
  });
  lines.push({ indent, value: close, kind: 'bracket', comma, messages: [] });
}
