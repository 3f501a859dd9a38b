import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

const names = ['new', 'edit', 'rotate', 'revoke'] as const;

/** What is open beside or over the list: kept in the URL as `?new`, `?edit=key_…`, and so on. */
export interface Panel {
  readonly name: (typeof names)[number];
  /** The id of the key; empty for a new one. */
  readonly id: string;
}

export function usePanel(): [Panel | undefined, (next: Panel | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const name = names.find((one) => search.has(one));
  const open = useCallback(
    (next: Panel | undefined) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        names.forEach((one) => after.delete(one));
        if (next !== undefined) {
          after.set(next.name, next.id);
        }
        return after;
      }),
    [setSearch],
  );
  return [name && { name, id: search.get(name) ?? '' }, open];
}
