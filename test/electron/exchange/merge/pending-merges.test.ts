import { afterEach, expect, test } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../../electron/archive/document/archive-document.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PEOPLE } from '../../../../electron/archive/tables/tables.ts';
import { createExchangeWork } from '../../../../electron/exchange/exchange-work.ts';
import { createPendingMerges, type PendingMerges } from '../../../../electron/exchange/merge/pending-merges.ts';
import { percentage } from '../../../../shared/schemas/primitives.ts';
import { fakeHost } from '../../../support/app/fake-host.ts';
import { filledArchive } from '../../../support/filled-archive.ts';
import { mergeRequest } from '../../../support/offices/merge-request.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const opened: { readonly archive: Archive; readonly merges: PendingMerges }[] = [];
afterEach(async () => {
  for (const { archive, merges } of opened.splice(0)) {
    await merges.discardAll();
    archive.close();
  }
});

function desk() {
  const { archive, objectiveId } = filledArchive();
  const base = readArchiveDocument(archive.database);
  const theirs = {
    ...base,
    objectives: base.objectives.map((row) => ({ ...row, title: 'Il titolo loro' })),
    phases: base.phases.map((row) => ({ ...row, progress: percentage.parse(4_000) })),
  };
  const retitle = (title: string) =>
    inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, objectiveId, { title }));
  const host = fakeHost(temporaryFolder());
  const work = createExchangeWork(host);
  const merges = createPendingMerges(() => archive, work);
  opened.push({ archive, merges });
  const now = () => readArchiveDocument(archive.database);
  return { archive, objectiveId, request: mergeRequest(base, theirs), retitle, host, work, merges, now };
}

test('a merge is shown, decided and accepted, and then it is gone', async () => {
  const { objectiveId, request, retitle, host, merges, now } = desk();
  retitle('Il titolo mio');
  const { merge, counts } = await merges.begin(request);
  expect(counts).toMatchObject({ changed: 1, conflicts: 1, undecided: 1 });
  expect(host.emitted.some(({ event }) => event === 'exchange:progress')).toBe(true);
  const entries = await merges.entries(merge, objectiveId);
  const conflict = entries.find(({ state }) => state === 'conflict');
  expect(conflict).toMatchObject({ mine: 'Il titolo mio', theirs: 'Il titolo loro', decision: null });
  const keys = [conflict?.key ?? ''];
  expect((await merges.decide(merge, { kind: 'keys', keys }, 'theirs')).counts.undecided).toBe(0);
  expect((await merges.decide(merge, { kind: 'all' }, null)).counts.undecided).toBe(1);
  await merges.decide(merge, { kind: 'group', objectiveId }, 'theirs');
  await expect(merges.decide(merge, { kind: 'keys', keys: ['altro'] }, 'mine')).rejects.toThrow(/non c'è più/u);
  expect(await merges.accept(merge)).toMatchObject({ changes: 2, undecided: [] });
  expect(now().objectives[0]?.title).toBe('Il titolo loro');
  await expect(merges.read(merge)).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('what is written meanwhile elsewhere does not stand in the way; what changes the differences does', async () => {
  const { archive, request, retitle, merges, now } = desk();
  const { merge, counts } = await merges.begin(request);
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
  const { request, work, merges } = desk();
  const begun = merges.begin(request);
  const other = merges.begin(request);
  await expect(other).rejects.toThrow(expect.objectContaining({ code: 'conflict' }));
  void work.cancel();
  await expect(begun).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
  const { merge } = await merges.begin(request);
  await merges.discardAll();
  await expect(merges.read(merge)).rejects.toThrow(expect.objectContaining({ code: 'not-found' }));
  const closing = merges.begin(request);
  await merges.discardAll();
  await expect(closing).rejects.toThrow(expect.objectContaining({ code: 'cancelled' }));
});
