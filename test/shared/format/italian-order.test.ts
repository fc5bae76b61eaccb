import { expect, test } from 'vitest';
import { italianOrder } from '../../../shared/format/italian-order.ts';

test('names stand as in an Italian index: accents and case do not part them', () => {
  const names = [
    'Zanni Ugo',
    'ESPOSITO Ada',
    "D'Amico Ugo",
    'de Luca Ada',
    'Èrcoli Ivo',
    'Dante Ada',
    'Esposito Bea',
    'D’Amico Ivo',
  ];
  expect(names.toSorted(italianOrder)).toEqual([
    'D’Amico Ivo',
    "D'Amico Ugo",
    'Dante Ada',
    'de Luca Ada',
    'Èrcoli Ivo',
    'ESPOSITO Ada',
    'Esposito Bea',
    'Zanni Ugo',
  ]);
});
