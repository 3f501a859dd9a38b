import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';

type Row = Pick<
  components['schemas']['Usage']['data'][number],
  'date' | 'key_id' | 'spent' | 'held'
>;

/** How many days are shown; the last is today in UTC. */
export const DAYS = 14;

const DAY_MS = 86_400_000;
/** Usage is limited to 60 requests a minute, and finished days do not change. */
const AGAIN_MS = 300_000;

/** The dates of the last days, oldest first. */
export function datesUntil(now: number): string[] {
  return Array.from({ length: DAYS }, (_, i) =>
    new Date(now - (DAYS - 1 - i) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** What each key holds or has spent on each of the dates; a key without a task is absent. */
export function dailySpend(rows: readonly Row[], dates: readonly string[]): Map<string, number[]> {
  const days = new Map<string, number[]>();
  for (const { date = '', key_id: key = '', spent, held } of rows) {
    const day = dates.indexOf(date);
    if (day >= 0 && spent + held > 0) {
      const values = days.get(key) ?? dates.map(() => 0);
      values[day] = (values[day] ?? 0) + spent + held;
      days.set(key, values);
    }
  }
  return days;
}

/** The spend of each key by day, by its id. Test keys spend nothing. */
export function useDailySpend(): Map<string, number[]> | undefined {
  const api = useApi();
  const mode = useMode();
  const { data } = useQuery({
    queryKey: [...queryKeys.usage(mode), 'daily'],
    enabled: mode === 'live',
    refetchInterval: AGAIN_MS,
    queryFn: async ({ signal }) => {
      const now = Date.now();
      const dates = datesUntil(now);
      const query = {
        scope: 'account',
        group_by: 'date,key',
        start: dates[0] ?? '',
        end: String(Math.floor(now / 1000)),
      } as const;
      const usage = await take(api.GET('/v1/usage', { params: { query }, signal }));
      return dailySpend(usage.data, dates);
    },
  });
  return data;
}
