import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, PDFWorker, VerbosityLevel } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Reads PDFs in one thread of their own, until it is closed. */
export interface PdfReader {
  /** Opens a document; it holds memory until its `loadingTask` is destroyed. */
  open(pdf: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy>;
  close(): void;
}

/** Our own pages carry their typeface and no pictures in odd formats: nothing is fetched, nothing is compiled. */
export function createPdfReader(): PdfReader {
  const worker = new PDFWorker({ verbosity: VerbosityLevel.ERRORS });
  return {
    open: (data) =>
      getDocument({ data, worker, useWasm: false, useSystemFonts: false, verbosity: VerbosityLevel.ERRORS }).promise,
    close: () => worker.destroy(),
  };
}
