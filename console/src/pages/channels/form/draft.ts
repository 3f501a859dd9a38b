import type { Channel } from '../channels';
import { allFields, credentialsOf, fieldsOf, isSecret, type Field } from './fields';

export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** All models, or some, each with its name at the upstream; empty for the usual name. */
export interface ModelChoice {
  readonly every: boolean;
  readonly names: Readonly<Record<string, string>>;
}

/** What is typed in a field. Null removes a stored secret, and an empty text keeps it. */
export type Value = string | boolean | readonly string[] | readonly Pair[] | ModelChoice | null;

export interface Draft {
  readonly provider: string;
  /** Which of the provider's kinds of credentials is used. */
  readonly credentials: number;
  readonly values: Readonly<Record<string, Value>>;
}

/** The body of a request. What is not a number is sent as it was typed: the API says why. */
export type Body = Readonly<Record<string, unknown>>;

export function emptyDraft(provider: string): Draft {
  const values = allFields.map((field) => [field.name, emptyValue(field)] as const);
  return { provider, credentials: 0, values: Object.fromEntries(values) };
}

/** A stored channel: its secrets are not known, and empty fields keep them. */
export function draftOf(channel: Channel): Draft {
  const stored = channel as unknown as Body;
  const kinds = credentialsOf(channel.provider);
  const used = kinds.findIndex((names) => names.some((name) => stored[name] !== undefined));
  const values = allFields.map((field) => [field.name, typed(field, stored[field.name])] as const);
  return {
    provider: channel.provider,
    credentials: Math.max(0, used),
    values: Object.fromEntries(values),
  };
}

function emptyValue({ control, preset }: Field): Value {
  switch (control) {
    case 'switch':
      return preset === 'true';
    case 'secrets':
      return [''];
    case 'secret_pairs':
      return [];
    case 'models':
      return { every: true, names: {} };
    default:
      return '';
  }
}

function typed(field: Field, stored: unknown): Value {
  if (stored === undefined || isSecret(field)) {
    return emptyValue(field);
  }
  switch (field.control) {
    case 'switch':
      return stored === true;
    case 'lines':
      return (stored as string[]).join('\n');
    case 'json':
      return JSON.stringify(stored, null, 2);
    case 'models':
      return { every: false, names: namesOf(stored as Channel['models']) };
    default:
      return String(stored);
  }
}

/** The models of a channel with their names at the upstream; empty for the usual name. */
export function namesOf(models: Channel['models']): Record<string, string> {
  return Array.isArray(models) ? Object.fromEntries(models.map((id) => [id, ''])) : { ...models };
}

/** The request that creates a channel. */
export function createBody(draft: Draft): Body {
  const entries = fieldsOf(draft.provider, draft.credentials).map(
    (field) => [field.name, sentValue(field, draft)] as const,
  );
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}

/** The fields that an edit changes: null for one that has its default again. */
export function changesOf(before: Draft, after: Draft, stored: Channel): Body {
  const shown = fieldsOf(after.provider, after.credentials);
  const changes: Record<string, unknown> = {};
  for (const field of allFields) {
    const { name } = field;
    if (name === 'name') {
      continue;
    }
    if (!shown.includes(field)) {
      if ((stored as unknown as Body)[name] !== undefined) {
        changes[name] = null;
      }
      continue;
    }
    const old = isSecret(field) ? undefined : sentValue(field, before);
    const next = sentValue(field, after);
    if (JSON.stringify(old) !== JSON.stringify(next)) {
      changes[name] = next ?? null;
    }
  }
  return changes;
}

/** The value in a request; undefined if the field is left out. */
function sentValue(field: Field, draft: Draft): unknown {
  const value = field.control === 'provider' ? draft.provider : draft.values[field.name];
  if (value === null || value === undefined) {
    return value;
  }
  if (typeof value === 'boolean') {
    return String(value) === field.preset ? undefined : value;
  }
  if (typeof value === 'string') {
    return textValue(field, value);
  }
  if ('names' in value) {
    return modelsValue(value);
  }
  return isPairs(value) ? pairsValue(value) : listValue(value);
}

function textValue({ control }: Field, text: string): unknown {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  switch (control) {
    case 'number':
      return /^-?\d{1,15}$/.test(trimmed) ? Number(trimmed) : trimmed;
    case 'lines':
      return trimmed.split(/[\s,]+/);
    case 'json':
      return parsed(trimmed);
    default:
      return trimmed;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function modelsValue({ every, names }: ModelChoice): unknown {
  const chosen = Object.entries(names).map(([id, name]) => [id, name.trim()] as const);
  if (every) {
    return undefined;
  }
  return chosen.every(([, name]) => name === '')
    ? chosen.map(([id]) => id)
    : Object.fromEntries(chosen);
}

function isPairs(value: readonly string[] | readonly Pair[]): value is readonly Pair[] {
  return typeof value[0] === 'object';
}

function listValue(list: readonly string[] | readonly Pair[]): unknown {
  const filled = (list as readonly string[]).map((one) => one.trim()).filter((one) => one !== '');
  return filled.length === 0 ? undefined : filled;
}

function pairsValue(pairs: readonly Pair[]): unknown {
  const filled = pairs.filter(({ name, value }) => name.trim() !== '' || value !== '');
  return filled.length === 0
    ? undefined
    : Object.fromEntries(filled.map(({ name, value }) => [name.trim(), value]));
}
