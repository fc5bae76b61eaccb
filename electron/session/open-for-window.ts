import { AppError } from '../../shared/errors.ts';
import type { Archive } from '../archive/archive.ts';
import { archiveFailure } from '../archive/connection/sqlite-failure.ts';
import { type OpenArchiveOptions, openArchive } from '../archive/file/open-archive.ts';
import { readMunicipality } from '../archive/tables/municipality.ts';
import { countObjectives } from '../archive/tables/objectives.ts';

/**
 * Opens an archive for a window, which waits for nothing that can be looked at afterwards (`ArchiveHealth`). One that is damaged is opened to
 * read what can be read of it. @throws AppError as `openArchive`; `archive-damaged` where not even its first page of objectives can be read.
 */
export function openForWindow(path: string, options: Omit<OpenArchiveOptions, 'check' | 'isDamaged'>): Archive {
  try {
    return readableAtAll(openArchive(path, { ...options, check: 'later' }));
  } catch (refused) {
    if (!(refused instanceof AppError) || refused.code !== 'archive-damaged') throw refused;
    return openDamaged(path, options, refused);
  }
}

function openDamaged(path: string, options: OpenArchiveOptions, refused: AppError): Archive {
  try {
    return readableAtAll(openArchive(path, { ...options, access: 'read', isDamaged: true }));
  } catch (error) {
    if (error instanceof AppError && error.code === 'archive-damaged') throw refused;
    throw error;
  }
}

/** What reading failed with is what is told. */
function closeQuietly(archive: Archive): void {
  try {
    archive.close();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

/** Reads what a window shows first. @throws AppError `archive-damaged`, with the archive closed again. */
function readableAtAll(archive: Archive): Archive {
  try {
    readMunicipality(archive.database);
    countObjectives(archive.database);
    return archive;
  } catch (error) {
    closeQuietly(archive);
    throw archiveFailure(error, archive.path);
  }
}
