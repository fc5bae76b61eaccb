import { expect, test } from 'vitest';
import { countedKinds, findingRows } from '../../../../renderer/features/findings/grouped-findings.ts';
import { type Finding, finding } from '../../../../shared/schemas/finding.ts';

const id = (last: string) => `01890000-0000-7000-8000-00000000000${last}`;
const some = (objective: string | null, kind: Finding['kind']) =>
  finding.parse({
    kind,
    message: 'Qualcosa.',
    objectiveId: objective === null ? null : id(objective),
    objectiveCode: objective === null ? null : `2026_A01_0${objective}`,
    entity: objective === null ? 'person' : 'objective',
    rowId: id(objective ?? '9'),
    field: null,
  });

test('findings stand under their objective, the heaviest objectives first, those about people last', () => {
  const all = [some(null, 'person-spelling'), some('2', 'no-phase'), some('1', 'no-phase'), some('2', 'no-indicator')];
  const rows = findingRows(all, []).map((row) =>
    row.kind === 'head' ? `${row.code ?? row.title} ${row.count}` : row.finding.kind,
  );
  expect(rows).toEqual([
    '2026_A01_02 2',
    'no-phase',
    'no-indicator',
    '2026_A01_01 1',
    'no-phase',
    'Persone 1',
    'person-spelling',
  ]);
  expect(countedKinds(all)).toEqual([
    ['person-spelling', 1],
    ['no-indicator', 1],
    ['no-phase', 2],
  ]);
});
