import { MODEL, modelsOf, scopesOf, type Key } from './keys';

export const scopeNames = ['generate', 'read', 'keys', 'route', 'admin'] as const;
export type ScopeName = (typeof scopeNames)[number];

export const budgetNames = ['spend_per_day', 'spend_per_month', 'spend_total'] as const;
export const rateNames = ['requests_per_minute', 'concurrent', 'queue'] as const;
export type BudgetName = (typeof budgetNames)[number];
export type RateName = (typeof rateNames)[number];
export type LimitName = BudgetName | RateName;

const DAYS = { days30: 30, days90: 90, year: 365 } as const;
export const expiryChoices = ['never', 'days30', 'days90', 'year', 'date'] as const;
export type ExpiryChoice = (typeof expiryChoices)[number];

/** What is typed in the form of a key. */
export interface KeyForm {
  readonly name: string;
  readonly scopes: readonly string[];
  /** Empty if `everyModel`. */
  readonly models: readonly string[];
  readonly everyModel: boolean;
  readonly limits: Readonly<Record<LimitName, string>>;
  /** One on each line. */
  readonly addresses: string;
  readonly expiry: ExpiryChoice;
  /** The last day, such as `2031-01-31`, in the time zone of the browser. */
  readonly date: string;
}

/** The fields of a request. What is not a number is sent as it was typed: the API says why. */
export interface KeyFields {
  /** Null for the name that the API gives. */
  readonly name: string | null;
  readonly scopes: readonly string[];
  readonly limits: Readonly<Record<LimitName, string | number | null>>;
  readonly ip_allow: readonly string[];
  readonly expires_at: string | number | null;
}

const noLimits: KeyForm['limits'] = {
  spend_per_day: '',
  spend_per_month: '',
  spend_total: '',
  requests_per_minute: '',
  concurrent: '',
  queue: '',
};

/** A new key, restricted to the models of the session if it is restricted. */
export function emptyForm(allowedModels: readonly string[]): KeyForm {
  return {
    name: '',
    scopes: ['generate'],
    models: allowedModels,
    everyModel: allowedModels.length === 0,
    limits: noLimits,
    addresses: '',
    expiry: 'never',
    date: '',
  };
}

export function formOf(key: Key): KeyForm {
  const models = modelsOf(key.scopes);
  const limits = Object.fromEntries(
    Object.entries(key.limits).map(([name, limit]) => [name, String(limit)]),
  );
  return {
    name: key.name,
    scopes: scopesOf(key.scopes),
    models,
    everyModel: models.length === 0,
    limits: { ...noLimits, ...limits },
    addresses: key.ip_allow.join('\n'),
    expiry: key.expires_at === null ? 'never' : 'date',
    date: key.expires_at === null ? '' : dayBefore(key.expires_at),
  };
}

/** @param now seconds since 1970 */
export function fieldsOf(form: KeyForm, now: number): KeyFields {
  const models = form.everyModel ? [] : form.models.map((model) => MODEL + model);
  return {
    name: form.name.trim() || null,
    scopes: [...form.scopes, ...models],
    limits: {
      spend_per_day: form.limits.spend_per_day.trim() || null,
      spend_per_month: form.limits.spend_per_month.trim() || null,
      spend_total: form.limits.spend_total.trim() || null,
      requests_per_minute: count(form.limits.requests_per_minute),
      concurrent: count(form.limits.concurrent),
      queue: count(form.limits.queue),
    },
    ip_allow: form.addresses.split(/[\s,]+/).filter((address) => address !== ''),
    expires_at: expiresAt(form, now),
  };
}

/** Without a model, the request would be one for a key with all models. */
export function lacksModel({ everyModel, models }: KeyForm): boolean {
  return !everyModel && models.length === 0;
}

function count(text: string): string | number | null {
  const digits = text.trim();
  return digits === '' ? null : /^\d{1,15}$/.test(digits) ? Number(digits) : digits;
}

function expiresAt({ expiry, date }: KeyForm, now: number): string | number | null {
  switch (expiry) {
    case 'never':
      return null;
    case 'days30':
    case 'days90':
    case 'year':
      return now + DAYS[expiry] * 86_400;
    case 'date':
      return endOfDay(date);
  }
}

/** Seconds since 1970 of the midnight after a day; the text if it is not a day. */
function endOfDay(date: string): string | number {
  const [year, month, day] = date.split('-').map(Number);
  const midnight = new Date(year ?? NaN, (month ?? NaN) - 1, (day ?? NaN) + 1).getTime();
  return Number.isNaN(midnight) ? date : midnight / 1000;
}

/** The last day before a time, as the value of a date input. */
function dayBefore(seconds: number): string {
  const last = new Date((seconds - 1) * 1000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`;
}

/** The fields that were changed: an expiry within a day, for example, is not moved by an edit. */
export function changedFields(before: KeyForm, after: KeyForm, now: number): Partial<KeyFields> {
  const old = Object.entries(fieldsOf(before, now));
  const next = Object.entries(fieldsOf(after, now));
  return Object.fromEntries(
    next.filter(([, value], index) => JSON.stringify(value) !== JSON.stringify(old[index]?.[1])),
  );
}
