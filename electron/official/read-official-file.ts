import { assemble } from './assemble/assemble.ts';
import type { OfficialDocument } from './official-document.ts';
import type { PrintedDocument } from './printed-document.ts';
import { readOfficialText } from './text/read-official-text.ts';

/*
 * The way of an official document, from its bytes to the archive. Each step is a room of this folder, and is read there:
 *
 *   bytes -> what the paper shows     text/ decodes, finds the pages, cuts the blocks by their headings and words;
 *                                     pdf/ opens the file, follows the ink, finds the cells of the sheet, reads the blocks
 *   what the paper shows -> schede    assemble/ joins the pages of each objective and the lines that were wrapped, parses values
 *   schede -> rows of the archive     import/ `importSchede`: levels, plan and names, then row by row, one step of the history
 *
 * What is wrong on the way is told with its place in `problems`; only what cannot be read at all is thrown.
 */

/**
 * Reads an official document, text or PDF, told apart by content and not by name.
 * @param file name of the file, for its problems.
 * @throws AppError when it cannot be read at all. Anything else that is wrong is in `problems`.
 */
export async function readOfficialFile(bytes: Uint8Array, file: string): Promise<OfficialDocument> {
  return assemble(await whatThePaperShows(bytes, file));
}

async function whatThePaperShows(bytes: Uint8Array, file: string): Promise<PrintedDocument> {
  if (!isPdf(bytes)) return readOfficialText(bytes, file);
  // The PDF library is large, and brings a native one along: texts do without.
  const { readOfficialPdf } = await import('./pdf/read-official-pdf.ts');
  return readOfficialPdf(bytes, file);
}

/** A PDF may have a few bytes before its mark. */
const MARK_WITHIN = 1024;
const PDF_MARK = '%PDF-';

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, MARK_WITHIN)).includes(PDF_MARK);
}
