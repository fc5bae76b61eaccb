import { describe, expect, test } from 'vitest';
import { joinedLines } from '../../../../electron/official/assemble/joined-lines.ts';
import { SCHEDA_COLUMNS } from '../../../../shared/rules/scheda-columns.ts';

const { widthEm } = SCHEDA_COLUMNS.phaseDescription;
const joined = (...lines: string[]) =>
  joinedLines(
    lines.map((text) => ({ text })),
    'phaseDescription',
    widthEm,
  );

describe('joinedLines', () => {
  test('tells a wrap from the break of the author by what would have fitted', () => {
    expect(joined('Coordinamento della', 'comunicazione d’emergenza')).toEqual({
      text: 'Coordinamento della comunicazione d’emergenza',
      rewraps: true,
    });
    expect(joined('Coordinamento', 'del C.O.C.').text).toBe('Coordinamento\ndel C.O.C.');
  });

  test('begins an item of a list on a line of its own, however full the one above was', () => {
    const list = ['Ridefinizione e riapertura di:', '- servizi per i cittadini fragili;', '- centri estivi'];
    expect(joined(...list)).toEqual({ text: list.join('\n'), rewraps: true });
    expect(joined('comunicazione e informazione', '- anche in rete').text).toBe(
      'comunicazione e informazione - anche in rete',
    );
  });

  test('takes the breaks that the paper tells, and answers for those alone that it does not', () => {
    const told = (...lines: readonly (readonly [string, ('author' | 'wrap' | 'cut')?])[]) =>
      joinedLines(
        lines.map(([text, breakAfter]) => (breakAfter === undefined ? { text } : { text, breakAfter })),
        'phaseDescription',
        widthEm,
      );
    expect(told(['uno', 'wrap'], ['due', 'author'], ['tre', 'cut'], ['quattro'])).toEqual({
      ...{ text: 'uno due\ntrequattro', rewraps: true },
    });
    // Of one break nothing is told: would it all be wrapped so?
    expect(told(['uno', 'wrap'], ['due'], ['tre'])).toEqual({ text: 'uno due\ntre', rewraps: false });
    expect(told(['Coordinamento', 'wrap'], ['della comunicazione'], ['ok'])).toEqual({
      ...{ text: 'Coordinamento della comunicazione\nok', rewraps: false },
    });
    expect(told([' '], ['uno', 'wrap'], ['due', 'author'], [''])).toEqual({ text: 'uno due', rewraps: true });
    expect(told([' '], [''])).toEqual({ text: '', rewraps: true });
  });
});
