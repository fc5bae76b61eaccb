import { statSync } from 'node:fs';
import type { SheetChoice, TableReading } from '../../../../shared/ipc/channels/tables.ts';
import { readArchiveDocument } from '../../../archive/document/archive-document.ts';
import { withArchive } from '../../../archive/file/with-archive.ts';
import { answerQuestions } from '../../../threads/answer-questions.ts';
import { readTableApart } from '../../apart/read-apart.ts';
import { withToldCells } from '../cells/told-cells.ts';
import type { ChosenTableFile } from '../read-chosen-table.ts';
import { tableChanged } from '../table-refused.ts';
import { layTable } from './lay-table.ts';
import type { OpenedTable } from './opened-table.ts';
import { tableDeskContract } from './table-desk-contract.ts';
import { lookAtTable } from './table-preview.ts';

/** The table that was read last, so that trying another matching does not read it again. */
let last: {
  readonly path: string;
  readonly changedAt: number;
  readonly size: number;
  readonly opened: OpenedTable;
} | null = null;

async function read(path: string, chosen: SheetChoice | null, signal: AbortSignal): Promise<ChosenTableFile> {
  const file = await withToldCells(() => readTableApart(path, chosen, { signal }));
  const { mtimeMs, size } = statSync(path);
  last = file.kind === 'table' ? { path, changedAt: mtimeMs, size, opened: file.opened } : null;
  return file;
}

/** The table at a path as it is now, read as a person says. @throws AppError `table-refused` when it has become another thing. */
async function opened(
  path: string,
  { headRow: _, ...chosen }: TableReading,
  signal: AbortSignal,
): Promise<OpenedTable> {
  const facts = statSync(path, { throwIfNoEntry: false });
  const isSame = last?.path === path && last.changedAt === facts?.mtimeMs && last.size === facts.size;
  if (last !== null && isSame && isSameSheet(last.opened.reading, chosen)) return last.opened;
  const file = await read(path, chosen, signal);
  if (file.kind === 'table') return file.opened;
  throw tableChanged(path);
}

const isSameSheet = (one: TableReading, other: SheetChoice): boolean =>
  one.sheet === other.sheet && one.encoding === other.encoding && one.separator === other.separator;

/** The thread that holds a table while a person matches its columns. */
answerQuestions(tableDeskContract, {
  open: async ({ path }, { progress, signal }) => {
    progress('Lettura del file', 0, 1);
    const file = await read(path, null, signal);
    progress('Lettura del file', 1, 1);
    if (file.kind !== 'table') return { kind: 'own' as const };
    return { kind: 'table' as const, reading: file.opened.reading };
  },
  look: async ({ path, reading }, { signal }) => lookAtTable(await opened(path, reading, signal), reading),
  check: async ({ path, archivePath, reading, matching, newCentres, today }, { signal }) => {
    const { sheet } = await opened(path, reading, signal);
    const author = { who: '', now: () => new Date(), check: 'later' as const };
    const mine = await withArchive(archivePath, 'read', author, ({ database }) => readArchiveDocument(database));
    const laid = layTable(sheet, reading.headRow, matching, mine, today, { newCentres });
    const { rows, created, changed, leftOut, hiddenRows, problems, problemCount, mayBeReadInPart } = laid;
    const told = { leftOut: [...leftOut], hiddenRows, problems: [...problems], problemCount };
    const missingCentres = [...laid.missingCentres];
    return { rows, created, changed, ...told, missingCentres, mayGoOn: mayBeReadInPart };
  },
});
