import { basename } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { NewCentre, TableTarget } from '../../../shared/ipc/channels/tables.ts';
import type { Archive } from '../../archive/archive.ts';
import { readArchiveDocument } from '../../archive/document/archive-document.ts';
import { selectedPlan } from '../../archive/objectives/selection-names.ts';
import { allRows } from '../../archive/tables/table.ts';
import { PLANS } from '../../archive/tables/tables.ts';
import { localDate } from '../../local-date.ts';
import type { MergeRequest } from '../merge/merge-request.ts';
import type { LaidTable } from './tables/laid-table.ts';
import { layTable } from './tables/lay-table.ts';
import type { OpenedTable } from './tables/opened-table.ts';
import { suggestColumns, suggestMatching } from './tables/suggest-matching.ts';
import { tableHeads } from './tables/table-heads.ts';
import { tableRequest } from './tables/table-request.ts';
import { typedMatching } from './tables/typed-matching.ts';

/** What a person types of a table. */
export interface TypedTable {
  /** What its rows are; what the heads suggest when absent. */
  readonly target?: TableTarget | undefined;
  /** The plan of its objectives by code; the only one when absent. */
  readonly plan?: string | undefined;
  /** Columns that the heads do not tell: `Scadenza=Fine prevista`. */
  readonly matching?: readonly string[] | undefined;
  /** Whether centres that it names and the archive lacks are made. */
  readonly createMissing?: boolean | undefined;
}

/**
 * What taking in any table compares, by what its heads say and a person types of it.
 * @throws AppError `table-refused` for a text whose letters may be read in several ways, `usage`, `not-found`, `field-invalid`; DocumentRefused.
 */
export function typedTableRequest(
  { database }: Archive,
  path: string,
  { sheet, reading, names, isEncodingCertain }: OpenedTable,
  { target: asked, plan, matching: typed = [], createMissing = false }: TypedTable,
  now: Date,
): MergeRequest {
  if (!isEncodingCertain) throw doubtfulEncoding(path);
  const heads = tableHeads(sheet, reading.headRow);
  const target = asked ?? suggestMatching(heads).target;
  const columns = typedMatching(typed, heads, target, suggestColumns(heads, target).columns);
  const [only, another] = allRows(database, PLANS);
  if (plan === undefined && another !== undefined)
    throw new AppError(
      'usage',
      "L'archivio ha più di una vista: indicare con --plan quella degli obiettivi della tabella.",
    );
  const { id: planId } = plan === undefined && only !== undefined ? only : selectedPlan(database, plan ?? '');
  const document = readArchiveDocument(database);
  const matching = { target, planId, columns };
  const laid = (newCentres: readonly NewCentre[]) =>
    namingSheets(names, sheet.name, () =>
      layTable(sheet, reading.headRow, matching, document, localDate(now), { newCentres }),
    );
  const table = laid([]);
  if (table.missingCentres.length === 0) return tableRequest(path, document, target, table);
  if (!createMissing) return tableRequest(path, document, target, namingOption(table, sheet.name));
  const newCentres = table.missingCentres.map(({ rows: _, ...one }) => one);
  const request = tableRequest(path, document, target, laid(newCentres));
  return { ...request, notices: [...request.notices, madeNotice(newCentres)] };
}

/** A refusal for centres that are not there begins with the option that makes them. */
function namingOption(table: LaidTable, sheetName: string): LaidTable {
  const names = table.missingCentres.map(({ typed }) => `«${typed}»`).join(', ');
  const message = `nomina centri che l'archivio non ha (${names}): correggerli, o crearli con --create-missing.`;
  return {
    ...table,
    problems: [{ cell: sheetName, head: '', value: '', message }, ...table.problems],
    problemCount: table.problemCount + 1,
  };
}

/** What the command line says of centres that it made. */
function madeNotice(centres: readonly NewCentre[]): string {
  const names = centres.map(
    ({ code, longName }) => `«${[code, longName === code ? '' : longName].filter(Boolean).join(' ')}»`,
  );
  return `Centri creati, da completare negli elenchi: ${names.join(', ')}.`;
}

/** A refusal for heads that are not there says which sheet was read, and which others there are. */
function namingSheets<T>(names: readonly string[], read: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'field-invalid' || names.length < 2) throw error;
    const others = names.filter((name) => name !== read).map((name) => `«${name}»`);
    const message = `${error.message} Il foglio letto è «${read}»; per un altro (${others.join(', ')}) indicarlo con --sheet.`;
    throw new AppError('field-invalid', message, { fields: error.fields, cause: error });
  }
}

function doubtfulEncoding(path: string): AppError {
  return new AppError(
    'table-refused',
    `Il file «${basename(path)}» non dice come sono scritte le sue lettere accentate, che si possono leggere in più modi: ` +
      'indicare con --encoding windows-1252, cp850 oppure macintosh, o salvarlo come .xlsx.',
  );
}
