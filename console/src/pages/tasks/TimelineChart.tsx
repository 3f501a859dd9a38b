import { useElementSize } from '@mantine/hooks';
import type { CSSProperties, ReactNode } from 'react';
import { useFormat } from '../../text/format';
import { useText } from '../../text/texts';
import { MoneyLane } from './MoneyLane';
import { offsetText, type Scale } from './scale';
import { taskText } from './taskText';
import type { AttemptSpan, Delivery, DeliveryLane, Lanes, PhaseSpan, Span, Tone } from './timeline';
import styles from './timeline.module.css';
import { ToneSign } from './ToneSign';

interface Props {
  readonly lanes: Lanes;
  readonly scale: Scale;
  readonly zoom: number;
  readonly label: string;
}

const TICK_PX = 110;

/** One row for each thing that takes time, on one scale. */
export function TimelineChart({ lanes, scale, zoom, label }: Props) {
  const { ref, width } = useElementSize();
  const words = useText(taskText).timeline;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label} ref={ref}>
      <div className={styles.chart} style={{ '--zoom': zoom } as CSSProperties} aria-hidden="true">
        <Axis scale={scale} most={Math.max(2, Math.floor((width * zoom) / TICK_PX))} />
        {lanes.waiting.length > 0 && (
          <Lane name={words.queue}>
            {lanes.waiting.map((span) => (
              <Bar key={span.from} span={span} scale={scale} tone={span.open ? 'running' : 'quiet'} title={phaseTitle(span, words)} />
            ))}
          </Lane>
        )}
        {lanes.attempts.map((attempt) => (
          <AttemptLane key={attempt.from} attempt={attempt} scale={scale} />
        ))}
        {lanes.money.length > 0 && (
          <Lane name={words.money}>
            <MoneyLane money={lanes.money} scale={scale} zoom={zoom} />
          </Lane>
        )}
        {lanes.deliveries.map((delivery) => (
          <WebhookLane key={delivery.id} lane={delivery} scale={scale} />
        ))}
      </div>
    </div>
  );
}

type TimelineWords = ReturnType<typeof useText<(typeof taskText)['en']>>['timeline'];

function phaseTitle(span: PhaseSpan, words: TimelineWords): string {
  return `${words.phases[span.phase]} · ${offsetText(span.to - span.from)}`;
}

export function percent(part: number): string {
  return `${(part * 100).toFixed(4)}%`;
}

function Axis({ scale, most }: { scale: Scale; most: number }) {
  const words = useText(taskText).timeline;
  const format = useFormat();
  return (
    <div className={styles.axis}>
      {scale.ticks(most).map((tick) => (
        <span key={tick} className={styles.tick} style={{ left: percent(scale.position(tick)) }}>
          {offsetText(tick)}
        </span>
      ))}
      {scale.breaks.map(({ from, to }) => (
        <span
          key={from}
          className={styles.break}
          style={{
            left: percent(scale.position(from)),
            width: percent(scale.position(to) - scale.position(from)),
          }}
          title={words.pause(format.duration((to - from) / 1000))}
        >
          <span className={styles.breakText}>{offsetText(Math.round((to - from) / 1000) * 1000)}</span>
        </span>
      ))}
    </div>
  );
}

function Lane({ name, note, tone, children }: { name: string; note?: string | undefined; tone?: Tone; children: ReactNode }) {
  return (
    <div className={styles.lane}>
      <div className={styles.label} title={note}>
        {tone && <ToneSign tone={tone} />}
        <span className={styles.laneName}>{name}</span>
        {note && <span className={styles.laneNote}>{note}</span>}
      </div>
      <div className={styles.track}>{children}</div>
    </div>
  );
}

interface BarProps {
  readonly span: Span;
  readonly scale: Scale;
  readonly tone: Tone;
  readonly title: string;
  readonly phase?: string;
  readonly text?: string;
}

function Bar({ span, scale, tone, title, phase, text }: BarProps) {
  const left = scale.position(span.from);
  return (
    <span
      className={styles.bar}
      data-tone={tone}
      data-phase={phase}
      data-open={span.open || undefined}
      style={{ left: percent(left), width: percent(scale.position(span.to) - left) }}
      title={title}
    >
      {text}
    </span>
  );
}

function AttemptLane({ attempt, scale }: { attempt: AttemptSpan; scale: Scale }) {
  const words = useText(taskText).timeline;
  const { number, backend, channel, outcome, error } = attempt.attempt;
  const whole = `${words.outcomes[outcome]} · ${offsetText(attempt.to - attempt.from)}${error ? ` · ${error.message}` : ''}`;
  return (
    <Lane name={words.attempt(number)} note={channel ?? backend} tone={attempt.tone}>
      <Bar span={attempt} scale={scale} tone={attempt.tone} title={whole} />
      {attempt.phases.map((span) => (
        <Bar
          key={span.from}
          span={span}
          scale={scale}
          tone={attempt.tone}
          phase={span.phase}
          title={phaseTitle(span, words)}
          text={phaseTitle(span, words)}
        />
      ))}
    </Lane>
  );
}

/** The host of a webhook, which is what tells receivers apart. */
function receiverOf({ url, endpoint_id }: Delivery): string {
  return (url !== undefined && URL.canParse(url) ? new URL(url).host : endpoint_id) ?? '';
}

function WebhookLane({ lane, scale }: { lane: DeliveryLane; scale: Scale }) {
  const words = useText(taskText).timeline;
  const last = lane.tries.at(-1);
  return (
    <Lane name={words.delivery} note={last && `${receiverOf(last.delivery)} · ${last.delivery.event_type}`} tone={last?.tone ?? 'quiet'}>
      {lane.tries.map(({ delivery, from, tone }) => (
        <span
          key={`${from} ${delivery.number ?? 0}`}
          className={styles.dot}
          data-tone={tone}
          style={{ left: percent(scale.position(from)) }}
          title={`${delivery.number ?? ''} ${delivery.response_status ?? delivery.error_message ?? words.deliveryStates[delivery.status]}`}
        />
      ))}
      {lane.next !== undefined && (
        <span
          className={styles.dot}
          data-next
          style={{ left: percent(scale.position(lane.next)) }}
          title={words.next(offsetText(lane.next))}
        />
      )}
    </Lane>
  );
}
