import type { Difference } from '../../../schemas/difference.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import { isSameValue, type Row } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { joinedText } from '../texts/joined-text.ts';
import { conflict, type Subject, takenDifference } from './new-difference.ts';

/** Fields of a row that theirs changed and mine has otherwise. A row without base was added by both, and has nothing to tell who changed it. */
export function fieldDifferences(
  row: Pick<Subject, 'objectiveId' | 'entity' | 'entityId'>,
  { base, mine, theirs }: { readonly base: Row | undefined; readonly mine: Row; readonly theirs: Row },
): readonly Difference[] {
  const { fields, longTexts } = MERGE_TABLES[row.entity];
  const found: Difference[] = [];
  for (const field of fields) {
    const [before, here, there] = [base?.[field], mine[field] ?? null, theirs[field] ?? null];
    if (isSameValue(there, before) || isSameValue(there, here)) continue;
    const subject = { ...row, kind: 'field', field } as const;
    const values = { base: before ?? null, mine: here, theirs: there };
    if (isSameValue(here, before)) {
      found.push(takenDifference(subject, values, there));
      continue;
    }
    const joined = base !== undefined && longTexts.has(field) ? joinedText(asTexts(values)) : null;
    if (joined === null) found.push(conflict(subject, values, ['mine', 'theirs']));
    else if (joined !== here) found.push(takenDifference(subject, values, joined));
  }
  return found;
}

function asTexts({ base, mine, theirs }: Sides<unknown>): Sides<string> {
  return { base: String(base), mine: String(mine), theirs: String(theirs) };
}
