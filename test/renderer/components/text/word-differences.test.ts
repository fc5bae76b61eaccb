import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDifferences } from '../../../../renderer/components/text/word-differences.ts';

const shown = (before: string, after: string) =>
  wordDifferences(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
    .join('');

test.each([
  ['la stessa frase', 'la stessa frase', 'la stessa frase'],
  ['entro il 31 marzo', 'entro il 30 aprile', 'entro il [-31 marzo-][+30 aprile+]'],
  ['', 'tutto nuovo', '[+tutto nuovo+]'],
  ['tolto', '', '[-tolto-]'],
  ['città', 'citta', '[-città-][+citta+]'],
  ['entro il mese di marzo', 'entro il mese di aprile', 'entro il mese di [-marzo-][+aprile+]'],
  ['uno prima e due dopo', 'tre prima e sei dopo', '[-uno-][+tre+] prima e [-due-][+sei+] dopo'],
])('from «%s» to «%s»', (before, after, words) => {
  expect(shown(before, after)).toBe(words);
});

test('the runs without what came are the first text, without what went the second', () => {
  const words = fc.array(fc.constantFrom('uno', 'due', ' ', '\n', ',', 'tre'), { maxLength: 30 });
  const text = words.map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = wordDifferences(before, after);
      const without = (kind: string) => runs.flatMap((run) => (run.kind === kind ? [] : [run.text])).join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});

test('two texts of a hundred thousand letters that share nothing are told without waiting', () => {
  const runs = wordDifferences('uno '.repeat(25_000), 'due '.repeat(25_000));
  expect(runs.some(({ kind }) => kind === 'added')).toBe(true);
});
