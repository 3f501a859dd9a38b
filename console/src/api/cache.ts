import { QueryClient } from '@tanstack/react-query';
import './account-storage';
import { ApiError } from './error';
import { currentSession, onSessionChange } from './session';

const ATTEMPTS = 3;
const FRESH_MS = 10_000;

/** A request that was refused is refused again; one that failed may succeed. */
function shouldRetry(failures: number, error: Error): boolean {
  const temporary =
    !(error instanceof ApiError) || error.status === 0 || error.status === 429 || error.status >= 500;
  return temporary && failures < ATTEMPTS;
}

/** All answers of the API that pages show. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: shouldRetry, staleTime: FRESH_MS },
    mutations: { retry: false },
  },
});

let account: string | undefined;
let sessionId: string | undefined;

/** After a new sign-in, pages read again; after one by another account, nothing is shown before. */
onSessionChange(() => {
  const session = currentSession();
  if (session.state === 'signed_out') {
    queries.clear();
    account = undefined;
    sessionId = undefined;
  }
  if (session.state === 'signed_in' && session.who.session_id !== sessionId) {
    if (account !== undefined && account !== session.who.account.id) {
      queries.clear();
    }
    account = session.who.account.id;
    sessionId = session.who.session_id;
    void queries.invalidateQueries();
  }
});
