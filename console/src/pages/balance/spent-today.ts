import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';

/** What was spent today when it was read, and what the account had spent in total at that time. */
export interface Reading {
  readonly today: number;
  readonly total: number;
}

const AGAIN_MS = 60_000;
const PLACES = 1e6;

/** Adds what the account has spent since the reading. */
export function spentSince({ today, total }: Reading, totalNow: number): number {
  return Math.round((today + totalNow - total) * PLACES) / PLACES;
}

/**
 * Usage is limited to 60 requests a minute, so events do not read it: it is read once a minute, and
 * the balance, which events refresh, says what was spent since then.
 */
export function useSpentToday(totalNow: number | undefined, enabled: boolean): number | undefined {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [useMode(), 'spent-today'],
    enabled,
    refetchInterval: AGAIN_MS,
    queryFn: async ({ signal }): Promise<Reading> => {
      const now = new Date();
      const query = {
        scope: 'account',
        start: now.toISOString().slice(0, 10),
        end: String(Math.floor(now.getTime() / 1000)),
      } as const;
      const [usage, balance] = await Promise.all([
        take(api.GET('/v1/usage', { params: { query }, signal })),
        take(api.GET('/v1/user/balance', { signal })),
      ]);
      return { today: usage.total.spent, total: balance.used_balance };
    },
  });
  return data && totalNow !== undefined ? spentSince(data, totalNow) : data?.today;
}
