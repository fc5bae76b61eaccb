import { describe, expect, test } from 'vitest';
import { isCover, readCover } from '../../../../electron/official/pdf/blocks/read-cover.ts';
import { readIndicators } from '../../../../electron/official/pdf/blocks/read-indicators.ts';
import { ParticipantReader } from '../../../../electron/official/pdf/blocks/read-participants.ts';
import { PhaseReader } from '../../../../electron/official/pdf/blocks/read-phases.ts';
import { CellLedger } from '../../../../electron/official/pdf/cells/cell-ledger.ts';
import type { PrintedLines } from '../../../../electron/official/printed-document.ts';
import { linesAt, type Row, type Text } from './lines-at.ts';

const shown = (cell: PrintedLines | { readonly text: string } | null) =>
  cell === null ? null : 'text' in cell ? cell.text : cell.map(({ text }) => text).join(' ');
const values = (block: object) =>
  Object.fromEntries(
    Object.entries(block)
      .filter(([field]) => field !== 'kind' && field !== 'previousYears')
      .map(([field, value]) => [field, field === 'previousResults' ? value.map(shown) : shown(value)])
      .filter(([, value]) => value !== null && value !== ''),
  );
const rule = (y: number, x = 0, right = 900) => ({ y, x, right });

/** Remembers the cells that are given it, and whether each was said to go on from the page before. */
class Hearing extends CellLedger {
  readonly heard: (readonly [column: string, text: string, continues: boolean])[] = [];
  override lines(...[column, cells, continues = false]: Parameters<CellLedger['lines']>) {
    this.heard.push([column, cells.map(({ text }) => text).join(' '), continues]);
    return super.lines(column, cells, continues);
  }
}

describe('phases', () => {
  /** The heads of one phase, in three lines: the label of the phase is set lower than the heads of the dates, and larger. */
  const heads = (y: number): readonly Row[] => [
    [y, ['Inizio previsto', 200], ['Fine prevista', 290]],
    [y + 4, ['FASE', 0, { size: 12 }], ['Peso', 380], ['Avanzamento', 420]],
    [y + 12, ['Inizio effettivo', 205], ['Fine effettiva', 285], ['Responsabile', 500], ['Note', 800]],
    [y + 16, ['Centro di Responsabilità', 640]],
  ];
  const dates = (y: number, start: string, end: string): Row => [y, [start, 210], [end, 295]];
  const read = (reader: PhaseReader, headed: boolean, ...rows: readonly Row[]) => {
    const found = reader.read(linesAt(...rows), headed);
    return found === null ? null : { continues: found.continues, phases: found.phases.map(values) };
  };
  const fresh = () => new PhaseReader(new CellLedger());

  test('have their planned days in the first row of dates, and those that were in the second', () => {
    const first: readonly Row[] = [
      [140, ['Prima fase', 0], ['01/02/26', 210], ['30/06/26', 295], ['10', 385], ['50', 430], ['Rossi Anna', 500]],
      [152, ['che segue', 0], ['02/02/26', 210], ['01/07/26', 295], ['SETTORE', 640], ['nota', 800]],
    ];
    const second: readonly Row[] = [[280, ['Altra fase', 0], ['03/03/26', 210], ['04/04/26', 295]]];
    expect(read(fresh(), true, ...heads(100), ...first, ...heads(240), ...second)).toEqual({
      continues: false,
      phases: [
        {
          ...{ description: 'Prima fase che segue', plannedStart: '01/02/26', plannedEnd: '30/06/26' },
          ...{ actualStart: '02/02/26', actualEnd: '01/07/26', weight: '10', progress: '50' },
          ...{ responsible: 'Rossi Anna', centre: 'SETTORE', note: 'nota' },
        },
        { description: 'Altra fase', plannedStart: '03/03/26', plannedEnd: '04/04/26' },
      ],
    });
  });

  test('with one row of dates have the planned ones where it stands as high as first rows do', () => {
    const two: readonly Row[] = [...heads(100), dates(140, 'p1', 'p2'), dates(152, 'a1', 'a2')];
    const next = (y: number) => {
      const reader = fresh();
      return read(reader, true, ...two, ...heads(240), dates(y, 'x', 'y'))?.phases[1];
    };
    // The first row stood 24 below the last head: half an em lower is the second.
    expect([next(280)?.['plannedStart'], next(284.9)?.['plannedStart']]).toEqual(['x', 'x']);
    expect([next(285)?.['actualStart'], next(285)?.['actualEnd'], next(285)?.['plannedStart']]).toEqual([
      ...['x', 'y', undefined],
    ]);
    // Rows less than half an em apart are one.
    const near = (y: number) => read(fresh(), true, ...heads(100), dates(140, 'p', 'q'), dates(y, 'a', 'b'))?.phases[0];
    expect([near(145), near(145.1)]).toEqual([
      { plannedStart: 'p a', plannedEnd: 'q b' },
      { plannedStart: 'p', plannedEnd: 'q', actualStart: 'a', actualEnd: 'b' },
    ]);
    // The highest of all first rows tells, whichever phase had it.
    const reader = fresh();
    const lower: readonly Row[] = [...heads(100), dates(150, 'p1', 'p2'), dates(162, 'a1', 'a2')];
    const rows = [...lower, ...heads(240), dates(280, 'p3', 'p4'), dates(292, 'a3', 'a4')];
    expect(read(reader, true, ...rows, ...heads(380), dates(430, 'x', 'y'))?.phases[2]).toEqual({
      ...{ actualStart: 'x', actualEnd: 'y' },
    });
  });

  test('with one row of dates and nothing to compare have the planned ones where the highest of the other values begins', () => {
    const alone = (y: number, ...others: readonly Row[]) => {
      const rows = [...others, dates(y, 'x', 'y')].toSorted(([one], [other]) => one - other);
      return read(fresh(), true, ...heads(100), ...rows)?.phases[0]?.['plannedStart'];
    };
    const beside: readonly Row[] = [
      [140, ['10', 385]],
      [170, ['Rossi', 500]],
    ];
    expect([alone(140, ...beside), alone(145, ...beside), alone(146, ...beside)]).toEqual(['x', 'x', undefined]);
    expect([alone(150), alone(150, [140, ['Descrizione', 0]])]).toEqual(['x', 'x']);
    expect(alone(150, [140, ['SETTORE', 640]], [151, ['nota', 800]])).toBeUndefined();
  });

  test('go on from the page before under its columns, which the heads of this page do not change', () => {
    const ledger = new Hearing();
    const reader = new PhaseReader(ledger);
    const begun: Row = [140, ['Fase lunga', 0], ['01/02/26', 210], ['30/06/26', 295], ['SETTORE', 640]];
    expect(read(reader, true, ...heads(100), begun)?.continues).toBe(false);
    const moved = heads(160).map(
      ([y, ...texts]): Row => [y, ...texts.map(([text, x, more]): Text => [text, x + 40, more ?? {}])],
    );
    expect(read(reader, false, [100, ['che finisce', 0], ['TRIBUTI', 645]], ...moved, [200, ['Altra', 40]])).toEqual({
      continues: true,
      phases: [{ description: 'che finisce', centre: 'TRIBUTI' }, { description: 'Altra' }],
    });
    expect(ledger.heard.map(([, text, continues]) => (text === '' ? [] : [text, continues]))).toEqual([
      ...[['Fase lunga', false], ['SETTORE', false], [], ['che finisce', true], ['TRIBUTI', true], []],
      ...[['Altra', false], [], []],
    ]);
    // Right under the heading of the section nothing can go on.
    expect(read(reader, true, [80, ['estraneo', 0]], ...heads(100), begun)).toBeNull();
    // What stands less than the type above the first head is of this phase.
    expect(read(reader, false, [90.5, ['estraneo', 0]], ...heads(100))?.continues).toBe(false);
    expect(read(reader, false, [90, ['estraneo', 0]], ...heads(100))).toEqual({
      ...{ continues: true, phases: [{ description: 'estraneo' }, {}] },
    });
  });

  test('are not read where one of them lacks a head, and their heads are not the same words in a note', () => {
    const whole = heads(100);
    for (const head of [
      'FASE',
      'Peso',
      'Avanzamento',
      'Inizio effettivo',
      'Fine effettiva',
      'Responsabile',
      'Note',
      'Centro di Responsabilità',
    ]) {
      const without = heads(240).map(([y, ...texts]): Row => [y, ...texts.filter(([text]) => text !== head)]);
      expect(read(fresh(), true, ...whole, ...without), head).toBeNull();
    }
    // A head is no farther from the first than heads spread.
    const spread = (y: number) => {
      const rows = heads(100).map(([at, ...texts]): Row => [at, ...texts.filter(([text]) => text !== 'Note')]);
      return read(fresh(), true, ...rows, [y, ['Note', 800]])?.phases.length;
    };
    expect([spread(149.9), spread(150)]).toEqual([1, undefined]);
    const noted = (y: number, ...texts: readonly Text[]) => read(fresh(), true, ...whole, [y, ...texts])?.phases;
    expect(noted(150, ['inizio previsto', 800])).toHaveLength(1);
    // The other head stands to the right of it, and on its line.
    expect(noted(150, ['inizio previsto', 800], ['fine prevista', 640])).toHaveLength(1);
    expect(
      read(fresh(), true, ...whole, [200, ['inizio previsto', 500]], [216, ['fine prevista', 800]])?.phases,
    ).toHaveLength(1);
  });
});

describe('indicators', () => {
  const HEADS: readonly Row[] = [
    [100, ['Valore', 300], ['Valore', 400], ['Valore', 500], ['Valore', 600]],
    [104, ['Descrizione', 0], ['Tipo', 220], ['Note', 700]],
    [112, ['atteso', 300], ['raggiunto', 400], ['raggiunto', 500], ['raggiunto', 600]],
    [124, ['2024', 500], ['2025', 600]],
  ];
  const read = (
    rows: readonly Row[],
    mayContinue = false,
    rules: readonly ReturnType<typeof rule>[] = [],
    ledger = new CellLedger(),
  ) => {
    const found = readIndicators(linesAt(...rows), rules, ledger, mayContinue);
    return found === null
      ? null
      : { continues: found.continues, years: found.indicators[0]?.previousYears, rows: found.indicators.map(values) };
  };
  const one: Row = [150, ['Numero', 0], ['N', 220], ['10', 300], ['9', 400], ['7', 500], ['8', 600], ['nota', 700]];

  test('have the results of earlier years from the nearest back, wherever their heads stand', () => {
    expect(read([...HEADS, one])).toEqual({
      ...{ continues: false, years: [2025, 2024] },
      rows: [
        { description: 'Numero', type: 'N', target: '10', result: '9', previousResults: ['8', '7'], note: 'nota' },
      ],
    });
    // Whatever the line that a head stands on, and the line of its year.
    const crooked: readonly Row[] = [
      [99, ['Valore', 600]],
      [100, ['Valore', 300], ['Valore', 400], ['Valore', 500]],
      ...HEADS.slice(1, 3),
    ];
    const years: Row = [124, ['2024', 490], ['2025', 600]];
    expect(read([...crooked, years, one])?.rows[0]?.['previousResults']).toEqual(['8', '7']);
    expect(read([...crooked, one])?.rows[0]).toMatchObject({ result: '9', previousResults: ['7', '8'] });
    // One that begins where another ends is another.
    const close = HEADS.map(
      ([y, ...texts]): Row => [y, ...texts.map(([text, x]): Text => [text, x === 400 ? 545 : x])],
    );
    expect(read([...close, [150, ['Numero', 0], ['9', 546], ['7', 500], ['8', 600]]])?.rows[0]).toMatchObject({
      ...{ result: '9', previousResults: ['8', '7'] },
    });
    const [valore, others, raggiunto] = HEADS as readonly [Row, Row, Row];
    const undated = read([valore, others, raggiunto, one]);
    expect([undated?.years, undated?.rows[0]?.['result'], undated?.rows[0]?.['previousResults']]).toEqual([
      ...[null, '9', ['7', '8']],
    ]);
  });

  test('are not read without one of their heads, nor by words that stand too far below the first line', () => {
    for (const [at, head] of [
      [0, 'Valore'],
      [1, 'Descrizione'],
      [1, 'Tipo'],
      [1, 'Note'],
      [2, 'atteso'],
      [2, 'raggiunto'],
    ] as const) {
      const rows = HEADS.map(
        ([y, ...texts], row): Row => [
          y,
          ...texts.filter(([text], place) => row !== at || text !== head || (head === 'Valore' && place > 0)),
        ],
      );
      expect(read([...rows, one]), head).toBeNull();
    }
    // Of the three results no one may be missing, nor is the year of one alone that of both.
    const without = (x: number, row: number) =>
      HEADS.map(([y, ...texts], at): Row => [y, ...texts.filter(([, place]) => at !== row || place !== x)]);
    expect([400, 500, 600].map((x) => read([...without(x, 2), one]))).toEqual([null, null, null]);
    expect([500, 600].map((x) => read([...without(x, 3), one])?.years)).toEqual([null, null]);
    const lower = (y: number): readonly Row[] => [
      ...HEADS.map(([at, ...texts]): Row => [at, ...texts.filter(([text]) => text !== 'Note')]),
      [y, ['Note', 700]],
    ];
    expect([read([...lower(159.9), [180, ['Numero', 0]]]), read([...lower(160), [180, ['Numero', 0]]])]).toMatchObject([
      { rows: [{ description: 'Numero' }] },
      null,
    ]);
  });

  test('begin below the lowest head, between the rules that stand there', () => {
    const close: readonly Row[] = [one, [162, ['Altro', 0], ['20', 300]]];
    expect(read([...HEADS, ...close])?.rows).toHaveLength(2);
    const bordered = (...rules: readonly ReturnType<typeof rule>[]) =>
      read([...HEADS, [150, ['Numero', 0]], [162, ['Altro', 0], ['20', 300]]], false, rules)?.rows.length;
    expect(bordered(rule(155), rule(170))).toBe(2);
    expect(bordered(rule(110), rule(170))).toBe(1);
    const first = (y: number) => read([...HEADS, [y, ['20', 300]]])?.rows.length ?? 0;
    expect([first(125), first(125.1)]).toEqual([0, 1]);
  });

  test('go on from the page before where the first of them has none of the values of one line', () => {
    const rest: Row = [150, ['che segue', 0], ['nota', 700]];
    const next: Row = [190, ['Altro', 0], ['20', 300]];
    const ledger = new Hearing();
    expect(read([...HEADS, rest, next], true, [], ledger)?.continues).toBe(true);
    expect(ledger.heard).toEqual([
      ['indicatorDescription', 'che segue', true],
      ['indicatorNote', 'nota', true],
      ['indicatorDescription', 'Altro', false],
      ['indicatorNote', '', false],
    ]);
    expect(read([...HEADS, rest, next], false)?.continues).toBe(false);
    for (const x of [220, 300, 400, 500, 600]) {
      expect(read([...HEADS, [150, ['che segue', 0], ['5', x]], next], true)?.continues, String(x)).toBe(false);
    }
  });
});

describe('people involved', () => {
  const HEADS: readonly Row[] = [
    [100, ['Data', 500], ['Data', 600]],
    [106, ['Nominativo', 0], ['Relazione', 200], ['Impegno', 400]],
    [112, ['inizio', 500], ['fine', 600]],
  ];
  const ROW: Row = [140, ['Rossi Anna', 0], ['Referente', 200], ['20', 400], ['01/01/26', 500], ['31/12/26', 600]];
  const ALL = { name: 'Rossi Anna', relation: 'Referente', commitment: '20', fromDate: '01/01/26', toDate: '31/12/26' };
  const read = (
    reader: ParticipantReader,
    headed: boolean,
    rows: readonly Row[],
    rules: readonly ReturnType<typeof rule>[] = [],
  ) => reader.read(linesAt(...rows), rules, headed)?.map(values) ?? null;

  test('are read under their heads, and under those of the page before where none are repeated', () => {
    const reader = new ParticipantReader();
    expect(read(reader, false, [ROW])).toBeNull();
    expect(read(reader, true, [...HEADS, ROW])).toEqual([ALL]);
    expect(read(reader, false, [ROW])).toEqual([ALL]);
    expect(read(reader, false, [[140, ['Verdi', 0]]])).toEqual([{ name: 'Verdi' }]);
    expect(read(reader, true, [ROW])).toBeNull();
    expect([read(reader, true, []), read(reader, true, HEADS)]).toEqual([[], []]);
    const lacking = HEADS.map(([y, ...texts]): Row => [y, ...texts.filter(([text]) => text !== 'fine')]);
    expect(read(new ParticipantReader(), true, [...lacking, ROW])).toBeNull();
  });

  test('are those below the lowest of the heads, cut by the rules under the first of them', () => {
    const reader = new ParticipantReader();
    expect(read(reader, true, [...HEADS, [113, ['Verdi', 0]], ROW])).toEqual([ALL]);
    expect(read(reader, true, [...HEADS, [113.1, ['Verdi', 0]], ROW])).toEqual([{ name: 'Verdi' }, ALL]);
    const names = (...rules: readonly ReturnType<typeof rule>[]) =>
      read(reader, true, [...HEADS, [140, ['Rossi', 0]], [152, ['Anna', 0]]], rules)?.map(({ name }) => name);
    expect(names(rule(120), rule(160))).toEqual(['Rossi Anna']);
    expect(names(rule(145), rule(160))).toEqual(['Rossi', 'Anna']);
  });
});

describe('the cover', () => {
  const sheet = (...rows: readonly Row[]) => ({ page: 1, height: 800, lines: linesAt(...rows), rules: [] });
  const TITLE: Row = [100, ['SCHEDA OBIETTIVI', 0]];
  const DATE: Row = [130, ['Data elaborazione:', 0], ['23/11/2026', 120]];
  const parameters = (...rows: readonly Row[]) => readCover(sheet(TITLE, DATE, ...rows), 'a.pdf').parameters;

  test('is a page with the name of the document and the day it was made, or what was chosen', () => {
    const chosen: Row = [150, ['Parametri selezionati', 0]];
    const pages = [[TITLE, DATE], [TITLE, chosen], [DATE, TITLE], [TITLE], [DATE, chosen], []];
    expect(pages.map((rows) => isCover(sheet(...(rows as Row[]))))).toEqual([true, true, true, false, false, false]);
    expect(isCover(sheet(TITLE, [130, ['la data elaborazione', 0]]))).toBe(false);
  });

  test('says what was chosen beside each name, in cells of their own or in one, on as many lines as it takes', () => {
    expect(
      parameters(
        [150, ['Parametri selezionati', 0]],
        [170, ['Vista:', 0], ['PEG_2026', 120], ['Piano esecutivo', 200]],
        [184, ['di gestione', 200]],
        [200, ['Livello: OBIETTIVO DI PEG', 0]],
        [220, ['Descrizione sintetica:', 0], ['breve', 120]],
        [240, ['Centro di Responsabilità: S01 SETTORE', 0]],
        [252, ['TRIBUTI', 0]],
      ),
    ).toEqual({
      ...{ plan: { code: 'PEG_2026', name: 'Piano esecutivo di gestione' }, levelLabel: 'OBIETTIVO DI PEG' },
      ...{ shortDescription: 'breve', centre: { code: 'S01', name: 'SETTORE TRIBUTI' } },
    });
    expect(parameters()).toEqual({});
    expect(parameters([170, ['Vista:', 0]], [190, ['Livello:', 0]])).toEqual({});
    // What stands under the code is part of it, what stands under the name of the name.
    expect(parameters([170, ['Vista:', 0], ['PEG', 120], ['Piano', 200]], [184, ['2026', 120]])).toEqual({
      plan: { code: 'PEG 2026', name: 'Piano' },
    });
  });

  test('is refused where the day is missing or is none', () => {
    expect(() => readCover(sheet(TITLE), 'a.pdf')).toThrow(
      'La copertina di «a.pdf» non si legge: in «Data elaborazione»',
    );
    expect(() => readCover(sheet(TITLE, [130, ['Data elaborazione', 0], ['31/02/2026', 120]]), 'a.pdf')).toThrow(
      '31/02/2026',
    );
  });
});
