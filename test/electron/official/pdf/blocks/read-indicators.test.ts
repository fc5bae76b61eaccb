import { describe, expect, test } from 'vitest';
import { readIndicators } from '../../../../../electron/official/pdf/blocks/read-indicators.ts';
import { CellLedger } from '../../../../../electron/official/pdf/cells/cell-ledger.ts';
import { Hearing, linesAt, type Row, rule, type Text, values } from '../lines-at.ts';

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
