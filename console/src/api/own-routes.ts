import { consolePath } from '../setup';
import { noConnection, readError } from './error';
import { checkSession, sessionHeaders } from './session';

/**
 * Calls one of the console's own routes, which are not in the OpenAPI document.
 *
 * @param path below `/console/api`, such as `/sessions`
 * @returns the JSON of the answer; undefined if it has no body
 * @throws ApiError for every answer but 2xx, and for none
 */
export async function callOwnRoute(path: string, method = 'GET', body?: object): Promise<unknown> {
  const headers = new Headers(sessionHeaders());
  if (body) {
    headers.set('Content-Type', 'application/json');
  }
  const response = await fetch(`${consolePath}/api${path}`, {
    method,
    cache: 'no-store',
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw noConnection();
  });
  if (!response.ok) {
    const error = await readError(response);
    if (response.status === 401) {
      void checkSession(error, headers);
    }
    throw error;
  }
  return response.status === 204 ? undefined : response.json();
}
