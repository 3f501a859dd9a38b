import type { Tone } from './timeline';
import styles from './timeline.module.css';

const signs: Record<Tone, string> = { good: '✓', bad: '✕', warn: '↻', running: '●', quiet: '–' };

/** The sign of an outcome, so that its colour is not alone. */
export function ToneSign({ tone }: { tone: Tone }) {
  return (
    <span className={styles.sign} data-tone={tone} aria-hidden="true">
      {signs[tone]}
    </span>
  );
}
