import { statSync } from 'node:fs';
import type { ChangeStep } from '../../../shared/schemas/change.ts';
import type { LevelCode } from '../../../shared/schemas/level.ts';
import type { Plan } from '../../../shared/schemas/plan.ts';
import { localDate } from '../../local-date.ts';
import type { Archive, ReadableDatabase } from '../archive.ts';
import { connectionOf } from '../connection/connection.ts';
import { prepared } from '../connection/prepared.ts';
import { handOutRegister } from '../hand-outs/hand-out-register.ts';
import { receivedHandOuts } from '../hand-outs/received-hand-outs.ts';
import { lastChange } from '../steps/log-mark.ts';
import { readMunicipality } from '../tables/municipality.ts';
import { allRows } from '../tables/table.ts';
import { PLANS } from '../tables/tables.ts';
import { backupFolder, backupsIn, lastBackup } from './backups/backup-path.ts';
import { fileFact } from './file-facts.ts';
import { schemaVersion } from './migrate.ts';

const COUNTS = `
SELECT (SELECT count(*) FROM phases) AS phases, (SELECT count(*) FROM indicators) AS indicators,
  (SELECT count(*) FROM indicatorResults) AS indicatorResults, (SELECT count(*) FROM participants) AS participants,
  (SELECT count(*) FROM centres) AS centres, (SELECT count(*) FROM people) AS people`;

type RowCounts = Readonly<
  Record<'phases' | 'indicators' | 'indicatorResults' | 'participants' | 'centres' | 'people', number>
>;

/** What an archive holds, without reading its texts. */
export interface ArchiveInfo {
  readonly path: string;
  /** Version of the archive's format, that of its last migration. */
  readonly schemaVersion: number;
  /** Version of Pegaso that last wrote it. */
  readonly applicationVersion: string | null;
  /** When the last copy in its folder was made, by the files that are there; null when there is none. */
  readonly lastBackupAt: string | null;
  /** The last step of its history. */
  readonly lastChange: ChangeStep | null;
  /** Size of the file, without what a writer has yet to pour into it. */
  readonly bytes: number;
  /** Name of the municipality; null until it is known. */
  readonly municipality: string | null;
  readonly plans: readonly Pick<Plan, 'code' | 'name'>[];
  /** Hand-outs that nothing came back of, how many of them past their deadline, and those that came from other offices. */
  readonly handOuts: { readonly out: number; readonly overdue: number; readonly received: number };
  readonly counts: RowCounts & { readonly objectives: Readonly<Record<LevelCode, number>> };
}

export function archiveInfo(archive: Archive): ArchiveInfo {
  const { path, database, now } = archive;
  const rows = prepared<[], RowCounts>(database, COUNTS).get();
  if (rows === undefined) throw new Error('Counting gave no row');
  const states = handOutRegister(database, localDate(now())).map(({ state }) => state);
  return {
    path,
    schemaVersion: schemaVersion(connectionOf(database)),
    applicationVersion: fileFact(database, 'applicationVersion'),
    lastBackupAt: lastBackup(backupsIn(backupFolder(path), path), now())?.at.toISOString() ?? null,
    lastChange: lastChange(database),
    bytes: statSync(path).size,
    municipality: readMunicipality(database)?.name ?? null,
    plans: allRows(database, PLANS).map(({ code, name }) => ({ code, name })),
    handOuts: {
      out: states.filter((state) => state === 'out' || state === 'overdue').length,
      overdue: states.filter((state) => state === 'overdue').length,
      received: receivedHandOuts(database).length,
    },
    counts: { objectives: objectivesByLevel(database), ...rows },
  };
}

function objectivesByLevel(db: ReadableDatabase): Readonly<Record<LevelCode, number>> {
  const sql = 'SELECT level, count(*) AS count FROM objectives GROUP BY level';
  const counts = { MANDATO: 0, MISSIONE: 0, PROGRAMMA: 0, PEG: 0 };
  for (const { level, count } of prepared<[], { level: LevelCode; count: number }>(db, sql).all())
    counts[level] = count;
  return counts;
}
