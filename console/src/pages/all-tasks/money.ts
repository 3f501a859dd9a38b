import type { CustomerTask } from './all-tasks';

const MICROS = 1_000_000;
const DECIMAL = /^\d{1,9}(?:\.\d{1,6})?$/;

/** An amount of the API in millionths; nothing for a text that is not one. */
export function microsOf(amount: string): number | undefined {
  if (!DECIMAL.test(amount)) {
    return undefined;
  }
  const [whole = '0', fraction = ''] = amount.split('.');
  return Number(whole) * MICROS + Number(fraction.padEnd(6, '0'));
}

/** Millionths as a decimal, such as `0.42`. */
export function decimalOf(micros: number): string {
  const fraction = String(micros % MICROS).padStart(6, '0').replace(/0+$/, '');
  const whole = String(Math.floor(micros / MICROS));
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** What remains of the charge, in millionths; 0 if there is nothing to refund. */
export function refundable(task: Pick<CustomerTask, 'captured' | 'refunded'>): number {
  const captured = microsOf(task.captured) ?? 0;
  return Math.max(0, captured - (microsOf(task.refunded) ?? 0));
}

/** What the task costs now: what was charged, or what is reserved until its end. */
export function priceOf(task: Pick<CustomerTask, 'status' | 'held' | 'captured'>): string {
  return task.status === 'pending' || task.status === 'processing' ? task.held : task.captured;
}
