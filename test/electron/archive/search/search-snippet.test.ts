import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchSnippet } from '../../../../electron/archive/search/search-snippet.ts';
import { searchTerms } from '../../../../electron/archive/search/search-terms.ts';

const LONG = 'Attività di programmazione e di controllo della gestione. '.repeat(20);

test.each([
  ['composed', LONG],
  ['decomposed', LONG.normalize('NFD')],
])('the first hit deep in a text is marked with the words around it, accents %s', (_, before) => {
  const runs = searchSnippet(`${before}La città apre un asilo nido. ${before}`, searchTerms('citta nid'));
  expect(runs?.filter(({ marked }) => marked).map(({ text }) => text.normalize('NFC'))).toEqual(['città', 'nido']);
  expect(runs?.map(({ text }) => text).join('')).toMatch(/^… .{20,45}La citt/u);
});

const snippet = (text: string, query: string) => {
  const runs = searchSnippet(text, searchTerms(query));
  return runs?.map(({ text: run, marked }) => (marked ? `[${run}]` : run)).join('') ?? null;
};

test.each([
  // A text that fits is shown whole, wherever it is hit.
  ['uno due tre', 'due', 'uno [due] tre'],
  ['uno due tre', 'uno', '[uno] due tre'],
  ['uno due tre', 'tre', 'uno due [tre]'],
  ['uno due tre', 'quattro', null],
  // Hits that overlap, or lie one in the other, are one.
  ['di 2026_A01_01 si', 'A01 2026_A01_01', 'di [2026_A01_01] si'],
  ['di 2026_A01_01 si', '2026_A01_01 01', 'di [2026_A01_01] si'],
  ['di 2026_A01_01 si', '2026_A01 A01_01', 'di [2026_A01_01] si'],
  ['uno due tre due', 'due', 'uno [due] tre [due]'],
  // Words in a row are a hit where all of them stand so.
  ["l'uno, l'ente e un ente", "l'ente", "l'uno, [l'ente] e un ente"],
  ["l'uno e un ente", "l'ente", null],
  // Words are begun, lines are joined.
  ['uno\n  duecento', 'due', 'uno [duecento]'],
])('of «%s» the search for %s shows %s', (text, query, shown) => {
  expect(snippet(text, query)).toBe(shown);
});

test('a hit at most forty characters in shows the text from its beginning; a word more, and it does not', () => {
  const at = (lead: number) => snippet(`${'a'.repeat(lead - 1)} nido ${'coda '.repeat(60)}`, 'nido');
  expect(at(40)).toMatch(/^a{39} \[nido\]/u);
  expect(at(41)).toMatch(/^… \[nido\]/u);
});

test('a text of 180 characters is shown to its end, a longer one up to the last word that fits', () => {
  const text = (words: number) => `nido ${'parola '.repeat(words)}fine`;
  const whole = text(24);
  expect(whole.length).toBeLessThanOrEqual(180);
  expect(snippet(whole, 'nido')).toBe(whole.replace('nido', '[nido]'));
  const longer = snippet(text(25), 'nido') ?? '';
  expect(longer.endsWith(' …')).toBe(true);
  const shown = longer.replace(/[[\]]/gu, '').replace(/ …$/u, '');
  expect(shown.length).toBeLessThanOrEqual(180);
  expect(shown.length + ' parola'.length).toBeGreaterThan(180 - ' parola'.length);
});

test('a snippet is a piece of its text around the first hit, short, with every hit in it marked', () => {
  const word = fc.constantFrom('nido', 'nidi', 'casa', 'a', 'x'.repeat(30), 'parola', 'è');
  const words = fc.array(word, { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(words, fc.constantFrom('nid', 'casa', 'nido casa', '"casa nido"'), (all, query) => {
      const text = all.join(' ');
      const runs = searchSnippet(text, searchTerms(query));
      if (runs === null) return;
      const shown = runs.filter(({ text: run }) => run !== '… ' && run !== ' …');
      const piece = shown.map(({ text: run }) => run).join('');
      expect(text).toContain(piece);
      expect(piece.length).toBeLessThanOrEqual(180 + 45);
      expect(runs[0]?.text === '… ').toBe(!text.startsWith(piece));
      const marked = shown.filter((run) => run.marked);
      expect(marked.length).toBeGreaterThan(0);
      expect(piece.indexOf(marked[0]?.text ?? '')).toBeLessThanOrEqual(45);
      if (query === 'nid') {
        const sought = piece.split(' ').filter((one) => one.startsWith('nid'));
        expect(marked.map(({ text: run }) => run)).toEqual(sought);
      }
    }),
    { numRuns: 300 },
  );
});
