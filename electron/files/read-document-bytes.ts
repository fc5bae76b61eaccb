import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../shared/errors.ts';

/** Thousands of schede stay far below this; what is above is something else, and would fill the memory. */
const LARGEST_DOCUMENT = 200_000_000;

/** The bytes of a file to import. @throws AppError `document-unreadable` that says why they cannot be had. */
export function readDocumentBytes(path: string): Uint8Array {
  try {
    const facts = statSync(path, { throwIfNoEntry: false });
    if (facts === undefined) throw unreadable(`Il file «${path}» non c'è: controllare il nome.`);
    if (!facts.isFile()) throw unreadable(`«${path}» non è un file: indicare un documento.`);
    if (facts.size > LARGEST_DOCUMENT) throw unreadable(`«${path}» è troppo grande per essere un documento di schede.`);
    // A copy of its own: pdf.js takes plain arrays only, and takes their memory away.
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unreadable(`Il file «${path}» non si può leggere: controllare i permessi e il disco.`, error);
  }
}

function unreadable(message: string, cause?: unknown): AppError {
  return new AppError('document-unreadable', message, { cause });
}
