/** What is known when the button is pressed. */
export interface Situation {
  readonly isLive: boolean;
  /** Whether the price and the violations are those of an earlier state of the request. */
  readonly isChecking: boolean;
  /** The number of violations of this very request. */
  readonly violations: number;
  /** Whether the check itself failed, so that the price is not known. */
  readonly isUnchecked: boolean;
}

/**
 * What the button does: it sends the request, waits for its price, shows what is wrong with it, or
 * checks it again.
 */
export type Decision = 'send' | 'wait' | 'explain' | 'check';

/** In live mode nothing is sent before its price is known. */
export function decide({ isLive, isChecking, violations, isUnchecked }: Situation): Decision {
  if (violations > 0) {
    return 'explain';
  }
  if (!isLive) {
    return 'send';
  }
  if (isChecking) {
    return 'wait';
  }
  return isUnchecked ? 'check' : 'send';
}

/**
 * What follows when the check has ended that a click waited for. A price that the reader has not
 * seen is shown first, and needs another click.
 */
export function decideAfterWait(situation: Situation, seen: string, price: string): Decision | 'show' {
  const decision = decide(situation);
  return decision === 'send' && seen !== price ? 'show' : decision;
}
