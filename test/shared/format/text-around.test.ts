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

test.each<[string, readonly [number, number], { readonly lead: number; readonly length: number }, string]>([
  ['(a due', [3, 6], { lead: 3, length: 30 }, '(a [due]'],
  ['(a due', [3, 6], { lead: 2, length: 30 }, '… a [due]'],
  ['(uno', [1, 4], { lead: 0, length: 30 }, '… [uno]'],
  ['a bc de', [5, 7], { lead: 4, length: 30 }, '… bc [de]'],
  ['uno due tre', [0, 3], { lead: 0, length: 7 }, '[uno] due …'],
  ['uno due tre', [0, 3], { lead: 0, length: 6 }, '[uno] …'],
  ['unodue tre', [0, 3], { lead: 0, length: 8 }, '[uno]due …'],
  ['uno due.', [0, 3], { lead: 0, length: 8 }, '[uno] due.'],
  ['uno due.', [0, 3], { lead: 0, length: 7 }, '[uno] due …'],
])('«%s» from %j in a room of %j is %s', (text, [start, end], room, expected) => {
  const runs = textAround(text, [{ start, end }], room);
  expect(runs.map(({ text: run, marked }) => (marked ? `[${run}]` : run)).join('')).toBe(expected);
});

test('hits that touch are two runs, with none between them', () => {
  const hits: [Span, Span] = [
    { start: 0, end: 3 },
    { start: 3, end: 6 },
  ];
  expect(textAround('unodue', hits, ROOM)).toEqual([
    { text: 'uno', marked: true },
    { text: 'due', marked: true },
  ]);
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
