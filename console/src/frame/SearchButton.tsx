import { Icon } from '../parts/Icon';
import { useText } from '../text/texts';
import { openCommands } from './commands';
import styles from './frame.module.css';
import { frameText } from './text';

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the menu of commands, as ⌘K does. */
export function SearchButton() {
  const words = useText(frameText);
  return (
    <button
      type="button"
      className={styles.search}
      onClick={openCommands}
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
    >
      <Icon name="search" />
      <span className={styles.searchText}>{words.search}</span>
      <kbd className={styles.keys}>{isApple ? '⌘K' : 'Ctrl K'}</kbd>
    </button>
  );
}
