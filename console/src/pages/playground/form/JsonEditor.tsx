import { useRef } from 'react';
import { Button } from '@mantine/core';
import { CopyButton } from '../../../parts/CopyButton';
import { useText } from '../../../text/texts';
import { readBody, writeBody } from '../request/body-text';
import type { RequestCheck } from '../request/use-check';
import type { RequestState } from '../request/use-request';
import { playgroundText } from '../text';
import styles from './json.module.css';

interface Props {
  readonly request: RequestState;
  readonly check: RequestCheck;
}

/** The body as text, with the lines that are wrong. Fields that the form does not know are kept. */
export function JsonEditor({ request, check }: Props) {
  const words = useText(playgroundText).json;
  const numbers = useRef<HTMLPreElement>(null);
  const lines = request.text.split('\n');
  const { fault } = request;
  return (
    <div className={styles.editor} data-invalid={fault !== undefined || undefined}>
      <div className={styles.text}>
        <pre className={styles.numbers} ref={numbers} aria-hidden="true">
          {lines.map((_, index) => (
            <span key={index} data-fault={fault?.line === index + 1 || undefined}>
              {index + 1}
            </span>
          ))}
        </pre>
        <textarea
          className={styles.input}
          aria-label={words.label}
          aria-invalid={fault !== undefined || undefined}
          value={request.text}
          rows={Math.max(18, lines.length + 1)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          onChange={({ target }) => request.write(target.value)}
          onScroll={({ currentTarget }) =>
            numbers.current && (numbers.current.scrollTop = currentTarget.scrollTop)
          }
        />
      </div>
      <div className={styles.tools}>
        {fault && (
          <p className={styles.fault} role="alert">
            {fault.kind === 'syntax' ? words.syntax(fault.line, fault.column) : words.object}
          </p>
        )}
        <span className={styles.space} />
        <Button variant="subtle" color="gray" size="compact-sm" disabled={fault !== undefined} onClick={() => format(request)}>
          {words.format}
        </Button>
        <CopyButton value={request.text} label="JSON" />
      </div>
      {!fault && <Violations check={check} />}
    </div>
  );
}

function format(request: RequestState): void {
  const parsed = readBody(request.text);
  if (parsed.valid) {
    request.write(writeBody(parsed.body));
  }
}

/** What the server refuses, by field. */
function Violations({ check }: { check: RequestCheck }) {
  return (
    <ul className={styles.violations}>
      {[...check.messages].map(([param, message]) => (
        <li key={param} data-invalid>
          <span role="alert">{message}</span>
        </li>
      ))}
    </ul>
  );
}
