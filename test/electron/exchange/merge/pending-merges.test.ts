import { afterEach, expect, test } from 'vitest';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PEOPLE, PHASES } from '../../../../electron/archive/tables/tables.ts';
import { createExchangeWork } from '../../../../electron/exchange/exchange-work.ts';
import { createPendingMerges, type PendingMerges } from '../../../../electron/exchange/merge/pending-merges.ts';
import { isoDate, percentage } from '../../../../shared/schemas/primitives.ts';
import { fakeHost } from '../../../support/app/fake-host.ts';
import { edit, twoOffices } from '../../../support/offices/two-offices.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const TODAY = isoDate.parse('2026-10-12');

const begun: PendingMerges[] = [];
afterEach(async () => {
  for (const merges of begun.splice(0)) await merges.discardAll();
});

/** An office that gets a return in which the title and the progress of a phase were written. */
async function desk() {
  const { archive, received, objectiveId, phaseId, back } = await twoOffices();
  edit(received, (db) => {
    updateRow(db, OBJECTIVES, objectiveId, { title: 'Il titolo loro' });
    updateRow(db, PHASES, phaseId, { progress: percentage.parse(4_000) });
  });
  const source = { kind: 'package', path: await back(received, 'rientro.pegasoz') } as const;
  const retitle = (title: string) => edit(archive, (db) => updateRow(db, OBJECTIVES, objectiveId, { title }));
  const host = fakeHost(temporaryFolder());
  const work = createExchangeWork(host);
  const merges = createPendingMerges(() => archive, work);
  begun.push(merges);
  const now = () => readArchiveDocument(archive.database);
  return { archive, objectiveId, source, retitle, host, work, merges, now };
}

test('a merge is shown, decided and accepted, and then it is gone', async () => {
  const { objectiveId, source, retitle, host, merges, now } = await desk();
  retitle('Il titolo mio');
  const { merge, counts } = await merges.begin(source);
  expect(counts).toMatchObject({ changed: 1, conflicts: 1, undecided: 1 });
  expect(host.emitted.some(({ event }) => event === 'exchange:progress')).toBe(true);
  const entries = await merges.entries(merge, objectiveId);
  const conflict = entries.find(({ state }) => state === 'conflict');
  expect(conflict).toMatchObject({ mine: 'Il titolo mio', theirs: 'Il titolo loro', decision: null });
  const keys = [conflict?.key ?? ''];
  expect((await merges.decide(merge, { kind: 'keys', keys }, 'theirs', TODAY)).counts.undecided).toBe(0);
  expect((await merges.decide(merge, { kind: 'all' }, null, TODAY)).counts.undecided).toBe(1);
  await merges.decide(merge, { kind: 'group', objectiveId }, 'theirs', TODAY);
  await expect(merges.decide(merge, { kind: 'keys', keys: ['altro'] }, 'mine', TODAY)).rejects.toThrow(/non c'è più/u);
  expect(await merges.accept(merge)).toMatchObject({ changes: 2, undecided: [] });
  expect(now().objectives[0]?.title).toBe('Il titolo loro');
  await expect(merges.read(merge)).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('a change that nothing is against is declined and taken again, and another value is typed in its place', async () => {
  const { objectiveId, source, merges, now } = await desk();
  const { merge } = await merges.begin(source);
  const [title, progress] = await merges.entries(merge, objectiveId);
  const decide = (choice: Parameters<PendingMerges['decide']>[2], key = title?.key ?? '') =>
    merges.decide(merge, { kind: 'keys', keys: [key] }, choice, TODAY);
  const shown = async () => (await merges.entries(merge, objectiveId)).find(({ key }) => key === title?.key);
  expect((await decide('mine')).counts).toMatchObject({ changed: 1, conflicts: 0, undecided: 0, declined: 1 });
  expect(await shown()).toMatchObject({ state: 'conflict', isDeclined: true, decision: 'mine', isTypable: true });
  expect((await decide('theirs')).counts).toMatchObject({ changed: 2, declined: 0 });
  expect(await shown()).toMatchObject({ state: 'taken', isDeclined: false, decision: null });
  expect((await merges.decide(merge, { kind: 'all', everything: true }, 'mine', TODAY)).counts).toMatchObject({
    changed: 0,
    declined: 2,
  });
  await merges.decide(merge, { kind: 'all', everything: true }, null, TODAY);
  await expect(decide({ typed: 'mezzo' }, progress?.key)).rejects.toThrow('non è un numero');
  await decide({ typed: '33,3' }, progress?.key);
  await decide('mine');
  await decide({ typed: 'Il titolo scritto qui' });
  expect(await shown()).toMatchObject({ decision: 'typed', typed: 'Il titolo scritto qui', isDeclined: false });
  expect(await merges.accept(merge)).toMatchObject({ changes: 2, undecided: [] });
  expect(now().objectives[0]?.title).toBe('Il titolo scritto qui');
  expect(now().phases.map((row) => row.progress)).toContain(3_330);
});

test('what is written meanwhile elsewhere does not stand in the way; what changes the differences does', async () => {
  const { archive, source, retitle, merges, now } = await desk();
  const { merge, counts } = await merges.begin(source);
  expect(counts).toMatchObject({ changed: 2, conflicts: 0 });
  retitle('Il titolo mio');
  const before = now();
  await expect(merges.accept(merge)).rejects.toThrow(expect.objectContaining({ code: 'conflict' }));
  expect(now()).toEqual(before);
  expect((await merges.read(merge)).counts).toMatchObject({ changed: 1, conflicts: 1 });
  inTransaction(archive, 'persona', (db) => insertRow(db, PEOPLE, { id: newId(), name: 'ROSSI ANNA' }));
  expect(await merges.accept(merge)).toMatchObject({ changes: 1, undecided: [{ field: 'title' }] });
  expect(now().people).toHaveLength(1);
});

test('a merge given up while it is computed, or whose archive closes, is no more', async () => {
  const { source, work, merges } = await desk();
  const begun = merges.begin(source);
  const other = merges.begin(source);
  await expect(other).rejects.toThrow(expect.objectContaining({ code: 'conflict' }));
  void work.cancel();
  await expect(begun).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
  const { merge } = await merges.begin(source);
  await merges.discardAll();
  await expect(merges.read(merge)).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
  const closing = merges.begin(source);
  await merges.discardAll();
  await expect(closing).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
});
