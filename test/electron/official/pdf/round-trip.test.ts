import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../../electron/official/assemble/assemble.ts';
import { readOfficialPdf } from '../../../../electron/official/pdf/read-official-pdf.ts';
import { schedePdf } from '../../../../electron/scheda/write-schede.ts';
import { type Cover, cover } from '../../../../shared/schemas/cover.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { sampleSchede } from '../../../support/sample-schede.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const seed = new URL('../../../../../shared/seed/schede-ufficiali.txt', import.meta.url);
const COVER = cover.parse({
  date: '2027-02-01',
  parameters: { centre: { code: 'A01', name: 'AREA  AMMINISTRATIVA' } },
});

const printed = (first: Cover, schede: readonly Scheda[], pageNumbers = false): Uint8Array =>
  new Uint8Array(Buffer.concat([...schedePdf(first, schede, { pageNumbers })]));

/** Reads a document of ours and prints it again. */
async function roundTrip(first: Cover, schede: readonly Scheda[], pageNumbers = false) {
  const bytes = printed(first, schede, pageNumbers);
  const read = assemble(await readOfficialPdf(bytes, 'a.pdf'));
  const again = read.cover === null ? null : printed(read.cover, read.schede, pageNumbers);
  return { read, same: again !== null && Buffer.from(bytes).equals(again) };
}

/** The same document with every page turned as it is looked at; nothing in it changes its place. */
function turned(bytes: Uint8Array, degrees: number): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const entry = `/Rotate ${degrees}`;
  const pages = /\/StructParents \d+\/Tabs\/S/gu;
  expect(text.match(pages)?.length).toBeGreaterThan(1);
  return new Uint8Array(
    Buffer.from(
      text.replace(pages, (old) => entry.padEnd(old.length)),
      'latin1',
    ),
  );
}

describe('our own PDF read back', () => {
  test('gives the schede it was printed from, and prints to the same bytes', async () => {
    const schede = sampleSchede(temporaryFolder());
    const { read, same } = await roundTrip(COVER, schede, true);
    expect(read.problems).toEqual([]);
    expect(read.schede).toEqual(schede);
    expect(same).toBe(true);
  });

  test.skipIf(!existsSync(seed))(
    'gives the official document (skipped where the reference material is missing)',
    async () => {
      const document = schedeOfText(readFileSync(seed), 'seed.txt');
      const { read, same } = await roundTrip(document.cover ?? COVER, document.schede);
      expect(read.problems).toEqual([]);
      expect(read.schede).toEqual(document.schede);
      expect(read.cover).toEqual(document.cover);
      expect(same).toBe(true);
    },
  );

  test.each([90, 180, 270])('gives the same schede when its pages are turned by %i degrees', async (degrees) => {
    const schede = sampleSchede(temporaryFolder());
    const bytes = printed(COVER, schede, true);
    const upright = await readOfficialPdf(bytes, 'a.pdf');
    expect(await readOfficialPdf(turned(bytes, degrees), 'a.pdf')).toEqual(upright);
  });

  test('keeps what only we print: spaces, blank lines, cut words, cells longer than a page', async () => {
    const [first, ...others] = sampleSchede(temporaryFolder());
    if (first === undefined) throw new Error('The sample has no objective.');
    const lines = Array.from({ length: 90 }, (_, index) =>
      index % 7 === 0 ? '' : `  ${index})  Stato di «fatto» al 2020`,
    );
    const text = ['INDICATORI', 'Stato', ...lines, 'Fine'].join('\n');
    const [phase] = first.phases;
    const [indicator] = first.indicators;
    if (phase === undefined || indicator === undefined)
      throw new Error('The first objective has no phase or indicator.');
    const address = `https://www.comune.example.it/${'documenti/'.repeat(12)}scheda.pdf`;
    const schede: Scheda[] = [
      {
        ...first,
        title: 'Un titolo\n\nsu tre righe',
        centre: '',
        councillor: '',
        responsible: '',
        implementation: `${text}\n${text}`,
        phases: [
          { ...phase, description: text, note: `${address} e oltre` },
          { ...phase, plannedStart: null, plannedEnd: null, description: 'FASE\n\nNote', note: '' },
          { ...phase, actualStart: null, actualEnd: null, weight: null, progress: null, responsible: '', centre: '' },
        ],
        indicators: [
          { ...indicator, note: text },
          { ...indicator, description: 'Valore\n\nTipo', type: '', target: null, result: null },
          { ...indicator, description: 'x', previousResults: [null, indicator.target], note: '' },
        ],
      },
      {
        ...first,
        code: '2025_Z99_00',
        phases: [],
        indicators: [],
        participants: [],
        ancestors: [],
        status: '',
        progressReport: '',
      },
      ...others.slice(0, 1),
    ];
    const { read, same } = await roundTrip(COVER, schede);
    expect(read.problems).toEqual([]);
    expect(read.schede).toEqual(schede);
    expect(same).toBe(true);
  });
});
