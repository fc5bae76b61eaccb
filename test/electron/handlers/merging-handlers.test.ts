import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backupArchive } from '../../../electron/archive/file/backups/backup-archive.ts';
import { closeReview, openReview, reopenReview } from '../../../electron/archive/reviews/review-acts.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { allRows } from '../../../electron/archive/tables/table.ts';
import { PLANS } from '../../../electron/archive/tables/tables.ts';
import type { ComparisonSide } from '../../../shared/ipc/channels/merging.ts';
import { isoDate } from '../../../shared/schemas/primitives.ts';
import { comparing, newArchive, retitle } from './support/comparing.ts';

const scene = comparing();

test('the open archive is compared with its own past, day by day, and with its backup', async () => {
  const archive = newArchive(scene, 'prova.pegaso');
  scene.session.hold(archive);
  const { handlers } = scene;
  scene.clock += 24 * 3_600_000;
  retitle(archive, 'Il giorno dopo');
  scene.clock += 1_000;
  const backup = backupArchive(archive);
  scene.clock += 24 * 3_600_000;
  retitle(archive, 'Oggi');
  await scene.backups.look();
  const { moments } = await handlers['comparison:moments']();
  expect(moments).toHaveLength(3);
  expect(moments[0]?.label).toMatch(/^all'ultima copia di sicurezza, 02\/03\/2026/u);
  expect(moments[2]?.label).toMatch(/^dopo le modifiche del 01\/03\/2026/u);
  const titles = async (before: Parameters<(typeof handlers)['comparison:begin']>[0]['before']) => {
    const { merge, groups, kind } = await handlers['comparison:begin']({ before, after: { kind: 'open' } });
    expect(kind).toBe('comparison');
    const objectiveId = groups[0]?.objectiveId ?? null;
    const { entries } = await handlers['merging:entries']({ merge, objectiveId });
    return entries.map(({ mine, theirs }) => [mine, theirs]);
  };
  const [, second, first] = moments;
  if (first === undefined || second === undefined) throw new Error('No moments');
  expect(await titles({ kind: 'past', at: second.at })).toEqual([['Il giorno dopo', 'Oggi']]);
  expect(await titles({ kind: 'past', at: first.at })).toEqual([['Com’era', 'Oggi']]);
  scene.host.choices.push(backup);
  const chosen = await handlers['comparison:choose']();
  if (chosen === null) throw new Error('Nothing chosen');
  const bytes = readFileSync(backup);
  expect(await titles({ kind: 'file', token: chosen.token })).toEqual([['Il giorno dopo', 'Oggi']]);
  expect(readFileSync(backup).equals(bytes)).toBe(true);
});

test('what a check froze is compared with another, and with now; what was superseded stays in reach', async () => {
  const archive = newArchive(scene, 'prova.pegaso');
  scene.session.hold(archive);
  const { handlers } = scene;
  const [plan] = allRows(archive.database, PLANS);
  if (plan === undefined) throw new Error('No plan');
  const review = openReview(archive, { planId: plan.id, date: isoDate.parse('2026-06-30') });
  closeReview(archive, review);
  reopenReview(archive, review, 'dati incompleti');
  retitle(archive, 'Alla seconda chiusura');
  closeReview(archive, review);
  retitle(archive, 'Oggi');
  const { snapshots } = await handlers['comparison:moments']();
  expect(snapshots.map(({ label }) => label)).toEqual([
    'verifica al 30/06/2026, chiusa il 01/03/2026',
    'verifica al 30/06/2026, fissata il 01/03/2026 e poi superata',
  ]);
  const [last, first] = snapshots.map(({ snapshotId }) => ({ kind: 'snapshot', snapshotId }) as const);
  if (first === undefined || last === undefined) throw new Error('No snapshots');
  const titles = async (before: ComparisonSide, after: ComparisonSide) => {
    const { merge, groups } = await handlers['comparison:begin']({ before, after });
    const { entries } = await handlers['merging:entries']({ merge, objectiveId: groups[0]?.objectiveId ?? null });
    return entries.map(({ mine, theirs }) => [mine, theirs]);
  };
  expect(await titles(first, last)).toEqual([['Com’era', 'Alla seconda chiusura']]);
  const part = { plan: plan.code, year: 2026 };
  const { counts } = await handlers['comparison:begin']({ before: last, after: { kind: 'open' }, part });
  expect(counts.changed).toBe(1);
  const gone = { kind: 'snapshot', snapshotId: newId() } as const;
  await expect(async () => handlers['comparison:begin']({ before: gone, after: last })).rejects.toThrow(
    /non è in quest/u,
  );
});
