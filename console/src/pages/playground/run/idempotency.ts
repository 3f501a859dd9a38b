import { ApiError } from '../../../api/error';

/** An idempotency key, so that a repeated request does not create a second task. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `console-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Sends a request with the same key until its outcome is known: after a lost answer, the next click
 * gets the task that the first one may have created, and pays once.
 */
export class OutcomeKeys {
  private readonly keys = new Map<string, string>();

  /** @param request the mode and the content of the request; equal requests share a key */
  async send<T>(request: string, call: (key: string) => Promise<T>): Promise<T> {
    const key = this.keys.get(request) ?? newKey();
    this.keys.set(request, key);
    try {
      const answer = await call(key);
      this.keys.delete(request);
      return answer;
    } catch (error) {
      if (isRefusal(error)) {
        this.keys.delete(request);
      }
      throw error;
    }
  }
}

/** Whether the server says that it created nothing. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.status >= 400 &&
    error.status < 500 &&
    error.reason !== 'idempotency_in_progress'
  );
}
