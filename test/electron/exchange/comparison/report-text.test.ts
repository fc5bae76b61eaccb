import { expect, test } from 'vitest';
import { countsInWords, placeInWords } from '../../../../electron/exchange/comparison/report-text.ts';

test('what differs is counted in words, each kind that there is', () => {
  const words = (added: number, removed: number, changed: number) =>
    countsInWords({ added, removed, changed } as never);
  expect([words(0, 0, 0), words(1, 0, 0), words(0, 2, 1), words(3, 1, 12)]).toEqual([
    'Nessuna differenza.',
    'Una riga aggiunta.',
    '2 righe tolte, un valore cambiato.',
    '3 righe aggiunte, una riga tolta, 12 valori cambiati.',
  ]);
});

test('a difference is of a row, or of a field of one', () => {
  const place = (subject: string, field: string, what: string) => placeInWords({ subject, field, what } as never);
  expect([
    place('Fase 2', 'peso', 'modifica'),
    place('', 'titolo', 'modifica'),
    place('Fase 2', '', 'aggiunta'),
    place('', '', 'tolta'),
  ]).toEqual([...['Fase 2, peso', 'titolo', 'Fase 2: aggiunta', 'Obiettivo: tolta']]);
});
