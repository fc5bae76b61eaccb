import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../electron/archive/archive.ts';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { withArchive } from '../../../electron/archive/file/with-archive.ts';
import { handOutContent, handOuts, wholeHandOut } from '../../../electron/archive/hand-outs/hand-outs.ts';
import type { WorkWatch } from '../../../electron/exchange/exchange-work.ts';
import { chosenObjectives } from '../../../electron/exchange/hand-outs/chosen-objectives.ts';
import { makeHandOut } from '../../../electron/exchange/hand-outs/make-hand-out.ts';
import type { HandOutRequest } from '../../../electron/exchange/hand-outs/prepare-hand-out.ts';
import type { MergeRequest } from '../../../electron/exchange/merge/merge-request.ts';
import { ShownMerge } from '../../../electron/exchange/merge/shown-merge.ts';
import { takeIn } from '../../../electron/exchange/merge/take-in.ts';
import { DocumentNames } from '../../../electron/exchange/spreadsheets/fields/document-names.ts';
import { fillInContent } from '../../../electron/exchange/spreadsheets/fill-in/fill-in-content.ts';
import { SHEET_TARGETS } from '../../../electron/exchange/spreadsheets/fill-in/fill-in-format.ts';
import { readFillInWorkbook } from '../../../electron/exchange/spreadsheets/fill-in/read-fill-in-workbook.ts';
import { rowsSheet } from '../../../electron/exchange/spreadsheets/fill-in/rows-sheet.ts';
import { readTableFile } from '../../../electron/exchange/spreadsheets/read-table-file.ts';
import type { DraftSheet } from '../../../electron/exchange/spreadsheets/xlsx/workbook-draft.ts';
import { writeXlsx } from '../../../electron/exchange/spreadsheets/xlsx/write-xlsx.ts';
import { inLongWork } from '../../../electron/session/long-work/long-work.ts';
import { assertNever } from '../../../shared/assert-never.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { HandOutFormat } from '../../../shared/schemas/hand-out.ts';
import { isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import { BENCH_PLAN, BENCH_STEP } from '../archive/bench-archive.ts';
import { checkedDocument, copyOfDocument } from './changed-documents.ts';
import type { ExchangeJob } from './exchange-job.ts';
import { peerSheet } from './peers/peer-sheet.ts';

/** A task made ready: files are there and documents in memory, as whoever asks for it has them. Answers how much came of it. */
type ReadyTask = () => number | Promise<number>;

const WATCH: WorkWatch = { progress: () => undefined, signal: new AbortController().signal };
const TODAY = isoDate.parse('2026-10-12');

/** Makes a task ready; exceljs is loaded only by its own, since it would count in the memory of the others. */
export async function readyTask({ task, archive: path, folder }: ExchangeJob): Promise<ReadyTask> {
  const archive = openArchive(path, BENCH_STEP);
  const packagePath = join(folder, 'bench.pegasoz');
  const workbookPath = join(folder, 'bench.xlsx');
  switch (task) {
    case 'reading':
      return () => readArchiveDocument(archive.database).objectives.length;
    case 'package out':
      return () => handedOut(archive, 'package', packagePath);
    case 'package in':
      return () => receivedPackage(packagePath, join(folder, 'received.pegaso'));
    case 'xlsx out':
      return () => handedOut(archive, 'spreadsheet', workbookPath);
    case 'xlsx in':
      return () => filledWorkbook(archive, workbookPath);
    case 'xlsx rows out': {
      const sheets = rowsInMemory(archive);
      return () => writeRows(workbookPath, sheets);
    }
    case 'xlsx cells in':
      return () => cellsOf(workbookPath);
    case 'xlsx rows out by exceljs': {
      const sheets = rowsInMemory(archive).map(peerSheet);
      const { writeByExceljs } = await import('./peers/exceljs-peer.ts');
      return () => writeByExceljs(workbookPath, sheets);
    }
    case 'xlsx cells in by exceljs': {
      const { readByExceljs } = await import('./peers/exceljs-peer.ts');
      return () => readByExceljs(workbookPath);
    }
    case 'merge unchanged': {
      const base = readArchiveDocument(archive.database);
      const [mine, data] = [copyOfDocument(base), request(base, copyOfDocument(base))];
      return () => mergedCounts(data, mine);
    }
    case 'merge 5% changed': {
      const base = readArchiveDocument(archive.database);
      const mine = checkedDocument(copyOfDocument(base), 0);
      const data = request(base, checkedDocument(copyOfDocument(base), 1));
      return () => mergedCounts(data, mine);
    }
    case 'take in 5% changed': {
      const base = readArchiveDocument(archive.database);
      const data = request(base, checkedDocument(copyOfDocument(base), 1));
      return () => takeIn(archive, data, null).changes;
    }
    default:
      return assertNever(task);
  }
}

function request(base: ArchiveDocument, theirs: ArchiveDocument): MergeRequest {
  return {
    kind: 'return',
    title: 'Bench',
    baseLabel: 'base',
    mineLabel: 'mine',
    theirsLabel: 'theirs',
    message: '',
    notices: [],
    scope: 'everything',
    base,
    theirs,
    objectiveIds: base.objectives.map(({ id }) => id),
    label: 'Bench',
  };
}

/** All that a merge takes from its documents to what accepting it would write. */
function mergedCounts(data: MergeRequest, mine: ArchiveDocument): number {
  const merge = new ShownMerge(data, { document: mine, closedReviews: new Set() });
  const { counts } = merge.summary();
  merge.result();
  return counts.changed + counts.conflicts;
}

function order(format: HandOutFormat) {
  const choice = { selection: { plan: BENCH_PLAN, level: 'PEG' } } as const;
  return { choice, format, receiver: 'Bench', scope: 'everything', deadline: null, message: '' } as const;
}

/** As a window does it: the long part in a thread of its own. */
async function handedOut(archive: Archive, format: HandOutFormat, path: string): Promise<number> {
  const prepare = (request: HandOutRequest) => inLongWork('prepareHandOut', { archivePath: archive.path, request });
  await makeHandOut(archive, order(format), path, WATCH, prepare);
  return statSync(path).size;
}

/** What `xlsx out` writes in its three sheets of rows, ready to be written. */
function rowsInMemory({ database }: Archive): readonly DraftSheet[] {
  const document = readArchiveDocument(database);
  const objectiveIds = chosenObjectives(database, order('spreadsheet').choice).objectiveIds;
  const names = new DocumentNames(document, () => {
    throw new Error('Writing names nobody new');
  });
  const content = fillInContent(document, objectiveIds);
  const written = { names, codeOf: content.codeOf };
  return SHEET_TARGETS.map((target) => {
    const sheet = rowsSheet(content, target, 'everything', written);
    return { ...sheet, rows: [...sheet.rows] };
  });
}

async function writeRows(path: string, sheets: readonly DraftSheet[]): Promise<number> {
  const bytes = await writeXlsx({ title: 'Bench', creator: 'Bench', createdAt: `${TODAY}T08:00:00Z`, sheets });
  writeFileSync(path, bytes);
  return bytes.length;
}

/** Cells of a workbook that hold something. */
async function cellsOf(path: string): Promise<number> {
  const file = await readTableFile(path);
  if (file.kind !== 'sheets') throw new Error('No workbook came back');
  const rows = file.sheets.flatMap((sheet) => sheet.rows);
  return rows.reduce((sum, { cells }) => sum + cells.filter((cell) => cell !== undefined).length, 0);
}

async function receivedPackage(path: string, target: string): Promise<number> {
  const { who, now } = BENCH_STEP;
  await inLongWork('receiveHandOut', { path, archivePath: target, who, at: isoInstant.parse(now().toISOString()) });
  return withArchive(target, 'read', { who, now, check: 'later' }, ({ database }) =>
    Number(database.prepare('SELECT count(*) FROM objectives').pluck().get()),
  );
}

/** From the file to the document that is merged. */
async function filledWorkbook({ database }: Archive, path: string): Promise<number> {
  const [made] = handOuts(database);
  if (made === undefined) throw new Error('Nothing was handed out');
  const file = await readTableFile(path);
  if (file.kind !== 'sheets') throw new Error('No workbook came back');
  const base = { handOut: wholeHandOut(database, made), document: handOutContent(database, made.id) };
  return readFillInWorkbook(file.sheets, path, base, TODAY).objectiveIds.length;
}
