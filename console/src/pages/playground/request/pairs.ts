import { isObject, type Json, type JsonObject } from './json';

/** A name with its value, as it is typed: it may have no name yet, or that of another row. */
export interface Pair {
  readonly name: string;
  readonly value: Json;
}

export function pairsOf(value: Json | undefined): readonly Pair[] {
  return Object.entries(isObject(value) ? value : {}).map(([name, inner]) => ({ name, value: inner }));
}

/** The object of a request; undefined if no row has a name. The first of two equal names counts. */
export function objectOf(pairs: readonly Pair[]): JsonObject | undefined {
  const named = pairs.filter(({ name }, index) => name !== '' && !isRepeated(pairs, index));
  return named.length === 0
    ? undefined
    : Object.fromEntries(named.map(({ name, value }) => [name, value]));
}

/** Whether an earlier row has the name of this one. */
export function isRepeated(pairs: readonly Pair[], index: number): boolean {
  const name = pairs[index]?.name;
  return name !== '' && pairs.findIndex((pair) => pair.name === name) < index;
}

/** Whether the rows are those of the value, in any order. */
export function agree(pairs: readonly Pair[], value: Json | undefined): boolean {
  return sortedText(objectOf(pairs)) === sortedText(isObject(value) ? value : undefined);
}

function sortedText(object: JsonObject | undefined): string {
  return JSON.stringify(Object.entries(object ?? {}).sort(([one], [other]) => (one < other ? -1 : 1)));
}
