import { AppError } from '../../../shared/errors.ts';
import { decodedAs, guessEncoding, isGarbled } from '../../files/text-encoding.ts';

const NOT_TEXT = /[^\P{Cc}\n\r\t\f]/u;

/**
 * Reads the bytes of a text file: UTF-8 with or without its mark, UTF-16 of either order with or without it, Windows-1252, and what consoles of MS-DOS
 * and old Macs write. Accented letters come out composed.
 * @throws AppError `document-unreadable` when the bytes are no text in one of these, or mix two of them: never a wrong accent.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const text = decodedAs(bytes, guessEncoding(bytes).encoding);
  if (text === null || NOT_TEXT.test(text)) {
    throw unreadable(file, 'non è un testo leggibile');
  }
  if (isGarbled(text)) throw unreadable(file, 'ha lettere accentate alterate');
  return text.normalize('NFC');
}

function unreadable(file: string, why: string): AppError {
  return new AppError('document-unreadable', `«${file}» ${why}: salvarlo come testo UTF-8, o importare il PDF.`);
}
