import { expect, test } from 'vitest';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { manifestFault } from '../../../../electron/exchange/package/manifest-fault.ts';

const [a, b, c, plan, other, own] = [newId(), newId(), newId(), newId(), newId(), newId()];
const objects = (...ids: readonly string[]) => ids.map((id) => ({ id }));

/** What is wrong with a manifest of two objectives in two vistas, and of its content, but for what is said. */
function fault(manifest: object = {}, content: object = {}) {
  const whole = {
    ...{ id: own, purpose: 'handOut', objectiveIds: [a, b], handOut: { objectiveIds: [b, a] }, lineage: [] },
    ...{ municipality: { id: c, name: 'Città di Prova' }, plans: objects(plan, other), ...manifest },
  };
  const inside = {
    objectives: objects(c, b, a),
    municipality: { id: c, name: 'CITTÀ DI PROVA' },
    plans: objects(other, plan),
  };
  return manifestFault(whole as never, { ...inside, ...content } as never);
}

test('a manifest and a content that agree have no fault', () => {
  expect(fault()).toBeNull();
  expect(fault({ purpose: 'return', objectiveIds: [a], lineage: [b] })).toBeNull();
});

test.each<[string, object, object]>([
  ['nomina due volte', { objectiveIds: [a, a], handOut: { objectiveIds: [a] } }, {}],
  ['nomina due volte', { handOut: { objectiveIds: [a, b, a] } }, {}],
  ['nomina due volte', { purpose: 'return', lineage: [a, b, a] }, {}],
  ['manca nel contenuto', {}, { objectives: objects(a, c) }],
  ['gli obiettivi consegnati', { handOut: { objectiveIds: [a] } }, {}],
  ['gli obiettivi consegnati', { handOut: { objectiveIds: [a, c] } }, {}],
  ['gli obiettivi consegnati', { handOut: { objectiveIds: [a, b, c] } }, {}],
  ['gli obiettivi consegnati', { lineage: [c] }, {}],
  ['dopo sé stesso', { purpose: 'return', lineage: [c, own] }, {}],
  ['di enti diversi', {}, { municipality: null }],
  ['di enti diversi', {}, { municipality: { id: a, name: 'Città di Prova' } }],
  ['di enti diversi', {}, { municipality: { id: c, name: 'Altra' } }],
  ['di viste diverse', {}, { plans: objects(plan) }],
  ['di viste diverse', {}, { plans: objects(plan, a) }],
  ['di viste diverse', { plans: objects(plan) }, {}],
])('one is told: %s', (said, manifest, content) => {
  expect(fault(manifest, content)).toContain(said);
});
