import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { stack, top } from './chart';
import styles from './overview.module.css';
import type { Point } from './overview';
import { overviewText } from './text';

const WIDTH = 720;
const HEIGHT = 120;
const GAP = 1.5;

/** The tasks that ended as bars, and the submitted ones as a line. */
export function Chart({ series, step }: { series: readonly Point[]; step: number }) {
  const words = useText(overviewText).chart;
  const { number, time } = useFormat();
  const most = top(series.map((point) => Math.max(point.submitted, ended(point))));
  const width = WIDTH / Math.max(1, series.length);
  const sum = (name: 'submitted' | 'succeeded' | 'failed') =>
    number(series.reduce((total, point) => total + point[name], 0));
  const first = series[0];
  const last = series[series.length - 1];
  return (
    <section className={styles.panel}>
      <h2 className={styles.title}>{words.title}</h2>
      <Legend />
      <div className={styles.plot}>
        <span className={styles.top}>{number(most)}</span>
        <svg
          role="img"
          aria-label={words.label(sum('submitted'), sum('succeeded'), sum('failed'))}
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          <line x1="0" x2={WIDTH} y1="0.5" y2="0.5" className={styles.grid} />
          <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className={styles.grid} />
          {series.map((point, index) => (
            <g key={point.begins_at}>
              <title>
                {`${time(point.begins_at)}: ${words.label(number(point.submitted), number(point.succeeded), number(point.failed))}`}
              </title>
              <rect x={index * width} y="0" width={width} height={HEIGHT} fill="transparent" />
              {stack(parts(point), most, HEIGHT).map((box) => (
                <rect
                  key={box.name}
                  data-part={box.name}
                  x={index * width + GAP / 2}
                  y={box.y}
                  width={Math.max(1, width - GAP)}
                  height={box.height}
                />
              ))}
            </g>
          ))}
          <polyline
            className={styles.submitted}
            points={series
              .map((point, index) => `${(index + 0.5) * width},${HEIGHT - (point.submitted / most) * HEIGHT}`)
              .join(' ')}
          />
        </svg>
      </div>
      {first && last && (
        <p className={styles.ends}>
          <span>{time(first.begins_at)}</span>
          <span>{time(last.begins_at + step)}</span>
        </p>
      )}
    </section>
  );
}

function ended(point: Point): number {
  return point.succeeded + point.failed + point.cancelled;
}

function parts(point: Point) {
  return (['succeeded', 'failed', 'cancelled'] as const).map((name) => ({
    name,
    value: point[name],
  }));
}

function Legend() {
  const words = useText(overviewText).chart;
  return (
    <ul className={styles.legend}>
      {(['submitted', 'succeeded', 'failed', 'cancelled'] as const).map((name) => (
        <li key={name} data-part={name}>
          {words[name]}
        </li>
      ))}
    </ul>
  );
}
