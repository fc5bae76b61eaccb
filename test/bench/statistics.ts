/** The middle of several measures; of an even number, the lower middle. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)];
  if (middle === undefined) throw new Error('No measures');
  return middle;
}

export interface Point {
  readonly n: number;
  readonly value: number;
}

/** The power of N by which a measure grows between two points: 1 is in proportion, 2 the square. */
export function growthExponent(from: Point, to: Point): number {
  return Math.log(to.value / from.value) / Math.log(to.n / from.n);
}

/** Consecutive pairs. */
export function pairs<T>(values: readonly T[]): (readonly [T, T])[] {
  return values.slice(1).map((value, index) => [values[index] ?? value, value] as const);
}

/** Runs something and tells how long it took, in seconds. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { seconds: (performance.now() - start) / 1_000, result };
}
