import { expect, test } from 'vitest';
import { layOutComparison } from '../../../../electron/exchange/comparison/lay-out-comparison.ts';
import { layOutFindings } from '../../../../electron/exchange/findings/lay-out-findings.ts';
import type { PositionedSection } from '../../../../electron/paper/layout/positioned-page.ts';
import { isoDate } from '../../../../shared/schemas/primitives.ts';
import { SOME_REPORT } from '../../../support/some-report.ts';

const DATE = isoDate.parse('2026-03-01');
const finding = { kind: 'Fine prevista mancante', message: 'Fase 1: manca la fine prevista.', accepted: '' } as const;
const group = (code: string) => ({ code, title: 'Titolo', centre: 'SETTORE', findings: [finding, finding] });

test.each([
  [
    'findings',
    layOutFindings(
      {
        title: 'Da guardare',
        municipality: 'Comune di Prova',
        about: '',
        count: '4 cose',
        groups: [group('A'), group('B')],
      },
      DATE,
    ),
  ],
  ['a comparison', layOutComparison(SOME_REPORT, DATE)],
])('%s are read out from the title on, in the order in which they are printed', (_, section) => {
  expect(section.tags.find(({ role }) => /^H\d$/u.test(role))?.role).toBe('H1');
  const spoken = printedTags(section);
  expect(spoken.length).toBeGreaterThan(10);
  expect(spoken).toEqual(spoken.toSorted((one, other) => one - other));
});

/** The tags of what is printed, each where it is first. */
function printedTags({ pages }: PositionedSection): readonly number[] {
  return [...new Set(pages.flatMap(({ texts }) => texts.flatMap(({ tag }) => tag ?? [])))];
}
