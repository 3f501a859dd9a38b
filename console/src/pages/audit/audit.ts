import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';

export type Entry = components['schemas']['AuditEntry'];

const PAGE = 50;
const AGAIN_MS = 10_000;

/** The audit log, or its entries about one resource, the newest first. */
export function useAudit(subject: string) {
  const api = useApi();
  return useInfiniteQuery({
    queryKey: [...queryKeys.audit(useMode()), subject],
    initialPageParam: '',
    queryFn: ({ pageParam: after, signal }) => {
      const query = { limit: PAGE, after, ...(subject && { subject }) };
      return take(api.GET('/admin/v1/audit', { params: { query }, signal }));
    },
    getNextPageParam: (last) => (last.has_more ? last.last_id : undefined),
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 ? AGAIN_MS : false),
  });
}

/** The names of the keys that did something, by id. */
export function useKeyNames(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const api = useApi();
  const mode = useMode();
  const ids = [...new Set(entries.map(({ who }) => who).filter(isKey))];
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: [...queryKeys.keys(mode), 'of-any-account', id],
      queryFn: () => take(api.GET('/admin/v1/keys/{id}', { params: { path: { id } } })),
      staleTime: Infinity,
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data ? [[data.id, data.name] as const] : []))),
  });
}

export function isKey(who: string): boolean {
  return who.startsWith('key_');
}

/** `task_01MJTCG8CRQWPKBJTR8EEA0770` → `task_…8EEA0770`. A short name stays as it is. */
export function shortId(id: string): string {
  const [, kind, end] = /^([a-z]+_)[0-9A-Z]{18}([0-9A-Z]{8})$/.exec(id) ?? [];
  return kind === undefined ? id : `${kind}…${end}`;
}

/** Why it was done, as the actor wrote it. */
export function memoOf({ after }: { readonly after: Value }): string {
  const memo = after?.['memo'];
  return typeof memo === 'string' ? memo : '';
}

/** The page of what an entry is about; nothing if there is none. */
export function pathOf(subject: string): string | undefined {
  if (subject.startsWith('task_')) {
    return `/all-tasks/${subject}`;
  }
  return subject === 'root' || subject.startsWith('acc_') ? `/all-tasks?account=${subject}` : undefined;
}

/** A field of a value that was changed. */
export interface Change {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Any JSON object, or nothing. */
type Value = Readonly<Record<string, unknown>> | null;

/** The fields that differ, without the memo. A value that was created or deleted has one side. */
export function changesOf(before: Value, after: Value): readonly Change[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .filter((field) => field !== 'memo')
    .map((field) => ({ field, before: written(before?.[field]), after: written(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

function written(value: unknown): string {
  if (value === undefined || value === null) {
    return '';
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
