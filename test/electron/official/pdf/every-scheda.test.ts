import { expect, test } from 'vitest';
import { assemble } from '../../../../electron/official/assemble/assemble.ts';
import { readOfficialPdf } from '../../../../electron/official/pdf/read-official-pdf.ts';
import { schedePdf } from '../../../../electron/scheda/write-schede.ts';
import { cover } from '../../../../shared/schemas/cover.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from '../../scheda/example-scheda.ts';

const COVER = cover.parse({
  date: '2027-02-01',
  parameters: {
    plan: { code: 'DUP_2026_2028', name: 'DUP 2026 2028' },
    levelLabel: 'OBIETTIVO DI PEG',
    shortDescription: 'Sera',
  },
});
const EMPTY = {
  ancestors: [],
  implementation: '',
  progressReport: '',
  participants: [],
  status: '',
  phases: [],
  indicators: [],
};
const SECTIONS = Object.keys(EMPTY);

async function readBack(schede: readonly ReturnType<typeof exampleScheda>[]) {
  const bytes = new Uint8Array(Buffer.concat([...schedePdf(COVER, schede, { pageNumbers: true })]));
  return assemble(await readOfficialPdf(bytes, 'a.pdf'));
}

test('a scheda is read back whichever of its sections it has', async () => {
  const schede = Array.from({ length: 2 ** SECTIONS.length }, (_, chosen) => {
    const without = SECTIONS.filter((_section, at) => Math.floor(chosen / 2 ** at) % 2 === 1);
    const blank = Object.fromEntries(Object.entries(EMPTY).filter(([section]) => without.includes(section)));
    return exampleScheda({ code: `2026_A01_${String(chosen).padStart(3, '0')}`, ...blank });
  });
  const read = await readBack(schede);
  expect(read.problems).toEqual([]);
  expect(read.cover).toEqual(COVER);
  expect(read.schede).toEqual(schede);
});

test('phases and indicators are read back whichever of their cells are blank', async () => {
  const blankPhase = {
    plannedStart: null,
    plannedEnd: null,
    actualStart: null,
    actualEnd: null,
    weight: null,
    progress: null,
    responsible: '',
    centre: '',
    note: '',
  };
  const fullPhase = {
    ...EXAMPLE_PHASE,
    actualEnd: '2026-07-15',
    note: 'Una nota che va a capo almeno una volta, se non di più',
  };
  const blankIndicator = { type: '', target: null, result: null, previousResults: [null, null], note: '' };
  const fullIndicator = {
    ...EXAMPLE_INDICATOR,
    previousResults: [-1_050, 8_000],
    note: 'Una nota che va a capo almeno una volta',
  };
  /** With each cell alone blank, and each alone filled. */
  const variants = <Row extends object>(full: Row, blank: Partial<Row>) =>
    Object.keys(blank).flatMap((key) => {
      const name = key as keyof Row;
      return [
        { ...full, [name]: blank[name] },
        { ...full, ...blank, [name]: full[name] },
      ];
    });
  const schede = [
    exampleScheda({ phases: [...variants<object>(fullPhase, blankPhase), { ...fullPhase, ...blankPhase }] }),
    exampleScheda({
      code: '2026_A01_02',
      indicators: [...variants<object>(fullIndicator, blankIndicator), { ...fullIndicator, ...blankIndicator }],
    }),
  ];
  const read = await readBack(schede);
  expect(read.problems).toEqual([]);
  expect(read.schede).toEqual(schede);
});
