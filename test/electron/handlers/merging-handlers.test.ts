import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../../../electron/archive/archive.ts';
import { backupArchive } from '../../../electron/archive/file/backups/backup-archive.ts';
import { createArchive } from '../../../electron/archive/file/create-archive.ts';
import { closeReview, openReview, reopenReview } from '../../../electron/archive/reviews/review-acts.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../electron/archive/tables/new-id.ts';
import { allRows, insertRow, updateRow } from '../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../electron/archive/tables/tables.ts';
import { createExchangeWork } from '../../../electron/exchange/exchange-work.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import { createPendingMerges, type PendingMerges } from '../../../electron/exchange/merge/pending-merges.ts';
import { mergingHandlers } from '../../../electron/handlers/merging-handlers.ts';
import { createBackupFolder } from '../../../electron/session/backups/backup-folder.ts';
import { type Backups, createBackups } from '../../../electron/session/backups/backups.ts';
import { createSession, type Session } from '../../../electron/session/session.ts';
import type { ComparisonSide } from '../../../shared/ipc/channels/merging.ts';
import { type Id, isoDate } from '../../../shared/schemas/primitives.ts';
import { type FakeHost, fakeHost } from '../../support/app/fake-host.ts';
import { directBackups } from '../../support/direct-backups.ts';
import { someObjective } from '../../support/filled-archive.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let clock: number;
const author = { who: 'Prova', now: () => new Date(clock) };
let folder: string;
let host: FakeHost;
let session: Session;
let merges: PendingMerges;
let backups: Backups;

beforeEach(() => {
  clock = Date.parse('2026-03-01T09:00:00Z');
  folder = temporaryFolder();
  host = fakeHost(folder, author.now);
  backups = createBackups(createBackupFolder(host.userData), directBackups, () => undefined);
  session = createSession(host, { opened: backups.plan, closing: backups.cancel });
  merges = createPendingMerges(() => session.archive(), createExchangeWork(host));
});
afterEach(async () => {
  await merges.discardAll();
  await session.release();
});

/** An archive with one plan and the same objective as any other made so, with an identity of its own. */
function newArchive(name: string, municipality = 'Comune di Prova'): Archive {
  const archive = createArchive(join(folder, name), { ...author, municipality });
  const planId = newId();
  inTransaction(archive, 'primi dati', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 });
    insertRow(db, OBJECTIVES, someObjective(planId, { title: 'Com’era' }));
  });
  return archive;
}

function retitle(archive: Archive, title: string): void {
  inTransaction(archive, 'titolo', (db) => {
    const sql = 'SELECT id FROM objectives';
    const row = db.prepare<[], { id: Id }>(sql).get();
    if (row === undefined) throw new Error('No objective');
    updateRow(db, OBJECTIVES, row.id, { title });
  });
}

test('the open archive is compared with its own past, day by day, and with its backup', async () => {
  const archive = newArchive('prova.pegaso');
  session.hold(archive);
  const handlers = mergingHandlers(session, merges, backups);
  clock += 24 * 3_600_000;
  retitle(archive, 'Il giorno dopo');
  clock += 1_000;
  const backup = backupArchive(archive);
  clock += 24 * 3_600_000;
  retitle(archive, 'Oggi');
  await backups.look();
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
  host.choices.push(backup);
  const chosen = await handlers['comparison:choose']();
  if (chosen === null) throw new Error('Nothing chosen');
  const bytes = readFileSync(backup);
  expect(await titles({ kind: 'file', token: chosen.token })).toEqual([['Il giorno dopo', 'Oggi']]);
  expect(readFileSync(backup).equals(bytes)).toBe(true);
});

test('what a check froze is compared with another, and with now; what was superseded stays in reach', async () => {
  const archive = newArchive('prova.pegaso');
  session.hold(archive);
  const handlers = mergingHandlers(session, merges, backups);
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

test('archives born apart are aligned by code, and told of with their two enti; nothing of it can be decided', async () => {
  const other = newArchive('altro.pegaso', 'Comune Altrove');
  retitle(other, 'Altrove');
  other.close();
  session.hold(newArchive('prova.pegaso'));
  const handlers = mergingHandlers(session, merges, backups);
  const after = { kind: 'file', token: session.tokens.tokenOf(other.path) } as const;
  const summary = await handlers['comparison:begin']({ before: { kind: 'open' }, after });
  expect(summary.notices).toEqual([
    'Gli enti sono diversi: «Comune di Prova» e «Comune Altrove».',
    expect.stringContaining('appaiati per vista e codice'),
  ]);
  const objective = summary.groups.find(({ objectiveId }) => objectiveId !== null);
  expect(objective).toMatchObject({ code: '2026_A01_01', kind: 'changed', counts: { changed: 1, conflicts: 0 } });
  const decide = { merge: summary.merge, target: { kind: 'all' }, choice: 'mine' } as const;
  await expect(async () => handlers['merging:decide'](decide)).rejects.toThrow(
    expect.objectContaining({ code: 'usage' }),
  );

  host.choices.push(join(folder, 'confronto.pdf'), join(folder, 'confronto.xlsx'));
  const { merge } = summary;
  expect(await handlers['comparison:export']({ merge, format: 'pdf' })).toMatchObject({ fileName: 'confronto.pdf' });
  expect(await handlers['comparison:export']({ merge, format: 'xlsx' })).toMatchObject({ fileName: 'confronto.xlsx' });
  expect(await handlers['comparison:export']({ merge, format: 'pdf' })).toBeNull();
  expect(readFileSync(join(folder, 'confronto.pdf'), 'latin1')).toMatch(/^%PDF/u);
  expect(readFileSync(join(folder, 'confronto.xlsx'), 'latin1')).toMatch(/^PK/u);
});

test('a package is compared with what the archive has of its objectives, and of no others', async () => {
  const archive = newArchive('prova.pegaso');
  session.hold(archive);
  const [plan] = allRows(archive.database, PLANS);
  if (plan === undefined) throw new Error('No plan');
  const chosen = someObjective(plan.id, { code: '2026_A01_02', title: 'Nel pacchetto' });
  inTransaction(archive, 'un altro', (db) => insertRow(db, OBJECTIVES, chosen));
  const path = join(folder, 'consegna.pegasoz');
  await makeHandOut(
    archive,
    {
      choice: { objectiveIds: [chosen.id] },
      format: 'package',
      receiver: 'Settore Cultura',
      scope: 'everything',
      deadline: null,
      message: '',
    },
    path,
    { progress: () => undefined, signal: new AbortController().signal },
  );
  retitle(archive, 'Non nel pacchetto');
  inTransaction(archive, 'titolo', (db) => updateRow(db, OBJECTIVES, chosen.id, { title: 'Cambiato' }));
  const handlers = mergingHandlers(session, merges, backups);
  const before = { kind: 'file', token: session.tokens.tokenOf(path) } as const;
  const { merge, groups, notices, mineLabel } = await handlers['comparison:begin']({ before, after: { kind: 'open' } });
  expect(mineLabel).toBe('consegna.pegasoz');
  expect(notices).toEqual([expect.stringContaining('solo gli obiettivi che il pacchetto contiene')]);
  expect(groups.map(({ code }) => code)).toEqual(['2026_A01_02']);
  const { entries } = await handlers['merging:entries']({ merge, objectiveId: chosen.id });
  expect(entries.map(({ mine, theirs }) => [mine, theirs])).toEqual([['Nel pacchetto', 'Cambiato']]);
});

test('a moment before the birth of the archive, and a file that is none, are refused', async () => {
  session.hold(newArchive('prova.pegaso'));
  const handlers = mergingHandlers(session, merges, backups);
  const at = session.instant();
  clock -= 1_000;
  const before = { kind: 'past', at: session.instant() } as const;
  expect(before.at < at).toBe(true);
  await expect(handlers['comparison:begin']({ before, after: { kind: 'open' } })).rejects.toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
  const after = { kind: 'file', token: session.tokens.tokenOf(join(folder, 'manca.pegaso')) } as const;
  await expect(handlers['comparison:begin']({ before: { kind: 'open' }, after })).rejects.toThrow(
    expect.objectContaining({ code: 'archive-missing' }),
  );
});
