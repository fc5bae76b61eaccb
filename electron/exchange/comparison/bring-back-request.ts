import { AppError } from '../../../shared/errors.ts';
import { withDeletedRows } from '../../../shared/rules/merge/deleted-rows.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import { type ComparedSide, haveNothingInCommon } from './compared-documents.ts';

/**
 * What bringing back compares: the archive as it is, which is the base too, and the same with rows of its past that are gone. Only rows that
 * come back can then differ. @param mine the archive as it is. @param keys the rows that were chosen, by their differences; null: all.
 * @throws AppError `not-found` for a copy of another archive.
 */
export function bringBackRequest(
  mine: ArchiveDocument,
  { label, document }: ComparedSide,
  keys: readonly string[] | null,
): MergeRequest {
  if (haveNothingInCommon(mine, document)) {
    throw new AppError(
      'not-found',
      `«${label}» non ha niente in comune con l'archivio aperto: scegliere una sua copia, o un momento del suo passato.`,
    );
  }
  return {
    kind: 'deleted',
    title: `Riporto di ciò che è stato eliminato: ${label}`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: label,
    message: '',
    notices: ['Torna solo ciò che è stato eliminato: ciò che è stato modificato da allora resta com’è adesso.'],
    scope: 'everything',
    base: mine,
    theirs: withDeletedRows(mine, document, keys === null ? null : new Set(keys)),
    objectiveIds: null,
    label: 'riporto di ciò che era stato eliminato',
  };
}
