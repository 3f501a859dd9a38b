import styles from './playground.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly chosen: T;
  readonly tabs: readonly (readonly [T, string])[];
  readonly choose: (tab: T) => void;
}

/** Two or three views of the same thing. */
export function Tabs<T extends string>({ label, chosen, tabs, choose }: Props<T>) {
  return (
    <div className={styles.tabs} role="group" aria-label={label}>
      {tabs.map(([tab, name]) => (
        <button key={tab} type="button" className={styles.tab} aria-pressed={tab === chosen} onClick={() => choose(tab)}>
          {name}
        </button>
      ))}
    </div>
  );
}
