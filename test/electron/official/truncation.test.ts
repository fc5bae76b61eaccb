import { describe, expect, test } from 'vitest';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { schedeOfText } from '../../support/schede-of-text.ts';
import { utf8, VALLECHIARA } from './vallechiara.ts';

const read = (text: string) => schedeOfText(utf8(text), 'schede.txt');
const isRefused = ({ problems }: ReturnType<typeof read>) => problems.some(({ severity }) => severity === 'blocking');
const withoutIndicators = (scheda: Scheda | undefined) => scheda && { ...scheda, indicators: [] };

describe('a text cut at any line', () => {
  const lines = VALLECHIARA.split('\n');
  const whole = read(VALLECHIARA).schede;

  test('is refused, or gives whole objectives and says which one to check', () => {
    let refused = 0;
    for (const end of lines.keys()) {
      const cut = read(`${lines.slice(0, end).join('\n')}\n`);
      if (isRefused(cut)) {
        refused += 1;
        continue;
      }
      const last = cut.schede.length - 1;
      expect(cut.schede.slice(0, last)).toEqual(whole.slice(0, last));
      expect(cut.problems.map(({ code }) => code)).toContain('end-unmarked');
      // What a text cannot show: that phases or indicators, complete in themselves, were not the last; that a phase had begun.
      const { phases = [], ...rest } = withoutIndicators(cut.schede[last]) ?? {};
      const { phases: all = [], ...same } = withoutIndicators(whole[last]) ?? {};
      expect(rest).toEqual(same);
      const notBegun = { ...all[phases.length - 1], actualStart: null, actualEnd: null };
      const began = phases.at(-1)?.actualStart !== null;
      expect(phases).toEqual(began ? all.slice(0, phases.length) : [...all.slice(0, phases.length - 1), notBegun]);
    }
    expect(refused).toBeGreaterThan(lines.length * 0.9);
  });

  test('is always refused without its beginning, unless whole pages are gone', () => {
    for (const start of lines.keys()) {
      const cut = read(lines.slice(start).join('\n'));
      if (start > 0 && !isRefused(cut))
        expect(lines.slice(start).find((line) => line !== '')).toMatch(/SCHEDA OBIETTIVI$/u);
    }
  });

  test('is refused in the middle of a line, or of a value', () => {
    const end = VALLECHIARA.lastIndexOf('1,00');
    expect(isRefused(read(VALLECHIARA.slice(0, end + 3)))).toBe(true);
    expect(isRefused(read(VALLECHIARA.slice(0, VALLECHIARA.lastIndexOf('Varchi') + 8)))).toBe(true);
  });

  test.each([
    [
      'weights that do not total 100',
      (text: string) => text.replace('40,00 100,00 LO CASCIO', '35,00 100,00 LO CASCIO'),
    ],
    ['a last indicator whose result is still to come', (text: string) => text.replace(/1,00 1,00\n$/u, '1,00\n')],
    ['a last indicator with no values yet', (text: string) => text.replace(/ 1,00 1,00\n$/u, '\n')],
    [
      'a last phase that has not begun',
      (text: string) => withoutEnd(text).replace(/\n01\/02\/2024 29\/03\/2024\n+$/u, '\n'),
    ],
    ['no indicators in the last objective', withoutEnd],
    ['values with one decimal', (text: string) => text.replace('40,00 100,00 LO CASCIO', '40,0 100,0 LO CASCIO')],
  ])('is taken in whole with %s', (_, change) => {
    const changed = change(VALLECHIARA);
    expect(changed).not.toBe(VALLECHIARA);
    expect(read(changed).problems.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    expect(read(changed).schede).toHaveLength(whole.length);
    expect(read(changed).problems.map(({ code }) => code)).toContain('end-unmarked');
  });
});

/** The text without the indicators of its last objective. */
function withoutEnd(text: string): string {
  return text.slice(0, text.lastIndexOf('INDICATORI')).trimEnd().concat('\n');
}
