import { expect, test } from 'vitest';
import { listReport } from '../../../../../electron/exchange/papers/list/list-report.ts';
import type { PaperSource } from '../../../../../electron/exchange/papers/paper-source.ts';
import type { ReportTable } from '../../../../../electron/exchange/report/report-model.ts';
import type { ListOptions } from '../../../../../shared/schemas/paper.ts';

const phase = (weight: number | null, position = 0) => ({
  ...{ position, description: 'Avvio\ndei lavori', plannedStart: '2026-02-01', plannedEnd: null, actualStart: null },
  ...{ actualEnd: '2026-03-31', weight, progress: 2_500 },
});
const objective = (code: string, more: object = {}) => ({
  ...{
    objectiveId: code,
    code,
    title: `Titolo\n${code}`,
    councillor: '',
    centreId: null,
    parentId: null,
    responsible: '',
  },
  ...{ weight: null, status: '', pace: 'onTrack', phases: [phase(10_000)], indicators: [], ...more },
});
const CENTRES = [
  { id: 'a', code: 'A01', name: 'AMBIENTE', parentId: null },
  { id: 'b', code: null, name: 'BILANCIO', parentId: null },
];

/** The list of some objectives: the table of each group, by its heading and the words under it. */
function list(
  objectives: readonly ReturnType<typeof objective>[],
  options: Partial<ListOptions> = {},
  all = objectives,
) {
  const source = {
    ...{ municipality: 'Prova', plan: 'PEG', objectives, words: null, printedOn: '2026-06-30' },
    year: { year: 2026, objectives: all, centres: CENTRES, reckoning: { objectiveWeights: 'free' } },
  };
  const asked = {
    kind: 'list',
    order: 'councillor',
    phases: false,
    weights: false,
    onlyWrong: false,
    ...options,
  } as const;
  const { facts, blocks } = listReport(source as unknown as PaperSource, asked);
  const words = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return { count: facts.at(-1)?.[1], words, tables };
}
const heads = ({ columns }: ReportTable) => columns.map(({ head, width }) => `${head} ${width}`);
const cells = ({ rows }: ReportTable) => rows.map((row) => row.cells);

test('a column that says something of one objective stays, the others leave their room to the description', () => {
  const some = [objective('1', { responsible: 'Rossi' }), objective('2', { status: 'In corso' })];
  const { tables, words, count } = list(some);
  expect([words, count]).toEqual([['Senza assessorato', '2 obiettivi'], '2, per assessorato']);
  expect(tables.map(heads)).toEqual([['Codice 78', 'Descrizione 454', 'Responsabile 100', 'Peso 40', 'Stato 70']]);
  expect(tables.map(cells)).toEqual([
    [
      ['1', 'Titolo 1', 'Rossi', '', ''],
      ['2', 'Titolo 2', '', '', 'In corso'],
    ],
  ]);
  const [bare] = list([objective('1', { centreId: 'gone', councillor: 'Verdi' })]).tables;
  expect(bare === undefined ? [] : heads(bare)).toEqual(['Codice 78', 'Descrizione 624', 'Peso 40']);
});

test('councillors follow each other by name, centres by their tree, and those of none come last', () => {
  const some = [
    objective('1'),
    objective('2', { councillor: 'Verdi' }),
    objective('3', { councillor: 'Èlia' }),
    objective('4', { councillor: 'Verdi' }),
  ];
  expect(list(some).words.filter((_, at) => at % 2 === 0)).toEqual(['Èlia', 'Verdi', 'Senza assessorato']);
  expect(list(some).tables.map((table) => cells(table).map(([code]) => code))).toEqual([['3'], ['2', '4'], ['1']]);
  const placed = [
    objective('1', { centreId: 'b' }),
    objective('2', { centreId: 'gone' }),
    objective('3', { centreId: 'a' }),
  ];
  const { words, tables } = list(placed, { order: 'centre' });
  expect(words.filter((_, at) => at % 2 === 0)).toEqual(['A01 AMBIENTE', 'BILANCIO', 'Senza centro']);
  expect(tables.flatMap(heads).some((head) => head.startsWith('Centro'))).toBe(false);
});

test('weights are told of each objective and of its centre, of all its year', () => {
  const weighed = [
    objective('1', { centreId: 'a', weight: 200, indicators: [{ weight: 300 }] }),
    objective('2', { centreId: 'a', phases: [phase(9_900), phase(null)] }),
    objective('3', { centreId: 'a', status: 'Annullato', phases: [phase(1)] }),
    objective('4', { centreId: 'b', phases: [] }),
  ];
  const { tables, words } = list(weighed, { order: 'centre', weights: true });
  expect(tables.flatMap(({ rows }) => rows.map(({ note }) => note))).toEqual([
    'Pesi: fasi 100,00 ok; indicatori 3,00',
    "Pesi da correggere: fasi 99,00, manca 1,00 (una senza peso); senza indicatori; l'obiettivo non ha peso e conta 1,00",
    'Pesi: fasi 0,01, mancano 99,99; senza indicatori',
    'Pesi: senza fasi; senza indicatori',
  ]);
  expect(words).toEqual([
    ...['A01 AMBIENTE', '3 obiettivi; pesi degli obiettivi del centro: 2,00 (uno senza peso)'],
    ...['BILANCIO', '1 obiettivo; nessun obiettivo del centro ha un peso'],
  ]);
  const apart = list([...weighed.slice(0, 1), objective('9', { councillor: 'Verdi' })], { weights: true }, weighed);
  expect(apart.words.at(-1)).toBe('Pesi degli obiettivi per centro');
  expect(apart.tables.slice(-1).map(cells)).toEqual([[['A01 AMBIENTE', '2', '2,00 (uno senza peso)']]]);
  expect(list([objective('1')], { weights: true }).words).toHaveLength(2);
  expect(list(weighed).tables.flatMap(({ rows }) => rows.map(({ note }) => note))).toEqual(Array(4).fill(undefined));
  const wrong = list(weighed, { onlyWrong: true });
  expect([wrong.count, wrong.tables.map((table) => cells(table).map(([code]) => code))]).toEqual([
    ...['1 da correggere su 4, per assessorato', [['2'], ['A01 AMBIENTE']]],
  ]);
  expect(list([objective('1')], { onlyWrong: true }).words).toEqual([
    'Nessun obiettivo da correggere: i pesi tornano.',
  ]);
});

test('phases stand under their objective if they are asked for', () => {
  const some = [objective('1', { phases: [phase(4_000), phase(null, 1)] }), objective('2', { phases: [] })];
  const under = (options: Partial<ListOptions>) =>
    list(some, options).tables.flatMap(({ rows }) => rows.map((row) => row.under?.rows.map((one) => one.cells)));
  expect(under({})).toEqual([undefined, undefined]);
  expect(under({ phases: true })).toEqual([
    [
      ['1. Avvio dei lavori', '01/02/2026', '', '', '31/03/2026', '40,00', '25,00'],
      ['2. Avvio dei lavori', '01/02/2026', '', '', '31/03/2026', '', '25,00'],
    ],
    undefined,
  ]);
});
