import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOfficialPdf } from '../../../../electron/official/pdf/read-official-pdf.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { drawSchede } from '../../../support/draw-schede.ts';
import { sampleSchede } from '../../../support/sample-schede.ts';
import { PLAIN_STYLE } from '../../../support/sheet-drawing.ts';

let schede: readonly Scheda[] = [];
let sound: Uint8Array = new Uint8Array();
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-'));
  schede = sampleSchede(folder).slice(0, 3);
  rmSync(folder, { recursive: true });
  sound = await drawSchede(null, schede, PLAIN_STYLE);
});

/** A PDF of whatever `draw` puts on it. */
async function pdfOf(options: PDFKit.PDFDocumentOptions, draw: (pdf: PDFKit.PDFDocument) => void): Promise<Uint8Array> {
  const pdf = new PDFDocument(options);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  draw(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Takes a page off the list of pages, without moving a byte of the rest. */
function withoutPage(bytes: Uint8Array, page: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const pages = /\/Count \d+\s*\/Kids \[[^\]]*\]|\/Kids \[[^\]]*\]\s*\/Count \d+/u;
  const cut = text.replace(pages, (whole) => {
    const refs = whole.match(/\d+ 0 R/gu) ?? [];
    const gone = refs[page - 1] ?? '';
    const fewer = `/Count ${refs.length - 1}`.padEnd(`/Count ${refs.length}`.length);
    return whole.replace(gone, ' '.repeat(gone.length)).replace(/\/Count \d+/u, fewer);
  });
  return new Uint8Array(Buffer.from(cut, 'latin1'));
}

async function refusal(bytes: Uint8Array): Promise<Pick<AppError, 'code' | 'message'>> {
  const read = readOfficialPdf(bytes, 'a.pdf').then(
    () => ({ code: 'read', message: '' }) as never,
    (error: AppError) => ({ code: error.code, message: error.message }),
  );
  return await read;
}

describe('a PDF that is refused', () => {
  test('encrypted, with a password to open it or only to change it', async () => {
    for (const passwords of [{ userPassword: 'a', ownerPassword: 'b' }, { ownerPassword: 'b' }]) {
      const bytes = await pdfOf(passwords, (pdf) => pdf.text('SCHEDA OBIETTIVI'));
      expect(await refusal(bytes)).toMatchObject({
        code: 'document-encrypted',
        message: expect.stringContaining('«a.pdf»'),
      });
    }
  });

  test('damaged: cut anywhere, filled with rubbish, or no PDF', async () => {
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      expect(await refusal(sound.slice(0, sound.length * share))).toMatchObject({ code: 'document-damaged' });
    }
    const rubbish = `%PDF-1.7\n${'rubbish '.repeat(500)}%%EOF`;
    expect(await refusal(new TextEncoder().encode(rubbish))).toMatchObject({ code: 'document-damaged' });
    const text = new TextEncoder().encode('SCHEDA OBIETTIVI');
    expect(await refusal(text)).toEqual({ code: 'document-damaged', message: '«a.pdf» non è un PDF.' });
  });

  test('with one bit changed in what it draws', async () => {
    const streams = Array.from(
      Buffer.from(sound)
        .toString('latin1')
        .matchAll(/FlateDecode[\s\S]*?stream\n/gu),
    );
    expect(streams.length).toBeGreaterThan(3);
    for (const { index, 0: keyword } of streams) {
      const changed = sound.slice();
      const at = index + keyword.length + 40;
      changed[at] = (changed[at] ?? 0) ^ 4;
      expect(await refusal(changed)).toMatchObject({ code: 'document-damaged' });
    }
  });

  test('with a table that leads elsewhere than to its objects', async () => {
    const text = Buffer.from(sound).toString('latin1');
    for (const [index, { index: at }] of Array.from(text.matchAll(/^\d{10} \d{5} n/gmu)).entries()) {
      const changed = sound.slice();
      changed.set(Buffer.from(String(index % 10)), at + 7);
      if (changed[at + 7] === sound[at + 7]) continue;
      expect(await refusal(changed)).toMatchObject({ code: 'document-damaged' });
    }
  });

  test('a scan without text, even with text hidden under it', async () => {
    const bytes = await pdfOf({}, (pdf) => {
      pdf.rect(50, 50, 400, 600).fill('#ccc');
      pdf.addContent('3 Tr').fontSize(12).text('SCHEDA OBIETTIVI', 100, 100);
    });
    expect(await refusal(bytes)).toMatchObject({
      code: 'document-unreadable',
      message: expect.stringContaining('scansione'),
    });
  });

  test('a thousand pages of something else, without reading them', async () => {
    const bytes = await pdfOf({ size: 'A4' }, (pdf) => {
      for (let page = 1; page < 1_000; page += 1) pdf.addPage().text(`Il PEG e le schede obiettivi, capitolo ${page}`);
    });
    let pages = 0;
    const read = readOfficialPdf(bytes, 'a.pdf', { onProgress: () => (pages += 1) });
    await expect(read).rejects.toMatchObject({ code: 'document-refused', message: expect.stringContaining('«a.pdf»') });
    expect(pages).toBeLessThan(5);
  });

  test('schede with pages of another document among them', async () => {
    const bytes = await drawSchede(null, schede, { ...PLAIN_STYLE, strayPages: true });
    expect(await refusal(bytes)).toMatchObject({
      code: 'document-refused',
      message: expect.stringMatching(/a pagina \d+/u),
    });
  });

  test('one that begins in the middle of a scheda', async () => {
    const [scheda] = schede;
    if (scheda === undefined) throw new Error('The sample has no objective.');
    const implementation = Array.from({ length: 60 }, (_, index) => `Riga ${index}`).join('\n');
    const bytes = await drawSchede(null, [{ ...scheda, implementation }], PLAIN_STYLE);
    expect(await refusal(withoutPage(bytes, 1))).toMatchObject({ code: 'document-refused' });
  });

  test('on request, while it is read', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort();
    const read = readOfficialPdf(sound, 'a.pdf', { onProgress, signal: controller.signal });
    await expect(read).rejects.toMatchObject({ code: 'cancelled' });
  });
});
