import type { Field } from '../request/fields';
import type { Path } from '../request/json';
import { FieldFrame, described } from './FieldFrame';
import { useField, type FieldState } from './form-state';
import styles from './form.module.css';

const SEGMENTS_MAX = 4;
const SEGMENTS_CHARACTERS_MAX = 26;

/** One of several values: buttons for a few short ones, else a list. */
export function ChoiceInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const characters = field.options.join('').length;
  return field.options.length <= SEGMENTS_MAX && characters <= SEGMENTS_CHARACTERS_MAX ? (
    <Segments field={field} state={state} />
  ) : (
    <List field={field} state={state} />
  );
}

interface Props {
  readonly field: Field;
  readonly state: FieldState;
}

function Segments({ field, state }: Props) {
  return (
    <FieldFrame state={state} isGroup>
      <div className={styles.segments} role="radiogroup" aria-labelledby={`${state.id}-label`}>
        {field.options.map((option) => (
          <label key={option} className={styles.segment} data-default={state.value === undefined || undefined}>
            <input
              type="radio"
              name={state.id}
              checked={state.effective === option}
              onChange={() => state.set(option)}
              onClick={() => state.set(option)}
            />
            <span>
              {field.name.includes('ratio') && <Ratio text={String(option)} />}
              {option}
              {field.unit && ` ${field.unit}`}
            </span>
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}

/** A drawing of a ratio such as 16:9. */
function Ratio({ text }: { text: string }) {
  const [width = 0, height = 0] = text.split(':').map(Number);
  if (!(width > 0 && height > 0)) {
    return null;
  }
  const scale = 11 / Math.max(width, height);
  return (
    <svg className={styles.ratio} width="13" height="13" aria-hidden="true">
      <rect
        x={6.5 - (width * scale) / 2}
        y={6.5 - (height * scale) / 2}
        width={width * scale}
        height={height * scale}
        rx="1.5"
      />
    </svg>
  );
}

function List({ field, state }: Props) {
  const shown = field.options.findIndex((option) => option === state.effective);
  return (
    <FieldFrame state={state}>
      <select
        id={state.id}
        className={styles.input}
        value={shown}
        {...described(state)}
        onChange={({ target }) => state.set(field.options[Number(target.value)])}
      >
        {shown < 0 && <option value={-1}>{String(state.effective ?? '–')}</option>}
        {field.options.map((option, index) => (
          <option key={option} value={index}>
            {option}
            {field.unit && ` ${field.unit}`}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
