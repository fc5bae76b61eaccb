import { basename } from 'node:path';
import type { ArchiveSummary } from '../../shared/ipc/channels/archive.ts';
import type { Archive } from '../archive/archive.ts';
import { readMunicipality } from '../archive/tables/municipality.ts';
import { countObjectives } from '../archive/tables/objectives.ts';
import { readSettings } from '../archive/tables/settings.ts';
import { allRows } from '../archive/tables/table.ts';
import { LEVELS, PLANS } from '../archive/tables/tables.ts';
import type { Session } from '../session/session.ts';

/** An archive as the window shows it. */
export function archiveSummary(
  session: Session,
  { path, access, readOnlyReason, isDamaged, database }: Archive,
): ArchiveSummary {
  return {
    token: session.tokens.tokenOf(path),
    fileName: basename(path),
    access,
    readOnlyReason,
    isDamaged,
    municipality: readMunicipality(database),
    plans: [...allRows(database, PLANS)],
    levels: [...allRows(database, LEVELS)],
    settings: readSettings(database),
    objectives: countObjectives(database),
  };
}
