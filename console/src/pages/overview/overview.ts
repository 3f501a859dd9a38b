import { useQuery } from '@tanstack/react-query';
import { take, useApi } from '../../api/client';
import { useMode } from '../../api/mode';
import type { components } from '../../api/schema';
import { useLanguage } from '../../text/language';

export type Overview = components['schemas']['Overview'];
export type Problem = Overview['problems'][number];
export type Point = Overview['series'][number];
export type Model = Overview['models'][number];
export type Sum = Overview['money']['charged'][number];

export const windows = ['1h', '24h', '7d'] as const;
export type Window = (typeof windows)[number];

/** The events of other accounts are not streamed. */
const REFRESH_MS = 5_000;

/** The window of the URL; an hour if it has none. */
export function readWindow(search: string): Window {
  const wanted = new URLSearchParams(search).get('window');
  return windows.find((one) => one === wanted) ?? '1h';
}

/** The overview over all accounts, read again while the page is shown. */
export function useOverview(window: Window) {
  const api = useApi();
  const kind = useMode();
  const language = useLanguage();
  return useQuery({
    queryKey: [kind, 'overview', window, language],
    queryFn: ({ signal }) =>
      take(api.GET('/admin/v1/overview', { params: { query: { window, kind } }, signal })),
    refetchInterval: REFRESH_MS,
    placeholderData: (before) => before,
  });
}
