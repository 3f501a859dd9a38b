import styles from './parts.module.css';

const LEAST = 2;
const RADIUS = 1.5;

/** The size of one bar, the space between two, and the height of the highest, in pixels. */
const sizes = {
  medium: { width: 8, gap: 3, height: 24 },
  small: { width: 4, gap: 2, height: 18 },
} as const;

interface Props {
  /** One number of each day, oldest first. */
  readonly values: readonly number[];
  /** What the bars show, with their numbers. */
  readonly label: string;
  readonly size?: keyof typeof sizes;
}

/** A bar for each of the last days. */
export function DailyBars({ values, label, size = 'medium' }: Props) {
  const { width, gap, height: highest } = sizes[size];
  const most = Math.max(...values) || 1;
  const total = values.length * (width + gap) - gap;
  return (
    <svg
      className={styles.bars}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${total} ${highest}`}
      width={total}
      height={highest}
    >
      <title>{label}</title>
      {values.map((value, index) => {
        const height = value === 0 ? 1 : Math.max(LEAST, (highest * value) / most);
        return (
          <rect
            key={index}
            x={index * (width + gap)}
            y={highest - height}
            width={width}
            height={height}
            rx={Math.min(RADIUS, height / 2)}
            data-empty={value === 0 || undefined}
          />
        );
      })}
    </svg>
  );
}
