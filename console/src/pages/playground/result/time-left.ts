/** What is known of a running task. Times are seconds since 1970. */
export interface Running {
  readonly created: number;
  /** Seconds from the creation until the video, as the server expects it. */
  readonly estimated: number | undefined;
  readonly started: number | undefined;
  /** Percent. */
  readonly progress: number;
}

/** Less than this says too little about the rest. */
const PERCENT_MIN = 8;

/**
 * The seconds until the video: from the part that is done, or else from what the server expects. It
 * is unknown if neither says anything.
 */
export function secondsLeft(task: Running, now: number): number | undefined {
  const { created, estimated, started, progress } = task;
  if (started !== undefined && progress >= PERCENT_MIN && now > started) {
    return Math.ceil(((now - started) * (100 - progress)) / progress);
  }
  const left = estimated === undefined ? 0 : created + estimated - now;
  return left > 0 ? Math.ceil(left) : undefined;
}
