import type { ArchiveDocument } from '../../schemas/archive-document.ts';
import type { Decision, Decisions, Difference } from '../../schemas/difference.ts';
import { alignedSides } from './align-document.ts';
import { rowDifferences } from './differences/row-differences.ts';
import { indexed } from './rows/document-index.ts';
import { type Documents, eachSide } from './rows/sides.ts';
import { withoutRefused } from './writing/without-refused.ts';
import { writtenDocument } from './writing/written-document.ts';

/**
 * Mine with what is taken of theirs and what was decided for theirs; undecided conflicts and what is refused stay as mine. The result is
 * a whole archive: it parses, its references hold. Rows that changed are in their places from zero; new rows stand last in their table.
 * @param differences of the same documents, from `mergeDocuments`: all of them, or some. @param decisions by key of the difference.
 */
export function mergedDocument(
  documents: Documents,
  differences: readonly Difference[],
  decisions: Decisions,
): ArchiveDocument {
  const chosen = differences.flatMap((one) => written(one, decisions.get(one.key)));
  if (chosen.length === 0) return documents.mine;
  const sides = eachSide(alignedSides(documents), indexed);
  // Rows come back from theirs without what was refused of them.
  const refused = new Set(differences.filter(({ state }) => state === 'refused').map(({ key }) => key));
  const changes = refused.size === 0 ? [] : rowDifferences({ ...sides, mine: sides.base }, () => false);
  const theirs = indexed(withoutRefused(sides, changes, refused));
  return writtenDocument({ ...sides, theirs }, chosen, [sides.theirs]);
}

/** Whether something goes in: a conflict only when that was decided, and can be; what was typed always. */
export function goesIn({ state, choices }: Difference, decision: Decision | undefined): boolean {
  if (typeof decision === 'object') return true;
  return state === 'taken' || (state === 'conflict' && decision === 'theirs' && choices.includes('theirs'));
}

/** A difference as it is to be written: with what was typed as what goes in; not at all where mine stays. */
function written(difference: Difference, decision: Decision | undefined): readonly Difference[] {
  if (!goesIn(difference, decision)) return [];
  return [typeof decision === 'object' ? { ...difference, state: 'taken', merged: decision.typed } : difference];
}
