import { expect, test } from 'vitest';
import { visualOrder } from '../../../../electron/paper/fonts/visual-order.ts';

test.each([
  ['Biblioteca di quartiere', 'Biblioteca di quartiere'],
  ['שלום', 'םולש'],
  ['titolo שלום עולם, e poi', 'titolo םלוע םולש, e poi'],
  ['ספר (שני) כאן', 'ןאכ (ינש) רפס'],
  ['אבג 12,50 דהו ', 'והד 12,50 גבא '],
])('«%s» stands on paper as «%s», and is read off it again', (text, seen) => {
  expect(visualOrder(text)).toBe(seen);
  expect(visualOrder(seen)).toBe(text);
});
