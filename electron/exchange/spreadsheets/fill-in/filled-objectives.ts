import { codeKey } from '../../../../shared/rules/code-key.ts';
import { type Objective, objective } from '../../../../shared/schemas/objective.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { BLANK_OBJECTIVE } from '../../../archive/tables/blank-rows.ts';
import { derivedId } from '../derived-id.ts';
import { codeText } from '../fields/cell-text.ts';
import { ObjectiveCodes } from '../fields/objective-codes.ts';
import type { FillInSetting } from './fill-in-setting.ts';
import type { FilledRow, FilledSheet } from './filled-sheet.ts';
import { filledValues } from './filled-values.ts';
import { writtenCells } from './written-cells.ts';

export interface FilledObjectives {
  readonly objectives: readonly Objective[];
  /** What the codes of the other sheets mean. */
  readonly codes: ObjectiveCodes;
}

/** The objectives as their sheet has them now; those that are new have an identity that follows from their code. */
export function filledObjectives(sheet: FilledSheet, setting: FillInSetting): FilledObjectives {
  const { content, handOut } = setting;
  const codeColumn = sheet.columns.findIndex((column) => column.kind === 'field' && column.field.field === 'code');
  const codeOf = ({ cells }: FilledRow) => codeText(cells[codeColumn]);
  const ids = new Map<FilledRow, Id>();
  for (const row of sheet.rows)
    ids.set(row, row.base?.id ?? derivedId(handOut.at, handOut.id, 'objectives', codeOf(row)));
  const current = [...ids].map(([row, id]) => [codeOf(row), id] as const);
  const others = content.document.objectives.map(({ code, id }) => [code, id] as const);
  const codes = new ObjectiveCodes([current, others]);
  const before = new Map(content.document.objectives.map((one) => [one.id, one]));
  const twice = rowsTwice(sheet, codeColumn, codeOf, setting);
  const objectives = [...ids].flatMap(([row, id]) => {
    if (twice.has(row)) return [];
    const read = readObjective(sheet, row, id, before.get(id), codes, setting);
    return read === null ? [] : [read];
  });
  return { objectives, codes };
}

function readObjective(
  sheet: FilledSheet,
  row: FilledRow,
  id: Id,
  before: Objective | undefined,
  codes: ObjectiveCodes,
  { content, names, today, problems }: FillInSetting,
): Objective | null {
  const written = row.base && writtenCells(sheet.columns, row.base, content, { names, codeOf: content.codeOf });
  const context = { names, today, objective: (code: string) => codes.find(code) };
  const { fields, unread } = filledValues(sheet, row, written, context);
  const planId = row.base?.['planId'] ?? planOf(fields['parentId'], content.document.objectives);
  if (planId === null) {
    for (const { place, message } of unread) problems.leaveOut(place, message);
    problems.leaveOut(
      { sheet: sheet.name, row: row.number, column: sheet.places[0] ?? 0 },
      "l'obiettivo nuovo non dice a quale vista appartiene: scrivere a quale obiettivo è collegato.",
    );
    return null;
  }
  const isSame = Object.keys(fields).length === 0 && unread.length === 0;
  if (isSame && before !== undefined) return before;
  // What could not be read is told: where the objective cannot be without it, nothing of the row is taken.
  const read = objective.safeParse({ ...BLANK_OBJECTIVE, ...row.base, ...fields, id, planId });
  for (const { place, message, field, text } of unread) {
    if (read.success) problems.unread(place, message, { objectiveId: id, entity: 'objective', rowId: id, field, text });
    else problems.leaveOut(place, message);
  }
  return read.success ? read.data : null;
}

/** The plan of the objective above, or the one that all of them have. */
function planOf(parentId: unknown, objectives: readonly Objective[]): Id | null {
  const parent = objectives.find(({ id }) => id === parentId);
  if (parent !== undefined) return parent.planId;
  const [plan = null, ...others] = new Set(objectives.map((row) => row.planId));
  return others.length === 0 ? plan : null;
}

/** A new objective must not have the code of another: its rows could not be told apart. @returns those that have. */
function rowsTwice(
  sheet: FilledSheet,
  codeColumn: number,
  codeOf: (row: FilledRow) => string,
  { problems }: FillInSetting,
): ReadonlySet<FilledRow> {
  const twice = new Set<FilledRow>();
  const met = new Set(sheet.rows.filter(({ base }) => base !== null).map((row) => codeKey(codeOf(row))));
  for (const row of sheet.rows) {
    if (row.base !== null) continue;
    const code = codeOf(row);
    if (met.has(codeKey(code))) {
      twice.add(row);
      problems.leaveOut(
        { sheet: sheet.name, row: row.number, column: sheet.places[codeColumn] ?? 0 },
        `il codice «${code}» c'è già: darne un altro all'obiettivo nuovo.`,
      );
    }
    met.add(codeKey(code));
  }
  return twice;
}
