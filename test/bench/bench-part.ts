/** A table of the report: a head and rows of cells, the first column to the left and the rest to the right. */
export interface TextTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the project promises, and whether this run kept it; `met` is null when this run did not measure it. */
export interface Bar {
  readonly promise: string;
  readonly measured: string;
  readonly met: boolean | null;
}

export interface PartReport {
  /** What was measured and how, in a sentence or two. */
  readonly about: string;
  readonly tables: readonly TextTable[];
  readonly bars: readonly Bar[];
  /** Every measure, for `out/bench.json`. */
  readonly measures: unknown;
}

export interface BenchOptions {
  /** Where the part may write; removed afterwards. */
  readonly folder: string;
  /** N = 10 and 100 only. */
  readonly quick: boolean;
}

export type BenchPart = (options: BenchOptions) => Promise<PartReport>;

/** A bar on a number that this run may not have. */
export function bar(
  promise: string,
  value: number | null,
  show: (value: number) => string,
  keeps: (value: number) => boolean,
): Bar {
  return value === null
    ? { promise, measured: 'not measured in this run', met: null }
    : { promise, measured: show(value), met: keeps(value) };
}
