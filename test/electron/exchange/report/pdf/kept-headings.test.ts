import { expect, test } from 'vitest';
import { layOutReport } from '../../../../../electron/exchange/report/pdf/lay-out-report.ts';
import type { ReportBlock, ReportColumn } from '../../../../../electron/exchange/report/report-model.ts';

const COLUMNS: readonly ReportColumn[] = [{ head: 'Codice', width: 700, align: 'left' }];

/** A centre as the list of objectives has it: what it is, how many, and a row with a table of its own. */
const CENTRE: readonly ReportBlock[] = [
  { kind: 'heading', level: 2, text: 'SETTORE CULTURA' },
  { kind: 'paragraph', text: '2 obiettivi' },
  {
    kind: 'table',
    columns: COLUMNS,
    rows: [
      {
        cells: [`2026_A01_01 ${'parole che vanno a capo '.repeat(20)}`],
        note: 'Pesi: fasi 100,00 ok',
        under: { columns: COLUMNS, rows: [{ cells: ['La prima fase'] }, { cells: ['La seconda'] }] },
      },
    ],
  },
];

test('wherever it comes to stand, a heading is on the page of the first row under it', () => {
  let turned = 0;
  for (let before = 0; before < 45; before += 1) {
    const filler: ReportBlock[] = Array.from({ length: before }, () => ({ kind: 'paragraph', text: 'Una riga.' }));
    const blocks = [...filler, ...CENTRE];
    const pages = [...layOutReport({ title: 'ELENCO', documentTitle: '', facts: [], blocks }).pages];
    const pageOf = (words: string) =>
      pages.findIndex((page) => page.texts.some(({ runs }) => runs.some(({ text }) => text.includes(words))));
    expect(pageOf('SETTORE'), `after ${before} lines`).toBe(pageOf('2026_A01_01'));
    expect(pageOf('2026_A01_01'), `after ${before} lines`).toBe(pageOf('La prima fase'));
    if (pageOf('SETTORE') === 1) turned += 1;
  }
  expect(turned).toBeGreaterThan(5);
});
