import { Link } from 'wouter';
import { modes, useMode, type Mode } from '../api/mode';
import { useAccount } from '../api/session';
import { useText } from '../text/texts';
import { useSamePageIn } from './links';
import styles from './frame.module.css';
import { frameText } from './text';

/** Test | Live: two links, because the mode is in the URL. */
export function ModeSwitch() {
  const words = useText(frameText).mode;
  return (
    <div className={styles.modes} role="group" aria-label={words.label}>
      {modes.map((mode) => (
        <ModeLink key={mode} mode={mode} />
      ))}
    </div>
  );
}

function ModeLink({ mode }: { mode: Mode }) {
  const words = useText(frameText).mode;
  const current = useMode();
  const samePageIn = useSamePageIn();
  if (!useAccount().modes.includes(mode)) {
    return (
      <span className={styles.mode} data-mode={mode} title={words.testOnly}>
        {words[mode]}
      </span>
    );
  }
  return (
    <Link
      className={styles.mode}
      data-mode={mode}
      href={samePageIn(mode)}
      aria-current={mode === current ? 'true' : undefined}
    >
      {words[mode]}
    </Link>
  );
}
