import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// The library looks for its worker beside itself, where a bundle has none: it takes the one that is loaded already.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { AppError } from '../../../../shared/errors.ts';
import type { PageInk } from '../ink/page-ink.ts';
import { readPageInk } from '../ink/read-page-ink.ts';
import { crossReferencesIntact } from './cross-references-intact.ts';
import { lookAtStreams, MOST_UNPACKED_MEGABYTES } from './look-at-streams.ts';

/** A PDF open for reading. Pages count from 1. */
export interface OpenPdf {
  readonly pages: number;
  /** Whether our printer made it, which leaves the spaces of a wrap at the end of its line and draws blank lines. */
  readonly isOurs: boolean;
  readonly page: (page: number) => Promise<PageInk>;
  readonly close: () => Promise<void>;
}

/** Pages after which what the PDF library keeps (typefaces, decoded objects) is let go, so that memory stays flat. */
const PAGES_KEPT = 100;
/** How our printer signs its documents. */
const OUR_CREATOR = 'Pegaso';
/** Bytes within which the file's first and last marks must stand (ISO 32000-1, implementation notes 13 and 18). */
const MARKS_WITHIN = 1024;

/**
 * Opens a PDF. Bytes are copied, because the library takes those it is given.
 * @throws AppError 'document-encrypted' or 'document-damaged'
 */
export async function openPdf(bytes: Uint8Array, file: string): Promise<OpenPdf> {
  const start = Buffer.from(bytes.subarray(0, MARKS_WITHIN)).toString('latin1');
  if (!start.includes('%PDF-')) throw new AppError('document-damaged', `«${file}» non è un PDF.`);
  const end = Buffer.from(bytes.subarray(-MARKS_WITHIN)).toString('latin1');
  if (!end.includes('%%EOF')) throw damaged(file, 'manca la fine');
  // The streams of an encrypted file cannot be looked at; the library refuses it below.
  if (!isEncrypted(bytes)) {
    const streams = crossReferencesIntact(bytes) ? lookAtStreams(bytes) : 'broken';
    if (streams === 'broken') throw damaged(file, 'una parte è illeggibile');
    if (streams === 'tooLarge') throw tooLarge(file);
  }
  const task = getDocument({
    // It takes no Buffer, and keeps the bytes it is given: it gets its own.
    data: new Uint8Array(bytes),
    verbosity: 0,
    stopAtErrors: true,
    useSystemFonts: false,
    // Without it typefaces have no name, which tells a heading from a text.
    fontExtraProperties: true,
    // Pictures are never looked at.
    maxImageSize: 1,
  });
  try {
    const document = await task.promise;
    if ((await document.getPermissions()) !== null) throw encrypted(file);
    const { info } = await document.getMetadata();
    const isOurs = 'Creator' in info && typeof info.Creator === 'string' && info.Creator.startsWith(OUR_CREATOR);
    return {
      pages: document.numPages,
      isOurs,
      page: (page) => readPage(document, page, file, isOurs),
      close: () => task.destroy(),
    };
  } catch (cause) {
    await task.destroy();
    if (cause instanceof AppError) throw cause;
    throw cause instanceof PasswordException ? encrypted(file) : damaged(file, 'non è leggibile', cause);
  }
}

/** The keyword stands in the trailer, which is never compressed. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('/Encrypt');
}

async function readPage(document: PDFDocumentProxy, number: number, file: string, isOurs: boolean): Promise<PageInk> {
  try {
    const page = await document.getPage(number);
    const ink = await readPageInk(page, isOurs);
    page.cleanup();
    if (number % PAGES_KEPT === 0) await document.cleanup();
    return ink;
  } catch (cause) {
    throw damaged(file, `la pagina ${number} non è leggibile`, cause);
  }
}

function encrypted(file: string): AppError {
  return new AppError(
    'document-encrypted',
    `«${file}» è un PDF protetto: salvarlo senza password e senza protezioni, poi riprovare.`,
  );
}

function tooLarge(file: string): AppError {
  const message = `Una parte di «${file}», aperta, è più grande di ${MOST_UNPACKED_MEGABYTES} MB: controllare di avere scelto il file giusto.`;
  return new AppError('document-unreadable', message);
}

/** A PDF of which something cannot be read. */
export function damaged(file: string, why: string, cause?: unknown): AppError {
  const message = `«${file}» è un PDF danneggiato o incompleto (${why}): procurarsene un'altra copia e riprovare.`;
  return new AppError('document-damaged', message, { cause });
}
