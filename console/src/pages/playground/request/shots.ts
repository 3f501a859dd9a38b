import { getAt, isArray, isObject, type Json, type JsonObject } from './json';

/** How the seconds of the shots relate to the length of the video. */
export interface ShotSeconds {
  readonly total: number;
  readonly used: number;
  /** Negative if the shots are longer than the video. */
  readonly remaining: number;
}

export function secondsOf(shots: Json | undefined, total: number): ShotSeconds {
  const used = isArray(shots) ? shots.reduce<number>((sum, shot) => sum + durationOf(shot), 0) : 0;
  return { total, used, remaining: total - used };
}

function durationOf(shot: Json): number {
  const duration = getAt(shot, ['duration']);
  return typeof duration === 'number' && Number.isFinite(duration) ? duration : 0;
}

/** The shots with whole seconds that add up to the total; the first ones get the rest. */
export function distributed(shots: readonly Json[], total: number): Json[] {
  const each = Math.max(1, Math.floor(total / shots.length));
  const rest = Math.max(0, total - each * shots.length);
  return shots.map((shot, index) => ({
    ...(isObject(shot) ? shot : {}),
    duration: each + (index < rest ? 1 : 0),
  }));
}

/** The shots numbered from 1, if the model numbers them. */
function numbered(shots: readonly Json[]): Json[] {
  const has = shots.some((shot) => getAt(shot, ['index']) !== undefined);
  return shots.map((shot, index) =>
    has && isObject(shot) ? { ...shot, index: index + 1 } : shot,
  );
}

/**
 * One more shot, with the seconds that remain.
 *
 * @param isNumbered whether shots of the model have an index
 */
export function withShot(shots: readonly Json[], total: number, isNumbered: boolean): Json[] {
  const { remaining } = secondsOf(shots, total);
  const shot: JsonObject = { prompt: '', duration: Math.max(1, remaining) };
  return numbered([...shots, isNumbered ? { index: shots.length + 1, ...shot } : shot]);
}

export function withoutShot(shots: readonly Json[], index: number): Json[] {
  return numbered(shots.toSpliced(index, 1));
}

/** The shot at `from` moves to `to`. */
export function moved(shots: readonly Json[], from: number, to: number): Json[] {
  const shot = shots[from];
  return shot === undefined || to < 0 || to >= shots.length
    ? [...shots]
    : numbered(shots.toSpliced(from, 1).toSpliced(to, 0, shot));
}
