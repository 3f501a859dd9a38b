import type { Localized } from '../../../text/texts';
import { getAt, isArray, isObject, type Json, type JsonObject, type Path } from './json';

export type Control =
  | 'textarea'
  | 'text'
  | 'number'
  | 'slider'
  | 'index'
  | 'select'
  | 'switch'
  | 'list'
  | 'object'
  | 'pairs';

/** What a form shows of one field of a model, read from the JSON Schema of its requests. */
export interface Field {
  readonly name: string;
  readonly path: Path;
  readonly label: Localized;
  readonly help: Localized;
  readonly group: string;
  readonly order: number;
  readonly control: Control;
  readonly unit: string | undefined;
  readonly required: boolean;
  readonly defaultValue: Json | undefined;
  readonly options: readonly (string | number)[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  readonly maxLength: number | undefined;
  readonly maxItems: number | undefined;
  readonly media: 'image' | 'video' | undefined;
  readonly accept: readonly string[];
  /** The fields of an object, or of the items of an array. */
  readonly parts: readonly Field[];
  /** Other names of the field in a request. */
  readonly aliases: readonly string[];
}

/** The array whose items are shots, and the field to which their durations add up. */
export interface Shots {
  readonly list: string;
  readonly total: string;
}

/** What forms read from the schema of a model. */
export interface Form {
  readonly fields: readonly Field[];
  readonly shots: Shots | undefined;
  /** The array of elements that a prompt refers to by `@name`. */
  readonly elements: string | undefined;
  /** The arrays of images that a prompt refers to by `<<<image_N>>>`. */
  readonly images: readonly string[];
  /** The field with the prompt of the video. */
  readonly prompt: string | undefined;
}

/** A field of the protocol, which the buttons of the page send. */
const OF_PROTOCOL = 'dry_run';

export function formOf(schema: JsonObject): Form {
  const ui = getAt(schema, ['x-ui']);
  return {
    fields: fieldsOf(schema, []).filter((field) => field.name !== OF_PROTOCOL),
    shots: shotsOf(getAt(ui, ['shots'])),
    elements: text(getAt(ui, ['elements'])),
    images: texts(getAt(ui, ['images'])),
    prompt: text(getAt(ui, ['prompts', 'text'])),
  };
}

function shotsOf(json: Json | undefined): Shots | undefined {
  const list = text(getAt(json, ['list']));
  const total = text(getAt(json, ['total']));
  return list === undefined || total === undefined ? undefined : { list, total };
}

function fieldsOf(schema: Json | undefined, parent: Path): Field[] {
  const properties = getAt(schema, ['properties']);
  if (!isObject(properties)) {
    return [];
  }
  const required = texts(getAt(schema, ['required']));
  const shown = Object.entries(properties).filter(([, json]) => getAt(json, ['x-ui']) !== undefined);
  const aliases = shown.filter(([, json]) => aliasOf(json) !== undefined);
  return shown
    .filter(([, json]) => aliasOf(json) === undefined)
    .map(([name, json]) => ({
      ...fieldOf(name, json, parent, required.includes(name)),
      aliases: aliases.filter(([, alias]) => aliasOf(alias) === name).map(([alias]) => alias),
    }))
    .sort((one, other) => one.order - other.order);
}

function aliasOf(json: Json): string | undefined {
  return text(getAt(json, ['x-ui', 'alias_of']));
}

function fieldOf(name: string, json: Json, parent: Path, required: boolean): Field {
  const ui = getAt(json, ['x-ui']);
  const inner = getAt(json, ['items', 'properties']) === undefined ? json : getAt(json, ['items']);
  const label = text(getAt(ui, ['label'])) ?? name;
  const help = text(getAt(json, ['description'])) ?? '';
  const nested = text(getAt(ui, ['path']));
  return {
    name,
    path: [...parent, ...(nested?.split('.') ?? [name])],
    label: { en: label, zh: text(getAt(ui, ['label_zh'])) ?? label },
    help: { en: help, zh: text(getAt(json, ['x-description-zh'])) ?? help },
    group: text(getAt(ui, ['group'])) ?? '',
    order: number(getAt(ui, ['order'])) ?? 0,
    control: (text(getAt(ui, ['control'])) ?? 'text') as Control,
    unit: text(getAt(ui, ['unit'])),
    required,
    defaultValue: getAt(json, ['default']),
    options: optionsOf(json),
    minimum: number(getAt(json, ['minimum'])),
    maximum: number(getAt(json, ['maximum'])),
    maxLength: number(getAt(json, ['maxLength'])),
    maxItems: number(getAt(json, ['maxItems'])),
    media: mediaOf(text(getAt(ui, ['media']))),
    accept: texts(getAt(ui, ['accept'])),
    parts: fieldsOf(inner, []),
    aliases: [],
  };
}

function optionsOf(json: Json): (string | number)[] {
  const values = getAt(json, ['x-ui', 'options']) ?? getAt(json, ['enum']);
  return isArray(values)
    ? values.filter((value) => typeof value === 'string' || typeof value === 'number')
    : [];
}

function mediaOf(name: string | undefined): Field['media'] {
  return name === 'image' || name === 'video' ? name : undefined;
}

function text(json: Json | undefined): string | undefined {
  return typeof json === 'string' ? json : undefined;
}

function number(json: Json | undefined): number | undefined {
  return typeof json === 'number' ? json : undefined;
}

function texts(json: Json | undefined): string[] {
  return isArray(json) ? json.filter((value) => typeof value === 'string') : [];
}

/** Where a request has the value of a field: under its name, at the top level, or under an alias. */
export function placeOf(field: Field, body: Json | undefined, parent: Path): Path {
  const candidates = [
    field.path,
    [field.name],
    ...field.aliases.map((alias) => [...field.path.slice(0, -1), alias]),
    ...field.aliases.map((alias) => [alias]),
  ];
  const found = candidates.find((path) => getAt(body, [...parent, ...path]) !== undefined);
  return [...parent, ...(found ?? field.path)];
}
