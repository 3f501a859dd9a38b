import type { components } from '../../api/schema';

export type Timeline = components['schemas']['TaskTimeline'];
export type Entry = Timeline['data'][number];
export type Change = components['schemas']['TimelineChange'];
export type Attempt = components['schemas']['TimelineAttempt'];
export type Money = components['schemas']['TimelineMoney'];
export type Delivery = components['schemas']['TimelineDelivery'];

/** Why a task failed and what to do, in the words of the API. */
export type Cause = NonNullable<Change['error']>;

/** The last error of a task. */
export function causeOf(timeline: Timeline | undefined): Cause | undefined {
  const end = timeline?.data.findLast((entry) => entry.type === 'change' && entry.error);
  return end?.type === 'change' ? end.error : undefined;
}

/** What a task does between two changes. */
export type Phase = 'queued' | 'submitting' | 'running' | 'lookingUp' | 'storing' | 'cancelling';

/** How something ended: a colour and a sign. */
export type Tone = 'good' | 'bad' | 'warn' | 'running' | 'quiet';

/** A stretch of time, in milliseconds since the submission. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether it has not ended; `to` is then the present. */
  readonly open: boolean;
}

export interface PhaseSpan extends Span {
  readonly phase: Phase;
}

export interface AttemptSpan extends Span {
  readonly attempt: Attempt;
  readonly tone: Tone;
  readonly phases: readonly PhaseSpan[];
}

/** A delivery, and its attempts in the order of time. */
export interface DeliveryLane {
  readonly id: string;
  readonly tries: readonly (Span & { readonly delivery: Delivery; readonly tone: Tone })[];
  /** When the next attempt begins. */
  readonly next: number | undefined;
}

/** The rows of a timeline, each with what is drawn in it. */
export interface Lanes {
  readonly waiting: readonly PhaseSpan[];
  readonly attempts: readonly AttemptSpan[];
  readonly money: readonly Money[];
  readonly deliveries: readonly DeliveryLane[];
}

/** The phase that a change begins; `end` if the task has ended, nothing if it changes no phase. */
function phaseAfter(change: Change): Phase | 'end' | undefined {
  switch (change.event_type) {
    case 'video.submitted':
    case 'video.retrying':
    case 'video.requeued':
      return 'queued';
    case 'video.processing':
      return 'submitting';
    case 'video.accepted':
      return 'running';
    case 'video.response_lost':
      return 'lookingUp';
    case 'video.delivered':
      return 'storing';
    case 'video.cancel_requested':
      return 'cancelling';
    case 'video.completed':
    case 'video.failed':
    case 'video.cancelled':
      return 'end';
    case 'video.prepared':
    case 'video.expired':
    case 'video.refunded':
    case 'video.erased':
      return undefined;
  }
}

/**
 * The phases of a task, one after the other.
 *
 * @param now milliseconds since the submission
 */
export function phasesOf(entries: readonly Entry[], now: number): readonly PhaseSpan[] {
  const spans: PhaseSpan[] = [];
  let current: { phase: Phase; from: number } | undefined;
  for (const entry of entries) {
    const next = entry.type === 'change' ? phaseAfter(entry) : undefined;
    if (next !== undefined && next !== current?.phase) {
      if (current) {
        spans.push({ ...current, to: entry.offset_ms, open: false });
      }
      current = next === 'end' ? undefined : { phase: next, from: entry.offset_ms };
    }
  }
  if (current) {
    spans.push({ ...current, to: Math.max(now, current.from), open: true });
  }
  return spans;
}

const attemptTones: Record<Attempt['outcome'], Tone> = {
  running: 'running',
  completed: 'good',
  failed: 'bad',
  requeued: 'warn',
  cancelled: 'quiet',
};

const deliveryTones: Record<Delivery['status'], Tone> = {
  pending: 'running',
  delivered: 'good',
  failed: 'bad',
  cancelled: 'quiet',
};

/** An attempt with a response 2xx has delivered; the others have failed. */
export function toneOfTry(delivery: Delivery): Tone {
  if (delivery.number === undefined) {
    return deliveryTones[delivery.status];
  }
  const status = delivery.response_status ?? 0;
  return status >= 200 && status < 300 ? 'good' : 'bad';
}

/** @param created when the task was submitted, in seconds since 1970 */
export function lanesOf(entries: readonly Entry[], created: number, now: number): Lanes {
  const phases = phasesOf(entries, now);
  const attempts = entries
    .filter((entry) => entry.type === 'attempt')
    .map((attempt) => attemptSpan(attempt, phases, now));
  return {
    waiting: phases.filter(({ phase }) => phase === 'queued'),
    attempts,
    money: entries.filter((entry) => entry.type === 'money'),
    deliveries: deliveryLanes(entries, created),
  };
}

function attemptSpan(attempt: Attempt, phases: readonly PhaseSpan[], now: number): AttemptSpan {
  const from = attempt.offset_ms;
  const { duration_ms } = attempt;
  const open = duration_ms === undefined;
  const to = open ? Math.max(now, from) : from + duration_ms;
  const own = phases.filter(
    (span) => span.phase !== 'queued' && span.from >= from && span.to <= to,
  );
  return { attempt, from, to, open, tone: attemptTones[attempt.outcome], phases: own };
}

function deliveryLanes(entries: readonly Entry[], created: number): readonly DeliveryLane[] {
  const lanes = new Map<string, Delivery[]>();
  for (const entry of entries) {
    if (entry.type === 'delivery') {
      lanes.set(entry.delivery_id, [...(lanes.get(entry.delivery_id) ?? []), entry]);
    }
  }
  return [...lanes].map(([id, tries]) => {
    const next = tries.at(-1)?.next_attempt_at;
    return {
      id,
      tries: tries.map((delivery) => ({
        delivery,
        from: delivery.offset_ms,
        to: delivery.offset_ms + (delivery.duration_ms ?? 0),
        open: false,
        tone: toneOfTry(delivery),
      })),
      next: next === undefined ? undefined : Math.max(0, (next - created) * 1000),
    };
  });
}
