import { expect, test } from 'vitest';
import { foundSpans, replacedText } from '../../../shared/rules/replaced-text.ts';

const loose = { matchCase: false, wholeWords: false };

test('what is found is replaced as it is written, by case and whole words where asked', () => {
  const text = 'Il PIAO e il piao; i piaoni. PIAO.';
  expect(replacedText(text, { ...loose, find: 'piao', put: 'DUP' })).toBe('Il DUP e il DUP; i DUPni. DUP.');
  expect(replacedText(text, { ...loose, find: 'PIAO', put: 'DUP', matchCase: true })).toBe(
    'Il DUP e il piao; i piaoni. DUP.',
  );
  expect(replacedText(text, { ...loose, find: 'piao', put: '', wholeWords: true })).toBe('Il  e il ; i piaoni. .');
  expect(foundSpans('città Città', { ...loose, find: 'CITTÀ' })).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 11 },
  ]);
});

test('signs are sought and put as they are', () => {
  expect(replacedText('LL.PP. (art. 1/2) [a-b] $1', { ...loose, find: '(art. 1/2) [a-b]', put: '$& $1' })).toBe(
    'LL.PP. $& $1 $1',
  );
  expect(foundSpans('LLxPPx', { ...loose, find: 'LL.PP.' })).toEqual([]);
});
