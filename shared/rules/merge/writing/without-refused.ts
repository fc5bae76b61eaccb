import type { ArchiveDocument } from '../../../schemas/archive-document.ts';
import type { Difference } from '../../../schemas/difference.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import type { Sides } from '../rows/sides.ts';
import { writtenDocument } from './written-document.ts';

/** Theirs as it would be had it changed only what it may: the base with that in it. @param refused keys among the changes. */
export function withoutRefused(
  { base, theirs }: Sides<DocumentIndex>,
  changes: readonly Difference[],
  refused: ReadonlySet<string>,
): ArchiveDocument {
  if (refused.size === 0) return theirs.document;
  const left = changes.filter(({ key }) => !refused.has(key));
  return writtenDocument({ base, mine: base, theirs }, left);
}
