import { useId, type ReactNode, type ToggleEvent } from 'react';
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
  const details = useId();
  return (
    <>
      <button
        type="button"
        className={styles.line}
        data-low={low || undefined}
        popoverTarget={details}
      >
        <span className={styles.name}>{low ? words.low : words.label}</span>
        <Available balance={balance} />
        {today !== undefined && (
          <span className={styles.today}>
            <span className={styles.name}>{words.todayShort}</span>
            <Money amount={today} currency={balance.currency} />
          </span>
        )}
      </button>
      <div
        id={details}
        popover="auto"
        role="group"
        className={styles.details}
        aria-label={words.label}
        onBeforeToggle={moveToButton}
      >
        <Details balance={balance} today={today} low={low} />
      </div>
    </>
  );
}

const GAP_PX = 8;

/** Shows the details above the button, or below it in the upper half of the screen. */
function moveToButton({ currentTarget: details }: ToggleEvent<HTMLElement>): void {
  const button = details.previousElementSibling?.getBoundingClientRect();
  if (button === undefined) {
    return;
  }
  const isAbove = button.top > innerHeight / 2;
  details.style.left = `min(${button.left}px, 100vw - 18.5rem)`;
  details.style.top = isAbove ? 'auto' : `${button.bottom + GAP_PX}px`;
  details.style.bottom = isAbove ? `${innerHeight - button.top + GAP_PX}px` : 'auto';
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
    <>
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
    </>
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
