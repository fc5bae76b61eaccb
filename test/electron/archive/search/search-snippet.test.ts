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
