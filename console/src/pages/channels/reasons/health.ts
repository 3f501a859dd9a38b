import type { Account, Calls, Channel } from '../channels';

type Status = NonNullable<Channel['health']>;

/** Red: serves nothing. Yellow: serves, with a fault. Gray: is not used, or not known. */
export const lights = ['red', 'yellow', 'green', 'gray'] as const;
export type Light = (typeof lights)[number];

export type Cause =
  | 'credentials'
  | 'out_of_credit'
  | 'suspended'
  | 'account'
  | 'upstream_down'
  | 'unreachable'
  | 'unavailable'
  | 'no_response'
  | 'misconfigured'
  | 'failing'
  | 'half_open'
  | 'busy'
  | 'blocked_models'
  | 'unknown_outcomes'
  | 'full'
  | 'not_running'
  | 'paused'
  | 'draining'
  | 'disabled'
  | 'never_checked'
  | 'fine';

/** Why a light has its colour. */
export interface Reason {
  readonly cause: Cause;
  readonly light: Light;
  /** How many credentials, models, or tasks it concerns. */
  readonly count: number;
  /** Of how many credentials; 0 if it does not concern credentials. */
  readonly of: number;
  /** Seconds until the upstream is tried again; 0 if it does not say. */
  readonly seconds: number;
  /** The models that it concerns. */
  readonly names: readonly string[];
}

export interface Health {
  readonly light: Light;
  /** The most severe first, at least one. */
  readonly reasons: readonly Reason[];
}

const NOTHING = { count: 0, of: 0, seconds: 0, names: [] };

/** The health of a channel, with every reason. */
export function healthOf(channel: Channel): Health {
  const found = [...inUse(channel), ...inState(channel)];
  if (found.length === 0) {
    found.push(reason('fine', 'green'));
  }
  const severity: readonly Light[] = ['red', 'yellow', 'gray', 'green'];
  const reasons = found.toSorted((a, b) => severity.indexOf(a.light) - severity.indexOf(b.light));
  return { light: reasons[0]?.light ?? 'green', reasons };
}

/** Whether anything was seen of the channel yet. */
export function isKnown({ reasons }: Health): boolean {
  const cause = reasons[0]?.cause;
  return cause !== 'never_checked' && cause !== 'not_running';
}

/** Channels that serve nothing first, then by name. */
export function bySeverity(channels: readonly Channel[]): Channel[] {
  const rank = (channel: Channel) => lights.indexOf(healthOf(channel).light);
  return channels.toSorted((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** What is wrong with a credential; undefined if nothing is known to be. */
export function causeOf(account: Account): Cause | undefined {
  const { circuit, problem, check, last_hour: calls } = account;
  if (circuit === 'account_problem' || problem) {
    return knownProblem(problem);
  }
  if (circuit === 'open') {
    return 'upstream_down';
  }
  if (circuit !== 'closed') {
    return circuit;
  }
  // After a failed check, accepted submissions prove that the upstream works.
  if (check?.failure !== undefined && calls.submissions <= failuresOf(calls, OF_TASKS)) {
    return check.failure;
  }
  const failures = failuresOf(calls, [...OF_TASKS, 'account']);
  return failures > 0 && calls.submissions <= failures ? 'failing' : undefined;
}

/** After these, another submission may be accepted. */
const OF_TASKS = ['busy', 'refused'] as const;

function failuresOf({ errors }: Calls, without: readonly string[]): number {
  return errors.reduce((sum, { cause, count }) => sum + (without.includes(cause) ? 0 : count), 0);
}

function knownProblem(problem: string | undefined): Cause {
  const known = ['credentials', 'out_of_credit', 'suspended'] as const;
  return known.find((one) => one === problem) ?? 'account';
}

function inUse({ health, unknown_outcomes: unknown = 0 }: Channel): Reason[] {
  const found = health === undefined ? [] : [...inAccounts(health.accounts), ...inLimits(health)];
  if (unknown > 0) {
    found.push(reason('unknown_outcomes', 'yellow', { count: unknown }));
  }
  return found;
}

/** A cause of several credentials is one reason. */
function inAccounts(accounts: readonly Account[]): Reason[] {
  const groups = new Map<Cause, Account[]>();
  for (const account of accounts) {
    const cause = causeOf(account);
    if (cause !== undefined) {
      groups.set(cause, [...(groups.get(cause) ?? []), account]);
    }
  }
  const unusable = accounts.filter((account) => !isUsable(causeOf(account)));
  const isDown = unusable.length === accounts.length;
  return [...groups].map(([cause, found]) =>
    reason(cause, isDown && !isUsable(cause) ? 'red' : 'yellow', {
      count: found.length,
      of: accounts.length,
      seconds: Math.min(...found.map((one) => one.retry_after_seconds ?? 0)),
    }),
  );
}

/** A busy upstream, or one that is tried again or fails now and then, still gets tasks. */
export function isUsable(cause: Cause | undefined): boolean {
  return cause === undefined || cause === 'busy' || cause === 'half_open' || cause === 'failing';
}

function inLimits({ in_flight: used, limit, blocked_models: blocked }: Status): Reason[] {
  const found: Reason[] = [];
  if (blocked.length > 0) {
    const seconds = Math.min(...blocked.map((one) => one.retry_after_seconds));
    const names = blocked.map(({ model }) => model);
    found.push(reason('blocked_models', 'yellow', { count: blocked.length, seconds, names }));
  }
  if (used >= limit) {
    found.push(reason('full', 'green', { count: limit }));
  }
  return found;
}

function inState({ state, enabled = true, health }: Channel): Reason[] {
  if (state === 'paused' || state === 'draining') {
    return [reason(state, 'gray', { count: health?.in_flight ?? 0 })];
  }
  if (!enabled) {
    return [reason('disabled', 'gray', { count: health?.in_flight ?? 0 })];
  }
  if (health === undefined) {
    return [reason('not_running', 'gray')];
  }
  const isUnknown = health.accounts.every(
    (one) => one.check === undefined && one.last_hour.submissions === 0 && causeOf(one) === undefined,
  );
  return isUnknown ? [reason('never_checked', 'gray')] : [];
}

function reason(cause: Cause, light: Light, values: Partial<Reason> = {}): Reason {
  return { cause, light, ...NOTHING, ...values };
}
