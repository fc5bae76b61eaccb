import { expect, test } from 'vitest';
import { runsAt } from '../../../../renderer/features/finder/runs-at.ts';
import { textMatch } from '../../../../renderer/features/finder/text-match.ts';

const shown = (text: string, typed: string) =>
  textMatch(text, typed)
    ?.map(({ text: run, marked }) => (marked ? `[${run}]` : run))
    .join('');

test('a hit is marked where it stands, case and accents ignored', () => {
  expect(shown('Qualità percepita', 'qualita')).toBe('[Qualità] percepita');
  expect(shown('Perché la CITTÀ è più pulita', 'città è')).toBe('Perché la [CITTÀ è] più pulita');
  expect(shown('prima riga\nseconda', 'riga seconda')).toBe('prima [riga seconda]');
  expect(textMatch('abc', 'x')).toBeNull();
  expect(textMatch('abc', '  ')).toBeNull();
});

test('characters made of several pieces do not move the mark', () => {
  expect(shown('👍🏽 e\u0300 fatto', 'fatto')).toBe('👍🏽 e\u0300 [fatto]');
});

test('of a long text only what stands around the hit is shown, between whole words', () => {
  const text = `${'inizio '.repeat(40)}bersaglio${' fine'.repeat(60)}`;
  const found = shown(text, 'bersaglio') ?? '';
  expect(found).toMatch(/^… (inizio )+\[bersaglio\]( fine)+/u);
  expect(found.length).toBeLessThan(170);
});

test('a title is cut out of the longer text that a search answers', () => {
  const runs = [
    { text: 'Varchi: la ', marked: false },
    { text: 'Città', marked: true },
    { text: ' La ', marked: false },
    { text: 'città', marked: true },
    { text: ' sicura', marked: false },
  ];
  expect(runsAt(runs, 'La città\nsicura')).toEqual([
    { text: 'La ', marked: false },
    { text: 'città', marked: true },
    { text: ' sicura', marked: false },
  ]);
  expect(runsAt([], 'La città')).toEqual([{ text: 'La città', marked: false }]);
});
