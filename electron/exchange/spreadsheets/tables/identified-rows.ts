import { folded } from '../../../../shared/format/folded.ts';
import { codeKey } from '../../../../shared/rules/code-key.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { newId } from '../../../archive/tables/new-id.ts';
import { cellText, codeText } from '../fields/cell-text.ts';
import { ObjectiveCodes } from '../fields/objective-codes.ts';
import type { FieldRow } from '../fields/read-field.ts';
import type { TableProblems } from './table-problems.ts';
import type { TableColumn, TableRow } from './table-rows.ts';

/** A row of a table and the row of the archive that it speaks of; `base` is null when it is new. */
export interface IdentifiedRow {
  readonly row: TableRow;
  readonly id: Id;
  readonly base: FieldRow | null;
  /** Of a new phase or indicator: its objective, and its place after those that are there. */
  readonly place: { readonly objectiveId: Id; readonly position: number } | null;
}

const columnOf = (columns: readonly TableColumn[], name: string): number =>
  columns.find(({ field }) => field.field === name)?.column ?? -1;

/** Objectives are told by their code, as it is written or else whatever its case. */
export function identifiedObjectives(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  there: readonly FieldRow[],
  problems: TableProblems,
): readonly IdentifiedRow[] {
  const column = columnOf(columns, 'code');
  const known = new Map(there.map((row) => [row.id, row]));
  const codes = new ObjectiveCodes([there.map((row) => [String(row['code']), row.id] as const)]);
  const met = new Map<string, number>();
  return rows.flatMap((row): IdentifiedRow[] => {
    const code = codeText(row.cells[column]);
    const found = codes.find(code);
    const base = found.ok ? (known.get(found.value) ?? null) : null;
    const key = base?.id ?? codeKey(code);
    const before = met.get(key);
    met.set(key, row.number);
    if (code === '')
      problems.leaveOut(row.number, column, '', "Manca il codice dell'obiettivo: scriverlo, o togliere la riga.");
    else if (before !== undefined)
      problems.leaveOut(
        row.number,
        column,
        code,
        `Il codice è già nella riga ${before}: un obiettivo sta in una riga sola.`,
      );
    else if (!found.ok && codes.knows(code)) problems.leaveOut(row.number, column, code, found.message);
    if (code === '' || before !== undefined || (!found.ok && codes.knows(code))) return [];
    return [{ row, id: base?.id ?? newId(), base, place: null }];
  });
}

/** Phases and indicators are told by their objective's code and their description, the same words twice in their order. */
export function identifiedOwnRows(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  there: ArchiveDocument['phases' | 'indicators'],
  codes: ObjectiveCodes,
  problems: TableProblems,
): readonly IdentifiedRow[] {
  const [codeColumn, descriptionColumn] = [columnOf(columns, 'objectiveId'), columnOf(columns, 'description')];
  const known = Map.groupBy(
    [...there].toSorted((one, other) => one.position - other.position),
    rowKey,
  );
  const last = new Map<Id, number>();
  for (const { objectiveId, position } of there) last.set(objectiveId, Math.max(position, last.get(objectiveId) ?? -1));
  const met = new Map<string, number>();
  return rows.flatMap((row): IdentifiedRow[] => {
    const code = codeText(row.cells[codeColumn]);
    const owner = codes.find(code);
    if (!owner.ok)
      problems.leaveOut(
        row.number,
        codeColumn,
        code,
        code === '' ? "Manca il codice dell'obiettivo: scriverlo." : owner.message,
      );
    const description = cellText(row.cells[descriptionColumn]);
    if (description.trim() === '')
      problems.leaveOut(row.number, descriptionColumn, '', 'Manca la descrizione: scriverla, o togliere la riga.');
    if (!owner.ok || description.trim() === '') return [];
    const key = rowKey({ objectiveId: owner.value, description });
    const occurrence = met.get(key) ?? 0;
    met.set(key, occurrence + 1);
    const found = known.get(key)?.[occurrence];
    if (found !== undefined) return [{ row, id: found.id, base: found, place: null }];
    const position = (last.get(owner.value) ?? -1) + 1;
    last.set(owner.value, position);
    return [{ row, id: newId(), base: null, place: { objectiveId: owner.value, position } }];
  });
}

const rowKey = ({ objectiveId, description }: { readonly objectiveId: string; readonly description: string }): string =>
  `${objectiveId} ${folded(description)}`;
