import { Icon } from '../../parts/Icon';
import styles from './requests.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A short list of which one is chosen. */
export function Choice({ label, value, options, onChange }: Props) {
  const isListed = options.some(([one]) => one === value);
  return (
    <span className={styles.choice} data-chosen={value !== '' || undefined}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {!isListed && <option value={value}>{value}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={14} />
    </span>
  );
}
