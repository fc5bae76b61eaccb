import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { indicatorLike, objectiveLike } from '../../../support/objective-details.ts';
import { afterTheYear, found } from './found.ts';

describe('an indicator', () => {
  const kinds = (given: Parameters<typeof indicatorLike>[0], today = afterTheYear) =>
    found(objectiveLike({ indicators: [indicatorLike(given)] }), today).map(([kind]) => kind);

  test.each([
    [100, 10_000, 'Acquisto di arredi'],
    [10_000, 100, 'Percentuale di casi controllati'],
    [100, 6000, 'Attivazione del servizio (si=1, no=0)'],
    [90, 8500, 'Presenza in sede (%)'],
    [500, 60_000, 'Numero di accordi'],
    [60_000, 500, 'Numero di accordi'],
  ])('%i -> %i (%s) is a matter of scale', (target, result, description) => {
    expect(kinds({ target, result, description })).toEqual(['result-scale']);
  });

  test.each([
    [300, 400, 'Numero di servizi'],
    [600_000, 667_000, 'Numero di persone'],
    [100_000, 155_600, 'N° consulenze'],
    [400, 1300, 'Numero di incontri'],
    [5000, 8000, 'Servizi in rete, almeno il 50%'],
    [100, 0, 'Attivazione (si=1, no=0)'],
    [10_000, 0, 'Casi controllati (%)'],
    [100, 6000, 'Numero di incontri'],
    [0, 5000, 'Numero di incontri'],
  ])('%i -> %i (%s) is not', (target, result, description) => {
    expect(kinds({ target, result, description })).toEqual([]);
  });

  test('far below a target is no matter of scale when less is better', () => {
    expect(kinds({ direction: 'lower', target: 60_000, result: 300 })).toEqual([]);
    expect(kinds({ direction: 'lower', target: 300, result: 60_000 })).toEqual(['result-scale']);
  });

  test('with words that promise less has a doubtful direction, unless it is a yes/no or lower is better', () => {
    const reduced = { description: 'Ridotto consumo di carta inferiore a 500', target: 50_000, result: 8200 };
    expect(kinds(reduced)).toEqual(['direction-doubtful']);
    expect(kinds({ ...reduced, direction: 'lower' })).toEqual([]);
    expect(kinds({ description: 'Carico massimo ridotto (si/no)', target: 100, result: 100 })).toEqual([]);
    expect(kinds({ description: 'Rischi ridotti', target: 100, result: 100 })).toEqual([]);
    expect(found(objectiveLike({ indicators: [indicatorLike(reduced)] }))[0]?.[1]).toBe(
      'Indicatore «Ridotto consumo di carta inferiore a 500»: «ridotto» fa pensare che meno sia meglio, ma la lettura del risultato è «più è meglio»: controllarla.',
    );
  });

  test('must have a result once the year is over, not before', () => {
    expect(kinds({ result: null })).toEqual(['result-missing']);
    expect(kinds({ result: null }, isoDate.parse('2021-01-01'))).toEqual(['result-missing']);
    expect(kinds({ result: null }, isoDate.parse('2020-12-31'))).toEqual([]);
  });
});
