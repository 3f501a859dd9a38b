/** A part of a bar: from below, in units of the values. */
export interface Part {
  readonly name: string;
  readonly value: number;
}

export interface Box {
  readonly name: string;
  readonly y: number;
  readonly height: number;
}

/** The least height of a part that is not 0, so that one failure among thousands can be seen. */
const LEAST = 2;

/** The parts of a bar, one on another, in a chart of a height whose top is `most`. */
export function stack(parts: readonly Part[], most: number, height: number): Box[] {
  let y = height;
  return parts
    .filter((part) => part.value > 0)
    .map((part) => {
      const partHeight = Math.max(LEAST, (part.value / most) * (height - LEAST * parts.length));
      y -= partHeight;
      return { name: part.name, y, height: partHeight };
    });
}

/** A round number that is at least the largest value: 1, 2, 5, 10, 20, 50 … */
export function top(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * power).find((step) => step >= most) ?? most;
}
