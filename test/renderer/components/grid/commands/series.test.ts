import { expect, test } from 'vitest';
import { continuedSeries } from '../../../../../renderer/components/grid/commands/series.ts';
import type { EditorKind } from '../../../../../renderer/components/values/value-kind.ts';

const SERIES: readonly (readonly [editor: EditorKind, texts: readonly string[], next: readonly string[]])[] = [
  ['number', ['10,00', '20,00'], ['30,00', '40,00', '50,00']],
  ['number', ['7,50'], ['8,50', '9,50', '10,50']],
  ['number', ['1.000,00', '999,50'], ['999,00', '998,50', '998,00']],
  ['number', ['x', '1,00'], ['x', '1,00', 'x']],
  ['date', ['30/12/2026'], ['31/12/2026', '01/01/2027', '02/01/2027']],
  ['date', ['01/03/2026', '08/03/2026'], ['15/03/2026', '22/03/2026', '29/03/2026']],
  ['date', ['15/01/2026', '15/04/2026'], ['15/07/2026', '15/10/2026', '15/01/2027']],
  // The last day of a month stays one.
  ['date', ['31/01/2026', '28/02/2026'], ['31/03/2026', '30/04/2026', '31/05/2026']],
  ['date', ['30/06/2026', '31/12/2026'], ['30/06/2027', '31/12/2027', '30/06/2028']],
  ['line', ['Fase 9'], ['Fase 10', 'Fase 11', 'Fase 12']],
  ['lines', ['Lotto 08', 'Lotto 10'], ['Lotto 12', 'Lotto 14', 'Lotto 16']],
  ['line', ['Avvio', 'Chiusura'], ['Avvio', 'Chiusura', 'Avvio']],
  ['line', ['Lotto 2', 'Lotto 1'], ['Lotto 0']],
];

test.each(SERIES)('%s: %j goes on with %j', (editor, texts, next) => {
  expect(continuedSeries(texts, 3, editor)).toEqual(next);
});
