import { basename } from 'node:path';
import type { ArchiveSummary } from '../../shared/ipc/channels/archive.ts';
import { isoInstant } from '../../shared/schemas/primitives.ts';
import type { Archive } from '../archive/archive.ts';
import { countObjectives } from '../archive/count-objectives.ts';
import { fileFact } from '../archive/file/file-facts.ts';
import { levels } from '../archive/levels.ts';
import { plans } from '../archive/plans.ts';
import { readMunicipality } from '../archive/tables/municipality.ts';
import { readSettings } from '../archive/tables/settings.ts';
import type { Session } from '../session/session.ts';

/** An archive as the window shows it. */
export function archiveSummary(session: Session, { path, access, readOnlyReason, database }: Archive): ArchiveSummary {
  return {
    token: session.tokens.tokenOf(path),
    fileName: basename(path),
    access,
    readOnlyReason,
    municipality: readMunicipality(database),
    plans: [...plans(database)],
    levels: [...levels(database)],
    settings: readSettings(database),
    objectives: countObjectives(database),
    lastBackup: isoInstant.nullable().parse(fileFact(database, 'lastBackupAt')),
  };
}
