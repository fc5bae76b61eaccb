import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { pick } from './edit-rows.ts';
import { OBJECTIVE_EDITS } from './objective-edits.ts';
import { REGISTER_EDITS } from './register-edits.ts';

const EDITS = [...OBJECTIVE_EDITS, ...REGISTER_EDITS];

/** One edit of a document: which, and a seed that chooses among its rows. */
export interface DocumentEdit {
  readonly kind: number;
  readonly seed: number;
}

/** A document after edits, each of which may find nothing to do. Its references always hold. */
export function editedDocument(document: ArchiveDocument, edits: readonly DocumentEdit[]): ArchiveDocument {
  return edits.reduce((edited, { kind, seed }) => pick(EDITS, kind)?.(edited, seed) ?? edited, document);
}
