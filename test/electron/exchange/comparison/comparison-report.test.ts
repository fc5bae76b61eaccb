import { expect, test } from 'vitest';
import { comparisonReport } from '../../../../electron/exchange/comparison/comparison-report.ts';
import type { MergeEntry, MergeGroup } from '../../../../shared/schemas/merge-view.ts';
import { testId } from '../../../support/objective-details.ts';

const COUNTS = { added: 3, removed: 2, changed: 1, conflicts: 0, undecided: 0, refused: 0, declined: 0 };

function entry(kind: MergeEntry['kind'], mine: string | null, theirs: string | null): MergeEntry {
  const rest = { key: kind, state: 'theirs', choices: [], base: null, merged: null, isLongText: false, decision: null };
  return { ...rest, kind, subject: `riga ${kind}`, field: 'peso', mine, theirs } as unknown as MergeEntry;
}

test('a report has the two sides, the counts and each difference in words, objective by objective', () => {
  const id = testId();
  const group = (objectiveId: MergeGroup['objectiveId'], title: string) =>
    ({
      objectiveId,
      code: objectiveId === null ? '' : '2026_A01_01',
      title,
      kind: 'changed',
      counts: COUNTS,
    }) as MergeGroup;
  const entries = new Map([
    [id, [entry('added', null, 'x'), entry('removed', 'y', null), entry('field', '1', '2'), entry('order', 'a', 'b')]],
    [null, [entry('field', 'prima', 'dopo')]],
  ]);
  const report = comparisonReport(
    {
      kind: 'comparison',
      title: 'Confronto',
      baseLabel: null,
      mineLabel: 'prima.pegaso',
      theirsLabel: 'dopo.pegaso',
      message: '',
      notices: ['nota'],
      counts: COUNTS,
      groups: [group(id, '  Una\n città '), group(null, 'di nessuno')],
    },
    (objectiveId) => entries.get(objectiveId) ?? [],
  );
  expect(report).toMatchObject({ title: 'Confronto', before: 'prima.pegaso', after: 'dopo.pegaso', notices: ['nota'] });
  expect(report.counts).toEqual({ added: 3, removed: 2, changed: 1 });
  expect(report.groups.map(({ code, title }) => [code, title])).toEqual([
    ['2026_A01_01', 'Una città'],
    ['', 'Elenchi e impostazioni'],
  ]);
  const [first, second] = report.groups;
  expect(first?.differences.map(({ what, before, after }) => [what, before, after])).toEqual([
    ['aggiunta', null, 'x'],
    ['eliminazione', 'y', null],
    ['modifica', '1', '2'],
    ['modifica', 'a', 'b'],
  ]);
  expect(second?.differences).toEqual([
    { what: 'modifica', subject: 'riga field', field: 'peso', before: 'prima', after: 'dopo' },
  ]);
});
