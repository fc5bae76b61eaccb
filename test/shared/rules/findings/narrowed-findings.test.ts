import { expect, test } from 'vitest';
import { heaviestFirst, narrowedFindings } from '../../../../shared/rules/findings/narrowed-findings.ts';
import { type Centre, centre } from '../../../../shared/schemas/centre.ts';
import { type Finding, type FindingKind, finding } from '../../../../shared/schemas/finding.ts';
import { testId } from '../../../support/objective-details.ts';

const someCentre = (parentId: Centre['id'] | null = null): Centre =>
  centre.parse({ id: testId(), code: null, longName: 'Centro', shortName: '', parentId, position: 0 });
const [above, beside] = [someCentre(), someCentre()];
const below = someCentre(above.id);
const [first, second] = [testId(), testId()];

const some = (objectiveId: typeof first | null, kind: FindingKind): Finding =>
  finding.parse({
    kind,
    message: 'Qualcosa.',
    objectiveId,
    objectiveCode: objectiveId === null ? null : objectiveId === first ? 'A' : 'B',
    entity: objectiveId === null ? 'person' : 'objective',
    rowId: objectiveId ?? testId(),
    field: null,
  });
const ALL = [
  some(null, 'person-spelling'),
  some(first, 'unseen-characters'),
  some(first, 'no-phase'),
  some(second, 'no-phase'),
  some(second, 'duplicate-code'),
];
const told = (findings: readonly Finding[]) => findings.map(({ objectiveCode, kind }) => `${objectiveCode} ${kind}`);

test('findings are narrowed by kind, and by a centre with those below it', () => {
  const narrow = (kind: FindingKind | null, centreId: Centre['id'] | null) =>
    told(
      narrowedFindings(ALL, { kind, centreId }, [above, beside, below], (id) => (id === first ? below.id : beside.id)),
    );
  expect(narrow(null, above.id)).toEqual(['A unseen-characters', 'A no-phase']);
  expect(narrow('no-phase', null)).toEqual(['A no-phase', 'B no-phase']);
  expect(narrow('no-phase', beside.id)).toEqual(['B no-phase']);
  expect(narrow(null, null)).toHaveLength(ALL.length);
});

test('the heaviest objectives come first, and in each what weighs most', () => {
  expect(heaviestFirst(ALL).map(({ code, findings }) => [code, findings.map(({ kind }) => kind)])).toEqual([
    ['B', ['no-phase', 'duplicate-code']],
    ['A', ['no-phase', 'unseen-characters']],
    [null, ['person-spelling']],
  ]);
});
