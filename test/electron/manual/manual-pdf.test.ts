import { expect, test } from 'vitest';
import { manualPdf } from '../../../electron/manual/manual-pdf.ts';
import { guideChapters } from '../../../electron/manual/write-manual.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { markedContents, openPrinted, pageStrings, tagTree } from '../paper/pdf/read-back.ts';

const FACTS = { version: '1.2.3', date: isoDate.parse('2026-03-01') };
const CHAPTERS = [
  `# Primo\n\nSi preme \`Ctrl+S\` in _Menu_, **sempre**.\n\n## Parte\n\n- uno\n- due\n\n${'Parole. '.repeat(600)}`,
  '# Secondo\n\n1. prima\n2. poi\n\n```\npegaso info\n```\n',
];

test('the guide is a manual with a cover, contents that say the page, and bookmarks of chapters with their parts', async () => {
  const bytes = manualPdf(CHAPTERS, FACTS);
  expect(Buffer.compare(bytes, manualPdf(CHAPTERS, FACTS))).toBe(0);
  const pdf = await openPrinted(bytes);
  expect(await pageStrings(pdf, 1)).toEqual(expect.arrayContaining(['Pegaso', 'Versione 1.2.3, 01/03/2026']));
  const contents = (await pageStrings(pdf, 2)).join(' ');
  const outline = await pdf.getOutline();
  expect(outline.map(({ title, items }) => [title, items.map((one) => one.title)])).toEqual([
    ['Manuale di Pegaso', []],
    ['Indice', []],
    ['Primo', ['Parte']],
    ['Secondo', []],
  ]);
  for (const { title, dest } of outline.slice(2)) {
    const page = (await pdf.getPageIndex(Array.isArray(dest) ? dest[0] : null)) + 1;
    expect(contents).toContain(`${title} ${page}`);
    expect(await pageStrings(pdf, page)).toContain(title);
  }
});

test('headings, lists, keys and code are tagged as what they are, and nothing is without a tag', async () => {
  const pdf = await openPrinted(manualPdf(CHAPTERS, FACTS));
  const roles = new Set<string>();
  for (let page = 1; page <= pdf.numPages; page += 1) {
    expect((await markedContents(pdf, page)).unmarked).toEqual([]);
    for (const role of (await tagTree(pdf, page)).roles) roles.add(role);
  }
  expect([...roles]).toEqual(
    expect.arrayContaining(['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Code', 'TOC', 'TOCI']),
  );
  const words = (await pageStrings(pdf, 3)).join(' ');
  expect(words).toContain('Ctrl+S in «Menu»');
});

test('every chapter of the guide can be printed; a mark that the manual does not know is refused, not left out', () => {
  expect(guideChapters().length).toBeGreaterThan(10);
  expect(manualPdf(guideChapters(), FACTS).length).toBeGreaterThan(10_000);
  expect(() => manualPdf(['# Uno\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'], FACTS)).toThrow('table');
  expect(() => manualPdf(['Senza titolo'], FACTS)).toThrow('title');
});

test('a paragraph longer than a page goes on on the next, and no line falls off the sheet', async () => {
  const words = Array.from({ length: 1_500 }, (_, index) => `parola${index}`);
  const pdf = await openPrinted(manualPdf([`# Lungo\n\n${words.join(' ')}`], FACTS));
  const printed: string[] = [];
  for (let page = 3; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || !item.str.startsWith('parola')) continue;
      expect(item.transform[5]).toBeGreaterThan(60);
      printed.push(...item.str.trim().split(' '));
    }
  }
  expect(printed).toEqual(words);
});
