import { expect, test } from 'vitest';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { filterTree } from '../../../../renderer/features/tree/filter-tree.ts';
import { findingsBelow, ownFindings } from '../../../../renderer/features/tree/finding-counts.ts';
import { treeLines } from '../../../../renderer/features/tree/tree-lines.ts';
import { treeShape } from '../../../../renderer/features/tree/tree-shape.ts';
import { NO_FILTER, type TreeFilter } from '../../../../renderer/stores/tree-filter-store.ts';
import type { Finding } from '../../../../shared/schemas/finding.ts';
import { codesOf, PLAN, ROWS, row } from './plan-rows.ts';

const finding = ({ id, code }: typeof PLAN.patrols): Finding => ({
  kind: 'no-phase',
  message: '',
  objectiveId: id,
  objectiveCode: code,
  entity: 'objective',
  rowId: id,
  field: null,
});
const findings = [finding(PLAN.patrols), finding(PLAN.patrols), finding(PLAN.cameras)];
const own = ownFindings(findings);
const shape = treeShape(ROWS);

function matches(filter: Partial<TreeFilter>): string[] {
  const filtered = filterTree(shape, { ...NO_FILTER, ...filter }, { centres: [], findings: own });
  return codesOf(filtered?.matches ?? []);
}

test('nothing asked leaves everything', () => {
  expect(filterTree(shape, { ...NO_FILTER, text: '  ' }, { centres: [], findings: own })).toBeNull();
});

test('text is looked for word by word, case and accents ignored, in code and descriptions', () => {
  expect(matches({ text: 'CITTA' })).toEqual(['2026_P01', 'M1']);
  expect(matches({ text: 'piu citta' })).toEqual(['2026_P01']);
  expect(matches({ text: 'p02' })).toEqual(['2026_P02']);
});

test('what matches keeps what it hangs from, in its place', () => {
  const filtered = filterTree(shape, { ...NO_FILTER, text: 'video' }, { centres: [], findings: own });
  expect(treeLines(shape, filtered, () => true).map((line) => line.row.code)).toEqual([
    'M1',
    'M1_01',
    'M1_01_02',
    '2026_P02',
  ]);
});

test('fields are asked together', () => {
  expect(matches({ responsible: 'ROSSI ADA' })).toEqual(['2026_P01']);
  expect(matches({ status: 'In Corso', responsible: 'ROSSI ADA' })).toEqual([]);
  expect(matches({ found: true })).toEqual(['2026_P01', '2026_P02']);
});

test('a centre takes those below it along', () => {
  const [area, office, other] = [newId(), newId(), newId()];
  const centre = { code: null, longName: 'x', shortName: '', position: 0 };
  const centres = [
    // The lower one stands first: order does not matter.
    { ...centre, id: office, parentId: area },
    { ...centre, id: area, parentId: null },
    { ...centre, id: other, parentId: null },
  ];
  const rows = [
    row('1', null, { centreId: office }),
    row('2', null, { centreId: area }),
    row('3', null, { centreId: other }),
  ];
  const filtered = filterTree(treeShape(rows), { ...NO_FILTER, centreId: area }, { centres, findings: own });
  expect(rows.filter(({ id }) => filtered?.matches.has(id)).map(({ code }) => code)).toEqual(['1', '2']);
});

test('findings count for everything above them', () => {
  const counts = findingsBelow(shape, own);
  expect(counts.get(PLAN.mandate.id)).toBe(3);
  expect(counts.get(PLAN.patrols.id)).toBe(2);
  expect(counts.has(PLAN.loose.id)).toBe(false);
});
