import { useText } from '../text/texts';
import styles from './frame.module.css';
import { frameText } from './text';

/** The first thing that the keyboard reaches. A link `#content` would be relative to the base. */
export function SkipLink() {
  return (
    <button
      type="button"
      className={styles.skip}
      onClick={() => document.getElementById('content')?.focus()}
    >
      {useText(frameText).skip}
    </button>
  );
}
