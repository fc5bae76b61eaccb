import { statSync } from 'node:fs';
import { readArchiveDocument } from '../../../archive/document/archive-document.ts';
import { withArchive } from '../../../archive/file/with-archive.ts';
import { answerQuestions } from '../../../threads/answer-questions.ts';
import { workCancelled } from '../../exchange-work.ts';
import { withToldCells } from '../cells/told-cells.ts';
import { type ChosenTableFile, readChosenTable } from '../read-chosen-table.ts';
import { tableChanged } from '../table-refused.ts';
import { layTable } from './lay-table.ts';
import { guessReading, type OpenedTable, tableSheet } from './opened-table.ts';
import { tableDeskContract } from './table-desk-contract.ts';
import { lookAtTable } from './table-preview.ts';

/** The file that was read last, so that trying another matching does not read it again. */
let last: {
  readonly path: string;
  readonly changedAt: number;
  readonly size: number;
  readonly opened: OpenedTable;
} | null = null;

async function read(path: string, signal: AbortSignal): Promise<ChosenTableFile> {
  const chosen = await withToldCells(() => readChosenTable(path, signal)).catch((error: unknown) => {
    throw signal.aborted ? workCancelled() : error;
  });
  const { mtimeMs, size } = statSync(path);
  last = chosen.kind === 'table' ? { path, changedAt: mtimeMs, size, opened: chosen.opened } : null;
  return chosen;
}

/** The table at a path as it is now. @throws AppError `table-refused` when it has become another thing. */
async function opened(path: string, signal: AbortSignal): Promise<OpenedTable> {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (last?.path === path && last.changedAt === facts?.mtimeMs && last.size === facts.size) return last.opened;
  const chosen = await read(path, signal);
  if (chosen.kind === 'table') return chosen.opened;
  throw tableChanged(path);
}

/** The thread that holds a table while a person matches its columns. */
answerQuestions(tableDeskContract, {
  open: async ({ path }, { progress, signal }) => {
    progress('Lettura del file', 0, 1);
    const chosen = await read(path, signal);
    progress('Lettura del file', 1, 1);
    if (chosen.kind !== 'table') return { kind: 'own' as const };
    return { kind: 'table' as const, reading: guessReading(chosen.opened) };
  },
  look: async ({ path, reading }, { signal }) => lookAtTable(await opened(path, signal), reading),
  check: async ({ path, archivePath, reading, matching, today }, { signal }) => {
    const sheet = tableSheet(await opened(path, signal), reading);
    const author = { who: '', now: () => new Date() };
    const mine = await withArchive(archivePath, 'read', author, ({ database }) => readArchiveDocument(database));
    const { rows, created, changed, problems, problemCount } = layTable(sheet, reading.headRow, matching, mine, today);
    return { rows, created, changed, problems: [...problems], problemCount };
  },
});
