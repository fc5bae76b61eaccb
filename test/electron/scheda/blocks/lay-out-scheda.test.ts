import { describe, expect, test } from 'vitest';
import { FULL_ROOM } from '../../../../electron/paper/layout/page-frame.ts';
import { layOutScheda } from '../../../../electron/scheda/blocks/lay-out-scheda.ts';
import type { Scheda } from '../../../../shared/schemas/scheda.ts';
import { EXAMPLE_INDICATOR, EXAMPLE_PHASE, exampleScheda } from '../example-scheda.ts';
import { pageTexts } from './page-text.ts';

const EMPTY = {
  ancestors: [],
  implementation: '',
  progressReport: '',
  participants: [],
  status: '',
  phases: [],
  indicators: [],
};

/** Baselines of the runs that read as given, page by page. */
function baselines(laidOut: ReturnType<typeof layOutScheda>, text: string): [page: number, baseline: number][] {
  return laidOut.pages.flatMap((page, index) =>
    page.texts
      .flatMap(({ runs }) => runs)
      .filter((run) => run.text.trim() === text)
      .map((run): [number, number] => [index + 1, run.baseline]),
  );
}

describe('a scheda on pages', () => {
  test('leaves empty sections out with their headings, and still has a page', () => {
    const laidOut = layOutScheda(exampleScheda(EMPTY));
    expect(laidOut.pages).toHaveLength(1);
    expect(pageTexts(laidOut.pages[0] ?? { boxes: [], texts: [] })).toEqual([
      'SCHEDA OBIETTIVI',
      'Assessorato',
      'Centro di Responsabilità',
      'Responsabile',
      'Comune di Roccaserena',
      'OBIETTIVO DI PEG',
      '2026_A01_01',
      'Sindaco',
      'SETTORE AFFARI GENERALI',
      'Migliorare la qualità dei servizi al cittadino',
      'ROSSI MARIO',
    ]);
  });

  test('keeps blank lines of long texts, at the top of a page too', () => {
    // 48 points of heading and 35 lines of 11,5 fill 450,5 of the first page's 455,6.
    const lines = Array.from({ length: 35 }, (_, index) => `r${index}`);
    const laidOut = layOutScheda(exampleScheda({ ...EMPTY, implementation: [...lines, '', '', 'dopo'].join('\n') }));
    const [[, top] = [1, 0]] = baselines(laidOut, 'Modalità di Attuazione');
    const [[page, baseline] = [0, 0]] = baselines(laidOut, 'dopo');
    expect(page).toBe(2);
    // The heading's baseline is 31 below the column's top, the line's own 9,2 below its own.
    expect(baseline - (top - 31)).toBeCloseTo(2 * 11.5 + 9.2, 6);
  });

  test('repeats the heads of indicators on each page, tagged once', () => {
    const indicators = Array.from({ length: 60 }, () => EXAMPLE_INDICATOR);
    const { pages } = layOutScheda(exampleScheda({ ...EMPTY, indicators }));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(pageTexts(page)).toContain('Valore Raggiunto 2025');
      expect(pageTexts(page, 'tagged').includes('INDICATORI')).toBe(index === 0);
      expect(pageTexts(page, 'tagged').includes('ROSSI MARIO')).toBe(index === 0);
    }
  });

  /** A long text that leaves some points of the page free, then what comes after it. */
  const withRoomLeft = (free: number, after: Partial<Record<keyof Scheda, unknown>>) => {
    // 48 points of heading and lines of 11,5: the gap that no line fills is left to the title, which takes no part here.
    const lines = Math.floor((FULL_ROOM - 48 - free) / 11.5);
    const laidOut = layOutScheda(
      exampleScheda({ ...EMPTY, implementation: Array(lines).fill('r').join('\n'), ...after }),
    );
    return { laidOut, left: FULL_ROOM - 48 - lines * 11.5 };
  };
  /** An indicator of so many lines: 8,4 points and 9,2 a line. */
  const indicatorOf = (lines: number, name = 'r') => ({
    ...EXAMPLE_INDICATOR,
    description: [name, ...Array(lines - 1).fill('x')].join('\n'),
  });

  test.each([
    ['both, stay', 50.3 + 8.4 + 4 * 9.2, 4, 1],
    ['the heads and not the first row, go over together', 50.3 + 10, 4, 2],
    ['neither, go over together', 30, 4, 2],
  ])('INDICATORI and its heads, with room for %s', (_, free, lines, page) => {
    const { laidOut, left } = withRoomLeft(free, {
      indicators: [indicatorOf(lines, 'prima'), indicatorOf(1, 'seconda')],
    });
    expect(left).toBeGreaterThanOrEqual(free);
    expect(left).toBeLessThan(free + 11.5);
    const indicator = baselines(laidOut, 'prima');
    expect(indicator).toEqual([[page, expect.any(Number)]]);
    expect(baselines(laidOut, 'INDICATORI').map(([on]) => on)).toEqual(page === 1 ? [1, 2] : [2]);
  });

  test('INDICATORI is not left alone by a first row that is taller than a page either', () => {
    const { laidOut } = withRoomLeft(200, { indicators: [indicatorOf(120, 'prima')] });
    expect(baselines(laidOut, 'INDICATORI').map(([page]) => page)).toEqual([2, 3, 4]);
    expect(baselines(laidOut, 'prima').map(([page]) => page)).toEqual([2]);
    expect(baselines(laidOut, 'x')).toHaveLength(119);
  });

  test("FASI - ATTIVITA' may end a page", () => {
    const { laidOut } = withRoomLeft(48, { phases: [{ ...EXAMPLE_PHASE, description: 'prima' }] });
    expect(baselines(laidOut, "FASI - ATTIVITA'").map(([page]) => page)).toEqual([1]);
    expect(baselines(laidOut, 'prima').map(([page]) => page)).toEqual([2]);
  });

  test('gives a phase the height that its right part needs', () => {
    const note = Array(20).fill('nota').join('\n');
    const laidOut = layOutScheda(
      exampleScheda({
        ...EMPTY,
        phases: [
          { ...EXAMPLE_PHASE, note },
          { ...EXAMPLE_PHASE, description: 'seconda' },
        ],
      }),
    );
    const notes = baselines(laidOut, 'nota').map(([, baseline]) => baseline);
    const [[, second] = [0, 0]] = baselines(laidOut, 'seconda');
    const [[, firstHead] = [0, 0], [, secondHead] = [0, 0]] = baselines(laidOut, 'FASE');
    expect(secondHead - firstHead).toBeCloseTo(23.5 + 20 * 9.2, 6);
    expect(second).toBeGreaterThan(Math.max(...notes));
  });

  test('centres type and values of an indicator on its row', () => {
    const description = ['uno', 'due', 'tre'].join('\n');
    const laidOut = layOutScheda(exampleScheda({ ...EMPTY, indicators: [{ ...EXAMPLE_INDICATOR, description }] }));
    const [[, middle] = [0, 0]] = baselines(laidOut, 'due');
    for (const value of ['EFFICACIA', '95,00', '1.556,00', '80,00'])
      expect(baselines(laidOut, value)).toEqual([[1, expect.closeTo(middle, 6)]]);
  });

  test('takes a third line of the title from the room under it', () => {
    const word = 'sperimentazione';
    const heading = (words: number): number => {
      const laidOut = layOutScheda(
        exampleScheda({ ...EMPTY, status: 'In Corso', title: Array(words).fill(word).join(' ') }),
      );
      return baselines(laidOut, 'Stato')[0]?.[1] ?? 0;
    };
    expect(heading(8)).toBe(heading(1));
    expect(heading(12) - heading(1)).toBeCloseTo(13.8, 6);
  });

  test('narrows a word that is wider than its column, and breaks one that is much wider', () => {
    const runs = (description: string) =>
      layOutScheda(exampleScheda({ ...EMPTY, phases: [{ ...EXAMPLE_PHASE, description }] }))
        .pages.flatMap(({ texts }) => texts.flatMap((text) => text.runs))
        .filter(({ style }) => style === 'phaseDescription');
    const narrowed = runs('precipitevolissimevolmente-precipit');
    expect(narrowed).toHaveLength(1);
    expect(narrowed[0]?.squeeze).toBeLessThan(1);
    const broken = runs('x'.repeat(200));
    expect(broken.length).toBeGreaterThan(5);
    expect(broken.map(({ text }) => text).join('')).toBe('x'.repeat(200));
  });
});
