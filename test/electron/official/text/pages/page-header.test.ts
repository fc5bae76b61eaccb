import { expect, test } from 'vitest';
import { ProblemLog } from '../../../../../electron/official/problem-log.ts';
import { type HeadedPage, headedPage } from '../../../../../electron/official/text/pages/page-header.ts';

const HEADS = ['Comune di Prova SCHEDA OBIETTIVI', 'OBIETTIVO DI PEG Assessorato Centro di Responsabilità'];
const TITLE = ['', 'Un titolo', 'su due righe', ''];
const NAME = ['Responsabile', '', 'Bianchi Ugo'];
const BODY = ['', 'Collegato a', '', 'testo'];

const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);
function page(lines: readonly string[], previous: HeadedPage | null = null) {
  const problems = new ProblemLog('a.txt');
  const read = headedPage({ page: 2, lines: lines.map((text, at) => ({ text, line: at + 1 })) }, previous, problems);
  return { read, codes: problems.problems.map(({ code, place }) => `${code} ${place.line}`) };
}
function header(...lines: readonly string[]) {
  const { read } = page([...HEADS, '', ...lines]);
  if (read === null) return null;
  const { header, headerLines, body } = read;
  const { code, councillor, centre, title, responsible } = header;
  const below = body.map(({ lines: own }) => texts(own).join(' '));
  return [
    code.text,
    councillor?.text ?? null,
    texts(centre),
    texts(title),
    responsible?.text ?? null,
    below,
    headerLines.length,
  ];
}

test('a header has what its first lines say, and ends with the name of the responsible', () => {
  const { read } = page([...HEADS, '', '2026_A01 Rossi Anna SETTORE', ...TITLE, ...NAME, ...BODY]);
  expect(read?.header).toMatchObject({
    municipality: { text: 'Comune di Prova' },
    levelLabel: { text: 'OBIETTIVO DI PEG' },
  });
  const row = ['2026_A01 Rossi Anna SETTORE TRIBUTI', 'E COMMERCIO'];
  const cells = ['2026_A01', 'Rossi Anna', ['SETTORE TRIBUTI', 'E COMMERCIO'], ['Un titolo', 'su due righe']];
  expect(header(...row, ...TITLE, ...NAME, ...BODY)).toEqual([...cells, 'Bianchi Ugo', ['Collegato a', 'testo'], 8]);
  expect(header(...row, ...TITLE, ...NAME)).toEqual([...cells, 'Bianchi Ugo', [], 8]);
  expect(header(...row, ...TITLE, 'Responsabile', ...BODY)).toEqual([...cells, null, ['Collegato a', 'testo'], 7]);
  // What has two lines is no name, and a line of two words under the heads is no label.
  expect(header(...row, ...TITLE, 'Responsabile', '', 'uno', 'due')).toEqual([...cells, null, ['uno due'], 7]);
  expect(header(...row, ...TITLE, 'STATO DI ATTUAZIONE', '', 'testo')).toEqual([
    ...cells,
    null,
    ['STATO DI ATTUAZIONE', 'testo'],
    6,
  ]);
});

test('the centre may stand apart, in capitals, where the row has none', () => {
  const apart = (row: string, ...centre: readonly string[]) =>
    header(row, '', ...centre, ...TITLE, ...NAME)?.slice(1, 4);
  const title = ['Un titolo', 'su due righe'];
  expect(apart('2026_A01 Rossi Anna', 'SETTORE TRIBUTI', 'E COMMERCIO')).toEqual([
    'Rossi Anna',
    ['SETTORE TRIBUTI', 'E COMMERCIO'],
    title,
  ]);
  const ofTitle = (row: string, ...centre: readonly string[]) => apart(row, ...centre)?.at(-1);
  expect(ofTitle('2026_A01 Rossi SETTORE TRIBUTI', 'UFFICIO TASSE')).toEqual(['UFFICIO TASSE', '', ...title]);
  expect(ofTitle('2026_A01 Rossi Anna', 'SETTORE tributi')).toEqual(['SETTORE tributi', '', ...title]);
  expect(ofTitle('2026_A01 Rossi Anna', 'MIGLIORARE TRIBUTI')).toEqual(['MIGLIORARE TRIBUTI', '', ...title]);
  // A title alone is one, whatever its letters.
  expect(header('2026_A01 Rossi Anna', '', 'SETTORE TRIBUTI', '', ...NAME)?.[3]).toEqual(['SETTORE TRIBUTI']);
});

test('a page that begins with all the lines of the page before goes on with its objective', () => {
  const lines = [...HEADS, '', '2026_A01 Rossi Anna SETTORE TRIBUTI', ...TITLE, ...NAME];
  const { read: first } = page([...lines, ...BODY]);
  const { read: next } = page([...lines, '', '', 'segue'], first);
  expect(next).toMatchObject({ header: first?.header, body: [{ opensPage: true, blanksBefore: 0 }] });
  expect(next?.body.map((one) => texts(one.lines))).toEqual([['segue']]);
  expect(page(lines, first).read?.body).toEqual([]);
  const { read: other } = page([...lines.slice(0, -1), 'Verdi Ida', ...BODY], first);
  expect([other?.header.responsible?.text, other?.body.length]).toEqual(['Verdi Ida', 2]);
});

test('a header that is cut short is told where it begins', () => {
  expect(page(['', ...HEADS])).toEqual({ read: null, codes: ['header-cut 2'] });
  expect(page(HEADS.slice(0, 1))).toEqual({ read: null, codes: ['header-cut 1'] });
  expect(page([])).toEqual({ read: null, codes: ['header-cut undefined'] });
});
