import { describe, expect, test } from 'vitest';
import { readOfficialText } from '../../../electron/official/read-official-text.ts';
import type { Scheda } from '../../../shared/schemas/scheda.ts';
import { utf8, VALLECHIARA } from './vallechiara.ts';

const read = (text: string) => readOfficialText(utf8(text), 'schede.txt');
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
      // What a text cannot show: that phases or indicators, complete in themselves, were not the last.
      const { phases = [], ...rest } = withoutIndicators(cut.schede[last]) ?? {};
      const { phases: all = [], ...same } = withoutIndicators(whole[last]) ?? {};
      expect(rest).toEqual(same);
      expect(phases).toEqual(all.slice(0, phases.length));
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
});
