import { Button } from '@mantine/core';
import { useMode } from '../../../api/mode';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { RequestCheck } from '../request/use-check';
import { playgroundText } from '../text';
import styles from './run.module.css';

interface Props {
  readonly check: RequestCheck;
  readonly isValidJson: boolean;
  readonly isRunning: boolean;
  /** Why the last click created nothing. */
  readonly failure: Error | null;
  readonly run: () => void;
}

/** What the request costs and how long it takes, before the click, and the button. */
export function RunBar({ check, isValidJson, isRunning, failure, run }: Props) {
  const mode = useMode();
  const words = useText(playgroundText).run;
  const format = useFormat();
  const cost = check.dryRun?.cost;
  const violations = check.error?.violations.length ?? 0;
  const price = cost ? format.money(cost.maximum, cost.currency) : undefined;
  const label =
    mode === 'test' ? words.test : price === undefined ? words.run : words.live(price);
  return (
    <div className={styles.bar}>
      {failure && violations === 0 && <ErrorMessage error={failure} />}
      {check.error && violations === 0 && !failure && <ErrorMessage error={check.error} />}
      <div className={styles.row}>
        <div className={styles.facts} aria-live="polite" data-stale={check.isChecking || undefined}>
          {isValidJson && <Facts check={check} />}
        </div>
        <Button
          size="md"
          className={styles.run ?? ''}
          loading={isRunning}
          disabled={!isValidJson}
          onClick={run}
          rightSection={<kbd className={styles.keys}>⌘↵</kbd>}
        >
          {label}
        </Button>
      </div>
    </div>
  );
}

/** Scrolls to the first field that is refused. */
export function showFirstProblem(): void {
  document
    .querySelector('[data-invalid]')
    ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function Facts({ check }: { check: RequestCheck }) {
  const words = useText(playgroundText).run;
  if (check.messages.size > 0) {
    return <Problems count={check.messages.size} />;
  }
  return check.missing.length > 0 ? (
    <span className={styles.formula}>{words.missing(check.missing.join(', '))}</span>
  ) : (
    <Price check={check} />
  );
}

/** The number of problems, as a button that leads to the first one. */
function Problems({ count }: { count: number }) {
  const words = useText(playgroundText).run;
  return (
    <button type="button" className={styles.problems} onClick={showFirstProblem}>
      {words.problems(count)}
    </button>
  );
}

function Price({ check }: { check: RequestCheck }) {
  const mode = useMode();
  const words = useText(playgroundText).run;
  const format = useFormat();
  const { dryRun } = check;
  if (dryRun === undefined) {
    return <span className={styles.price}>&nbsp;</span>;
  }
  const { cost } = dryRun;
  const price = cost ? format.money(cost.maximum, cost.currency) : words.unpriced;
  const facts = [
    cost?.formula.replace(/ = [^=]*$/, ''),
    dryRun.estimated_time === undefined
      ? undefined
      : words.about(format.duration(dryRun.estimated_time)),
    dryRun.previsualisation ? words.previsualisation : undefined,
  ];
  return (
    <>
      <span className={styles.price}>{mode === 'test' ? words.inLive(price) : price}</span>
      <span className={styles.formula}>
        {facts.filter((fact) => fact !== undefined).join(' · ')}
      </span>
    </>
  );
}
