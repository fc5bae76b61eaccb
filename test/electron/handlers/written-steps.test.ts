import { expect, test } from 'vitest';
import { asking, newObjective } from './support/asking.ts';

const scene = asking();
const { ask, refusal } = scene;

test('fields and rows are written as typed, each one step that undo names and takes back', async () => {
  const { id } = await newObjective(scene);
  const titled = await ask('objectives:write', { id, patch: { responsible: 'ROSSI ADA', status: 'In Corso' } });
  expect(titled.objective).toMatchObject({ responsible: 'ROSSI ADA', status: 'In Corso' });
  const inserted = await ask('phases:insert', {
    objectiveId: id,
    position: 0,
    rows: [{ description: 'Avvio' }, { description: 'Fine' }],
  });
  const [first, second] = inserted.created;
  if (first === undefined || second === undefined) throw new Error('No phases');
  await ask('phases:move', { objectiveId: id, ids: [second], position: 0 });
  const written = await ask('phases:write', { objectiveId: id, changes: [{ id: first, patch: { weight: 2500 } }] });
  expect(written.objective?.phases.map(({ description, weight }) => [description, weight])).toEqual([
    ['Fine', null],
    ['Avvio', 2500],
  ]);
  expect(written.undoState).toEqual({ undo: 'peso della fase 2 di 2026_A01_01', redo: null });
  const undone = await ask('history:undo', undefined);
  expect(undone).toMatchObject({
    label: 'peso della fase 2 di 2026_A01_01',
    objectiveId: id,
    undoState: { redo: 'peso della fase 2 di 2026_A01_01' },
  });
  expect(undone?.objective?.phases[1]?.weight).toBeNull();
  const pasted = await ask('phases:paste', {
    objectiveId: id,
    changes: [{ id: first, patch: { progress: 100 } }],
    rows: [{ description: 'Nuova' }],
  });
  expect(pasted.objective?.phases.map(({ description }) => description)).toEqual(['Fine', 'Avvio', 'Nuova']);
  expect(pasted.undoState).toEqual({ undo: 'incolla su 2 fasi di 2026_A01_01', redo: null });
});

test('what cannot be is refused at its field, and nothing is written', async () => {
  const { id, plan } = await newObjective(scene);
  const [phase] = (await ask('phases:insert', { objectiveId: id, position: 0, rows: [{}] })).created;
  const [indicator] = (await ask('indicators:insert', { objectiveId: id, position: 0, rows: [{}] })).created;
  if (phase === undefined || indicator === undefined) throw new Error('No rows');
  const before = await ask('objectives:read', { id });
  const phaseChange = (patch: object) => ({ objectiveId: id, changes: [{ id: phase, patch }] });
  expect((await refusal('phases:write', phaseChange({ weight: 10_001 }))).fields).toHaveProperty([
    'changes.0.patch.weight',
  ]);
  expect((await refusal('phases:write', phaseChange({ plannedEnd: '2026-02-30' }))).code).toBe('field-invalid');
  expect((await refusal('phases:write', phaseChange({ weight: undefined }))).code).toBe('field-invalid');
  expect((await refusal('phases:write', phaseChange({ note: 'a'.repeat(100_001) }))).code).toBe('field-invalid');
  expect(
    (await refusal('indicators:write', { objectiveId: id, changes: [{ id: indicator, patch: { type: 'INVENTATO' } }] }))
      .fields,
  ).toHaveProperty('type');
  expect((await refusal('objectives:write', { id, patch: { parentId: id } })).fields).toHaveProperty('parentId');
  expect((await refusal('phases:delete', { objectiveId: id, ids: [plan.id] })).code).toBe('not-found');
  expect(await ask('objectives:read', { id })).toEqual(before);
  expect((await ask('history:state', undefined)).undo).toBe('aggiunta di un indicatore di 2026_A01_01');
});

test('the history tells who changed what, and a past value comes back', async () => {
  const { id } = await newObjective(scene);
  await ask('objectives:write', { id, patch: { responsible: 'ROSSI ADA' } });
  await ask('objectives:write', { id, patch: { responsible: 'BIANCHI LIA' } });
  const { changes } = await ask('history:objective', { objectiveId: id });
  expect(changes[0]).toMatchObject({
    who: 'Prova',
    subject: 'obiettivo',
    field: 'responsabile',
    before: 'ROSSI ADA',
    after: 'BIANCHI LIA',
    restorable: true,
  });
  expect(changes.at(-1)).toMatchObject({ field: 'aggiunta', after: 'Titolo', restorable: false });
  const restored = await ask('history:restore-value', { changeId: changes[0]?.changeId ?? 0 });
  expect(restored.objective?.responsible).toBe('ROSSI ADA');
});

test('an objective under which others hang is not deleted; a copy has all its rows', async () => {
  const { id, plan } = await newObjective(scene);
  await ask('phases:insert', { objectiveId: id, position: 0, rows: [{ description: 'Avvio' }] });
  const [copy] = (await ask('objectives:duplicate', { id, code: '2026_A01_02' })).created;
  if (copy === undefined) throw new Error('No copy');
  expect(await ask('objectives:read', { id: copy })).toMatchObject({
    code: '2026_A01_02',
    phases: [{ description: 'Avvio' }],
  });
  await ask('objectives:write', { id: copy, patch: { parentId: id } });
  expect((await refusal('objectives:delete', { id })).message).toMatch(/2026_A01_02/u);
  expect((await ask('objectives:delete', { id: copy })).objective).toBeNull();
  expect((await ask('objectives:tree', { planId: plan.id })).rows.map((row) => row.id)).toEqual([id]);
});
