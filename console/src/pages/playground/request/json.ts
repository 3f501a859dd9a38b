/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export type JsonObject = { readonly [name: string]: Json };

/** The names and indexes from the body to a value. */
export type Path = readonly (string | number)[];

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function getAt(json: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (isArray(value)) {
      return value[Number(step)];
    }
    return isObject(value) ? value[step] : undefined;
  }, json);
}

/**
 * A copy with a value at the path. Objects that the path needs are made. Without a value, the field
 * is removed, and so is an object in which nothing is left.
 */
export function setAt(json: JsonObject, path: Path, value: Json | undefined): JsonObject {
  const next = replaced(json, path, value);
  return isObject(next) ? next : {};
}

function replaced(json: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) {
    return value;
  }
  if (isArray(json) || (json === undefined && typeof step === 'number')) {
    return replacedItem(isArray(json) ? json : [], Number(step), rest, value);
  }
  const object = isObject(json) ? json : {};
  const inner = replaced(object[step], rest, value);
  if (inner === undefined) {
    const { [step]: _, ...others } = object;
    return Object.keys(others).length === 0 ? undefined : others;
  }
  return { ...object, [step]: inner };
}

function replacedItem(
  items: readonly Json[],
  index: number,
  rest: Path,
  value: Json | undefined,
): readonly Json[] {
  const inner = replaced(items[index], rest, value);
  if (inner === undefined) {
    // An item whose last field is removed is still an item.
    return rest.length > 0 ? items.with(index, {}) : items.toSpliced(index, 1);
  }
  return index < items.length ? items.with(index, inner) : [...items, inner];
}

/** The path as the API writes it: `multi_prompt[0].prompt`. */
export function paramOf(path: Path): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') {
      return `${text}[${step}]`;
    }
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
