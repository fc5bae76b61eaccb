import { describe, expect, test } from 'vitest';
import { lowerIsBetterWord } from '../../../shared/rules/lower-is-better-word.ts';

describe('words that promise less', () => {
  test.each([
    ['Ridotto consumo di carta, inferiore a 500 risme', 'ridotto'],
    ['Reclami INFERIORI a 10', 'inferiori'],
    ['Tempo massimo di risposta', 'massimo'],
    ['Rilascio non oltre 30 giorni', 'non oltre'],
    ['Costo non superiore al 2019', 'non superiore'],
    ['Assenze: meno di 5', 'meno di'],
    ['Tempi medi di pagamento', 'tempi medi'],
  ])('%s', (description, word) => {
    expect(lowerIsBetterWord(description)).toBe(word);
  });

  test.each([
    'Avviare la riduzione dei consumi con misure di contenimento',
    'Pratiche concluse in misura non inferiore al 90%',
    'Presenze non meno di 20',
    'Servizi per i minori',
    'Manutenzione delle scuole medie inferiori',
    'Incontri con Massimiliano Kolbe',
    'Numero di incontri',
  ])('not in: %s', (description) => {
    expect(lowerIsBetterWord(description)).toBeNull();
  });
});
