import { expect, test } from 'vitest';
import type { Cell } from '../../../../../electron/exchange/spreadsheets/cells/cell.ts';
import { guessHeadRow, knownHeadsOf } from '../../../../../electron/exchange/spreadsheets/tables/guess-head-row.ts';
import { typedMatching } from '../../../../../electron/exchange/spreadsheets/tables/typed-matching.ts';

const cell = (text: string): Cell | undefined => {
  if (text === '') return undefined;
  return /^\d/u.test(text) ? { kind: 'number', number: Number(text), percent: false } : { kind: 'text', text };
};
const sheet = (rows: Readonly<Record<number, string>>) => ({
  ...{ name: 'a', hidden: false, merged: [] },
  rows: Object.entries(rows).map(([number, texts]) => ({ number: Number(number), cells: texts.split('|').map(cell) })),
});

test('the heads are the row with most known words, the first of such, else the first with more than one text', () => {
  expect(
    guessHeadRow(
      sheet({
        2: 'Peso',
        4: 'Obiettivo|Descrizione',
        5: 'Obiettivo|Descrizione|Peso',
        9: 'Peso|Obiettivo|Descrizione',
      }),
    ),
  ).toBe(5);
  expect(guessHeadRow(sheet({ 2: 'Peso', 4: 'uno|due', 5: 'tre|quattro' }))).toBe(4);
  expect(guessHeadRow(sheet({ 3: 'uno', 4: '1|2|3', 5: 'due' }))).toBe(3);
  expect(guessHeadRow(sheet({}))).toBe(1);
  expect([knownHeadsOf(sheet({ 1: 'Obiettivo|Descrizione', 2: 'Peso' })), knownHeadsOf(sheet({}))]).toEqual([2, 0]);
  // Only the first thirty rows are looked at.
  const below = (row: number) =>
    sheet({
      ...Object.fromEntries(Array.from({ length: row - 1 }, (_, at) => [at + 1, 'x|y'])),
      [row]: 'Obiettivo|Descrizione',
    });
  expect([guessHeadRow(below(30)), guessHeadRow(below(31)), knownHeadsOf(below(31))]).toEqual([30, 1, 0]);
});

test('a column that a person types is matched over what the heads suggest; a field is filled by one column', () => {
  const heads = ['Codice', 'Testo', 'a=b', 'Scadenza'];
  const suggested = [
    { column: 0, field: 'objectiveId' },
    { column: 1, field: 'description' },
  ];
  const typed = (...pairs: readonly string[]) =>
    typedMatching(pairs, heads, 'phases', suggested)
      .map(({ column, field }) => `${column} ${field}`)
      .toSorted();
  expect(typed()).toEqual(['0 objectiveId', '1 description']);
  expect(typed('scadenza=FINE PREVISTA')).toEqual(['0 objectiveId', '1 description', '3 plannedEnd']);
  expect(typed('a=b=Descrizione')).toEqual(['0 objectiveId', '2 description']);
  expect(typed('Testo=')).toEqual(['0 objectiveId']);
  expect(typed('Testo=Nota')).toEqual(['0 objectiveId', '1 note']);
  for (const wrong of ['Testo', 'Altro=Nota', '=Nota'])
    expect(() => typed(wrong), wrong).toThrow('non nomina una colonna');
  expect(() => typed('Testo=Altro')).toThrow('«Altro» non è un campo: ci sono ');
});
