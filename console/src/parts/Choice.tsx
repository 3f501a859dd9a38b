import { Icon } from './Icon';
import styles from './filters.module.css';

interface Props {
  readonly label: string;
  /** The name of the choice of nothing, if that can be chosen. */
  readonly any?: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A list of the browser in the style of a button. A value of the URL that is not listed is shown. */
export function Choice({ label, any, value, options, onChange }: Props) {
  const unknown = value !== undefined && options.every((option) => option.value !== value);
  return (
    <span className={styles.choice} data-chosen={value !== undefined || undefined}>
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {any !== undefined && <option value="">{any}</option>}
        {unknown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={14} />
    </span>
  );
}
