import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Span, textAround } from '../../../shared/format/text-around.ts';

const ROOM = { lead: 10, length: 30 } as const;
const shown = (text: string, hits: readonly [Span, ...Span[]]) =>
  textAround(text, hits, ROOM)
    .map(({ text: run, marked }) => (marked ? `[${run}]` : run))
    .join('');

test('a short text is shown whole, on one line, with its hits marked', () => {
  const hits: [Span, Span] = [
    { start: 0, end: 3 },
    { start: 8, end: 11 },
  ];
  expect(shown('uno due\nuno', hits)).toBe('[uno] due [uno]');
});

test('a long one from a word before the first hit to the last word that fits', () => {
  const text = 'prima del testo che si cerca viene altro, e altro viene dopo di esso';
  expect(shown(text, [{ start: 23, end: 28 }])).toBe('… che si [cerca] viene altro, e …');
});

test('no hit is cut, no word is, and nothing but spaces and the marks of a cut is added', () => {
  const words = fc.array(fc.constantFrom('a', 'città', 'lunghissimaparola', 'e\u0300', ',', '7'), { minLength: 1 });
  fc.assert(
    fc.property(words, fc.nat(), (some, at) => {
      const text = some.join(' ');
      const start = text.lastIndexOf(' ', at % text.length) + 1;
      const end = text.indexOf(' ', start) < 0 ? text.length : text.indexOf(' ', start);
      const runs = textAround(text, [{ start, end }], ROOM);
      expect(runs.filter(({ marked }) => marked).map((run) => run.text)).toEqual([text.slice(start, end)]);
      const whole = runs.map((run) => run.text).join('');
      const inside = whole.replace(/^… /u, '').replace(/ …$/u, '');
      expect(` ${text} `).toContain(` ${inside} `);
    }),
  );
});
