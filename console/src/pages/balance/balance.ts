import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';

export type Balance = components['schemas']['Balance'];

/** The balance of the account. Events of tasks refresh it. */
export function useBalance() {
  const api = useApi();
  return useQuery({
    queryKey: queryKeys.balance(useMode()),
    queryFn: ({ signal }) => take(api.GET('/v1/user/balance', { signal })),
  });
}

/** The currency of the account; `USD` until it is known. */
export function useCurrency(): string {
  return useBalance().data?.currency ?? 'USD';
}

/** Whether the account has less than its threshold, or nothing left. */
export function isLow(
  balance: Pick<Balance, 'remain_balance' | 'unlimited_quota' | 'low'>,
): boolean {
  return balance.low || (!balance.unlimited_quota && balance.remain_balance <= 0);
}
