import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';

const MEGABYTE = 1_000_000;
/** Megabytes. Thousands of schede stay far below this; what is above is something else, and would fill the memory. */
const LARGEST_DOCUMENT = 100;
/** Megabytes of a text, which takes several times its size once it is cut. */
const LARGEST_TEXT = 40;

/** The bytes of a file to import. @throws AppError `document-unreadable` that says why they cannot be had. */
export function readDocumentBytes(path: string): Uint8Array {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts === undefined) throw unreadable(`Il file «${path}» non c'è: controllare il nome.`);
    if (!facts.isFile()) throw unreadable(`«${path}» non è un file: indicare un documento.`);
    if (facts.size > LARGEST_DOCUMENT * MEGABYTE)
      throw unreadable(`Il file «${path}» è ${largerThan(LARGEST_DOCUMENT)}.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable(`Il file «${path}» non si può leggere: controllare i permessi e il disco.`, error);
  }
}

/** Why bytes are too many for a text, to follow what names the file; null when they are not. */
export function tooLargeForText({ length }: Uint8Array): string | null {
  return length > LARGEST_TEXT * MEGABYTE ? largerThan(LARGEST_TEXT) : null;
}

const largerThan = (megabytes: number): string =>
  `più grande di ${megabytes} MB, dividerlo in più file o controllare di avere scelto quello giusto`;

function unreadable(message: string, cause?: unknown): AppError {
  return new AppError('document-unreadable', message, { cause });
}
