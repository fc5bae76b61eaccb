import { describe, expect, test } from 'vitest';
import { PhaseReader } from '../../../../../electron/official/pdf/blocks/read-phases.ts';
import { CellLedger } from '../../../../../electron/official/pdf/cells/cell-ledger.ts';
import { Hearing, linesAt, type Row, type Text, values } from '../lines-at.ts';

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

  test('have each the heads that stand nearest, under whose edges their columns lie', () => {
    const right = (rows: readonly Row[], by: number) =>
      rows.map(([y, ...texts]): Row => [y, ...texts.map(([text, x, more]): Text => [text, x + by, more ?? {}])]);
    const close = [...heads(100), [130, ['10', 385]], ...right(heads(140), 60), [170, ['20', 435]]] as const;
    expect(read(fresh(), true, ...close)?.phases).toEqual([{ weight: '10' }, { weight: '20' }]);
    // Of two heads one above the other the outer edges count.
    const dated = (x: number) => read(fresh(), true, ...heads(100), [140, ['01/02/26', x]])?.phases[0];
    expect([dated(278), dated(284.5)]).toEqual([{ plannedStart: '01/02/26' }, { plannedEnd: '01/02/26' }]);
    // First rows are as far from the lowest of their heads.
    const low = heads(240).map(([y, ...texts]): Row => [y === 256 ? 264 : y, ...texts]);
    const rows = [...heads(100), dates(140, 'p', 'q'), dates(152, 'a', 'b'), ...low, dates(288, 'x', 'y')];
    expect(read(fresh(), true, ...rows)?.phases[1]).toEqual({ plannedStart: 'x', plannedEnd: 'y' });
  });

  test('are told by the heads of their planned days, which stand side by side', () => {
    const beside = (x: number, y: number) => {
      const [[at, start], ...others] = heads(100) as readonly [Row, ...Row[]];
      const rows: readonly Row[] = [[at, start as Text], [at + y, ['Fine prevista', x]], ...others];
      return read(fresh(), true, ...rows.toSorted(([one], [other]) => one - other))?.phases.length ?? 0;
    };
    expect([beside(290, 4.9), beside(290, 5), beside(290, -4.9), beside(290, -5)]).toEqual([1, 0, 1, 0]);
    expect([beside(275.1, 0), beside(275, 0)]).toEqual([1, 0]);
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
