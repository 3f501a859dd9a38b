import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

const names = ['new', 'edit', 'remove'] as const;

/** What is open beside or over the page: kept in the URL as `?new`, `?edit`, or `?remove`. */
export type PanelName = (typeof names)[number];

export function usePanel(): [PanelName | undefined, (next: PanelName | undefined) => void] {
  const [search, setSearch] = useSearchParams();
  const open = useCallback(
    (next: PanelName | undefined) =>
      setSearch((before) => {
        const after = new URLSearchParams(before);
        names.forEach((one) => after.delete(one));
        if (next !== undefined) {
          after.set(next, '');
        }
        return after;
      }),
    [setSearch],
  );
  return [names.find((one) => search.has(one)), open];
}
