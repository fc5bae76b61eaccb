import { applied, type Matrix } from './matrix.ts';
import type { Rule } from './page-ink.ts';

/** Steps of a path in the PDF library's own coding, with the numbers that follow each. */
const PATH_STEPS: readonly { readonly kind: 'move' | 'line' | 'curve' | 'close'; readonly numbers: number }[] = [
  { kind: 'move', numbers: 2 },
  { kind: 'line', numbers: 2 },
  { kind: 'curve', numbers: 6 },
  { kind: 'curve', numbers: 4 },
  { kind: 'close', numbers: 0 },
];

/**
 * The horizontal stretches of a path that the PDF library has gathered into one operator. A path that only clips is taken too: its edges are those of a cell.
 */
export function rulesOf([, data]: readonly unknown[], toPage: Matrix): Rule[] {
  const coded: unknown = Array.isArray(data) ? data[0] : null;
  if (!(coded instanceof Float32Array || Array.isArray(coded))) return [];
  const numbers = Array.from(coded, Number);
  const rules: Rule[] = [];
  let from: readonly [number, number] = [0, 0];
  for (let at = 0; at < numbers.length; ) {
    const step = PATH_STEPS[numbers[at] ?? -1];
    if (step === undefined) break;
    at += 1 + step.numbers;
    if (step.kind === 'close') continue;
    const to = applied(toPage, numbers[at - 2] ?? 0, numbers[at - 1] ?? 0);
    if (step.kind === 'line' && Math.abs(from[1] - to[1]) < 0.1 && from[0] !== to[0])
      rules.push({ y: to[1], x: Math.min(from[0], to[0]), right: Math.max(from[0], to[0]) });
    from = to;
  }
  return rules;
}
