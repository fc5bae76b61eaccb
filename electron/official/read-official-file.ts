import { assemble } from './assemble/assemble.ts';
import type { OfficialDocument } from './official-document.ts';
import { readOfficialPdf } from './pdf/read-official-pdf.ts';
import { readOfficialText } from './text/read-official-text.ts';

/** A PDF may have a few bytes before its mark. */
const MARK_WITHIN = 1024;
const PDF_MARK = '%PDF-';

/**
 * Reads an official document, text or PDF, told apart by content and not by name.
 * @param file name of the file, for its problems.
 * @throws AppError when it cannot be read at all. Anything else that is wrong is in `problems`.
 */
export async function readOfficialFile(bytes: Uint8Array, file: string): Promise<OfficialDocument> {
  // pdf.js takes no Buffer, and keeps the bytes it is given: it gets its own.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, MARK_WITHIN));
  return start.includes(PDF_MARK)
    ? assemble(await readOfficialPdf(new Uint8Array(bytes), file))
    : readOfficialText(bytes, file);
}
