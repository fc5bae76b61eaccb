import { expect, test } from 'vitest';
import { guessSeparator } from '../../../../../electron/exchange/spreadsheets/csv/guess-separator.ts';

const guessed = (...lines: readonly string[]) => guessSeparator(lines.join('\n')).separator;

test('the separator of a text is the one that cuts most records alike into most cells', () => {
  expect(guessed('a;b,c', 'd;e')).toBe(';');
  expect(guessed('a;b;c', 'd,e;f,g;h', 'i;l;m')).toBe(';');
  expect(guessed('a,b;c,d', 'e,f;g,h', 'i,l;m,n')).toBe(',');
  // Fewer records alike, but of more cells.
  expect(guessed('a|b,c,d,e,f', 'a|b,c,d,e,f', 'a|b')).toBe(',');
  expect(guessed('a|b,c', 'a|b,c', 'a|b')).toBe('|');
  // As even as another, the one that stands in texts less often.
  expect(guessed('a\tb,c', 'd\te,f')).toBe('\t');
  expect([guessed('a', 'b'), guessed('')]).toEqual([';', ';']);
  // Beyond twenty cells more are no better.
  const wide = (count: number, separator: string) => Array(count).fill('x').join(separator);
  expect(guessed(`${wide(20, '|')}${wide(30, ',')}`)).toBe('|');
  // Only the first fifty records are looked at.
  expect(guessed(...Array(50).fill('a,b'), ...Array(200).fill('a;b;c;d'))).toBe(',');
});

test('a first line may name it, and is no record', () => {
  expect(guessSeparator('sep=,\r\na;b')).toEqual({ separator: ',', text: 'a;b' });
  expect(guessSeparator('"SEP=|";;\na')).toEqual({ separator: '|', text: 'a' });
  expect(guessSeparator('sep=\\t\na')).toEqual({ separator: '\t', text: 'a' });
  expect(() => guessSeparator('sep=x\na')).toThrow(expect.objectContaining({ code: 'separator' }));
  expect(guessSeparator('separe;a\nb;c').text).toBe('separe;a\nb;c');
});
