import { placeOf, type Field, type Form } from './fields';
import { getAt, isArray, paramOf, type JsonObject, type Path } from './json';

/** What the server says about a request, by where a form shows it. */
export interface PlacedMessages {
  /** By the param of the field that shows the message: its own, or the nearest one around it. */
  readonly shown: ReadonlyMap<string, string>;
  /** Those that no field of the form shows. */
  readonly rest: ReadonlyMap<string, string>;
}

/**
 * @param messages by the param that the server names, such as `image_urls[1]`
 * @param ignored the fields without effect in this request
 */
export function placedMessages(
  form: Form,
  body: JsonObject,
  messages: ReadonlyMap<string, string>,
  ignored: ReadonlySet<string>,
): PlacedMessages {
  const fields = form.fields.filter((field) => !isUseless(field, body, ignored));
  const shown = new Map<string, string>();
  const rest = new Map<string, string>();
  for (const [param, message] of messages) {
    const place = ownerOf(fields, body, [], pathOf(param));
    const [into, key] = place === undefined ? [rest, param] : [shown, paramOf(place)];
    into.set(key, into.has(key) ? `${into.get(key)} ${message}` : message);
  }
  return { shown, rest };
}

/** Whether the form leaves the field out: it has no effect, and no value that must be visible. */
export function isUseless(field: Field, body: JsonObject, ignored: ReadonlySet<string>): boolean {
  return ignored.has(field.name) && getAt(body, [field.name]) === undefined;
}

/** `multi_prompt[0].prompt` → `['multi_prompt', 0, 'prompt']`. */
export function pathOf(param: string): Path {
  return [...param.matchAll(/[^.[\]]+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The place of the innermost field that is shown and that a path leads to or through. */
function ownerOf(
  fields: readonly Field[],
  body: JsonObject,
  parent: Path,
  rest: Path,
): Path | undefined {
  for (const field of fields) {
    const within = afterField(field, rest);
    if (within !== undefined && field.control !== 'index') {
      const place = placeOf(field, body, parent);
      return ownerOfPart(field, body, place, within) ?? place;
    }
  }
  return undefined;
}

function ownerOfPart(field: Field, body: JsonObject, place: Path, rest: Path): Path | undefined {
  if (field.media !== undefined) {
    return undefined;
  }
  if (field.control === 'object') {
    return ownerOf(field.parts, body, place, rest);
  }
  const [index, ...inner] = rest;
  const items = getAt(body, place);
  return field.control === 'list' && typeof index === 'number' && isArray(items) && index < items.length
    ? ownerOf(field.parts, body, [...place, index], inner)
    : undefined;
}

/** What remains of a path behind one of the places of the field. */
function afterField(field: Field, rest: Path): Path | undefined {
  const places = [field.path, ...[field.name, ...field.aliases].map((name) => [name])];
  const found = places.find((place) => place.every((step, index) => rest[index] === step));
  return found && rest.slice(found.length);
}
