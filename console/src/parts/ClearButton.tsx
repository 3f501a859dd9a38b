import { Icon } from './Icon';
import styles from './filters.module.css';

interface Props {
  readonly label: string;
  readonly onClick: () => void;
}

/** Removes all filters. */
export function ClearButton({ label, onClick }: Props) {
  return (
    <button type="button" className={styles.clear} onClick={onClick}>
      <Icon name="close" size={14} />
      {label}
    </button>
  );
}
