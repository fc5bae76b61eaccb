import type { Finding } from '../../../shared/schemas/finding.ts';
import type { SalvageReport } from '../../../shared/schemas/salvage.ts';
import type { ComparedPart } from '../../../shared/schemas/selection.ts';
import type { ArchiveInfo } from '../../archive/file/archive-info.ts';
import type { RestoredArchive } from '../../archive/file/replacing/restore-archive.ts';
import { type Author, withArchive } from '../../archive/file/with-archive.ts';
import type { ComparedVersions } from '../../exchange/comparison/compare-versions.ts';
import type { ComparisonSource } from '../../exchange/comparison/comparison-source.ts';
import type { WorkWatch } from '../../exchange/exchange-work.ts';
import type { ExportedArchive } from '../../exchange/export-archive.ts';
import type { ImportedTable, TableImport } from '../../exchange/spreadsheets/import-table.ts';
import { localDate } from '../../local-date.ts';
import { logProblem } from '../../log/log-problem.ts';
import type { ImportedFiles, ImportFilesOptions } from '../../official/import/import-files.ts';
import { createPackageUseCases, type PackageUseCases } from './package-use-cases.ts';
import { createPaperUseCases, type PaperUseCases } from './paper-use-cases.ts';
import { createReviewUseCases, type ReviewUseCases } from './review-use-cases.ts';
import { type TypedSelection, typedSelection } from './typed-selection.ts';
import { createYearUseCases, type YearUseCases } from './year-use-cases.ts';

/**
 * The use cases of Pegaso over archive files, for any host: each opens the archive it is given and closes it. What is heavy is
 * loaded when it is asked for. All refuse with AppError and an Italian message.
 */
export interface UseCases extends PackageUseCases, PaperUseCases, ReviewUseCases, YearUseCases {
  /** Takes official schede into an archive, which is made if it is not there. */
  importFiles(
    archive: string,
    files: readonly string[],
    request: Omit<ImportFilesOptions, keyof Author>,
  ): Promise<ImportedFiles>;
  /** How many objectives a selection means; the level by its code or label. */
  count(archive: string, selection: TypedSelection): Promise<number>;
  /** What the archive holds: counts, versions, last backup. */
  info(archive: string): Promise<ArchiveInfo>;
  /** Writes the archive, or what a selection means of it, in the format that the extension says: as data, or as a workbook to read. */
  exportTo(archive: string, out: string, selection: TypedSelection, isReadable: boolean): Promise<ExportedArchive>;
  /** Takes a spreadsheet, a table or open data into an archive, which is made of open data when it is not there. */
  importTable(archive: string, file: string, order: TableImport, watch: WorkWatch): Promise<ImportedTable>;
  /** A verified copy, in the archive's own folder of copies or at a free path. @returns its path. */
  backup(archive: string, out?: string): Promise<string>;
  /** Puts a copy in the place of an archive, which is kept beside. */
  restore(backup: string, archive: string): Promise<RestoredArchive>;
  /** What is broken in an archive, one Italian sentence a problem; none when it is sound. */
  verify(archive: string): Promise<readonly string[]>;
  /** Makes a new archive of what can be read of a damaged one, which stays as it is, and says what could not. */
  salvage(archive: string, out: string, watch: WorkWatch): Promise<SalvageReport>;
  /** What may be sent to who helps, of this computer and of an archive, without names or texts; with `out` also written there. */
  diagnostics(archive: string | undefined, out: string | undefined): Promise<string>;
  /** What two versions, or a part of them, have differently; with `out` also as a PDF or spreadsheet of today. Their files stay as they are. */
  compare(
    before: ComparisonSource,
    after: ComparisonSource,
    options: { readonly part: ComparedPart; readonly out: string | undefined },
    watch: WorkWatch,
  ): Promise<ComparedVersions>;
  /**
   * The findings of what a selection means as of today, the level by its code or label; those that were accepted only with `all`. With `out` also
   * as a PDF or spreadsheet.
   */
  check(
    archive: string,
    selection: TypedSelection,
    options: { readonly all: boolean; readonly out: string | undefined },
  ): Promise<readonly Finding[]>;
}

/** @param options in whose name, by which clock, where copies go and who hears of each archive that is opened. */
export function createUseCases(options: Author): UseCases {
  const today = () => localDate(options.now());
  return {
    ...createPackageUseCases(options),
    ...createReviewUseCases(options),
    ...createYearUseCases(options),
    ...createPaperUseCases(options),
    importFiles: async (path, files, request) => {
      const { importFiles } = await import('../../official/import/import-files.ts');
      return importFiles(path, files, { ...request, ...options });
    },
    count: async (path, typed) => {
      const { selectedObjectives } = await import('../../archive/objectives/selected-objectives.ts');
      const selection = await typedSelection(path, typed, options);
      return withArchive(path, 'read', options, ({ database }) => selectedObjectives(database, selection).length);
    },
    info: async (path) => {
      const { archiveInfo } = await import('../../archive/file/archive-info.ts');
      return withArchive(path, 'read', options, archiveInfo);
    },
    exportTo: async (path, out, typed, isReadable) => {
      const { exportArchive } = await import('../../exchange/export-archive.ts');
      const selection = await typedSelection(path, typed, options);
      return withArchive(path, 'read', options, (archive) => exportArchive(archive, out, selection, isReadable));
    },
    importTable: async (path, file, order, watch) => {
      const { importTable } = await import('../../exchange/spreadsheets/import-table.ts');
      return importTable(path, file, order, options, watch);
    },
    backup: async (path, out) => {
      const { backupArchive, backupInFolder } = await import('../../archive/file/backups/backup-archive.ts');
      return withArchive(path, 'write', options, (archive) => {
        if (out !== undefined) return backupArchive(archive, out);
        const made = backupInFolder(archive, options.backup?.chosen() ?? null);
        options.backup?.made(made);
        return made.path;
      });
    },
    restore: async (backup, path) => {
      const { restoreArchive } = await import('../../archive/file/replacing/restore-archive.ts');
      await copyReplaced(path, options);
      return restoreArchive(backup, path, options.now);
    },
    verify: async (path) => {
      const { verifyArchive } = await import('../../archive/file/verify-archive.ts');
      return withArchive(path, 'read', options, verifyArchive);
    },
    salvage: async (path, out, { progress, signal }) => {
      const { salvageArchive } = await import('../../archive/file/salvage/salvage-archive.ts');
      return salvageArchive(path, out, { ...options, progress, cancelled: () => signal.aborted });
    },
    diagnostics: async (path, out) => {
      const { diagnosticsOf } = await import('./diagnostics-of.ts');
      return diagnosticsOf(path, out, options);
    },
    compare: async (before, after, { part, out }, watch) => {
      const { compareVersions } = await import('../../exchange/comparison/compare-versions.ts');
      return compareVersions(before, after, { date: today(), part, out }, watch);
    },
    check: async (path, typed, { all, out }) => {
      const { checkArchive } = await import('../../archive/findings/check-archive.ts');
      const selection = await typedSelection(path, typed, options);
      return withArchive(path, 'read', options, async ({ database }) => {
        const findings = checkArchive(database, today(), selection).filter((one) => all || one.accepted === undefined);
        if (out === undefined) return findings;
        const { writeSelectedFindings } = await import('../../exchange/findings/selected-findings.ts');
        await writeSelectedFindings(database, findings, selection, today(), out);
        return findings;
      });
    },
  };
}

/**
 * Makes a verified copy of what a restore replaces, and deletes none: the one that is restored may be too old to be kept. What is replaced
 * is kept beside in any case, and a damaged archive cannot be copied: nothing keeps it from being replaced.
 */
async function copyReplaced(path: string, author: Author): Promise<void> {
  const { existsSync } = await import('node:fs');
  if (!existsSync(path)) return;
  const { writeBackup } = await import('../../archive/file/backups/backup-archive.ts');
  const { connectionOf } = await import('../../archive/connection/connection.ts');
  try {
    await withArchive(path, 'read', author, (archive) => {
      const { backup, now } = author;
      const made = writeBackup(connectionOf(archive.database), archive.path, now(), backup?.chosen() ?? null);
      backup?.made(made);
    });
  } catch (error) {
    logProblem('backup', error);
  }
}
