import { expect, test } from 'vitest';
import { layOutScheda } from '../../../electron/scheda/blocks/lay-out-scheda.ts';
import { schedePdf } from '../../../electron/scheda/write-schede.ts';
import { cover } from '../../../shared/schemas/cover.ts';
import { unpackedPdf } from '../paper/pdf/unpacked-pdf.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from './example-scheda.ts';

const COVER = cover.parse({ date: '2026-01-31', parameters: { centre: { code: 'A01', name: 'Affari generali' } } });
const words = (count: number, word = 'parola') => Array.from({ length: count }, (_, at) => `${word}${at}`).join(' ');

/** What no office writes and the sheet must bear: every text longer than its place, words longer than their column. */
const OVERGROWN = exampleScheda({
  municipality: words(50, 'Comune'),
  levelLabel: words(40, 'livello'),
  code: 'CODICE_CHE_NON_CI_STA_IN_UNA_RIGA_SOLA_E_NON_HA_SPAZI_DENTRO',
  councillor: words(30, 'assessore'),
  centre: words(60, 'centro'),
  title: words(90, 'titolo'),
  responsible: words(70, 'responsabile'),
  ancestors: [{ levelLabel: words(20, 'livello'), code: 'UN_CODICE_UN_POCO_TROPPO_LUNGO', title: words(40, 'titolo') }],
  implementation: `${'m'.repeat(130)}\n   rientrata di tre\n${words(300, 'testo')}\n${'x'.repeat(400)}`,
  status: words(40, 'stato'),
  participants: [
    {
      name: words(30, 'nome'),
      relation: words(20, 'ruolo'),
      commitment: 10_000,
      fromDate: '2026-01-01',
      toDate: '2026-12-31',
    },
  ],
  phases: [
    { ...EXAMPLE_PHASE, description: words(30, 'fase'), note: words(220, 'nota'), centre: words(30, 'centro') },
    EXAMPLE_PHASE,
  ],
  indicators: [
    {
      ...EXAMPLE_INDICATOR,
      description: words(200, 'indicatore'),
      type: 'EFFICACIAEFFICACIAEFFICACIA',
      note: words(200, 'nota'),
    },
    ...Array.from({ length: 45 }, () => EXAMPLE_INDICATOR),
  ],
});

test('texts that outgrow the sheet push what is below them, go on over pages and are lost nowhere', async () => {
  const { pages } = layOutScheda(OVERGROWN);
  const lines = pages.flatMap(({ boxes, texts }, index) => [
    `PAGE ${index + 1}`,
    ...boxes.map(({ x, top, width, height }) => ['box', ...[x, top, width, height].map(tenth)].join(' ')),
    ...texts.flatMap(({ tag, runs }) =>
      runs.map(({ x, baseline, text, squeeze }) =>
        [tenth(x), tenth(baseline), tag ?? '-', ...(squeeze === undefined ? [] : [squeeze.toFixed(3)]), text].join(' '),
      ),
    ),
  ]);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/overgrown-places.txt');
});

test('no page of such a scheda is written past its foot, nor beside the paper', () => {
  for (const { texts } of layOutScheda(OVERGROWN).pages)
    for (const { baseline, x } of texts.flatMap(({ runs }) => runs)) {
      expect(baseline).toBeLessThan(571.28);
      expect(x).toBeGreaterThanOrEqual(50);
    }
});

test.each([
  ['PDF/A-2a', 'printed-2a'],
  ['PDF/A-1b', 'printed-1b'],
] as const)('a document is the same object by object: %s', async (conformance, name) => {
  const scheda = exampleScheda({ phases: [EXAMPLE_PHASE, EXAMPLE_PHASE] });
  const bytes = Buffer.concat([...schedePdf(COVER, [scheda], { pageNumbers: true, conformance })]);
  await expect(unpackedPdf(bytes)).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
});

const tenth = (points: number): string => points.toFixed(1);
