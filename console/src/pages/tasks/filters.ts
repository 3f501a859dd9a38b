import type { Mode } from '../../api/mode';
import type { operations } from '../../api/schema';
import type { TaskStatus } from '../../parts/StatusBadge';

export const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;

/** The ranges of creation times, in seconds before now. */
export const ranges = { '1h': 3_600, '24h': 86_400, '7d': 604_800, '30d': 2_592_000 } as const;

export type Range = keyof typeof ranges;

/** What the list shows; it is the query of the URL. */
export interface Filters {
  readonly status?: TaskStatus;
  readonly model?: string;
  readonly key?: string;
  readonly range?: Range;
  /** An external id, or `name=value` of the metadata. */
  readonly text?: string;
}

export function readFilters(search: URLSearchParams): Filters {
  const status = statuses.find((one) => one === search.get('status'));
  const range = (Object.keys(ranges) as Range[]).find((one) => one === search.get('range'));
  return {
    ...(status && { status }),
    ...optional('model', search.get('model')),
    ...optional('key', search.get('key')),
    ...(range && { range }),
    ...optional('text', search.get('q')),
  };
}

function optional<N extends string>(name: N, value: string | null): { readonly [K in N]?: string } {
  return value ? ({ [name]: value } as { [K in N]: string }) : {};
}

export function writeFilters(filters: Filters): URLSearchParams {
  const search = new URLSearchParams();
  const { text, ...others } = filters;
  for (const [name, value] of Object.entries({ ...others, q: text })) {
    if (value) {
      search.set(name, value);
    }
  }
  return search;
}

export function isFiltered(filters: Filters): boolean {
  return writeFilters(filters).size > 0;
}

/** The id in a text that is one, such as what was pasted from a log. */
export function taskIdIn(text: string): string | undefined {
  return /^task_[0-9A-HJKMNP-TV-Z]{26}$/.exec(text.trim())?.[0];
}

export type ListQuery = NonNullable<operations['getTaskTotals']['parameters']['query']>;

/** The parameters of the API. Times begin with whole minutes, so that pages fit together. */
export function listQuery(filters: Filters, mode: Mode, now: number): ListQuery {
  const { status, model, key, range, text } = filters;
  return {
    test: mode === 'test' ? 'true' : 'false',
    ...(status && { status }),
    ...(model && { model }),
    ...(key && { key }),
    ...(range && { created_after: Math.floor(now / 60) * 60 - ranges[range] }),
    ...labelQuery(text),
  };
}

/** `name=value` is a value of the metadata, anything else an external id. */
function labelQuery(text: string | undefined): ListQuery {
  if (!text) {
    return {};
  }
  const label = /^([A-Za-z0-9_.-]{1,64})=(.+)$/.exec(text);
  return label ? { [`metadata.${label[1]}`]: label[2] } : { external_id: text };
}
