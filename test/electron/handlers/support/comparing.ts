import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { inTransaction } from '../../../../electron/archive/steps/in-transaction.ts';
import { newId } from '../../../../electron/archive/tables/new-id.ts';
import { insertRow, updateRow } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { createExchangeWork } from '../../../../electron/exchange/exchange-work.ts';
import { createPendingMerges, type PendingMerges } from '../../../../electron/exchange/merge/pending-merges.ts';
import { mergingHandlers } from '../../../../electron/handlers/merging-handlers.ts';
import { createBackupFolder } from '../../../../electron/session/backups/backup-folder.ts';
import { type Backups, createBackups } from '../../../../electron/session/backups/backups.ts';
import { createSession, type Session } from '../../../../electron/session/session.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { type FakeHost, fakeHost } from '../../../support/app/fake-host.ts';
import { directBackups } from '../../../support/direct-backups.ts';
import { someObjective } from '../../../support/filled-archive.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Where archives are compared: made anew for each test, with a clock that stands until it is moved. */
export interface Comparing {
  clock: number;
  folder: string;
  host: FakeHost;
  session: Session;
  backups: Backups;
  handlers: ReturnType<typeof mergingHandlers>;
}

/** Makes it before each test of a file, and lets go of it after. */
export function comparing(): Comparing {
  const now = () => new Date(scene.clock);
  let merges: PendingMerges;
  const scene = {} as Comparing;
  beforeEach(() => {
    scene.clock = Date.parse('2026-03-01T09:00:00Z');
    scene.folder = temporaryFolder();
    scene.host = fakeHost(scene.folder, now);
    const backups = createBackups(createBackupFolder(scene.host.userData), directBackups, () => undefined);
    const session = createSession(scene.host, { opened: backups.plan, closing: backups.cancel });
    merges = createPendingMerges(() => session.archive(), createExchangeWork(scene.host));
    Object.assign(scene, { backups, session, handlers: mergingHandlers(session, merges, backups) });
  });
  afterEach(async () => {
    await merges.discardAll();
    await scene.session.release();
  });
  return scene;
}

/** An archive with one plan and the same objective as any other made so, with an identity of its own. */
export function newArchive(scene: Comparing, name: string, municipality = 'Comune di Prova'): Archive {
  const now = () => new Date(scene.clock);
  const archive = createArchive(join(scene.folder, name), { who: 'Prova', now, municipality });
  const planId = newId();
  inTransaction(archive, 'primi dati', (db) => {
    insertRow(db, PLANS, { id: planId, code: 'DUP_2025_2027', name: 'DUP 2025 2027', firstYear: 2025, lastYear: 2027 });
    insertRow(db, OBJECTIVES, someObjective(planId, { title: 'Com’era' }));
  });
  return archive;
}

/** Gives its one objective, or the first of them, another title. */
export function retitle(archive: Archive, title: string): void {
  inTransaction(archive, 'titolo', (db) => {
    const sql = 'SELECT id FROM objectives';
    const row = db.prepare<[], { id: Id }>(sql).get();
    if (row === undefined) throw new Error('No objective');
    updateRow(db, OBJECTIVES, row.id, { title });
  });
}
