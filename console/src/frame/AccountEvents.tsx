import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { EventStream, type ConnectionState, type Event } from '../api/events';
import { useMode, type Mode } from '../api/mode';
import { queryKeys } from '../api/queries';
import { useSession } from '../api/session';
import { setup } from '../setup';
import { connection } from './connection';

/** Follows the events of the account, so that what pages show changes with the tasks. */
export function AccountEvents() {
  const mode = useMode();
  const client = useQueryClient();
  const session = useSession();
  const signedIn = session.state === 'signed_in' ? session.who.session_id : undefined;
  useEffect(() => {
    if (signedIn === undefined) {
      return;
    }
    const changes = new Changes(client);
    let wasLost = false;
    const onState = (state: ConnectionState) => {
      connection.set(state);
      // Before the first event there is none to continue after, so events may be missing.
      if (state === 'open') {
        const tasks = { queryKey: queryKeys.tasks(mode) };
        const balance = { queryKey: queryKeys.balance(mode), exact: true };
        const changed = wasLost ? [{}] : [tasks, balance];
        changed.forEach((filter) => void client.invalidateQueries(filter));
      }
      wasLost = state === 'lost' || (wasLost && state !== 'open');
    };
    const stream = new EventStream({
      url: `${setup.base_path}/v1/events`,
      mode,
      onState,
      onEvent: (received) => {
        if (received.kind === 'event') {
          changes.add(received.event);
        }
      },
    });
    connection.follow(stream);
    const online = () => stream.retryNow();
    globalThis.addEventListener('online', online);
    return () => {
      globalThis.removeEventListener('online', online);
      connection.follow(undefined);
      stream.close();
      changes.stop();
    };
  }, [client, mode, signedIn]);
  return null;
}

/** Many events can arrive at once. What they change is read again once. */
const TOGETHER_MS = 300;

class Changes {
  private readonly keys = new Map<string, readonly unknown[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: QueryClient) {}

  add(event: Event): void {
    for (const key of changedBy(event)) {
      this.keys.set(JSON.stringify(key), key);
    }
    this.timer ??= setTimeout(() => this.apply(), TOGETHER_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private apply(): void {
    this.timer = undefined;
    for (const queryKey of this.keys.values()) {
      void this.client.invalidateQueries({ queryKey });
    }
    this.keys.clear();
  }
}

function changedBy(event: Event): (readonly unknown[])[] {
  const { data } = event;
  if ('object' in data && data.object === 'task' && 'test' in data) {
    const mode: Mode = data.test ? 'test' : 'live';
    const money = 'charges' in data ? [queryKeys.balance(mode), queryKeys.usage(mode)] : [];
    return [queryKeys.tasks(mode), ...money];
  }
  if (event.type === 'account.low_balance') {
    return [queryKeys.balance('live')];
  }
  if (event.type === 'key.expiring') {
    return [queryKeys.keys('test'), queryKeys.keys('live')];
  }
  return [];
}
