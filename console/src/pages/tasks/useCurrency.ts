import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';

/** The currency of all amounts of the account. */
export function useCurrency(): string {
  const api = useApi();
  const mode = useMode();
  const balance = useQuery({
    queryKey: queryKeys.balance(mode),
    queryFn: () => take(api.GET('/v1/balance')),
  });
  return balance.data?.currency ?? 'USD';
}
