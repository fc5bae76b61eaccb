import type { NewCentre, SheetTarget, TableMatching } from '../../../../shared/ipc/channels/tables.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { indicator } from '../../../../shared/schemas/indicator.ts';
import { objective } from '../../../../shared/schemas/objective.ts';
import { phase } from '../../../../shared/schemas/phase.ts';
import { type Id, type IsoDate, id as idSchema } from '../../../../shared/schemas/primitives.ts';
import { BLANK_INDICATOR, BLANK_OBJECTIVE, BLANK_PHASE } from '../../../archive/tables/blank-rows.ts';
import { newId } from '../../../archive/tables/new-id.ts';
import type { Sheet } from '../cells/cell.ts';
import { codeText } from '../fields/cell-text.ts';
import { DocumentNames } from '../fields/document-names.ts';
import { centreTyped } from '../fields/new-centres.ts';
import { ObjectiveCodes } from '../fields/objective-codes.ts';
import type { FieldContext, FieldRow, FieldValue } from '../fields/read-field.ts';
import { saysWhatWasWritten, writeField } from '../fields/write-field.ts';
import { type IdentifiedRow, identifiedObjectives, identifiedOwnRows } from './identified-rows.ts';
import type { LaidTable } from './laid-table.ts';
import { layRegister } from './lay-register.ts';
import { requireColumns, unreadColumns } from './needed-columns.ts';
import { sortOutRows } from './sort-out-rows.ts';
import { tableHeads } from './table-heads.ts';
import { TableProblems } from './table-problems.ts';
import { addMerged, cellValue, type TableColumn, tableColumns, tableRows } from './table-rows.ts';

const BLANK_ROWS = { objectives: BLANK_OBJECTIVE, phases: BLANK_PHASE, indicators: BLANK_INDICATOR };

/** What else is known of a table. */
export interface Laying {
  /** The column of the places of phases or indicators, if the sheet has one that is ours. */
  readonly numberColumn?: number | null;
  /** Centres that come in with it. */
  readonly newCentres?: readonly NewCentre[];
}

const ENTITIES = { objectives: 'objective', phases: 'phase', indicators: 'indicator' } as const;
const SCHEMAS = { objectives: objective, phases: phase, indicators: indicator } as const;

/** Lays a table over an archive, whatever its rows are. @throws as `layObjectiveTable`. */
export function layTable(
  sheet: Sheet,
  headRow: number,
  matching: TableMatching,
  document: ArchiveDocument,
  today: IsoDate,
  laying: Laying = {},
): LaidTable {
  const { target } = matching;
  if (target === 'centres' || target === 'people')
    return layRegister(sheet, headRow, { ...matching, target }, document);
  return layObjectiveTable(sheet, headRow, { ...matching, target }, document, today, laying);
}

/**
 * Lays a table over an archive: objectives are found by code in the plan of the matching, phases and indicators by their objective's code
 * and their description; what is not found is new. A blank cell says nothing: what is there stays.
 * @param today what `oggi` means in a cell.
 * @throws AppError `field-invalid` when a field that rows cannot be without has no column.
 */
function layObjectiveTable(
  sheet: Sheet,
  headRow: number,
  matching: TableMatching & { readonly target: SheetTarget },
  document: ArchiveDocument,
  today: IsoDate,
  { numberColumn = null, newCentres = [] }: Laying,
): LaidTable {
  const { target, planId } = matching;
  const columns = tableColumns(matching);
  requireColumns(target, columns);
  const heads = tableHeads(sheet, headRow);
  const problems = new TableProblems(heads);
  const ofPlan = document.objectives.filter((row) => row.planId === planId);
  const known = new ObjectiveCodes([ofPlan.map(({ code, id }) => [code, id] as const)]);
  const { rows, leftOut } = sortOutRows(tableRows(sheet, headRow, columns), columns, heads, known);
  addMerged(sheet, headRow, columns, new Set(leftOut.map(({ row }) => row)), problems);
  const identified =
    target === 'objectives'
      ? identifiedObjectives(rows, columns, ofPlan, problems)
      : identifiedOwnRows(rows, columns, document[target], known, problems, numberColumn);
  const names = new DocumentNames(document, newId, newCentres);
  const codes = target === 'objectives' ? withNew(ofPlan, identified, columns) : known;
  const context: FieldContext = { names, today, objective: (code) => codes.find(code) };
  const codeOf = new Map<string, string>(document.objectives.map(({ id, code }) => [id, code]));
  const writing = { names, codeOf: (id: string) => codeOf.get(id) ?? '' };
  const after = new Map<Id, FieldRow>();
  const ids = new Map<number, Id>();
  let changed = 0;
  for (const { row, id, base, place } of identified) {
    const whole: FieldRow = base ?? { ...BLANK_ROWS[target], id, ...(place ?? { planId }) };
    const about = { objectiveId: ownerOf(target, whole), entity: ENTITIES[target], rowId: id };
    const fields: Record<string, FieldValue> = {};
    for (const column of columns) {
      const { field, kind } = column.field;
      // The objective was found by its code, however that is spelled in the table.
      if (base !== null && field === 'code') continue;
      const isSame =
        base !== null && saysWhatWasWritten(row.cells[column.column], writeField(kind, base[field] ?? null, writing));
      const value = isSame ? undefined : cellValue(column, row, context, problems, about);
      if (value !== undefined && value !== base?.[field]) fields[field] = value;
    }
    if (base !== null && Object.keys(fields).length > 0) changed += 1;
    const laid = SCHEMAS[target].safeParse({ ...whole, ...fields, id });
    if (laid.success) {
      after.set(id, laid.data);
      ids.set(row.number, id);
    }
    // A new row without what none can be without, whose cell was told.
    else if (!problems.unread.some(({ rowId }) => rowId === id)) throw laid.error;
  }
  return {
    theirs: {
      ...document,
      centres: [...document.centres, ...names.centres],
      people: [...document.people, ...names.people],
      councillors: [...document.councillors, ...names.councillors],
      [target]: laidOver(document[target], after),
    },
    objectiveIds: [...new Set([...after.values()].map((row) => ownerOf(target, row)))],
    unread: unreadColumns(sheet, headRow, columns, heads),
    rows: rows.length,
    ids,
    leftOut,
    hiddenRows: rows.filter(({ hidden }) => hidden === true).length,
    created: identified.filter(({ id, base }) => base === null && after.has(id)).length,
    changed,
    problems: problems.told,
    problemCount: problems.count,
    unreadCells: problems.unread.filter(({ rowId }) => after.has(rowId)),
    unknownRows: [
      ...problems.leftOut,
      ...problems.unread
        .filter(({ rowId }) => !after.has(rowId))
        .map(({ cell, text, message }) => `${cell} «${text}»: ${message}`),
    ],
    missingCentres: [...names.missingCentres].map(([typed, count]) => ({ ...centreTyped(typed), rows: count })),
    mayBeReadInPart: problems.mayBeReadInPart && after.size > 0,
  };
}

/** The codes of the plan, and those that the table brings. */
function withNew(
  ofPlan: ArchiveDocument['objectives'],
  identified: readonly IdentifiedRow[],
  columns: readonly TableColumn[],
): ObjectiveCodes {
  const column = columns.find(({ field }) => field.field === 'code')?.column ?? -1;
  const fresh = identified.flatMap(({ row, id, base }) => {
    return base === null ? [[codeText(row.cells[column]), id] as const] : [];
  });
  return new ObjectiveCodes([[...ofPlan.map(({ code, id }) => [code, id] as const), ...fresh]]);
}

function laidOver(rows: readonly FieldRow[], after: ReadonlyMap<Id, FieldRow>): readonly FieldRow[] {
  const there = new Set(rows.map(({ id }) => id));
  return [...rows.map((row) => after.get(row.id) ?? row), ...[...after.values()].filter(({ id }) => !there.has(id))];
}

function ownerOf(target: SheetTarget, row: FieldRow): Id {
  const owner = target === 'objectives' ? row.id : row['objectiveId'];
  return idSchema.parse(owner);
}
