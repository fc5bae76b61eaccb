import { AppError } from '../../../shared/errors.ts';
import type { Cover } from '../../../shared/schemas/cover.ts';
import type { PrintedDocument, PrintedPage } from '../printed-document.ts';
import { CellLedger } from './cell-ledger.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import { isCover, readCover } from './read-cover.ts';
import { PageReader } from './read-pages.ts';
import { type Sheet, sheetOf } from './sheet.ts';

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
    else if (number === 1 && isCover(sheet)) cover = readCover(sheet);
    else throw notAScheda(sheet, file, pages.length > 0);
    onProgress?.({ done: number, total: pdf.pages });
  }
  const columnWidthsEm = ledger.settle(pdf.spacesMarkWraps);
  return { file, cover, pages, columnWidthsEm, problems: [] };
}

function notAScheda(sheet: Sheet, file: string, afterSchede: boolean): AppError {
  if (afterSchede) {
    const message = `«${file}» a pagina ${sheet.page} non ha una scheda obiettivi: togliere le pagine che non sono schede e riprovare.`;
    return new AppError('document-refused', message);
  }
  if (sheet.lines.length === 0) {
    const message = `«${file}» è una scansione, o non contiene testo: serve il PDF creato dal programma che stampa le schede.`;
    return new AppError('document-unreadable', message);
  }
  const message = `«${file}» non è un documento di schede obiettivi: la pagina ${sheet.page} non ne ha l'intestazione.`;
  return new AppError('document-refused', message);
}
