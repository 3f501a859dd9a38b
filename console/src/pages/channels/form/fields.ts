import json from '../../../api/channel-fields.json';

export type Control =
  | 'text'
  | 'provider'
  | 'secret'
  | 'secret_file'
  | 'secrets'
  | 'secret_pairs'
  | 'models'
  | 'number'
  | 'switch'
  | 'select'
  | 'lines'
  | 'json';

export const groups = ['connection', 'routing', 'timing', 'requests'] as const;
export type Group = (typeof groups)[number];

/** A field of a channel, as the schema of the API and its hints describe it. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly label: string;
  readonly label_zh: string;
  readonly description: string;
  readonly description_zh: string;
  readonly group: Group;
  readonly control: Control;
  readonly unit?: 's' | 'h';
  readonly preset?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  /** Those that use it; absent if all do. */
  readonly providers?: readonly string[];
}

/** What the schema says of a provider. */
export interface Provider {
  readonly base_url?: string;
  readonly required: readonly string[];
  /** The alternatives, one of which is required. */
  readonly credentials: readonly (readonly string[])[];
  /** The models that it serves; empty for all. */
  readonly models: readonly string[];
}

/** All fields. One key is a list of keys with one item. */
export const allFields = (json as readonly Field[]).filter(({ name }) => name !== 'key');

const described = json.find(({ name }) => name === 'provider')?.options as
  | Readonly<Record<string, Provider>>
  | undefined;

export const providerNames = Object.keys(described ?? {});

export function providerOf(name: string): Provider {
  return described?.[name] ?? { required: [], credentials: [], models: [] };
}

/** The credentials between which a provider leaves a choice, such as a key or a key pair. */
export function credentialsOf(provider: string): readonly (readonly string[])[] {
  return providerOf(provider).credentials.map((names) =>
    names.map((name) => (name === 'key' ? 'keys' : name)),
  );
}

/** The fields of a channel of a provider that signs in with one of its kinds of credentials. */
export function fieldsOf(provider: string, credentials: number): readonly Field[] {
  const others = credentialsOf(provider)
    .filter((_, index) => index !== credentials)
    .flat();
  return allFields.filter(
    ({ name, providers }) =>
      (providers === undefined || providers.includes(provider)) && !others.includes(name),
  );
}

/** Whether the form marks a field as required. */
export function isRequired({ name, required }: Field, provider: string): boolean {
  return (
    required ||
    providerOf(provider).required.includes(name) ||
    credentialsOf(provider).some((names) => names.includes(name))
  );
}

export function isSecret({ control }: Field): boolean {
  return control.startsWith('secret');
}
