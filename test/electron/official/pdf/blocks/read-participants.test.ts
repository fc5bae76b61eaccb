import { describe, expect, test } from 'vitest';
import { ParticipantReader } from '../../../../../electron/official/pdf/blocks/read-participants.ts';
import { linesAt, type Row, rule, values } from '../lines-at.ts';

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
