import { Button } from '@mantine/core';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import type { Fix } from '../request/rules';
import type { RequestCheck } from '../request/use-check';
import type { RequestState } from '../request/use-request';
import { playgroundText } from '../text';
import styles from './run.module.css';

interface Props {
  readonly request: RequestState;
  readonly check: RequestCheck;
  /** The messages that no field shows. */
  readonly others: ReadonlyMap<string, string>;
}

/** Broken rules that one click repairs, warnings, and messages about fields that no input shows. */
export function Notes({ request, check, others }: Props) {
  const words = useText(playgroundText);
  const language = useLanguage();
  const fixes = check.local.rules.filter(({ fix }) => Object.keys(fix).length > 0);
  const warnings = check.error ? [] : (check.dryRun?.warnings ?? []);
  return fixes.length + others.size + warnings.length === 0 ? null : (
    <ul className={styles.notes}>
      {fixes.map(({ message, fix }) => (
        <li key={message.en} className={styles.fix}>
          <span>{message[language]}</span>
          <Button variant="default" size="compact-sm" onClick={() => request.replace({ ...request.body, ...fix })}>
            {words.form.fix(changeOf(fix))}
          </Button>
        </li>
      ))}
      {[...others].map(([param, message]) => (
        <li key={param} className={styles.other} data-invalid>
          <span role="alert">{message}</span>
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={`${warning.param} ${warning.reason}`} className={styles.warning}>
          {warning.message}
        </li>
      ))}
    </ul>
  );
}

function changeOf(fix: Fix): string {
  return Object.entries(fix)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(', ');
}
