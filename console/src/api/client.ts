import createClient, { type Middleware } from 'openapi-fetch';
import { setup } from '../setup';
import { noConnection, readError } from './error';
import { useMode, type Mode } from './mode';
import type { paths } from './schema';
import { checkSession, sessionHeaders } from './session';

/** The headers that each request to the API has, besides the cookie. */
export function requestHeaders(mode: Mode): Record<string, string> {
  return { 'Filmgate-Mode': mode, ...sessionHeaders() };
}

function middleware(mode: Mode): Middleware {
  return {
    onRequest: ({ request }) => {
      for (const [name, value] of Object.entries(requestHeaders(mode))) {
        request.headers.set(name, value);
      }
    },
    onResponse: async ({ request, response }) => {
      if (response.ok) {
        return;
      }
      const error = await readError(response);
      if (response.status === 401) {
        void checkSession(error, request.headers);
      }
      throw error;
    },
    onError: ({ error }) => {
      const aborted = error instanceof DOMException && error.name === 'AbortError';
      return aborted ? error : noConnection();
    },
  };
}

function create(mode: Mode) {
  const client = createClient<paths>({ baseUrl: setup.base_path });
  client.use(middleware(mode));
  return client;
}

const clients = { test: create('test'), live: create('live') };

export type Api = ReturnType<typeof create>;

export function apiOf(mode: Mode): Api {
  return clients[mode];
}

/** The API, called with the console's key of the mode in the URL. */
export function useApi(): Api {
  return apiOf(useMode());
}

/**
 * The body of a successful answer: `take(api.GET('/v1/tasks'))`.
 *
 * @throws ApiError for every other answer, and for none
 */
export async function take<T>(
  call: Promise<{ data?: T | undefined; response: Response }>,
): Promise<T> {
  const { data } = await call;
  return data as T;
}
