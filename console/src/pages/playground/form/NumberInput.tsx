import { useText } from '../../../text/texts';
import type { Field } from '../request/fields';
import type { Path } from '../request/json';
import { playgroundText } from '../text';
import { FieldFrame, described } from './FieldFrame';
import { useField } from './form-state';
import styles from './form.module.css';

const SLIDER_STEPS_MAX = 100;

/** A larger range than this is that of a random seed. */
const SEED_RANGE_MIN = 2 ** 16;

/** A number: with a slider if its range is small, with a button for a random one if it is a seed. */
export function NumberInput({ field, parent }: { field: Field; parent: Path }) {
  const state = useField(field, parent);
  const words = useText(playgroundText).form;
  const { minimum, maximum } = field;
  const isFraction = field.control === 'slider';
  const range = minimum === undefined || maximum === undefined ? undefined : maximum - minimum;
  const hasSlider = range !== undefined && range <= SLIDER_STEPS_MAX && range > 0;
  const isSeed = !isFraction && field.unit === undefined && (range ?? 0) >= SEED_RANGE_MIN;
  const write = (text: string) => state.set(text === '' ? undefined : Number(text));
  const shown = typeof state.value === 'number' || typeof state.value === 'string' ? state.value : '';
  return (
    <FieldFrame state={state}>
      <div className={styles.number}>
        {hasSlider && (
          <input
            type="range"
            className={styles.range}
            aria-label={state.label}
            min={minimum}
            max={maximum}
            step={isFraction ? 0.05 : 1}
            value={Number(state.effective ?? minimum)}
            onChange={({ target }) => write(target.value)}
          />
        )}
        <span className={styles.unitInput}>
          <input
            id={state.id}
            type="number"
            inputMode={isFraction ? 'decimal' : 'numeric'}
            className={styles.input}
            min={minimum}
            max={maximum}
            step={isFraction ? 0.05 : 1}
            value={shown}
            placeholder={state.effective === undefined ? '' : String(state.effective)}
            {...described(state)}
            onChange={({ target }) => write(target.value)}
          />
          {field.unit && <span className={styles.unit}>{field.unit}</span>}
        </span>
        {isSeed && (
          <button
            type="button"
            className={styles.textButton}
            onClick={() => state.set(Math.floor(Math.random() * Math.min(maximum ?? 0, 2 ** 31)))}
          >
            {words.random}
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
