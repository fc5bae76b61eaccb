import type { Difference } from '../../../schemas/difference.ts';
import { conflict } from '../differences/new-difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { Sides } from '../rows/sides.ts';
import { coupledFields } from './coupled-fields.ts';
import { parentCycles } from './parent-cycles.ts';
import { childrenLeftBehind, missingParents } from './parents-there.ts';
import { repeatedKeys } from './repeated-keys.ts';
import { strayedRows } from './strayed-rows.ts';
import { usedRows } from './used-rows.ts';
import type { WholenessCheck } from './wholeness-check.ts';

const CHECKS: readonly WholenessCheck[] = [
  repeatedKeys,
  parentCycles,
  missingParents,
  childrenLeftBehind,
  usedRows,
  strayedRows,
  coupledFields,
];

/**
 * Holds back what would break the archive as a whole, until nothing does: holding one thing back can be what another stumbles on. It ends
 * because each round leaves theirs less to say, and mine alone is whole.
 */
export function wholeDifferences(
  sides: Sides<DocumentIndex>,
  differences: readonly Difference[],
): readonly Difference[] {
  let whole = differences;
  for (;;) {
    const held = new Map(CHECKS.flatMap((check) => check(sides, whole)).map(({ key, choices }) => [key, choices]));
    if (held.size === 0) return whole;
    whole = whole.map((one) => {
      const choices = held.get(one.key);
      return choices === undefined ? one : conflict(one, one, choices);
    });
  }
}
