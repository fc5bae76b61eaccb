import { expect, test } from 'vitest';
import type { ReportBlock } from '../../../../../electron/exchange/report/report-model.ts';
import { byCentre } from '../../../../../electron/exchange/reviews/report/parts/by-centre.ts';
import { issuesPart } from '../../../../../electron/exchange/reviews/report/parts/issues-part.ts';
import { objectivesPart } from '../../../../../electron/exchange/reviews/report/parts/objectives-part.ts';
import { summaryPart } from '../../../../../electron/exchange/reviews/report/parts/summary-part.ts';
import type { ReportSource } from '../../../../../electron/exchange/reviews/report/report-source.ts';
import { centresTable, objectivesTable } from '../../../../../electron/exchange/reviews/review-tables.ts';

type Figures = ReportSource['objectives'][number];

/** What was reckoned of an objective, which is its identity too. */
const figures = (code: string, more: object = {}) =>
  ({
    ...{
      objectiveId: code,
      code,
      title: `Titolo ${code}`,
      centreId: 'c1',
      responsible: 'Rossi',
      status: '',
      weight: null,
    },
    ...{ progress: 5_000, expected: 4_000, gap: 1_000, pace: 'onTrack', overdue: 0, blank: 0, lateBy: null },
    ...{ attainment: null, computed: 5_000, evaluated: null, outcome: 5_000, band: 'Basso', notAssessable: false },
    ...{ issues: '', corrections: '', reachable: null, evaluationNote: '', ...more },
  }) as Figures;

const CENTRES = [
  { id: 'c1', parentId: null, code: 'A01', name: 'SETTORE' },
  { id: 'c2', parentId: null, code: 'A02', name: 'VUOTO' },
  { id: 'c3', parentId: null, code: '', name: 'SENZA CODICE' },
];
const BANDS = [
  { minimum: 0, label: 'Basso' },
  { minimum: 9_000, label: 'Alto' },
];
const source = (objectives: readonly Figures[], more: object = {}) =>
  ({
    ...{ objectives, isFinal: false, isCompared: true, previous: null, lastYear: null },
    ...{ order: { isInternal: true, withSignatures: true }, figures: { year: 2026, centres: CENTRES, bands: BANDS } },
    ...more,
  }) as unknown as ReportSource;

/** A part as lines: headings and rows. */
const shown = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading') return [`${block.level} ${block.text}`];
    if (block.kind === 'table')
      return block.rows.map(({ cells, note }) => [...cells, ...(note === undefined ? [] : [note])].join('|'));
    return [block.kind === 'signatures' ? block.labels.join('|') : block.text];
  });

test('objectives stand under their centre, in the order of the centres, those of none last', () => {
  const all = [
    figures('1', { centreId: null }),
    figures('2', { centreId: 'c3' }),
    figures('3'),
    figures('4', { centreId: 'gone' }),
    figures('5'),
  ];
  const groups = (some: readonly Figures[]) =>
    byCentre(source(some)).map(({ centre, objectives }) => [centre, objectives.map(({ code }) => code).join('')]);
  expect(groups(all)).toEqual([
    ['A01 SETTORE', '35'],
    ['SENZA CODICE', '2'],
    ['Senza centro', '14'],
  ]);
  expect(groups(all.slice(2, 3))).toEqual([['A01 SETTORE', '3']]);
});

test('what is told of an objective is compared with the check before', () => {
  const previous = new Map([
    ['1', figures('1', { progress: 6_000 })],
    ['2', figures('2', { progress: 5_000 })],
    ['3', figures('3', { progress: null })],
  ]);
  const all = [figures('1', { reachable: false }), figures('2'), figures('3', { progress: null }), figures('4')];
  expect(shown(objectivesPart(source(all, { previous })))).toEqual([
    '2 Obiettivi',
    '3 A01 SETTORE',
    '1|Titolo 1|Rossi|50,00|60,00 (in calo)|40,00|+10,00|In linea|50,00|no',
    '2|Titolo 2|Rossi|50,00|50,00|40,00|+10,00|In linea|50,00|',
    '3|Titolo 3|Rossi|||40,00|+10,00|In linea|50,00|',
    '4|Titolo 4|Rossi|50,00||40,00|+10,00|In linea|50,00|',
  ]);
  const open = { order: { isInternal: false, withSignatures: true }, isCompared: false };
  expect(shown(objectivesPart(source([figures('1')], open)))).toEqual([
    ...['2 Obiettivi', '3 A01 SETTORE', '1|Titolo 1|50,00|In linea|50,00'],
  ]);
});

test('on the final check the Nucleo speaks, and signs where it is asked to', () => {
  const judged = figures('1', { evaluated: 8_000, band: 'Alto', weight: 1_000, evaluationNote: 'così\nsia' });
  const leftOut = figures('2', { notAssessable: true, band: null, evaluated: null });
  const final = (order: object) => shown(objectivesPart(source([judged, leftOut], { isFinal: true, order })));
  expect(final({ isInternal: true, withSignatures: true })).toEqual([
    '2 Obiettivi',
    '3 A01 SETTORE',
    '1|Titolo 1|10,00|50,00|40,00|+10,00|In linea|50,00|80,00|Alto|Nota del Nucleo: così sia',
    '2|Titolo 2||50,00|40,00|+10,00|In linea|50,00|non val.|',
    'Data|Il Nucleo di valutazione|Il Segretario generale',
  ]);
  expect(final({ isInternal: false, withSignatures: false }).slice(2)).toEqual([
    '1|Titolo 1|10,00|50,00|40,00|+10,00|In linea|50,00|80,00|Alto',
    '2|Titolo 2||50,00|40,00|+10,00|In linea|50,00|non val.|',
  ]);
});

test('issues are of what is late, cannot be reached or has words; on the final check of what falls short too', () => {
  const all = [
    figures('1'),
    figures('2', { pace: 'late' }),
    figures('3', { reachable: false }),
    figures('4', { reachable: true }),
    figures('5', { issues: 'gara' }),
    figures('6', { corrections: 'nuova gara' }),
    figures('7', { band: 'Alto' }),
    figures('8', { band: null, outcome: null }),
    figures('9', { band: 'Alto', pace: 'completed', lateBy: 1 }),
    figures('0', { band: 'Alto', pace: 'completed', lateBy: 0 }),
  ];
  const codes = (isFinal: boolean) =>
    shown(issuesPart(source(all, { isFinal })))
      .map((line) => line.charAt(0))
      .join('');
  expect([codes(false), codes(true)]).toEqual(['22356', '21234569']);
  expect(issuesPart(source(all.slice(0, 1)))).toEqual([]);
  expect(shown(issuesPart(source([figures('3', { reachable: false })])))[1]).toBe(
    '3|Titolo 3|In linea, non raggiungibile||',
  );
});

test('the whole is counted by how it goes and, on the final check, by bands, beside the year before', () => {
  const all = [
    figures('1'),
    figures('2', { pace: 'late', band: 'Alto', outcome: 9_500 }),
    figures('3', { band: null, outcome: null }),
    figures('4', { notAssessable: true, band: null, outcome: null }),
  ];
  const lastYear = { progress: 2_000, expected: 3_000, gap: -1_000, outcome: 4_000 };
  const lines = shown(summaryPart(source(all, { isFinal: true, lastYear })));
  expect(lines).toEqual([
    '2 Sintesi',
    'In ritardo|1|25,0',
    'In linea|3|75,0',
    'Totale|4|100,0',
    'Alto|1|25,0',
    'Basso|1|25,0',
    'Non misurabile|1|25,0',
    'Non valutabile|1|25,0',
    'Totale|4|100,0',
    expect.stringMatching(/^2026\|/u),
    '2025|20,00|30,00|-10,00|40,00',
  ]);
  expect(shown(summaryPart(source(all.slice(0, 1), { isCompared: false })))).toEqual([
    ...['2 Sintesi', 'In linea|1|100,0', 'Totale|1|100,0', '2026|50,00|50,00'],
  ]);
});

test('tables of figures have cells of their kind, blank where there is none', () => {
  const names = new Map<string | null, (typeof CENTRES)[number]>(CENTRES.map((centre) => [centre.id, centre]));
  const all = [
    figures('1', { evaluated: 8_000, reachable: true }),
    figures('2', { centreId: null, outcome: null, issues: 'x' }),
  ];
  const rows = (isPublic: boolean) => {
    const { columns, rows: cells } = objectivesTable(all, names as never, isPublic);
    return cells.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
  };
  expect(rows(false)).toMatchObject([
    {
      codice_centro: 'A01',
      fonte_risultato: 'Nucleo',
      raggiungibile: 'sì',
      stato: null,
      scarto: { hundredths: 1_000 },
      criticita: null,
    },
    {
      codice_centro: null,
      fonte_risultato: null,
      raggiungibile: null,
      non_valutabile: 'no',
      criticita: 'x',
      responsabile: 'Rossi',
    },
  ]);
  expect(Object.keys(rows(true)[0] ?? {})).not.toEqual(expect.arrayContaining(['responsabile']));
  expect(JSON.stringify(rows(true))).not.toMatch(/Rossi|criticita|nota_nucleo/u);
  const centres = centresTable(all, CENTRES as never, names as never);
  expect(centres.rows.map(([code, name, , count]) => [code, name, count])).toEqual([
    ['A01', 'SETTORE', { integer: 1 }],
    [null, 'Senza centro', { integer: 1 }],
    [null, 'Ente', { integer: 2 }],
  ]);
});
