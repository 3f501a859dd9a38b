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
  private readonly keys: Map<string, string>;

  /** @param storage where the keys survive a reload, such as the storage of the tab */
  constructor(private readonly storage?: Pick<Storage, 'getItem' | 'setItem'>) {
    this.keys = new Map(stored(storage));
  }

  /** @param request the account, the mode, and the content; equal requests share a key */
  async send<T>(request: string, call: (key: string) => Promise<T>): Promise<T> {
    const key = this.keys.get(request) ?? newKey();
    this.change(() => this.keys.set(request, key));
    try {
      const answer = await call(key);
      this.change(() => this.keys.delete(request));
      return answer;
    } catch (error) {
      if (isRefusal(error)) {
        this.change(() => this.keys.delete(request));
      }
      throw error;
    }
  }

  private change(action: () => void): void {
    action();
    try {
      this.storage?.setItem(NAME, JSON.stringify([...this.keys]));
    } catch {
      // The storage is full or forbidden. The keys are still known until a reload.
    }
  }
}

const NAME = 'filmgate.unanswered';

function stored(storage: Pick<Storage, 'getItem'> | undefined): [string, string][] {
  try {
    return JSON.parse(storage?.getItem(NAME) ?? '[]') as [string, string][];
  } catch {
    return [];
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
