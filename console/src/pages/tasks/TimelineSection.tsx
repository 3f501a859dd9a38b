import { useMemo, useState } from 'react';
import { useNow } from '../../parts/clock';
import { useText } from '../../text/texts';
import { EntryList } from './EntryList';
import { busy, offsetText, scaleOf } from './scale';
import { taskText } from './taskText';
import { lanesOf, type Timeline } from './timeline';
import { TimelineChart } from './TimelineChart';
import styles from './timeline.module.css';

interface Props {
  readonly timeline: Timeline;
  /** When the task was submitted, in seconds since 1970. */
  readonly created: number;
  /** Whether the task has not ended. */
  readonly isOpen: boolean;
}

/** What happened to a task: a chart, and the list of all entries. */
export function TimelineSection({ timeline, created, isOpen }: Props) {
  return isOpen ? (
    <Growing timeline={timeline} created={created} />
  ) : (
    <Drawn timeline={timeline} created={created} now={0} />
  );
}

type Drawing = Omit<Props, 'isOpen'>;

function Growing({ timeline, created }: Drawing) {
  return <Drawn timeline={timeline} created={created} now={Math.max(0, useNow() - created) * 1000} />;
}

const ZOOM_MAX = 64;

function Drawn({ timeline, created, now }: Drawing & { now: number }) {
  const words = useText(taskText).timeline;
  const [zoom, setZoom] = useState(1);
  const [exact, setExact] = useState(false);
  const lanes = useMemo(() => lanesOf(timeline.data, created, now), [timeline, created, now]);
  const scale = useMemo(() => scaleOf(busy(lanes), exact), [lanes, exact]);
  return (
    <section className={styles.section} aria-labelledby="timeline-title">
      <div className={styles.head}>
        <h2 id="timeline-title" className={styles.title}>
          {words.title}
        </h2>
        {(exact || scale.breaks.length > 0) && (
          <button
            type="button"
            className={styles.exact}
            aria-pressed={exact}
            onClick={() => setExact(!exact)}
          >
            {words.exact}
          </button>
        )}
        <div className={styles.zoom}>
          <button
            type="button"
            aria-label={words.zoomOut}
            title={words.zoomOut}
            disabled={zoom === 1}
            onClick={() => setZoom(Math.max(1, zoom / 2))}
          >
            −
          </button>
          <button type="button" disabled={zoom === 1} onClick={() => setZoom(1)}>
            {zoom === 1 ? words.fit : `${zoom} ×`}
          </button>
          <button
            type="button"
            aria-label={words.zoomIn}
            title={words.zoomIn}
            disabled={zoom === ZOOM_MAX}
            onClick={() => setZoom(zoom * 2)}
          >
            +
          </button>
        </div>
      </div>
      <TimelineChart
        lanes={lanes}
        scale={scale}
        zoom={zoom}
        label={words.summary(timeline.data.length, offsetText(scale.end))}
      />
      <EntryList entries={timeline.data} />
      {timeline.truncated && <p className={styles.truncated}>{words.truncated}</p>}
    </section>
  );
}
