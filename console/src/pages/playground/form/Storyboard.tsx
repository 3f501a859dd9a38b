import { ActionIcon, Button } from '@mantine/core';
import { useRef } from 'react';
import { Icon } from '../../../parts/Icon';
import { useText } from '../../../text/texts';
import type { Field, Shots } from '../request/fields';
import { getAt, isArray, type Json, type Path } from '../request/json';
import { distributed, moved, secondsOf, withoutShot, withShot } from '../request/shots';
import { playgroundText } from '../text';
import { FieldInput } from './FieldInput';
import { Messages } from './FieldFrame';
import { Counter, ReferringText } from './TextInput';
import { useField, useForm, type FieldState } from './form-state';
import styles from './form.module.css';
import board from './storyboard.module.css';

const TINTS = 6;

/** The shots of a video as a bar of its seconds and as a list, which show what still is missing. */
export default function Storyboard({ field, shots }: { field: Field; shots: Shots }) {
  const { form, body, set } = useForm();
  const state = useField(field, []);
  const words = useText(playgroundText).shots;
  const items = isArray(state.value) ? state.value : [];
  const length = form.fields.find(({ name }) => name === shots.total);
  const total = Number(getAt(body, [shots.total]) ?? length?.defaultValue ?? 0);
  const isNumbered = field.parts.some(({ control }) => control === 'index');
  const write = (next: readonly Json[]) => state.set(next.length === 0 ? undefined : next);
  const list = useRef<HTMLOListElement>(null);
  const move = (from: number, to: number) => {
    write(moved(items, from, to));
    requestAnimationFrame(() => focusShot(list.current, to, to < from ? 'up' : 'down'));
  };
  const seconds = secondsOf(items, total);
  const fits = seconds.used >= (length?.minimum ?? 1) && seconds.used <= (length?.maximum ?? Infinity);
  return (
    <div className={styles.field} data-invalid={state.isInvalid || undefined} data-param={state.param}>
      <div className={styles.labelRow}>
        <span className={styles.label}>
          {state.label} <code className={styles.name}>{state.name}</code>
        </span>
        {items.length > 0 && <Remaining remaining={seconds.remaining} total={total} />}
      </div>
      {items.length > 0 && <Bar items={items} total={Math.max(total, seconds.used)} />}
      <Messages state={state} hidesHelp={items.length > 0} />
      <ol className={board.shots} ref={list}>
        {items.map((_, index) => (
          <li className={board.shot} key={index} data-tint={index % TINTS}>
            <span className={board.number}>{index + 1}</span>
            <div className={board.parts}>
              {field.parts.map((part) => (
                <ShotPart key={part.name} part={part} parent={[...state.path, index]} number={index + 1} />
              ))}
            </div>
            <Moves
              index={index}
              count={items.length}
              move={(to) => move(index, to)}
              remove={() => write(withoutShot(items, index))}
            />
          </li>
        ))}
      </ol>
      <div className={board.actions}>
        {items.length < (field.maxItems ?? Infinity) && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => write(withShot(items, total, isNumbered))}
          >
            {words.add}
          </Button>
        )}
        {items.length > 0 && seconds.remaining !== 0 && (
          <>
            <Button variant="default" size="compact-sm" onClick={() => write(distributed(items, total))}>
              {words.distribute}
            </Button>
            {fits && (
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => set([shots.total], seconds.used)}
              >
                {words.fit(seconds.used)}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** The focus follows a shot that was moved; at the end of the list it goes to the other button. */
function focusShot(list: HTMLElement | null, index: number, way: 'up' | 'down'): void {
  const shot = list?.children[index];
  const button = (name: string) =>
    shot?.querySelector<HTMLButtonElement>(`[data-move="${name}"]:not(:disabled)`);
  (button(way) ?? button(way === 'up' ? 'down' : 'up'))?.focus();
}

interface PartProps {
  readonly part: Field;
  readonly parent: Path;
  readonly number: number;
}

/** A part of a shot, whose place says what it is. */
function ShotPart({ part, parent, number }: PartProps) {
  const state = useField(part, parent);
  const words = useText(playgroundText).shots;
  if (part.control === 'textarea') {
    return (
      <div className={board.text} data-param={state.param} data-invalid={state.isInvalid || undefined}>
        <ReferringText state={state} rows={2} label={words.shot(number)} />
        <div className={board.under}>
          <Messages state={state} hidesHelp />
          <Counter state={state} max={part.maxLength} />
        </div>
      </div>
    );
  }
  if (part.control === 'number') {
    return <Seconds state={state} part={part} label={words.seconds(number)} />;
  }
  return <FieldInput field={part} parent={parent} />;
}

interface SecondsProps {
  readonly state: FieldState;
  readonly part: Field;
  readonly label: string;
}

function Seconds({ state, part, label }: SecondsProps) {
  const value = typeof state.value === 'number' ? state.value : undefined;
  const least = part.minimum ?? 1;
  const change = (difference: number) => state.set(Math.max(least, (value ?? least) + difference));
  return (
    <div className={board.seconds} data-param={state.param} data-invalid={state.isInvalid || undefined}>
      <button type="button" tabIndex={-1} aria-hidden="true" onClick={() => change(-1)}>
        −
      </button>
      <input
        type="number"
        inputMode="numeric"
        aria-label={label}
        min={least}
        value={value ?? ''}
        onChange={({ target }) => state.set(target.value === '' ? undefined : Number(target.value))}
      />
      <span>{part.unit}</span>
      <button type="button" tabIndex={-1} aria-hidden="true" onClick={() => change(1)}>
        +
      </button>
      <Messages state={state} hidesHelp />
    </div>
  );
}

function Remaining({ remaining, total }: { remaining: number; total: number }) {
  const words = useText(playgroundText).shots;
  const text =
    remaining === 0
      ? words.full(total)
      : remaining > 0
        ? words.remaining(remaining)
        : words.over(-remaining);
  return (
    <span className={board.remaining} data-exact={remaining === 0 || undefined} role="status">
      {text}
    </span>
  );
}

/** Each shot as long as its share of the video. */
function Bar({ items, total }: { items: readonly Json[]; total: number }) {
  let start = 0;
  return (
    <svg className={board.bar} viewBox={`0 0 ${total * 10} 10`} preserveAspectRatio="none" aria-hidden="true">
      {items.map((item, index) => {
        const width = Math.max(0, Number(getAt(item, ['duration']) ?? 0)) * 10;
        const x = start;
        start += width;
        return <rect key={index} x={x} y="0" width={Math.max(0, width - 0.6)} height="10" data-tint={index % TINTS} />;
      })}
    </svg>
  );
}

interface MovesProps {
  readonly index: number;
  readonly count: number;
  readonly move: (to: number) => void;
  readonly remove: () => void;
}

function Moves({ index, count, move, remove }: MovesProps) {
  const words = useText(playgroundText).shots;
  const number = index + 1;
  return (
    <span className={board.moves}>
      <ActionIcon variant="subtle" color="gray" size="sm" data-move="up" disabled={index === 0} aria-label={words.up(number)} onClick={() => move(index - 1)}>
        <span className={board.up}>
          <Icon name="chevron" size={14} />
        </span>
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="sm" data-move="down" disabled={number === count} aria-label={words.down(number)} onClick={() => move(index + 1)}>
        <Icon name="chevron" size={14} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.remove(number)} onClick={remove}>
        <Icon name="close" size={14} />
      </ActionIcon>
    </span>
  );
}
