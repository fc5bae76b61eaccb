import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { Side } from '../../../shared/schemas/difference.ts';
import { backupBefore } from '../../archive/file/backups/backup-archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import { unpackedContent } from '../../archive/hand-outs/package-contents.ts';
import { readPackedApart } from '../apart/read-apart.ts';
import type { WorkWatch } from '../exchange-work.ts';
import type { ListedDifference } from '../merge/shown-merge.ts';
import { receiveHandOut } from './receive-hand-out.ts';
import { takePackage } from './take-package.ts';

/** What became of a package: an archive made of it, or taken into one that was there. */
export interface ImportedPackage {
  readonly path: string;
  readonly archive: string;
  readonly created: boolean;
  /** Objectives that it speaks for. */
  readonly objectives: number;
  /** Fields changed, rows added and taken away in an archive that was there. */
  readonly changes: number;
  readonly notices: readonly string[];
  /** Conflicts, which were decided, and what was refused. */
  readonly differences: readonly ListedDifference[];
}

/**
 * Takes a package into an archive, which is made of it when it is not there. @param decide which side conflicts take; when null, a package
 * with conflicts is refused. @throws AppError `conflict`; what reading, receiving and merging a package throw. Nothing is written then.
 */
export async function importPackage(
  path: string,
  file: string,
  decide: Side | null,
  options: Author,
  watch: WorkWatch,
): Promise<ImportedPackage> {
  const archivePath = resolve(path);
  const read = await readPackedApart(file, { signal: watch.signal });
  const told = { path: file, archive: archivePath, objectives: read.manifest.objectiveIds.length };
  if (!existsSync(archivePath)) {
    const made = receiveHandOut(file, read, archivePath, options);
    options.opened?.(made);
    made.close();
    return { ...told, created: true, changes: 0, notices: [], differences: [] };
  }
  return withArchive(archivePath, 'write', options, (archive) => {
    const refuse = (conflicts: number) => {
      if (decide === null) throw conflicting(file, conflicts);
    };
    backupBefore(archive, options.backup);
    const unpacked = { manifest: read.manifest, content: unpackedContent(read.content.bytes) };
    const { changes, notices, differences } = takePackage(archive, unpacked, { dryRun: false, decide, refuse }, watch);
    return { ...told, created: false, changes, notices, differences };
  });
}

function conflicting(file: string, conflicts: number): AppError {
  const count = conflicts === 1 ? 'un conflitto' : `${conflicts} conflitti`;
  return new AppError(
    'conflict',
    `«${basename(file)}» non è stato importato: ha ${count} con l'archivio; scegliere con --on-conflict se tenere o sostituire, o usare merge.`,
  );
}
