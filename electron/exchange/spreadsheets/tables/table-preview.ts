import { basename } from 'node:path';
import { AppError } from '../../../../shared/errors.ts';
import type { FileToken } from '../../../../shared/ipc/channels/archive.ts';
import type { TableMatching, TablePreview, TableReading, TableTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { Plan } from '../../../../shared/schemas/plan.ts';
import { cellText } from '../fields/cell-text.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import type { OpenedTable } from './opened-table.ts';
import { suggestColumns, suggestMatching } from './suggest-matching.ts';
import type { LookedAtTable } from './table-desk-contract.ts';
import { tableHeads } from './table-heads.ts';
import type { TableMatchings } from './table-matchings.ts';

/** Rows that are shown under the heads. */
const SHOWN = 20;
/** Characters of a cell that are shown. */
const LONGEST_SHOWN = 300;

const fieldsOf = (target: TableTarget) =>
  TABLE_FIELDS[target].map(({ field, head, required }) => ({ field, name: head, required }));

const eachTarget = <Made>(make: (target: TableTarget) => Made): Record<TableTarget, Made> => ({
  objectives: make('objectives'),
  phases: make('phases'),
  indicators: make('indicators'),
  centres: make('centres'),
  people: make('people'),
});

/** How a table looks with its heads in the row of a reading, and what its columns seem to be. */
export function lookAtTable(
  { path, names, sheet, isEncodingCertain }: OpenedTable,
  reading: TableReading,
): LookedAtTable {
  const heads = tableHeads(sheet, reading.headRow);
  const rows = sheet.rows.filter(({ number }) => number > reading.headRow);
  return {
    fileName: basename(path),
    sheets: [...names],
    reading,
    heads: [...heads],
    rows: rows
      .slice(0, SHOWN)
      .map(({ cells }) => heads.map((_, column) => cellText(cells[column]).slice(0, LONGEST_SHOWN))),
    rowCount: rows.length,
    fields: eachTarget(fieldsOf),
    suggested: suggestMatching(heads, true),
    guesses: eachTarget((target) => suggestColumns(heads, target).guesses),
    isEncodingCertain,
  };
}

/** A table as the window shows it: with the matching that was used last for its heads, else the one they suggest. */
export function tablePreview(
  token: FileToken,
  { suggested, ...table }: LookedAtTable,
  plans: readonly Plan[],
  matchings: TableMatchings,
): TablePreview {
  const recalled = matchings.recall(table.heads);
  const plan = planOf(plans, recalled);
  return { token, ...table, matching: { ...(recalled ?? suggested), planId: plan.id }, remembered: recalled !== null };
}

/** The plan that was used last, where the archive has it; else the latest. */
function planOf(plans: readonly Plan[], recalled: TableMatching | null): Plan {
  const latest = plans.toSorted((one, other) => other.firstYear - one.firstYear)[0];
  const plan = plans.find(({ id }) => id === recalled?.planId) ?? latest;
  if (plan !== undefined) return plan;
  throw new AppError('not-found', "L'archivio non ha ancora una vista: crearla prima di importare una tabella.");
}
