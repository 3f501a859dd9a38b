import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { Account, Balance } from '../channels';
import { channelsText } from '../text';
import styles from './facts.module.css';

/** What the upstream said is left of an account, with its unit. */
export function Balances({ of: balances }: { of: readonly Balance[] | undefined }) {
  const words = useText(channelsText).balances;
  const format = useFormat();
  if (balances === undefined || balances.length === 0) {
    return (
      <span className={styles.quiet}>{balances === undefined ? words.unchecked : words.none}</span>
    );
  }
  return (
    <ul className={styles.balances}>
      {balances.map(({ name, amount, unit, state }, index) => (
        <li key={index} title={`${name} · ${words.state}: ${state}`}>
          {/^[A-Z]{3}$/.test(unit) ? format.money(amount, unit) : `${format.number(Number(amount))} ${unit}`}
        </li>
      ))}
    </ul>
  );
}

/** The balances of all credentials; undefined before the first check. Keys of one account repeat them. */
export function allBalances(accounts: readonly Account[]): Balance[] | undefined {
  const checks = accounts.flatMap(({ check }) => check ?? []);
  if (checks.length === 0) {
    return undefined;
  }
  const known = new Map(
    checks.flatMap(({ balances }) => balances.map((one) => [JSON.stringify(one), one] as const)),
  );
  return [...known.values()];
}
