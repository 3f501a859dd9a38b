import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Time } from '../../../parts/Time';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { fieldOf, type Conflict, type FieldChange } from './conflict';
import { useFieldValue } from './field-value';
import styles from './form.module.css';
import { formText } from './text';

interface Props {
  readonly conflict: Conflict;
  readonly provider: string;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** The fields of an edit beside what they have become since it began. */
export function ConflictTable({ conflict, provider, keepMine, takeTheirs }: Props) {
  const words = useText(formText).conflict;
  const element = useRef<HTMLDivElement>(null);
  const by = (['cli', 'start'] as const).find((one) => one === conflict.by);
  useEffect(() => element.current?.focus(), [conflict.revision]);
  return (
    <div className={styles.conflict} role="alertdialog" aria-label={words.title} tabIndex={-1} ref={element}>
      <h3>{words.title}</h3>
      <p>
        {conflict.changes.length === 0 ? words.same : words.text}
        {conflict.by && ` ${words.by(by === undefined ? conflict.by : words[by])}`}
        {conflict.at !== undefined && (
          <>
            {' · '}
            <Time at={conflict.at} />
          </>
        )}
      </p>
      {conflict.changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.present}</th>
              <th scope="col">{words.mine}</th>
            </tr>
          </thead>
          <tbody>
            {conflict.changes.map((change) => (
              <ChangeRow key={change.param} change={change} provider={provider} />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.buttons}>
        {conflict.changes.length > 0 && <Button onClick={keepMine}>{words.keepMine}</Button>}
        <Button variant="default" onClick={takeTheirs}>
          {words.takeTheirs}
        </Button>
      </div>
      {conflict.changes.length > 0 && <p className={styles.quiet}>{words.hint}</p>}
    </div>
  );
}

function ChangeRow({ change, provider }: { change: FieldChange; provider: string }) {
  const chinese = useLanguage() === 'zh';
  const write = useFieldValue();
  const field = fieldOf(change);
  const text = (value: unknown) =>
    field === undefined ? JSON.stringify(value) : write(field, value, provider);
  return (
    <tr>
      <th scope="row">{(chinese ? field?.label_zh : field?.label) ?? change.param}</th>
      <td>{text(change.present)}</td>
      <td>{text(change.sent)}</td>
    </tr>
  );
}
