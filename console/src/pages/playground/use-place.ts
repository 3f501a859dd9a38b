import { useLocation, useSearch } from 'wouter';

const names = ['model', 'task', 'compare', 'from', 'view', 'panel', 'scenario'] as const;

/** The state of the page that is short enough for its URL. */
export type Place = Readonly<Partial<Record<(typeof names)[number], string>>>;

/** The state in the URL, and what changes parts of it. */
export function usePlace(): [Place, (change: Partial<Record<keyof Place, string | undefined>>, replace?: boolean) => void] {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const query = new URLSearchParams(search);
  const place = Object.fromEntries(
    names.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])),
  ) as Place;
  const go = (change: Partial<Record<keyof Place, string | undefined>>, replace = false) => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) {
        next.delete(name);
      } else {
        next.set(name, value);
      }
    }
    navigate(`${path}${next.size > 0 ? `?${next}` : ''}`, { replace });
  };
  return [place, go];
}
