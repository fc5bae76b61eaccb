import { expect, test } from 'vitest';
import { guessOf, matched, matchingProblem, retargeted } from '../../../../renderer/features/tables/table-draft.ts';
import { type TableMatching, type TablePreview, tablePreview } from '../../../../shared/ipc/channels/tables.ts';
import { testId } from '../../../support/objective-details.ts';

const planId = testId();
const matching: TableMatching = {
  target: 'objectives',
  planId,
  columns: [
    { column: 0, field: 'code' },
    { column: 1, field: 'title' },
  ],
};
const preview: TablePreview = tablePreview.parse({
  token: 'tabella',
  fileName: 'tabella.csv',
  sheets: ['tabella'],
  reading: { sheet: 0, encoding: 'utf-8', separator: ';', headRow: 1 },
  heads: ['Codice', 'Testo', 'PESO'],
  rows: [],
  rowCount: 0,
  fields: {
    objectives: [
      { field: 'code', name: 'Codice', required: true },
      { field: 'title', name: 'Descrizione estesa', required: false },
    ],
    phases: [
      { field: 'code', name: 'Obiettivo', required: true },
      { field: 'weight', name: 'Peso', required: false },
      { field: 'description', name: 'Descrizione', required: true },
    ],
    indicators: [],
    centres: [],
    people: [],
  },
  matching,
  remembered: false,
  guesses: { objectives: [], phases: [{ column: 1, field: 'responsibleId' }], indicators: [], centres: [], people: [] },
  isEncodingCertain: true,
});

test('a field is filled by one column, and those that serve by some', () => {
  expect(matchingProblem(matching, preview)).toBeNull();
  const twice = matched(matching, 2, 'code');
  expect(matchingProblem(twice, preview)).toBe(
    '«Codice» è scelto per «Codice» e «PESO»: lasciarlo a una colonna sola.',
  );
  expect(matchingProblem(matched(matching, 0, null), preview)).toBe('Manca «Codice»: dire quale colonna lo contiene.');
});

test('rows of another kind keep the fields that they have too, and take those that heads name', () => {
  const phases = retargeted(matching, 'phases', preview);
  expect(phases).toEqual({
    target: 'phases',
    planId,
    columns: [
      { column: 0, field: 'code' },
      { column: 2, field: 'weight' },
    ],
  });
  expect(matchingProblem(phases, preview)).toBe('Manca «Descrizione»: dire quale colonna lo contiene.');
});

test('a guess is offered while no column fills its field', () => {
  const phases = { ...matching, target: 'phases' as const };
  expect(guessOf(phases, preview, 1)).toBe('responsibleId');
  expect(guessOf(phases, preview, 0)).toBeNull();
  expect(guessOf(matched(phases, 2, 'responsibleId'), preview, 1)).toBeNull();
});
