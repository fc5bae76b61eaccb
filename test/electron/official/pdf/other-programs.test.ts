import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '../../../../electron/official/assemble/assemble.ts';
import { readOfficialPdf } from '../../../../electron/official/pdf/read-official-pdf.ts';
import { type Cover, cover } from '../../../../shared/schemas/cover.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { drawSchede } from '../../../support/draw-schede.ts';
import { sampleSchede } from '../../../support/sample-schede.ts';
import { PLAIN_STYLE, type SheetStyle } from '../../../support/sheet-drawing.ts';

const COVER: Cover = cover.parse({
  date: '2027-02-01',
  parameters: {
    plan: { code: 'DUP_2026_2028', name: 'DUP 2026 2028' },
    levelLabel: 'OBIETTIVO DI PEG',
    shortDescription: 'Servizi ai cittadini',
  },
});
/** The characters of the standard typefaces that these documents are drawn with. */
const DRAWABLE = /^[\x20-\xff–—‘’“”•…€]*$/u;
const TIMES = { regular: 'Times-Roman', bold: 'Times-Bold' };

let schede: readonly Scheda[] = [];
beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'pegaso-'));
  schede = sampleSchede(folder).filter((scheda) => DRAWABLE.test(JSON.stringify(scheda)));
  rmSync(folder, { recursive: true });
});

/** What cannot be told from paper: an author's break that falls where the line would have wrapped. */
const withoutBreaks = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\\n', ' '));
const breaksIn = (value: unknown): number => JSON.stringify(value).split('\\n').length - 1;

describe('the same sheet printed by another program', () => {
  const styles: readonly (readonly [string, Partial<SheetStyle>])[] = [
    ['plainly', {}],
    ['at four fifths of its size, with values at the top of their rows', { scale: 0.8, valign: 'top' }],
    [
      'a fifth larger, elsewhere on the page, with rules and numbers flush right',
      { scale: 1.2, shiftX: 60, shiftY: 35, ruled: true, flushRight: true },
    ],
    ['in a narrower typeface, its heads centred and wrapped', { ...TIMES, centredHeads: true }],
    ['in a wider typeface, with page numbers', { regular: 'Courier', bold: 'Courier-Bold', pageNumbers: true }],
    ['word by word, larger and elsewhere', { ...TIMES, scale: 1.13, shiftX: 20, wordByWord: true, centredHeads: true }],
  ];
  test.each(styles)('%s', async (_, style) => {
    const bytes = await drawSchede(COVER, schede, { ...PLAIN_STYLE, ...style });
    const read = assemble(await readOfficialPdf(bytes, 'a.pdf'));
    expect(read.problems).toEqual([]);
    expect(read.cover).toEqual(COVER);
    expect(schede.length).toBeGreaterThan(10);
    expect(withoutBreaks(read.schede)).toEqual(withoutBreaks(schede));
    // The very words, and of some hundreds of breaks at most three joined: they fall where the line would have wrapped.
    expect(breaksIn(schede)).toBeGreaterThan(150);
    expect(breaksIn(schede) - breaksIn(read.schede)).toBeLessThanOrEqual(3);
    expect(breaksIn(schede) - breaksIn(read.schede)).toBeGreaterThanOrEqual(0);
  });

  test('keeps nothing of a cover that is not there', async () => {
    const bytes = await drawSchede(null, schede.slice(0, 1), PLAIN_STYLE);
    expect((await readOfficialPdf(bytes, 'a.pdf')).cover).toBeNull();
  });
});
