import { expect, test } from 'vitest';
import { reportPdf } from '../../../../electron/exchange/comparison/report-pdf.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { SOME_REPORT } from '../../../support/some-report.ts';
import { markedContents, openPrinted, pageStrings, tagTree } from '../../paper/pdf/read-back.ts';

const DATE = isoDate.parse('2026-03-01');

test('a comparison is printed with its two sides, its counts and each difference, tagged and the same every time', async () => {
  const bytes = reportPdf(SOME_REPORT, DATE);
  expect(Buffer.compare(bytes, reportPdf(SOME_REPORT, DATE))).toBe(0);
  const pdf = await openPrinted(bytes);
  expect(pdf.numPages).toBe(1);
  const text = (await pageStrings(pdf, 1)).join(' | ');
  expect(text).toContain('CONFRONTO');
  expect(text).toContain('prima.pegaso');
  expect(text).toContain('01/03/2026');
  expect(text).toContain('Una riga aggiunta, una riga tolta, 2 valori cambiati.');
  expect(text).toContain('Gli enti sono diversi');
  expect(text).toContain('Fase 1 «Avvio», peso | 10,00 | 1.020,00');
  expect(text).toContain('Indicatore 1: eliminazione | Qualità');
  expect(text).toContain("(non c'è più)");
  expect(text).toContain('pagina 1 di');
  const { ids, unmarked } = await markedContents(pdf, 1);
  expect(unmarked).toEqual([]);
  const tree = await tagTree(pdf, 1);
  expect(new Set(tree.ids)).toEqual(new Set(ids));
  expect(tree.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'Table', 'TR', 'TH', 'TD']));
  const bookmarks = await pdf.getOutline();
  expect(bookmarks.map(({ title }) => title)).toEqual([
    'Confronto',
    '2026_A01_01 Una città più pulita',
    'Elenchi e impostazioni',
  ]);
});

test('a long comparison goes on page after page with its heads, and bookmarks lead to each objective', async () => {
  const [group] = SOME_REPORT.groups;
  if (group === undefined) throw new Error('No group');
  const long = { what: 'modifica', subject: '', field: 'stato', before: 'parola '.repeat(2_000), after: '' } as const;
  const groups = Array.from({ length: 40 }, (_, index) => ({
    ...group,
    code: `C${index}`,
    differences: index === 5 ? [...group.differences, long] : group.differences,
  }));
  const pdf = await openPrinted(reportPdf({ ...SOME_REPORT, groups }, DATE));
  expect(pdf.numPages).toBeGreaterThan(10);
  const bookmarks = await pdf.getOutline();
  const pages: number[] = [];
  for (const { title, dest } of bookmarks) {
    const [reference] = Array.isArray(dest) ? dest : [];
    const page = (await pdf.getPageIndex(reference)) + 1;
    pages.push(page);
    if (title !== 'Confronto') expect((await pageStrings(pdf, page)).join(' ')).toContain(title.split(' ')[0]);
  }
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  for (let page = 2; page <= pdf.numPages; page += 1) {
    const strings = await pageStrings(pdf, page);
    expect(strings).toContain('Campo');
    // A title is never left alone at the foot of a page.
    for (const [index, text] of strings.entries())
      if (/^C\d/u.test(text)) expect(strings.slice(index)).toContain('Campo');
  }
});
