import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../../shared/format/folded.ts';

test.each([
  ['CITTÀ', 'citta'],
  ['Citta\u0300', 'citta'],
  ['  Servizio \n  Perché ', 'servizio perche'],
  ['', ''],
])('«%s» folds to «%s»', (text, expected) => {
  expect(folded(text)).toBe(expected);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(folded(folded(text))).toBe(folded(text));
    }),
  );
});
