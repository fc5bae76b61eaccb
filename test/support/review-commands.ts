import { join } from 'node:path';
import { expect } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { rowsWhere, rowWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES, PHASES } from '../../electron/archive/tables/tables.ts';
import { percentage } from '../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from './filled-archive.ts';
import { pegaso } from './pegaso-cli.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The day of the check that the commands speak of. */
export const JUNE = '2026-06-30';

/** The sample in a folder of its own. */
export function sample(): { readonly folder: string; readonly archive: string } {
  const folder = temporaryFolder();
  const archive = join(folder, 'campione.pegaso');
  buildSample(archive, TEST_AUTHOR);
  return { folder, archive };
}

/** What a command that succeeds answers as JSON. */
export async function done(...args: readonly string[]) {
  const { code, out, err } = await pegaso(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out);
}

/** A command about the check of June. */
export const review = (act: string, archive: string, ...more: readonly string[]) =>
  ['review', act, '--archive', archive, '--date', JUNE, ...more] as const;

/** One more edit of progress, after a check was closed. */
export function fillInNothingButProgress(path: string): void {
  const archive = openArchive(path, TEST_AUTHOR);
  const [phase] = rowsWhere(archive.database, PHASES, {
    objectiveId: rowWhere(archive.database, OBJECTIVES, { code: '2026_A01_01' })?.id ?? expect.fail('no objective'),
  });
  inTransaction(archive, 'avanzamento', (db) =>
    updateRow(db, PHASES, phase?.id ?? expect.fail('no phase'), { progress: percentage.parse(100) }),
  );
  archive.close();
}
