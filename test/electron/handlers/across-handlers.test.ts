import { expect, test } from 'vitest';
import { OBJECTIVES_AT_ONCE } from '../../../shared/ipc/objectives-at-once.ts';
import { percentage } from '../../../shared/schemas/primitives.ts';
import { askedApplication } from '../../support/app/asked-application.ts';
import { filledArchive } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function twoObjectives() {
  const filled = filledArchive();
  filled.archive.close();
  const asked = askedApplication(temporaryFolder());
  await asked.application.openFromOutside(filled.path);
  const { ask } = asked;
  const { objectiveId } = filled;
  await ask('phases:insert', {
    objectiveId,
    position: 0,
    rows: [{ description: 'Prima' }, { description: 'Seconda' }],
  });
  const first = await ask('objectives:read', { id: objectiveId });
  const copy = (await ask('objectives:duplicate', { id: first.id, code: '2026_A01_77' })).objective;
  if (copy === null) throw new Error('No copy');
  return { ...asked, first, copy };
}

test('rows of many objectives are read together, those of one in their order, as its own screen has them', async () => {
  const { ask, first, copy } = await twoObjectives();
  expect(first.phases.length).toBeGreaterThan(1);
  const { rows } = await ask('phases:of', { objectiveIds: [copy.id, first.id] });
  expect(rows).toEqual([...copy.phases, ...first.phases]);
  const indicators = await ask('indicators:of', { objectiveIds: [first.id] });
  expect(indicators.rows).toEqual(first.indicators);
});

test('cells of several objectives are written in one step, taken back in one, and each objective is answered', async () => {
  const { ask, first, copy } = await twoObjectives();
  const progress = percentage.parse(7500);
  const changes = [first, copy].flatMap(({ id: objectiveId, phases }) =>
    phases.slice(0, 2).map(({ id }) => ({ objectiveId, id, patch: { progress } })),
  );
  const { objectives, undoState } = await ask('phases:write-across', { changes, typing: false });
  expect(objectives.map(({ code }) => code)).toEqual([first.code, copy.code]);
  expect(objectives.flatMap(({ phases }) => phases.slice(0, 2).map((phase) => phase.progress))).toEqual(
    Array(4).fill(7500),
  );
  expect(undoState.undo).toBe('modifica di 4 fasi di 2 obiettivi');
  await ask('history:undo', undefined);
  expect((await ask('objectives:read', { id: first.id })).phases).toEqual(first.phases);
  expect((await ask('objectives:read', { id: copy.id })).phases).toEqual(copy.phases);
  // Of one objective a step is named as on its own screen.
  const [row] = first.indicators;
  if (row === undefined) throw new Error('No indicator');
  const one = await ask('indicators:write-across', {
    changes: [{ objectiveId: first.id, id: row.id, patch: { note: 'x' } }],
    typing: false,
  });
  expect(one.undoState.undo).toBe(`nota dell'indicatore 1 di ${first.code}`);
});

test('a row that is not of its objective is refused, and nothing of the others is written', async () => {
  const { ask, first, copy } = await twoObjectives();
  const [mine, theirs] = [first.phases[0], copy.phases[0]];
  if (mine === undefined || theirs === undefined) throw new Error('No phases');
  const changes = [
    { objectiveId: first.id, id: mine.id, patch: { note: 'scritta' } },
    { objectiveId: first.id, id: theirs.id, patch: { note: 'scritta' } },
  ];
  await expect(ask('phases:write-across', { changes, typing: false })).rejects.toThrow(/La fase non c'è più/u);
  expect((await ask('objectives:read', { id: first.id })).phases).toEqual(first.phases);
  const tooMany = Array.from({ length: OBJECTIVES_AT_ONCE + 1 }, () => first.id);
  await expect(ask('phases:of', { objectiveIds: tooMany })).rejects.toThrow();
});
