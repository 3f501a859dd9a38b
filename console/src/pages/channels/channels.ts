import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take, useApi, type Api } from '../../api/client';
import { useMode } from '../../api/mode';
import { queryKeys } from '../../api/queries';
import type { components } from '../../api/schema';

export type Channel = components['schemas']['Channel'];
export type ChannelTest = components['schemas']['ChannelTest'];
export type Account = NonNullable<Channel['health']>['accounts'][number];
export type Calls = NonNullable<Channel['health']>['last_hour'];
export type Balance = ChannelTest['credentials'][number]['balances'][number];
export type UnknownTask = components['schemas']['OperatorTaskPage']['data'][number];

/** What channels do is not streamed. */
const REFRESH_MS = 3_000;
const PAGE = 100;

/** All channels, read again while they are shown. */
export function useChannels() {
  const api = useApi();
  return useQuery({
    queryKey: [...queryKeys.channels(useMode()), 'list'],
    queryFn: ({ signal }) => readAll(api, signal),
    refetchInterval: REFRESH_MS,
  });
}

async function readAll(api: Api, signal: AbortSignal): Promise<Channel[]> {
  const all: Channel[] = [];
  let after = '';
  for (;;) {
    const query = { limit: PAGE, after };
    const page = await take(api.GET('/admin/v1/channels', { params: { query }, signal }));
    all.push(...page.data);
    if (!page.has_more || page.last_id === null) {
      return all;
    }
    after = page.last_id;
  }
}

/** One channel, read again while it is shown. */
export function useChannel(name: string) {
  const api = useApi();
  const path = { name };
  return useQuery({
    queryKey: [...queryKeys.channels(useMode()), 'one', name],
    queryFn: ({ signal }) => take(api.GET('/admin/v1/channels/{name}', { params: { path }, signal })),
    refetchInterval: REFRESH_MS,
  });
}

/** The tasks whose upstream never said whether it took them: the first page. */
export function useUnknownOutcomes(name: string, count: number) {
  const api = useApi();
  const params = { path: { name }, query: { limit: PAGE } };
  return useQuery({
    queryKey: [...queryKeys.channels(useMode()), 'unknown', name, count],
    queryFn: ({ signal }) =>
      take(api.GET('/admin/v1/channels/{name}/unknown_outcomes', { params, signal })),
    enabled: count > 0,
  });
}

/** A change of channels, after which all are read again. An answer that is a channel is shown at once. */
export function useChange<A, T>(change: (api: Api, argument: A) => Promise<T>) {
  const api = useApi();
  const key = queryKeys.channels(useMode());
  const client = useQueryClient();
  return useMutation({
    mutationFn: (argument: A) => change(api, argument),
    onSuccess: (answer) => {
      if (isChannel(answer)) {
        client.setQueryData([...key, 'one', answer.name], (before?: Channel) => before && after(before, answer));
      }
      void client.invalidateQueries({ queryKey: key });
    },
  });
}

function isChannel(answer: unknown): answer is Channel {
  return typeof answer === 'object' && answer !== null && 'revision' in answer;
}

/** The answer to a change does not have what was seen of the channel. */
function after({ health, unknown_outcomes: unknown }: Channel, answer: Channel): Channel {
  return {
    ...answer,
    ...(health && { health }),
    ...(unknown !== undefined && { unknown_outcomes: unknown }),
  };
}

/** A test of each credential at the upstream, which costs nothing. */
export function useTest(name: string) {
  return useChange((api, _: void) =>
    take(api.POST('/admin/v1/channels/{name}/test', { params: { path: { name } } })),
  );
}

export type StateChange = 'pause' | 'drain' | 'resume';

export function useStateChange(name: string) {
  return useChange((api, change: StateChange) =>
    take(api.POST(`/admin/v1/channels/{name}/${change}`, { params: { path: { name } } })),
  );
}
