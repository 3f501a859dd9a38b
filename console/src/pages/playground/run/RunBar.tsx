import { Button } from '@mantine/core';
import { useMode } from '../../../api/mode';
import { ErrorMessage } from '../../../parts/ErrorMessage';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import type { RequestCheck } from '../request/use-check';
import { playgroundText } from '../text';
import type { Start } from './use-start';
import styles from './run.module.css';

interface Props {
  readonly check: RequestCheck;
  readonly isValidJson: boolean;
  /** The files on their way, which the button waits for. */
  readonly uploads: number;
  readonly start: Start;
}

/** What the request costs and how long it takes, before the click, and the button. */
export function RunBar({ check, isValidJson, uploads, start }: Props) {
  const mode = useMode();
  const words = useText(playgroundText).run;
  const format = useFormat();
  const { failure } = start;
  const cost = check.isChecking || check.error ? undefined : check.dryRun?.cost;
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
          {isValidJson && <Facts check={check} uploads={uploads} />}
        </div>
        <Button
          size="md"
          className={styles.run ?? ''}
          loading={start.isRunning}
          disabled={!isValidJson || uploads > 0}
          onClick={start.press}
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
  [...document.querySelectorAll('[data-invalid]')]
    .find((field) => field.closest('[hidden]') === null)
    ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function Facts({ check, uploads }: { check: RequestCheck; uploads: number }) {
  const words = useText(playgroundText).run;
  if (uploads > 0) {
    return <span className={styles.formula}>{words.uploading(uploads)}</span>;
  }
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
  if (mode === 'live' && check.isChecking) {
    return <span className={styles.formula}>{words.checking}</span>;
  }
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
