import type { Difference } from '../../../schemas/difference.ts';
import { joinedText } from '../joined-text.ts';
import { MERGE_TABLES } from '../merge-tables.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { Row } from '../rows/row.ts';
import type { Sides } from '../rows/sides.ts';
import { conflict, type Subject, takenDifference } from './new-difference.ts';

/** Fields of a row that theirs changed and mine has otherwise. A row without base was added by both, and has nothing to tell who changed it. */
export function fieldDifferences(
  sides: Sides<DocumentIndex>,
  row: Pick<Subject, 'objectiveId' | 'entity' | 'entityId'>,
  { base, mine, theirs }: { readonly base: Row | undefined; readonly mine: Row; readonly theirs: Row },
): readonly Difference[] {
  const { fields, longTexts } = MERGE_TABLES[row.entity];
  const found: Difference[] = [];
  for (const field of fields) {
    const [before, here, there] = [base?.[field], mine[field] ?? null, theirs[field] ?? null];
    if (there === before || there === here || meanTheSame(sides, row, field, mine, theirs)) continue;
    const subject = { ...row, kind: 'field', field } as const;
    const values = { base: before ?? null, mine: here, theirs: there };
    if (here === before) {
      found.push(takenDifference(subject, values, there));
      continue;
    }
    const joined = base !== undefined && longTexts.has(field) ? joinedText(asTexts(values)) : null;
    if (joined === null) found.push(conflict(subject, values, ['mine', 'theirs']));
    else if (joined !== here) found.push(takenDifference(subject, values, joined));
  }
  return found;
}

/** Two rows with one natural key, such as a name, are one thing to who wrote it. */
function meanTheSame(
  sides: Sides<DocumentIndex>,
  { entity }: Pick<Subject, 'entity'>,
  field: string,
  mine: Row,
  theirs: Row,
): boolean {
  const target = MERGE_TABLES[entity].references[field];
  if (target === undefined) return false;
  const [one, other] = [sides.mine.find(target, mine[field]), sides.theirs.find(target, theirs[field])];
  if (one === undefined || other === undefined) return false;
  const { key } = MERGE_TABLES[target];
  return key(one) !== null && key(one) === key(other);
}

function asTexts({ base, mine, theirs }: Sides<unknown>): Sides<string> {
  return { base: String(base), mine: String(mine), theirs: String(theirs) };
}
