import type { Lanes } from './timeline';

/** A stretch of time in which nothing happens, in milliseconds since the submission. */
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** Where times are drawn: 0 is the left end, 1 the right end. */
export interface Scale {
  readonly end: number;
  readonly breaks: readonly Break[];
  readonly position: (millis: number) => number;
  /** At most so many round times outside of breaks, each with room for its text. */
  readonly ticks: (most: number) => readonly number[];
}

type Interval = readonly [from: number, to: number];

/** A break is drawn with this part of the width. */
const BREAK_WIDTH = 0.06;
/** A pause is a break if it is longer than this and than this multiple of everything else. */
const BREAK_MS = 3_000;
const BREAK_FACTOR = 0.7;
/** Room at the right end for what is there. */
const ROOM = 0.03;
const SHORTEST_MS = 100;

/** When something happens: overlapping intervals are joined. */
export function busy(lanes: Lanes): readonly Interval[] {
  const all: Interval[] = [
    ...lanes.waiting.map(({ from, to }): Interval => [from, to]),
    ...lanes.attempts.map(({ from, to }): Interval => [from, to]),
    ...lanes.money.map(({ offset_ms }): Interval => [offset_ms, offset_ms]),
    ...lanes.deliveries.flatMap(({ tries, next }) => [
      ...tries.map(({ from, to }): Interval => [from, to]),
      ...(next === undefined ? [] : [[next, next] as Interval]),
    ]),
  ];
  const joined: [number, number][] = [];
  for (const [from, to] of all.sort(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      joined.push([from, to]);
    }
  }
  return joined;
}

/**
 * A scale from the submission to the last entry. Long pauses, such as the ten hours before a
 * repeated delivery, are cut short, so that seconds stay visible.
 *
 * @param exact whether every millisecond has the same width, pauses too
 */
export function scaleOf(intervals: readonly Interval[], exact: boolean): Scale {
  const end = Math.max(SHORTEST_MS, ...intervals.map(([, to]) => to));
  const breaks = exact ? [] : breaksOf(intervals);
  const cut = breaks.reduce((sum, { from, to }) => sum + to - from, 0);
  const width = (1 - BREAK_WIDTH * breaks.length - ROOM) / (end - cut);
  const position = (millis: number) => {
    let drawn = Math.min(Math.max(millis, 0), end) * width;
    for (const { from, to } of breaks) {
      if (millis > from) {
        const part = Math.min(millis, to) - from;
        drawn += (part / (to - from)) * BREAK_WIDTH - part * width;
      }
    }
    return drawn;
  };
  const ticks = (most: number) => {
    const room = 0.6 / most;
    const free = (tick: number) =>
      position(tick) + room < 1 &&
      breaks.every(({ from }) => tick > from || position(tick) + room < position(from));
    return roundTimes(end, (end - cut) / most, breaks).filter(free);
  };
  return { end, breaks, position, ticks };
}

/** The pauses that are long beside all that is not a pause. */
function breaksOf(intervals: readonly Interval[]): readonly Break[] {
  const pauses: Break[] = [];
  let before = 0;
  for (const [from, to] of intervals) {
    if (from > before) {
      pauses.push({ from: before, to: from });
    }
    before = Math.max(before, to);
  }
  const work = before - pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const shortest = Math.max(BREAK_MS, work * BREAK_FACTOR);
  // A part of the pause stays on both sides, so that the break is between two times that are drawn.
  return pauses
    .filter(({ from, to }) => to - from > shortest)
    .map(({ from, to }) => ({ from: from + work * 0.02, to: to - work * 0.02 }));
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500]
  .concat([1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1_000))
  .concat([1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000))
  .concat([1, 2, 6, 12, 24, 72, 168].map((hours) => hours * 3_600_000));

/** Round times that are not in a break, with at least so many milliseconds between them. */
function roundTimes(end: number, apart: number, breaks: readonly Break[]): number[] {
  const step = STEPS.find((one) => one >= apart) ?? Math.ceil(apart);
  const times: number[] = [];
  let time = 0;
  while (time <= end) {
    const inside = breaks.find(({ from, to }) => time > from && time < to);
    if (inside) {
      time = Math.ceil(inside.to / step) * step;
    } else {
      times.push(time);
      time += step;
    }
  }
  return times;
}

/** `0`, `250 ms`, `1.5 s`, `2:05`, `3:00:00`. */
export function offsetText(millis: number): string {
  if (millis === 0) {
    return '0';
  }
  if (Math.abs(millis) < 1_000) {
    return `${Math.round(millis)} ms`;
  }
  if (millis < 60_000) {
    return `${Number((millis / 1_000).toFixed(2))} s`;
  }
  const seconds = Math.floor(millis / 1_000);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
