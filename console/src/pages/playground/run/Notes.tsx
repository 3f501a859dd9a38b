import { Button } from '@mantine/core';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import type { Form } from '../request/fields';
import type { Fix } from '../request/rules';
import type { RequestCheck } from '../request/use-check';
import type { RequestState } from '../request/use-request';
import { playgroundText } from '../text';
import styles from './run.module.css';

interface Props {
  readonly form: Form;
  readonly request: RequestState;
  readonly check: RequestCheck;
}

/** Broken rules that one click repairs, warnings, and messages about fields that no input shows. */
export function Notes({ form, request, check }: Props) {
  const words = useText(playgroundText);
  const language = useLanguage();
  const fixes = check.local.rules.filter(({ fix }) => Object.keys(fix).length > 0);
  const others = [...check.messages].filter(([param]) => !isShown(form, param));
  const warnings = check.error ? [] : (check.dryRun?.warnings ?? []);
  return fixes.length + others.length + warnings.length === 0 ? null : (
    <ul className={styles.notes}>
      {fixes.map(({ message, fix }) => (
        <li key={message.en} className={styles.fix}>
          <span>{message[language]}</span>
          <Button variant="default" size="compact-sm" onClick={() => request.replace({ ...request.body, ...fix })}>
            {words.form.fix(changeOf(fix))}
          </Button>
        </li>
      ))}
      {others.map(([param, message]) => (
        <li key={param} className={styles.other} role="alert" data-invalid>
          {message}
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

function isShown(form: Form, param: string): boolean {
  const first = param.split(/[.[]/)[0] ?? '';
  const names = form.fields.flatMap((field) => [field.name, String(field.path[0]), ...field.aliases]);
  return names.includes(first);
}
