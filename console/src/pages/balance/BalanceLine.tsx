import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMode } from '../../api/mode';
import { Prose } from '../../parts/Prose';
import { Money } from '../../parts/Money';
import { useText } from '../../text/texts';
import { isLow, useBalance, type Balance } from './balance';
import styles from './balance.module.css';
import { useSpentToday } from './spent-today';
import { balanceText } from './text';

/** The money of the account in the header: free in test mode. */
export default function BalanceLine() {
  const words = useText(balanceText);
  const live = useMode() === 'live';
  const { data: balance, error, refetch } = useBalance();
  const today = useSpentToday(balance?.used_balance, live);
  if (!live) {
    return (
      <span className={styles.free} title={words.freeText}>
        <span className={styles.name}>{words.label}</span>
        {words.free}
      </span>
    );
  }
  if (balance) {
    return <LiveBalance balance={balance} today={today} />;
  }
  return error ? (
    <button
      type="button"
      className={styles.line}
      title={error.message}
      onClick={() => void refetch()}
    >
      <span className={styles.name}>{words.label}</span>
      <span>{words.unknown}</span>
    </button>
  ) : (
    <span className={styles.space} />
  );
}

interface Props {
  readonly balance: Balance;
  readonly today: number | undefined;
}

function LiveBalance({ balance, today }: Props) {
  const words = useText(balanceText);
  const low = isLow(balance);
  return (
    <Popover position="top-start" width={290} trapFocus>
      <Popover.Target>
        <button type="button" className={styles.line} data-low={low || undefined}>
          <span className={styles.name}>{low ? words.low : words.label}</span>
          <Available balance={balance} />
          {today !== undefined && (
            <span className={styles.today}>
              <span className={styles.name}>{words.todayShort}</span>
              <Money amount={today} currency={balance.currency} />
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.label}>
        <Details balance={balance} today={today} low={low} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Available({ balance }: { balance: Balance }) {
  const words = useText(balanceText);
  return balance.unlimited_quota ? (
    <span>{words.unlimited}</span>
  ) : (
    <Money amount={balance.remain_balance} currency={balance.currency} />
  );
}

function Details({ balance, today, low }: Props & { low: boolean }) {
  const words = useText(balanceText);
  const { currency } = balance;
  return (
    <div className={styles.details}>
      <dl className={styles.list}>
        <Line name={words.available}>
          <Available balance={balance} />
        </Line>
        <Line name={words.held}>
          <Money amount={balance.held_balance} currency={currency} />
        </Line>
        {today !== undefined && (
          <Line name={words.today}>
            <Money amount={today} currency={currency} />
          </Line>
        )}
      </dl>
      {low && (
        <p className={styles.low}>
          <strong>{words.lowTitle}</strong> <Prose>{words.lowText}</Prose>
        </p>
      )}
    </div>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
