import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { DocumentNames } from '../fields/document-names.ts';
import { writeXlsx } from '../xlsx/write-xlsx.ts';
import { fillInContent } from './fill-in-content.ts';
import { SHEET_TARGETS } from './fill-in-format.ts';
import { instructionsSheet } from './instructions-sheet.ts';
import { markSheet } from './mark-sheet.ts';
import { reviewSheets } from './review-sheet.ts';
import { rowsSheet } from './rows-sheet.ts';

/** What is handed out as a spreadsheet: the objectives that are filled in, in a document with all they refer to. */
export interface FillInOrder {
  readonly document: ArchiveDocument;
  readonly objectiveIds: readonly Id[];
  readonly handOut: HandOut;
}

/**
 * A workbook to fill in (`.xlsx`): instructions, then one sheet each for objectives, phases and indicators. What the receiver may
 * not write is locked, without password: what comes back is compared with what was handed out anyway. The same order gives the same bytes.
 */
export function writeFillInWorkbook({ document, objectiveIds, handOut }: FillInOrder): Promise<Buffer> {
  const content = fillInContent(document, objectiveIds);
  const names = new DocumentNames(document, () => {
    throw new Error('Writing names nobody new');
  });
  const written = { names, codeOf: content.codeOf };
  return writeXlsx({
    title: handOut.selection,
    creator: document.municipality?.name ?? handOut.sender,
    // Programs take no fractions of a second here.
    createdAt: handOut.at.replace(/\.\d+Z$/u, 'Z'),
    sheets: [
      instructionsSheet(document, handOut),
      ...SHEET_TARGETS.map((target) => rowsSheet(content, target, handOut.scope, written)),
      ...reviewSheets(document, handOut),
      markSheet(handOut, document.municipality?.id ?? '', names),
    ],
  });
}
