import { ApiError } from '../../api/error';

/**
 * A request that creates a key. It is sent again as it is until it is decided, so that a lost answer
 * creates no second key: "in 30 days" means those after the first attempt.
 */
export interface Attempt {
  readonly header: { readonly 'Idempotency-Key': string };
  readonly body: object;
}

export function attemptOf(body: object): Attempt {
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  return { header: { 'Idempotency-Key': id }, body };
}

/** Statuses after which the request may be carried out still, or was not looked at. */
const UNDECIDED = [401, 408, 409, 425, 429];

/** Whether the server may have created the key in spite of the error. */
export function isUndecided(error: unknown): boolean {
  return (
    !(error instanceof ApiError) ||
    error.status < 400 ||
    error.status >= 500 ||
    UNDECIDED.includes(error.status)
  );
}
