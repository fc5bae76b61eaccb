import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { indicator } from '../../shared/schemas/indicator.ts';
import { phase } from '../../shared/schemas/phase.ts';
import { code, type Hundredths, type IsoDate, isoDate, percentage, year } from '../../shared/schemas/primitives.ts';

export const reviewPhase = phase.pick({
  plannedStart: true,
  plannedEnd: true,
  actualStart: true,
  actualEnd: true,
  weight: true,
  progress: true,
});
export const reviewIndicator = indicator.pick({ direction: true, weight: true, target: true, result: true });
const reviewObjective = z.strictObject({
  code,
  year,
  phases: z.array(reviewPhase),
  indicators: z.array(reviewIndicator),
});
export type ReviewObjective = z.infer<typeof reviewObjective>;
export type ReviewPhase = z.infer<typeof reviewPhase>;

/** The objectives of the official document of 2020, numbers only. */
export const OFFICIAL: readonly ReviewObjective[] = z
  .strictObject({ objectives: z.array(reviewObjective) })
  .parse(JSON.parse(readFileSync(new URL('../fixtures/review/phases.json', import.meta.url), 'utf8'))).objectives;

/** A phase planned and done as said, begun on its planned day. */
export function reviewPhaseLike(given: { readonly [Key in keyof ReviewPhase]?: unknown } = {}): ReviewPhase {
  return reviewPhase.parse({
    plannedStart: '2020-02-01',
    plannedEnd: '2020-12-31',
    actualStart: '2020-02-01',
    actualEnd: null,
    weight: 10_000,
    progress: 10_000,
    ...given,
  });
}

/** A02 as it is told of: four phases until the end of July, and one of nine indicators a third of the way. */
const A02: ReviewObjective = {
  code: '2020_A02_00',
  year: 2020,
  phases: [6000, 2000, 1000, 1000].map((weight) =>
    reviewPhaseLike({ plannedEnd: '2020-07-31', actualEnd: '2020-07-31', weight }),
  ),
  indicators: Array.from({ length: 9 }, (_, at) =>
    reviewIndicator.parse({ direction: 'higher', weight: 100, target: 300, result: at === 0 ? 100 : 300 }),
  ),
};

/** U09 as it is told of: all year long, all done. */
const U09: ReviewObjective = {
  code: '2020_U09_00',
  year: 2020,
  phases: [reviewPhaseLike({ actualEnd: '2020-12-31' })],
  indicators: [reviewIndicator.parse({ direction: 'yesNo', weight: 100, target: 100, result: 100 })],
};

/** The objective with a short code, such as `S08`. */
export function objectiveOf(short: string): ReviewObjective {
  const found = [...OFFICIAL, A02, U09].find((objective) => objective.code === `2020_${short}_00`);
  if (found === undefined) throw new Error(`No objective ${short}`);
  return found;
}

/** An objective with other progress, phase by phase as `progressOf` says. */
export function withProgress(
  objective: ReviewObjective,
  progressOf: (phase: ReviewPhase, at: number) => number | null,
): ReviewObjective {
  const phases = objective.phases.map((row, at) => ({
    ...row,
    progress: percentage.nullable().parse(progressOf(row, at)),
  }));
  return { ...objective, phases };
}

export const day = (text: string): IsoDate => isoDate.parse(text);
export const figure = (value: number): Hundredths => percentage.parse(value);
