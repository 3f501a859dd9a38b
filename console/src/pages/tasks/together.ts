export interface Group<T> {
  /** The position of the first item. */
  readonly at: number;
  readonly items: readonly T[];
}

/** Joins items in the order of their positions whose distance from the first is at most `distance`. */
export function together<T>(
  items: readonly T[],
  position: (item: T) => number,
  distance: number,
): readonly Group<T>[] {
  const groups: { at: number; items: T[] }[] = [];
  for (const item of items) {
    const at = position(item);
    const last = groups.at(-1);
    if (last && at - last.at <= distance) {
      last.items.push(item);
    } else {
      groups.push({ at, items: [item] });
    }
  }
  return groups;
}
