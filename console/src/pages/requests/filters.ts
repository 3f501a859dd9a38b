/** How far back the list goes, in seconds. */
export const ranges = { hour: 3_600, day: 86_400 } as const;

export type Range = keyof typeof ranges;

/** What the URL selects. */
export interface Filters {
  readonly model?: string;
  readonly range?: Range;
  /** The open group. */
  readonly open?: string;
}

export function readFilters(search: string): Filters {
  const parameters = new URLSearchParams(search);
  const model = parameters.get('model');
  const range = parameters.get('range');
  const open = parameters.get('open');
  return {
    ...(model ? { model } : {}),
    ...(isRange(range) ? { range } : {}),
    ...(open ? { open } : {}),
  };
}

export function writeFilters(filters: Filters): string {
  return new URLSearchParams(Object.entries(filters)).toString();
}

export function isFiltered({ model, range }: Filters): boolean {
  return model !== undefined || range !== undefined;
}

function isRange(text: string | null): text is Range {
  return text !== null && Object.hasOwn(ranges, text);
}

/** The parameters of the API. A minute is the smallest step, so that its answers can be cached. */
export function queryOf(
  { model, range }: Filters,
  now: number,
): { model?: string; since?: string } {
  return {
    ...(model === undefined ? {} : { model }),
    ...(range === undefined ? {} : { since: String(Math.floor((now - ranges[range]) / 60) * 60) }),
  };
}

/** The name of a group in the URL: `400.out_of_range.duration`. */
export function groupName(group: {
  http_status: number;
  reason: string;
  param: string | null;
}): string {
  return `${group.http_status}.${group.reason}.${group.param ?? ''}`;
}
