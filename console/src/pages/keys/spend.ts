import type { Key } from './keys';

/** A cap on the spend of a key, and what counts against it. Both are decimals. */
export interface Cap {
  readonly period: 'day' | 'month' | 'total';
  readonly used: string;
  readonly cap: string;
}

/** The caps of a key. */
export function capsOf({ limits, spend }: Pick<Key, 'limits' | 'spend'>): Cap[] {
  const all = [
    { period: 'day', used: spend?.day, cap: limits.spend_per_day },
    { period: 'month', used: spend?.month, cap: limits.spend_per_month },
    { period: 'total', used: spend?.overall, cap: limits.spend_total },
  ] as const;
  return all.flatMap(({ period, used, cap }) =>
    cap === undefined ? [] : [{ period, used: used ?? '0', cap }],
  );
}

/** How much of a cap is used, from 0 to 1. A cap of 0 is used up. */
export function usedPart({ used, cap }: Pick<Cap, 'used' | 'cap'>): number {
  return Number(cap) === 0 ? 1 : Math.min(1, Math.max(0, Number(used) / Number(cap)));
}

/** The cap that is reached first if all grow alike. */
export function tightestOf(caps: readonly Cap[]): Cap | undefined {
  return caps.toSorted((a, b) => usedPart(b) - usedPart(a))[0];
}
