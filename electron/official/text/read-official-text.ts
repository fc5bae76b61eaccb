import { AppError } from '../../../shared/errors.ts';
import { tooLargeForText } from '../../files/read-document-bytes.ts';
import type { PrintedDocument } from '../printed-document.ts';
import { decodeText } from './decode-text.ts';
import { printedText } from './printed-text.ts';

/**
 * Reads the text of an official document (`Scheda obiettivi`), as programs write it out of the PDF.
 * @param file name of the file, for its problems.
 * @throws AppError `document-unreadable` when the bytes are no text, or too many. Anything else that is wrong is in `problems`.
 */
export function readOfficialText(bytes: Uint8Array, file: string): PrintedDocument {
  const tooLarge = tooLargeForText(bytes);
  if (tooLarge !== null) throw new AppError('document-unreadable', `Il file «${file}» è ${tooLarge}.`);
  return printedText(decodeText(bytes, file), file);
}
