import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchiveDocument } from '../../../electron/archive/document/archive-document.ts';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import {
  type FilledWorkbook,
  readFillInWorkbook,
} from '../../../electron/exchange/spreadsheets/fill-in/read-fill-in-workbook.ts';
import { writeFillInWorkbook } from '../../../electron/exchange/spreadsheets/fill-in/write-fill-in-workbook.ts';
import { readTableFile } from '../../../electron/exchange/spreadsheets/read-table-file.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { HandOut, HandOutScope } from '../../../shared/schemas/hand-out.ts';
import { type Id, isoDate, isoInstant } from '../../../shared/schemas/primitives.ts';
import { excelBytes, type TestSheet, testSheets } from '../excel-file.ts';
import { inFolder } from '../in-folder.ts';
import { testId } from '../objective-details.ts';

const TODAY = isoDate.parse('2026-07-01');
const AUTHOR = { who: 'prova', now: () => new Date('2026-03-01T09:00:00Z') };

/** The archive of the sample Comune as a document. */
export function sampleDocument(): Promise<ArchiveDocument> {
  return inFolder((folder) => {
    const path = join(folder, 'esempio.pegaso');
    buildSample(path, AUTHOR);
    const archive = openArchive(path, { ...AUTHOR, access: 'read' });
    try {
      return readArchiveDocument(archive.database);
    } finally {
      archive.close();
    }
  });
}

/** A hand-out of all objectives of a document as a spreadsheet. */
export function handOutOf(document: ArchiveDocument, scope: HandOutScope): HandOut {
  return {
    id: testId(),
    at: isoInstant.parse('2026-06-30T08:00:00.000Z'),
    sender: 'Controllo di gestione',
    receiver: 'Settore Cultura',
    format: 'spreadsheet',
    scope,
    deadline: isoDate.parse('2026-07-15'),
    message: 'Verifica al 30 giugno.\nGrazie.',
    selection: 'Tutti gli obiettivi',
    reviewId: null,
    objectiveIds: document.objectives.map(({ id }) => id),
  };
}

/** A document that was handed out as a workbook, and what comes back. */
export interface HandedWorkbook {
  readonly document: ArchiveDocument;
  readonly handOut: HandOut;
  readonly bytes: Uint8Array;
  /** Its sheets as a person's program has them. */
  readonly sheets: readonly TestSheet[];
  /** Reads a file as what came back. */
  read(bytes: Uint8Array): Promise<FilledWorkbook>;
  /** Reads sheets as what came back, saved by another program. */
  back(sheets: readonly TestSheet[]): Promise<FilledWorkbook>;
}

export async function handedWorkbook(
  document: ArchiveDocument,
  scope: HandOutScope = 'everything',
): Promise<HandedWorkbook> {
  const handOut = handOutOf(document, scope);
  const bytes = await writeFillInWorkbook({ document, objectiveIds: handOut.objectiveIds, handOut });
  const read = (file: Uint8Array) =>
    inFolder(async (folder) => {
      const path = join(folder, 'rientro.xlsx');
      writeFileSync(path, file);
      const opened = await readTableFile(path);
      if (opened.kind !== 'sheets') throw new Error('No sheets');
      return readFillInWorkbook(opened.sheets, 'rientro.xlsx', { handOut, document }, TODAY);
    });
  return {
    document,
    handOut,
    bytes,
    sheets: await testSheets(bytes),
    read,
    back: async (sheets) => read(await excelBytes({ sheets })),
  };
}

/** The rows of a document by identity, whatever their order and the gaps between their positions. */
export function rowsById(document: ArchiveDocument): unknown {
  const sorted = Object.entries(document).map(([name, rows]) => {
    if (!Array.isArray(rows)) return [name, rows] as const;
    const bare: { id: Id }[] = rows.map(({ position: _, ...row }) => row);
    return [name, bare.toSorted((one, other) => (one.id < other.id ? -1 : 1))] as const;
  });
  return { ...Object.fromEntries(sorted), orders: [...ordersOf(document.phases), ...ordersOf(document.indicators)] };
}

interface OwnRow {
  readonly id: Id;
  readonly objectiveId: Id;
  readonly position: number;
}

/** The identities of each objective's rows in their order. */
function ordersOf(rows: readonly OwnRow[]): readonly string[] {
  const inOrder = rows.toSorted((one, other) => one.position - other.position);
  const owned = Map.groupBy(inOrder, ({ objectiveId }) => objectiveId);
  return [...owned.values()].map((own) => own.map(({ id }) => id).join()).toSorted();
}
