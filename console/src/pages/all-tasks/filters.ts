import { statuses, taskIdIn } from '../tasks/filters';
import type { TaskStatus } from '../../parts/StatusBadge';

/** What the list shows; it is the query of the URL. */
export interface Filters {
  readonly account?: string;
  readonly status?: TaskStatus;
  readonly model?: string;
  /** The tasks of this channel whose upstream never said whether it took them. No other filter then applies. */
  readonly channel?: string;
}

export function readFilters(search: URLSearchParams): Filters {
  const channel = search.get('channel');
  if (channel) {
    return { channel };
  }
  const account = search.get('account');
  const model = search.get('model');
  const status = statuses.find((one) => one === search.get('status'));
  return withoutRefused({
    ...(account && { account }),
    ...(status && { status }),
    ...(model && { model }),
  });
}

/** The filters without those that the API does not have for the tasks of all accounts. */
export function withoutRefused(filters: Filters): Filters {
  if (filters.account !== undefined || filters.channel !== undefined) {
    return filters;
  }
  return filters.status !== undefined && hasStatus(filters, filters.status)
    ? { status: filters.status }
    : {};
}

/** Whether the API has this status for the list. Of all accounts, only failed tasks have an index. */
export function hasStatus(filters: Filters, status: TaskStatus): boolean {
  return filters.account !== undefined || status === 'failed';
}

export function writeFilters(filters: Filters): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value));
}

export function isFiltered(filters: Filters): boolean {
  return writeFilters(filters).size > 0;
}

/** What a text in the search field names. */
export type Named =
  | { readonly kind: 'task'; readonly id: string }
  | { readonly kind: 'account'; readonly id: string }
  | undefined;

export function namedIn(text: string): Named {
  const task = taskIdIn(text);
  if (task !== undefined) {
    return { kind: 'task', id: task };
  }
  const account = /^(root|acc_[0-9A-HJKMNP-TV-Z]{26})$/.exec(text.trim())?.[0];
  return account === undefined ? undefined : { kind: 'account', id: account };
}
