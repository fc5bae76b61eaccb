import { describe, expect, test } from 'vitest';
import { readHeader } from '../../../../../electron/official/pdf/blocks/read-header.ts';
import { readLinks } from '../../../../../electron/official/pdf/blocks/read-links.ts';
import { SectionHeadings, type SectionKind } from '../../../../../electron/official/pdf/blocks/section-headings.ts';
import { CellLedger } from '../../../../../electron/official/pdf/cells/cell-ledger.ts';
import type { SheetLine, SheetRun } from '../../../../../electron/official/pdf/cells/sheet.ts';
import { linesAt, type Row, type Text } from '../lines-at.ts';

const TOP: Row = [100, ['Comune di Prova', 0], ['SCHEDA OBIETTIVI', 300]];
const HEADS: Row = [120, ['OBIETTIVO DI PEG', 0], ['Assessorato', 200], ['Centro di Responsabilità', 400]];
const VALUES: Row = [140, ['2026_A01', 0], ['Rossi Anna', 200], ['SETTORE TRIBUTI', 400]];
const NAME: readonly Row[] = [
  [230, ['Responsabile', 400]],
  [245, ['Bianchi Ugo', 400]],
];

function header(...rows: readonly Row[]) {
  const read = readHeader(linesAt(...rows), new CellLedger());
  if (read === null) return null;
  const { municipality, levelLabel, code, councillor, centre, title, responsible } = read;
  const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);
  return [
    municipality.text,
    levelLabel.text,
    code.text,
    councillor?.text,
    texts(centre),
    texts(title),
    responsible?.text,
  ];
}

describe('the header of a page', () => {
  const title: Row = [190, ['Un titolo', 0]];

  test('is read by its heads', () => {
    expect(header(TOP, HEADS, VALUES, [155, ['E COMMERCIO', 400]], title, [205, ['lungo', 0]], ...NAME)).toEqual([
      'Comune di Prova',
      'OBIETTIVO DI PEG',
      '2026_A01',
      'Rossi Anna',
      ['SETTORE TRIBUTI', 'E COMMERCIO'],
      ['Un titolo', 'lungo'],
      'Bianchi Ugo',
    ]);
    expect(header(TOP, HEADS, [140, ['2026_A01', 0]], title, ...NAME)).toEqual([
      ...['Comune di Prova', 'OBIETTIVO DI PEG', '2026_A01', undefined, [], ['Un titolo'], 'Bianchi Ugo'],
    ]);
  });

  test('is none without one of them, or with more than a header has', () => {
    expect(header(TOP, HEADS, VALUES, title)).toBeNull();
    expect(header(TOP, [120, ['OBIETTIVO DI PEG', 0], ['Assessorato', 200]], VALUES, title, ...NAME)).toBeNull();
    expect(
      header(TOP, [120, ['Assessorato', 200], ['Centro di Responsabilità', 400]], VALUES, title, ...NAME),
    ).toBeNull();
    expect(header(TOP, HEADS, VALUES, title, [270, ['altro', 0]], ...NAME)).toBeNull();
    // The head of the centre stands beside that of the councillor.
    expect(
      header(
        TOP,
        [120, ['OBIETTIVO DI PEG', 0], ['Assessorato', 200]],
        [130, ['Centro di Responsabilità', 400]],
        VALUES,
        title,
        ...NAME,
      ),
    ).toBeNull();
  });

  test('has in a cell the lines that follow close below in the same style', () => {
    const second = (y: number, more: Partial<SheetRun> = {}) =>
      header(TOP, HEADS, VALUES, title, [y, ['lungo', 0, more]], ...NAME)?.[5] ?? null;
    expect([second(206.9), second(207)]).toEqual([['Un titolo', 'lungo'], null]);
    expect([second(205, { font: 'Altro' }), second(205, { size: 10.4 }), second(205, { size: 11 })]).toEqual([
      ...[null, ['Un titolo', 'lungo'], null],
    ]);
  });

  test('has the name under its head, or beside it', () => {
    const named = (...rows: readonly Row[]) => header(TOP, HEADS, VALUES, title, ...rows)?.[6];
    expect(named([230, ['Responsabile', 400], ['Bianchi Ugo', 480]])).toBe('Bianchi Ugo');
    expect(named([230, ['Responsabile', 400]], [274.9, ['Bianchi Ugo', 400]])).toBe('Bianchi Ugo');
    expect(named([230, ['Responsabile', 400]], [245, ['Bianchi', 459]])).toBe('Bianchi');
  });
});

test('a link has level, code and title, and a line without a level goes on the one above', () => {
  const links = (...texts: readonly string[]) =>
    readLinks(linesAt(...texts.map((text, at): Row => [12 * at, [text, 0]])))?.links.map(
      ({ levelLabel, code, title, line }) => [...[levelLabel, code, title, line]],
    ) ?? null;
  expect(links('OBIETTIVO DI MANDATO: DUP_10 SEMPLIFICAZIONE', 'E PARTECIPAZIONE ', 'MISSIONE : M1')).toEqual([
    ['OBIETTIVO DI MANDATO', 'DUP_10', 'SEMPLIFICAZIONE E PARTECIPAZIONE', 1],
    ['MISSIONE', 'M1', '', 3],
  ]);
  expect(links('MISSIONE: M1', 'altro')).toEqual([['MISSIONE', 'M1', 'altro', 1]]);
  expect([links('senza livello'), links()]).toEqual([null, []]);
});

describe('headings of sections', () => {
  const GREAT = { font: 'Nero', size: 12 };
  const SMALL = { font: 'Nero' };
  const cut = (before: SectionKind | null, ...rows: readonly (readonly [string, Partial<SheetRun>?])[]) =>
    new SectionHeadings()
      .sections(linesAt(...rows.map(([text, more], at): Row => [14 * at, [text, 0, more ?? {}]])), before)
      .map(({ kind, headed, lines }) => [kind, headed, lines.map(({ number }) => number)]);

  test('follow the order of the sheet, set as those of their rank were', () => {
    expect(
      cut(
        null,
        ['Collegato a', SMALL],
        ['x'],
        ['STATO DI ATTUAZIONE', GREAT],
        ['testo'],
        ['INDICATORI'],
        ['Stato', SMALL],
        ['INDICATORI', GREAT],
      ),
    ).toEqual([
      ['links', true, [2]],
      ['progressReport', true, [4, 5]],
      ['status', true, []],
      ['indicator', true, []],
    ]);
    // One that should have come before is a text.
    expect(cut(null, ['Stato', SMALL], ['x'], ['Collegato a', SMALL])).toEqual([['status', true, [2, 3]]]);
  });

  test('are texts where they are set as a text was, or follow right on the heading of one', () => {
    expect(cut('implementation', ['testo'], ['INDICATORI'])).toEqual([['implementation', false, [1, 2]]]);
    expect(cut('implementation', ['testo'], ['INDICATORI', GREAT])).toEqual([
      ['implementation', false, [1]],
      ['indicator', true, []],
    ]);
    expect(cut(null, ['STATO DI ATTUAZIONE', GREAT], ['Stato', SMALL], ['testo'])).toEqual([
      ['progressReport', true, [2, 3]],
    ]);
    expect(cut(null, ['testo'], ['INDICATORI', GREAT])).toEqual([]);
  });

  test('have their value beside them where they are those of the status alone', () => {
    const reads = (...texts: readonly Text[]) => SectionHeadings.reads(linesAt([0, ...texts])[0] as SheetLine);
    expect([
      reads(['Stato', 0], ['In corso', 60]),
      reads(['Stato', 0]),
      reads(['INDICATORI', 0], ['x', 90]),
      reads(['altro', 0]),
    ]).toEqual([...['status', 'status', null, null]]);
    // What is farther than an em is another cell.
    expect([reads(['Stato', 0], ['In corso', 35]), reads(['Stato', 0], ['In corso', 35.1])]).toEqual([null, 'status']);
    const [status] = new SectionHeadings().sections(linesAt([0, ['Stato', 0], ['In corso', 60]]), null);
    expect(status?.lines.map(({ runs }) => runs.map(({ text }) => text))).toEqual([['In corso']]);
  });
});
