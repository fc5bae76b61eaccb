import { AppError } from '../../../shared/errors.ts';
import type { Cover } from '../../../shared/schemas/cover.ts';
import type { PrintedDocument, PrintedPage } from '../printed-document.ts';
import { isCover, readCover } from './blocks/read-cover.ts';
import { CellLedger } from './cells/cell-ledger.ts';
import { sheetOf } from './cells/sheet.ts';
import { damaged, type OpenPdf, openPdf } from './file/open-pdf.ts';
import { withStrayFailures } from './file/stray-failures.ts';
import { PageReader } from './read-pages.ts';

/** A document none of whose first pages has text is a scan. */
const PAGES_LOOKED_AT = 5;

export interface ReadPdfOptions {
  /** Called after every page. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads the pages of official schede from a PDF, by their labels and the columns under them: whoever printed it, with
 * whatever margins and type size.
 * @param file name for messages.
 * @throws AppError 'document-encrypted', 'document-damaged', 'document-unreadable' (a scan), 'document-refused' (no scheda, or
 * not only schede), 'cancelled'
 */
export async function readOfficialPdf(
  bytes: Uint8Array,
  file: string,
  options: ReadPdfOptions = {},
): Promise<PrintedDocument> {
  const { value, stray } = await withStrayFailures(() => readBytes(bytes, file, options));
  if (stray !== null) throw damaged(file, 'una parte è illeggibile', stray);
  return value;
}

async function readBytes(bytes: Uint8Array, file: string, options: ReadPdfOptions): Promise<PrintedDocument> {
  const pdf = await openPdf(bytes, file);
  try {
    return await readDocument(pdf, file, options);
  } finally {
    await pdf.close();
  }
}

async function readDocument(
  pdf: OpenPdf,
  file: string,
  { onProgress, signal }: ReadPdfOptions,
): Promise<PrintedDocument> {
  const ledger = new CellLedger();
  const reader = new PageReader(file, ledger);
  const pages: PrintedPage[] = [];
  let cover: Cover | null = null;
  for (let number = 1; number <= pdf.pages; number += 1) {
    if (signal?.aborted) throw new AppError('cancelled', `Lettura di «${file}» annullata.`);
    const sheet = sheetOf(await pdf.page(number));
    const page = reader.read(sheet);
    if (page !== null) pages.push(page);
    else if (number === 1 && isCover(sheet)) cover = readCover(sheet, file);
    else if (pages.length > 0) throw strangePage(number, file);
    else throw (await hasText(pdf)) ? notSchede(number, file) : scan(file);
    onProgress?.({ done: number, total: pdf.pages });
  }
  const columnWidthsEm = ledger.settle(pdf.isOurs);
  return { file, cover, pages, columnWidthsEm, problems: [] };
}

async function hasText(pdf: OpenPdf): Promise<boolean> {
  for (let number = 1; number <= Math.min(pdf.pages, PAGES_LOOKED_AT); number += 1) {
    if (sheetOf(await pdf.page(number)).lines.length > 0) return true;
  }
  return false;
}

function strangePage(page: number, file: string): AppError {
  const what = `la pagina ${page} non ha l'intestazione di una scheda`;
  return new AppError('document-refused', `In «${file}» ${what}: togliere le pagine che non sono schede e riprovare.`);
}

function scan(file: string): AppError {
  const message = `«${file}» è una scansione, o non contiene testo: serve il PDF creato dal programma che stampa le schede.`;
  return new AppError('document-unreadable', message);
}

function notSchede(page: number, file: string): AppError {
  const where = `la pagina ${page} non ha l'intestazione di una scheda, o comincia a metà di una scheda`;
  const message = `«${file}» non è un documento di schede obiettivi, o non è intero: ${where}.`;
  return new AppError('document-refused', message);
}
