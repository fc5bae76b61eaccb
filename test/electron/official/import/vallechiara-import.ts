import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Archive } from '../../../../electron/archive/archive.ts';
import { createArchive } from '../../../../electron/archive/file/create-archive.ts';
import { allRows, rowsWhere, rowWhere } from '../../../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../../../electron/archive/tables/tables.ts';
import { schedeOfText } from '../../../support/schede-of-text.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { utf8, VALLECHIARA } from '../vallechiara.ts';

/** What is taken in. */
export const document = schedeOfText(utf8(VALLECHIARA), 'schede.txt');

/** Its objectives, in the order in which they are made. */
export const CODES = ['DUP_03', '2024_C10_02', 'DUP_03_0104', 'DUP_03_0104_0007', '2024_B02_01'];

/** An archive with nothing in it, closed after the test. */
export function emptyArchive(): Archive {
  const made = createArchive(join(temporaryFolder(), 'a.pegaso'), {
    who: 'prova',
    now: () => new Date('2025-01-20T10:00:00Z'),
  });
  onTestFinished(() => made.close());
  return made;
}

/** Rows of the log. */
export const count = ({ database }: Archive, table: 'steps' | 'changes'): unknown =>
  database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

/** An objective by its code. */
export const only = ({ database }: Archive, code: string) => {
  const plan = rowWhere(database, PLANS, { code: 'PEG_2023_2025' }) ?? allRows(database, PLANS)[0];
  const [objective] = plan === undefined ? [] : rowsWhere(database, OBJECTIVES, { planId: plan.id, code });
  if (objective === undefined) throw new Error(`No objective ${code}`);
  return objective;
};

/** What work throws; null where it throws nothing. */
export const failure = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};
