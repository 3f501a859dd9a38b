import { useRef, useState, type KeyboardEvent } from 'react';
import { useFormat } from '../../../text/format';
import { useText } from '../../../text/texts';
import { completed, completionAt, type Completion, type Reference } from '../request/completion';
import type { Field } from '../request/fields';
import type { Path } from '../request/json';
import { playgroundText } from '../text';
import { FieldFrame, described } from './FieldFrame';
import { useField, useForm, type FieldState } from './form-state';
import styles from './form.module.css';

/** A text of several lines, with a counter near its limit, that completes references. */
export function TextInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  return (
    <FieldFrame state={state} aside={<Counter state={state} max={field.maxLength} />}>
      <ReferringText state={state} rows={parent.length > 0 ? 1 : field.name === 'prompt' ? 4 : 2} />
    </FieldFrame>
  );
}

/** The length in code points, as the API counts it. */
export function Counter({ state, max }: { state: FieldState; max: number | undefined }) {
  const format = useFormat();
  const length = typeof state.value === 'string' ? [...state.value].length : 0;
  return max === undefined || length === 0 || (max > 1000 && length < max / 2) ? null : (
    <span className={styles.counter} data-over={length > max || undefined}>
      {format.number(length)} / {format.number(max)}
    </span>
  );
}

interface TextProps {
  readonly state: FieldState;
  readonly rows: number;
  /** The name of a field without a visible label. */
  readonly label?: string;
}

export function ReferringText({ state, rows, label }: TextProps) {
  const { references } = useForm();
  const words = useText(playgroundText).form;
  const input = useRef<HTMLTextAreaElement>(null);
  const [completion, setCompletion] = useState<Completion>();
  const [chosen, setChosen] = useState(0);
  const text = typeof state.value === 'string' ? state.value : '';
  const look = (value: string, caret: number) => {
    setCompletion(completionAt(value, caret, references));
    setChosen(0);
  };
  const complete = (choice: Reference) => {
    const element = input.current;
    if (completion === undefined || element === null) {
      return;
    }
    const next = completed(text, element.selectionEnd, completion.start, choice);
    state.set(next.text);
    setCompletion(undefined);
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(next.caret, next.caret);
    });
  };
  const keys = (event: KeyboardEvent) => {
    if (completion === undefined || event.metaKey || event.ctrlKey) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = completion.choices[chosen];
    if (step !== undefined) {
      event.preventDefault();
      setChosen((chosen + step + completion.choices.length) % completion.choices.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && choice !== undefined) {
      event.preventDefault();
      complete(choice);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      setCompletion(undefined);
    }
  };
  const list = `${state.id}-references`;
  return (
    <div className={styles.completing}>
      <textarea
        ref={input}
        id={state.id}
        className={styles.textarea}
        rows={rows}
        value={text}
        spellCheck={false}
        aria-label={label}
        placeholder={label === undefined ? undefined : state.help}
        {...described(state)}
        aria-controls={completion ? list : undefined}
        aria-activedescendant={completion ? `${list}-${chosen}` : undefined}
        onChange={({ target }) => {
          state.set(target.value === '' ? undefined : target.value);
          look(target.value, target.selectionEnd);
        }}
        onKeyDown={keys}
        onBlur={() => setCompletion(undefined)}
      />
      {completion && (
        <ul className={styles.completions} id={list} role="listbox" aria-label={words.references}>
          {completion.choices.map((choice, index) => (
            <li
              key={choice.text}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === chosen}
              onMouseDown={(event) => {
                event.preventDefault();
                complete(choice);
              }}
            >
              {choice.image && <img src={choice.image} alt="" />}
              {choice.text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A text of one line. */
export function LineInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const text = state.value === undefined || state.value === null ? '' : String(state.value);
  return (
    <FieldFrame state={state}>
      <input
        id={state.id}
        className={styles.input}
        value={text}
        {...described(state)}
        onChange={({ target }) => state.set(target.value === '' ? undefined : target.value)}
      />
    </FieldFrame>
  );
}
