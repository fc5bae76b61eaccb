import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readOfficialPdf } from '../../../electron/official/pdf/read-official-pdf.ts';
import { timed } from '../statistics.ts';

/** Times that both read, in turn: what else the machine does counts least in the fastest. */
const RUNS = 3;

export interface ReadingMeasure {
  readonly pages: number;
  /** Reading a PDF of our own as the schede that it holds, without taking them in. */
  readonly seconds: number;
  /** The text of the same pages by pdf.js alone. */
  readonly peerSeconds: number;
}

/** Reads a PDF of schede as an import does, and beside it by pdf.js's own extraction of text. */
export async function measureReading(file: string): Promise<ReadingMeasure> {
  const bytes = await readFile(file);
  const [own, peer]: [number[], number[]] = [[], []];
  let pages = 0;
  for (let run = 0; run < RUNS; run += 1) {
    own.push((await timed(() => readOfficialPdf(bytes, file))).seconds);
    const { seconds, result } = await timed(() => extractedPages(bytes));
    peer.push(seconds);
    pages = result;
  }
  return { pages, seconds: Math.min(...own), peerSeconds: Math.min(...peer) };
}

/** @returns how many pages had text. */
async function extractedPages(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    let pages = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      if (items.length > 0) pages += 1;
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
