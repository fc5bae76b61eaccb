import { resolve } from 'node:path';
import type { Database as Connection } from 'better-sqlite3';
import { AppError } from '../../../../shared/errors.ts';
import { changedEntity } from '../../../../shared/schemas/change.ts';
import type { SalvageReport } from '../../../../shared/schemas/salvage.ts';
import { archiveRefusal } from '../../connection/archive-refusal.ts';
import { connectToWrite } from '../../connection/connection.ts';
import { MIGRATIONS } from '../../migrations/migrations.ts';
import { indexAllObjectives } from '../../search/search-index.ts';
import { createChangeLogTriggers } from '../../steps/change-log-triggers.ts';
import { refuseNoFile } from '../archive-header.ts';
import { endNewArchive, makeArchiveFile } from '../create-archive.ts';
import { latestVersion, migrate } from '../migrate.ts';
import { openArchive } from '../open-archive.ts';
import { verifyArchive } from '../verify-archive.ts';
import { bringLog } from './bring-log.ts';
import { bringRows } from './bring-rows.ts';
import { openTrees } from './damaged-trees.ts';
import { expectedTables } from './expected-tables.ts';
import { foundLog } from './found-log.ts';
import { type FoundTable, findTables } from './found-table.ts';
import { rowsNounOf } from './loss-words.ts';
import { SalvageLosses } from './salvage-losses.ts';
import { openSource, versionIn } from './salvage-source.ts';
import { settleTrees } from './settle-trees.ts';
import { tellLostRows } from './tell-lost-rows.ts';

export interface SalvageOptions {
  readonly who: string;
  readonly now: () => Date;
  /** Whether this process has the damaged archive open. */
  readonly isOpenHere?: boolean;
  /** @param about what is being done, Italian. */
  readonly progress?: (about: string, done: number, total: number) => void;
  /** Whether the person gave it up: asked often. */
  readonly cancelled?: () => boolean;
}

/** Tables that are the log itself. */
const LOG = ['steps', 'changes'];
const PACE = 500;

/**
 * Makes a new archive of all that can be read of a damaged one, row by row from the pages of its file, and verifies it before it gets its
 * name. The damaged file and what is beside it are read alone.
 * @throws AppError `archive-exists`, `output-unwritable` for the new archive; `archive-missing`, `archive-unreadable`, `archive-newer`;
 * `archive-damaged` where nothing is left; `cancelled`. There is then no new file.
 */
export function salvageArchive(path: string, out: string, options: SalvageOptions): SalvageReport {
  const [from, target] = [resolve(path), resolve(out)];
  refuseNoFile(from);
  let report: SalvageReport | null = null;
  makeArchiveFile(target, (temporary) => {
    report = salvageInto(from, target, temporary, options);
    options.progress?.('Controllo del nuovo archivio', 0, 1);
    refuseUnsound(temporary, options);
  });
  if (report === null) throw new Error('Nothing was salvaged');
  return report;
}

function salvageInto(from: string, target: string, temporary: string, options: SalvageOptions): SalvageReport {
  const pace = paceOf(options);
  const source = openSource(from, options.isOpenHere === true, pace);
  const { pages, hasForeignWal } = source;
  try {
    options.progress?.('Lettura di ciò che è rimasto', 0, 3);
    const trees = openTrees(pages, pace);
    const version = versionOf(from, versionIn(pages), trees.roots);
    const found = findTables(trees, expectedTables(version), pace);
    if (found.every(({ rows }) => rows.length === 0)) throw archiveRefusal.nothingLeft(from);
    options.progress?.('Scrittura del nuovo archivio', 1, 3);
    const written = writeFound(temporary, found, version, options, pace);
    const badPages = trees.bad.size;
    return { ...written, path: target, pages: pages.count, badPages, hasForeignWal };
  } finally {
    pages.close();
  }
}

function paceOf({ cancelled }: SalvageOptions): () => void {
  let steps = 0;
  return () => {
    if (steps % PACE === 0 && cancelled?.() === true) {
      throw new AppError('cancelled', 'Annullato: niente è cambiato.');
    }
    steps += 1;
  };
}

/** By its head while that is whole, by the tables that it has where it is not. */
function versionOf(path: string, said: number | null, roots: ReadonlyMap<string, number>): number {
  const latest = latestVersion(MIGRATIONS);
  if (said !== null && said >= 1 && said <= latest) return said;
  const isOf = (version: number) => expectedTables(version).every(({ name }) => roots.has(name));
  if (said !== null && said > latest && !isOf(latest)) throw archiveRefusal.newer(path, said, null);
  return MIGRATIONS.map(({ version }) => version).findLast(isOf) ?? latest;
}

type Written = Omit<SalvageReport, 'path' | 'pages' | 'badPages' | 'hasForeignWal'>;

function writeFound(
  temporary: string,
  found: readonly FoundTable[],
  version: number,
  { who, now }: SalvageOptions,
  pace: () => void,
): Written {
  const connection = connectToWrite(temporary);
  try {
    // Nobody has the file before it has its name, and it is forced to the disk then.
    connection.pragma('synchronous = OFF');
    const author = { who, now };
    migrate(
      connection,
      MIGRATIONS.filter((migration) => migration.version <= version),
      author,
    );
    connection.exec('BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON');
    // What is brought has its own log.
    for (const entity of changedEntity.options) {
      for (const act of ['Insert', 'Update', 'Delete']) connection.exec(`DROP TRIGGER IF EXISTS ${entity}Log${act}`);
    }
    const written = bringAll(connection, found, now(), pace);
    createChangeLogTriggers(connection);
    indexAllObjectives(connection);
    connection.exec('COMMIT');
    migrate(connection, MIGRATIONS, author);
    endNewArchive(connection);
    return written;
  } finally {
    connection.close();
  }
}

function bringAll(db: Connection, found: readonly FoundTable[], now: Date, pace: () => void): Written {
  const losses = new SalvageLosses();
  const log = foundLog(found);
  const ofData = found.filter(({ table }) => !LOG.includes(table.name));
  const brought = bringRows(ofData, { db, log, losses, now }, pace);
  settleTrees(db, brought, losses);
  tellLostRows(ofData, log, brought, losses);
  const tables = ofData.map(({ table }) => table);
  const history = bringLog(db, log, brought, tables, now);
  const isLogged = (name: string): boolean => changedEntity.safeParse(name).success;
  const report = ofData.map(({ table: { name }, isHurt, isKnown }) => ({
    name,
    rows: rowsNounOf(name),
    read: brought.get(name)?.size ?? 0,
    lost: losses.counts.get(name) ?? 0,
    maybeMore: isHurt && !isKnown && (log.isHurt || !isLogged(name)),
  }));
  const isWhole =
    losses.all.length === 0 && history.dropped === 0 && !log.isHurt && !report.some(({ maybeMore }) => maybeMore);
  // A step of which a part is lost cannot be taken back.
  const last = 'number = (SELECT max(number) FROM steps)';
  if (!isWhole) db.exec(`UPDATE steps SET role = 'foundation', reverts = NULL WHERE ${last}`);
  return { tables: report, losses: losses.all, history: { ...history, maybeMore: log.isHurt }, isWhole };
}

/** What is promised of the new archive is looked at before anybody has it. */
function refuseUnsound(temporary: string, { who, now }: SalvageOptions): void {
  const archive = openArchive(temporary, { access: 'read', who, now });
  try {
    const problems = verifyArchive(archive);
    if (problems.length > 0) throw new Error(`The salvaged archive is not sound: ${problems.join(' ')}`);
  } finally {
    archive.close();
  }
}
