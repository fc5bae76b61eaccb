import { z } from 'zod';
import { code, id, lineText } from '../../schemas/primitives.ts';
import { printSelection } from '../../schemas/selection.ts';
import { textEncoding } from '../../schemas/text-encoding.ts';
import { channel } from '../channel.ts';
import { fileToken } from './archive.ts';
import { mergeSummary } from './merging.ts';

/** What has a sheet of its own in the workbooks that go out. Rows of phases and indicators name their objective by its code. */
export const sheetTarget = z.enum(['objectives', 'phases', 'indicators']);
export type SheetTarget = z.infer<typeof sheetTarget>;

/** What the rows of a table are. */
export const tableTarget = z.enum([...sheetTarget.options, 'centres', 'people']);
export type TableTarget = z.infer<typeof tableTarget>;

const separator = z.enum([';', ',', '\t', '|']).nullable();

/** How to read a file: a sheet of it by number, how a text is encoded and separated (null: not a text), which row has the heads (from 1). */
export const tableReading = z.strictObject({
  sheet: z.number().int().min(0),
  encoding: textEncoding.nullable(),
  separator,
  headRow: z.number().int().min(1),
});
export type TableReading = z.infer<typeof tableReading>;

/** Which table of a file is meant: its sheet by number or name, how its text is encoded and cut; null for what is as it seems. */
export const sheetChoice = z.strictObject({
  sheet: z.union([z.number().int().min(0), z.string()]).nullable(),
  encoding: textEncoding.nullable(),
  separator,
});
export type SheetChoice = z.infer<typeof sheetChoice>;

const matchedColumns = z.array(z.strictObject({ column: z.number().int().min(0), field: z.string() }));

/** Column of the file (from 0) to the field it fills, for one target. */
export const tableMatching = z.strictObject({ target: tableTarget, planId: id, columns: matchedColumns });
export type TableMatching = z.infer<typeof tableMatching>;

/** A field that a column can fill, for the wizard's lists. */
export const tableField = z.strictObject({ field: z.string(), name: z.string(), required: z.boolean() });

export const tablePreview = z.strictObject({
  token: fileToken,
  fileName: z.string(),
  sheets: z.array(z.string()),
  reading: tableReading,
  heads: z.array(z.string()),
  /** The first rows under the heads, as text. */
  rows: z.array(z.array(z.string())),
  rowCount: z.number().int(),
  fields: z.record(tableTarget, z.array(tableField)),
  /** The matching used last for these heads, else the one that the heads suggest. */
  matching: tableMatching,
  remembered: z.boolean(),
  /** Columns whose heads hold the name of a field and more, for each target: for a person to confirm. */
  guesses: z.record(tableTarget, matchedColumns),
  /** False where the bytes of the text make sense in another encoding too. */
  isEncodingCertain: z.boolean(),
});
export type TablePreview = z.infer<typeof tablePreview>;

/** A centre that a table names and the archive lacks. `typed` is what its cells say; at least one of the names is there. */
export const newCentre = z.strictObject({
  typed: z.string(),
  code: code.nullable(),
  longName: lineText,
  shortName: lineText,
  parentId: id.nullable(),
});
export type NewCentre = z.infer<typeof newCentre>;

const matchedTable = z.strictObject({
  token: fileToken,
  reading: tableReading,
  matching: tableMatching,
  /** Centres that come in with it. */
  newCentres: z.array(newCentre).max(500).optional(),
});

/** One cell that cannot be taken: place as a spreadsheet names it (`C12`). */
export const cellProblem = z.strictObject({
  cell: z.string(),
  head: z.string(),
  value: z.string(),
  message: z.string(),
});
export type CellProblem = z.infer<typeof cellProblem>;

/** A row under the heads that is no row of the table: a total, a note, the heads once more. `text` is its first words. */
export const leftOutRow = z.strictObject({ row: z.number().int(), text: z.string() });
export type LeftOutRow = z.infer<typeof leftOutRow>;

/** What a chosen spreadsheet is: one of ours made to be filled in goes straight to the merge; any other to the wizard. */
export const chosenTable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ours'), merge: mergeSummary }),
  z.strictObject({ kind: z.literal('table'), preview: tablePreview }),
]);
export type ChosenTable = z.infer<typeof chosenTable>;

/** What a selection is written as: a workbook for people to read, or open data for other programs. */
export const exportFormat = z.enum(['readableXlsx', 'readableOds', 'ods', 'csv', 'json']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Characters that may be pasted; more is for a file. */
const LONGEST_PASTED = 5_000_000;

export const tableChannels = {
  /** Asks for a spreadsheet (.xlsx, .xlsm, .ods, .csv, .txt); null when the person closed the dialog. */
  'tables:choose': channel(z.void(), chosenTable.nullable()),
  /** Takes a spreadsheet whose token is known: one that was dropped on the window. */
  'tables:open': channel(z.strictObject({ token: fileToken }), chosenTable),
  /** Takes cells that were copied in a spreadsheet, as it leaves them in the clipboard, for a file. */
  'tables:paste': channel(z.strictObject({ text: z.string().min(1).max(LONGEST_PASTED) }), chosenTable),
  /** Reads the same file otherwise: another sheet, encoding, separator, row of heads. */
  'tables:read': channel(z.strictObject({ token: fileToken, reading: tableReading }), tablePreview),
  /** Tries a matching: how many rows would come in and what is wrong, cell by cell. Nothing is written. */
  'tables:check': channel(
    matchedTable,
    z.strictObject({
      rows: z.number().int(),
      created: z.number().int(),
      changed: z.number().int(),
      leftOut: z.array(leftOutRow),
      /** Rows that a filter or a person hides in the sheet; they are read. */
      hiddenRows: z.number().int(),
      problems: z.array(cellProblem),
      problemCount: z.number().int(),
      /** Centres that cells name and the archive lacks, as they may be made, and the rows that name each. */
      missingCentres: z.array(newCentre.extend({ rows: z.number().int() })),
      /** Whether the merge may show what can be read, with the cells that cannot beside it. */
      mayGoOn: z.boolean(),
    }),
  ),
  /** Compares the table with the archive, and remembers the matching. What cannot be read is shown there, and stays as it is. */
  'tables:merge': channel(matchedTable, mergeSummary),
  /** Asks where and writes a selection; null when the person closed the dialog. */
  'tables:export': channel(
    z.strictObject({ selection: printSelection, format: exportFormat }),
    z.strictObject({ token: fileToken, fileName: z.string(), objectives: z.number().int() }).nullable(),
  ),
} as const;
