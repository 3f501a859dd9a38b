import { useText } from '../../text/texts';
import styles from './requests.module.css';
import { requestsText } from './text';

const WIDTH = 8;
const GAP = 3;
const HEIGHT = 24;
const LEAST = 2;

/** How many requests each of the last 7 days has, oldest first. */
export function DailyBars({ counts }: { counts: readonly number[] }) {
  const words = useText(requestsText).group;
  const most = Math.max(1, ...counts);
  return (
    <svg
      className={styles.bars}
      role="img"
      aria-label={words.daily(counts.join(', '))}
      viewBox={`0 0 ${counts.length * (WIDTH + GAP) - GAP} ${HEIGHT}`}
      width={counts.length * (WIDTH + GAP) - GAP}
      height={HEIGHT}
    >
      {counts.map((count, index) => {
        const height = count === 0 ? 1 : Math.max(LEAST, (HEIGHT * count) / most);
        return (
          <rect
            key={index}
            x={index * (WIDTH + GAP)}
            y={HEIGHT - height}
            width={WIDTH}
            height={height}
            rx={Math.min(1.5, height / 2)}
            data-empty={count === 0 || undefined}
          />
        );
      })}
    </svg>
  );
}
