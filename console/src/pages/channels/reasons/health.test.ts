import { expect, test } from 'vitest';
import type { Account, Channel } from '../channels';
import { bySeverity, causeOf, healthOf, isKnown } from './health';

const NO_CALLS: Account['last_hour'] = { submissions: 0, errors: [] };
const CALLS: Account['last_hour'] = { submissions: 9, errors: [{ cause: 'busy', count: 1 }] };
const CHECK: NonNullable<Account['check']> = { checked_at: 1, balances: [] };

function account(part: Partial<Account> = {}): Account {
  return { credential: 'a', circuit: 'closed', last_hour: CALLS, check: CHECK, ...part };
}

function channel(accounts: readonly Account[], part: Partial<Channel> = {}): Channel {
  return {
    name: 'one',
    provider: 'kling',
    source: 'api',
    state: 'active',
    revision: 1,
    created_at: 1,
    updated_at: 1,
    ...part,
    health: {
      in_flight: 0,
      limit: 20,
      last_hour: NO_CALLS,
      blocked_models: [],
      ...part.health,
      accounts: [...accounts],
    },
  } as Channel;
}

const refused = account({ circuit: 'account_problem', problem: 'credentials' });
const causes = (one: Channel) => healthOf(one).reasons.map(({ cause, light }) => `${cause} ${light}`);

test('a channel without a fault is green', () => {
  expect(causes(channel([account()]))).toEqual(['fine green']);
});

test('a channel is red if none of its credentials is usable', () => {
  expect(causes(channel([refused]))).toEqual(['credentials red']);
  const open = account({ circuit: 'open', retry_after_seconds: 12 });
  expect(causes(channel([refused, open]))).toEqual(['credentials red', 'upstream_down red']);
  expect(healthOf(channel([open])).reasons[0]?.seconds).toBe(12);
});

test('and yellow if some are', () => {
  const health = healthOf(channel([refused, refused, account()]));
  expect(health.light).toBe('yellow');
  expect(health.reasons).toEqual([
    { cause: 'credentials', light: 'yellow', count: 2, of: 3, seconds: 0, names: [] },
  ]);
});

test('a problem that this version does not know is still one', () => {
  expect(causes(channel([account({ circuit: 'account_problem', problem: 'other' })]))).toEqual(['account red']);
});

test('a busy upstream, and one that is tried again, get tasks', () => {
  expect(causes(channel([account({ circuit: 'busy' })]))).toEqual(['busy yellow']);
  expect(causes(channel([account({ circuit: 'half_open' })]))).toEqual(['half_open yellow']);
  expect(causes(channel([refused, account({ circuit: 'busy' })]))).toEqual([
    'credentials yellow',
    'busy yellow',
  ]);
});

test('a failed check counts until a submission is accepted', () => {
  const check = { ...CHECK, failure: 'unreachable' as const };
  expect(causes(channel([account({ check, last_hour: NO_CALLS })]))).toEqual(['unreachable red']);
  expect(causeOf(account({ check, last_hour: CALLS }))).toBeUndefined();
});

test('calls that fail are a fault, and what a task caused is not', () => {
  const failed = (cause: 'not_sent' | 'refused' | 'account') => ({ submissions: 1, errors: [{ cause, count: 1 }] });
  expect(causes(channel([account({ last_hour: failed('not_sent') })]))).toEqual(['failing yellow']);
  // A check has found the account usable since.
  expect(causes(channel([account({ last_hour: failed('account') })]))).toEqual(['fine green']);
  expect(causes(channel([account({ last_hour: failed('refused') })]))).toEqual(['fine green']);
});

test('a channel that gets no tasks is gray, and red if it could not have any', () => {
  expect(causes(channel([account()], { state: 'paused' }))).toEqual(['paused gray']);
  expect(causes(channel([account()], { enabled: false }))).toEqual(['disabled gray']);
  expect(causes(channel([refused], { state: 'draining' }))).toEqual(['credentials red', 'draining gray']);
});

test('what was not seen yet is not known', () => {
  const fresh = account({ last_hour: NO_CALLS });
  delete (fresh as { check?: object }).check;
  const health = healthOf(channel([fresh]));
  expect(health.light).toBe('gray');
  expect(isKnown(health)).toBe(false);
  const { health: _, ...stopped } = channel([]);
  expect(causes(stopped as Channel)).toEqual(['not_running gray']);
});

test('blocked models, unknown outcomes, and full places are reasons', () => {
  const health = {
    in_flight: 20,
    limit: 20,
    last_hour: NO_CALLS,
    accounts: [],
    blocked_models: [{ model: 'kling-v3', retry_after_seconds: 60 }],
  };
  const found = healthOf(channel([account()], { health, unknown_outcomes: 2 }));
  expect(found.reasons.map(({ cause, count }) => `${cause} ${count}`)).toEqual([
    'blocked_models 1',
    'unknown_outcomes 2',
    'full 20',
  ]);
  expect(found.reasons[0]?.names).toEqual(['kling-v3']);
  expect(found.light).toBe('yellow');
});

test('what is red comes first', () => {
  const named = (name: string, accounts: Account[], state: Channel['state'] = 'active') =>
    channel(accounts, { name, state });
  const sorted = bySeverity([
    named('paused', [account()], 'paused'),
    named('b', [account()]),
    named('a', [account()]),
    named('some', [refused, account()]),
    named('red', [refused]),
  ]);
  expect(sorted.map(({ name }) => name)).toEqual(['red', 'some', 'a', 'b', 'paused']);
});
