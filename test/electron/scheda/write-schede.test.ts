import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReplacedCharacter } from '../../../electron/scheda/blocks/printable-scheda.ts';
import { schedePdf, type WriteSchedeOptions } from '../../../electron/scheda/write-schede.ts';
import { cover } from '../../../shared/schemas/cover.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { drawnStrings, markedContents, openPrinted, pageStrings, tagTree } from '../paper/pdf/read-back.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from './example-scheda.ts';

const COVER = cover.parse({
  date: '2026-01-31',
  parameters: { plan: { code: 'DUP_2026_2028', name: 'DUP 2026 2028' }, shortDescription: 'Servizi' },
});
const LONG = exampleScheda({
  code: '2026_B02_00',
  progressReport: 'Parole che vanno a capo quando la riga finisce. '.repeat(80).trim(),
  phases: Array(9).fill(EXAMPLE_PHASE),
  indicators: Array(30).fill(EXAMPLE_INDICATOR),
});
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

function printed(schede: readonly Scheda[], options: WriteSchedeOptions = {}): Buffer {
  return Buffer.concat([...schedePdf(COVER, schede, options)]);
}

/** The metadata packet, which is never compressed. */
const metadataOf = (pdf: Buffer): string => /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/u.exec(pdf.toString('utf8'))?.[0] ?? '';

describe('printed schede', () => {
  test('read back as a cover and the pages of each objective', async () => {
    const document = await openPrinted(printed([exampleScheda(), LONG]));
    expect(await pageStrings(document, 1)).toEqual([
      'SCHEDA OBIETTIVI',
      'Data elaborazione',
      '31/01/2026',
      'Parametri selezionati:',
      'Vista',
      'DUP_2026_2028',
      'DUP 2026 2028',
      'Descrizione sintetica',
      'Servizi',
    ]);
    const pages: string[][] = [];
    for (let page = 2; page <= document.numPages; page += 1) pages.push(await pageStrings(document, page));
    expect(pages.map((strings) => strings.find((text) => text.startsWith('2026_')))).toEqual([
      ...Array(2).fill('2026_A01_01'),
      ...Array(document.numPages - 3).fill('2026_B02_00'),
    ]);
    const first = pages.slice(0, 2).flat();
    for (const text of ['Comune di Roccaserena', 'Seconda riga, più lunga.', '0,00%', '25,00', '1.556,00'])
      expect(first).toContain(text);
    const outline = await document.getOutline();
    expect(outline?.map(({ title }) => title)).toEqual([
      'Scheda obiettivi',
      '2026_A01_01 Migliorare la qualità dei servizi al cittadino',
      '2026_B02_00 Migliorare la qualità dei servizi al cittadino',
    ]);
  });

  test('tag every content, or mark it as an artifact', async () => {
    const document = await openPrinted(printed([LONG], { pageNumbers: true }));
    for (let page = 1; page <= document.numPages; page += 1) {
      const marked = await markedContents(document, page);
      const tree = await tagTree(document, page);
      expect(marked.unmarked).toEqual([]);
      expect(tree.ids.toSorted()).toEqual(marked.ids.toSorted());
      expect(new Set(tree.ids).size).toBe(tree.ids.length);
    }
    const { roles } = await tagTree(document, 2);
    for (const role of ['Document', 'Sect', 'H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD']) expect(roles).toContain(role);
  });

  test('keep the words of wrapped lines apart in tagged text', async () => {
    const document = await openPrinted(printed([LONG]));
    const lines = (await drawnStrings(document, 2)).filter((text) => text.includes('Parole'));
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.slice(0, -1).every((text) => text.endsWith(' '))).toBe(true);
  });

  test('are the same bytes twice, with no path or clock in them', () => {
    const [first, second] = [printed([LONG], { pageNumbers: true }), printed([LONG], { pageNumbers: true })];
    expect(first.equals(second)).toBe(true);
    const text = first.toString('latin1');
    expect(text).not.toContain(process.cwd());
    expect(text).toContain('D:20260131000000Z');
  });

  test('say in well-formed metadata what they are', async () => {
    const pdf = printed([exampleScheda()], { title: 'Schede A&B <bozza>' });
    const metadata = metadataOf(pdf);
    expect(metadata).toContain('<rdf:li xml:lang="x-default">Schede A&amp;B &lt;bozza&gt;</rdf:li>');
    expect(metadata).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A<\/pdfaid:conformance>/u);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const document = await openPrinted(pdf);
    expect((await document.getMetadata()).info).toMatchObject({ Title: 'Schede A&B <bozza>', Language: 'it-IT' });
    expect(pdf.toString('latin1')).toContain('/Marked true');
  });

  test('embed subsets of the typeface and nothing else', () => {
    const text = printed([exampleScheda()]).toString('latin1');
    const fonts = [...text.matchAll(/\/BaseFont \/(\S+)/gu)].map(([, name]) => name);
    expect(new Set(fonts.map((name) => name?.replace(/^[A-Z]{6}\+/u, '')))).toEqual(
      new Set(['Arimo-Regular', 'Arimo-Bold']),
    );
    expect(fonts.every((name) => /^[A-Z]{6}\+/u.test(name ?? ''))).toBe(true);
    expect(text.match(/\/FontFile2/gu)).toHaveLength(2);
    expect(Buffer.byteLength(text, 'latin1')).toBeLessThan(100_000);
  });

  test('show and tell what the typeface lacks, and still copy as the real character', async () => {
    const told: ReplacedCharacter[] = [];
    const scheda = exampleScheda({
      title: 'Città 😀 e 漢字, ancora 😀',
      implementation: 'ș ł è\tשלום e\u0301 \uf0b7 punto \u200b fine',
    });
    const pdf = printed([scheda], { onScheda: (_, replaced) => told.push(...replaced) });
    expect(told.map(({ codePoint, shownAs, field }) => [codePoint.toString(16), shownAs, field])).toEqual([
      ['1f600', '\ufffd', 'Descrizione estesa'],
      ['6f22', '\ufffd', 'Descrizione estesa'],
      ['5b57', '\ufffd', 'Descrizione estesa'],
      ['f0b7', '•', 'Modalità di Attuazione'],
    ]);
    const texts = (await pageStrings(await openPrinted(pdf), 2)).join(' ');
    expect(texts).toContain('Città 😀 e 漢字, ancora 😀');
    expect(texts).toContain('ș ł è');
    expect(texts).toContain('é • punto');
  });

  test('number their pages when asked, the total included', async () => {
    const document = await openPrinted(printed([LONG], { pageNumbers: true }));
    const last = (await pageStrings(document, document.numPages)).join(' ');
    expect(last).toContain(`pagina ${document.numPages} di ${document.numPages}`);
    const without = await openPrinted(printed([LONG]));
    expect((await pageStrings(without, 2)).join(' ')).not.toContain('pagina');
  });

  test.skipIf(!hasQpdf)('are sound for qpdf (skipped where qpdf is not installed)', () => {
    const folder = temporaryFolder();
    for (const conformance of ['PDF/A-2a', 'PDF/A-1b'] as const) {
      const path = join(folder, 'schede.pdf');
      writeFileSync(path, printed([exampleScheda(), LONG], { conformance, pageNumbers: true }));
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' });
      expect([status, stdout.includes('No syntax or stream encoding errors'), stderr]).toEqual([0, true, '']);
    }
  });
});
