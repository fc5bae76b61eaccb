import { type Id, id as idSchema } from '../../../../shared/schemas/primitives.ts';
import { derivedId } from '../derived-id.ts';
import type { ObjectiveCodes } from '../fields/objective-codes.ts';
import type { FieldContext, FieldValue } from '../fields/read-field.ts';
import type { FillInSetting } from './fill-in-setting.ts';
import type { FilledSheet } from './filled-sheet.ts';
import { type FilledValues, filledValues } from './filled-values.ts';
import { writtenCells } from './written-cells.ts';

/** A phase or indicator as its sheet has it now, in its place among those of its objective. */
export interface FilledOwnRow {
  readonly id: Id;
  readonly objectiveId: string;
  readonly position: number;
  /**
   * Every field, of which identity, objective and position may be those of before; those of a new row that has no cell for them are absent.
   * The row that was handed out itself, where nothing of it was changed.
   */
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** Results of earlier years that were changed. */
  readonly years: FilledValues['years'];
}

const ENTITIES = { phases: 'phase', indicators: 'indicator' } as const;

interface PlacedRow extends Omit<FilledOwnRow, 'position'> {
  readonly order: number;
}

/**
 * The rows of a sheet of phases or indicators. Their order is that of the column N., whatever way they were sorted; a new row without
 * a number comes after the one above it.
 */
export function filledRows(
  sheet: FilledSheet,
  table: 'phases' | 'indicators',
  objectiveIds: ReadonlySet<string>,
  codes: ObjectiveCodes,
  setting: FillInSetting,
): readonly FilledOwnRow[] {
  const { names, today, content, problems } = setting;
  const context: FieldContext = { names, today, objective: (code) => codes.find(code) };
  const occurrences = new Map<string, number>();
  const lastOrder = new Map<string, number>();
  const placed = sheet.rows.flatMap((row): PlacedRow[] => {
    const written = row.base && writtenCells(sheet.columns, row.base, content, { names, codeOf: content.codeOf });
    const { fields: changed, years, order: typed, unread } = filledValues(sheet, row, written, context);
    const isSame = row.base !== null && Object.keys(changed).length === 0;
    const fields: PlacedRow['fields'] = isSame ? row.base : { ...row.base, ...changed };
    const objectiveId = fields['objectiveId'];
    if (typeof objectiveId !== 'string') {
      for (const { place, message } of unread) problems.leaveOut(place, message);
      return [];
    }
    if (!objectiveIds.has(objectiveId)) {
      const place = { sheet: sheet.name, row: row.number, column: sheet.places[1] ?? 0 };
      problems.leaveOut(place, goneOwner(content.codeOf(objectiveId)));
      return [];
    }
    const placeThere = row.base === null ? undefined : content.places.get(row.base.id);
    const number = typed === undefined ? placeThere : typed === null ? undefined : typed / 100;
    const order = number ?? lastOrder.get(objectiveId) ?? Number.POSITIVE_INFINITY;
    lastOrder.set(objectiveId, order);
    const id = row.base?.id ?? newRowId(table, objectiveId, fields, occurrences, setting);
    const about = { objectiveId: idSchema.parse(objectiveId), entity: ENTITIES[table], rowId: id };
    for (const { place, message, field, text } of unread) problems.unread(place, message, { ...about, field, text });
    return [{ id, objectiveId, order, fields, years }];
  });
  return [...Map.groupBy(placed, ({ objectiveId }) => objectiveId).values()].flatMap((rows) =>
    rows
      .toSorted((one, other) => (one.order === other.order ? 0 : one.order - other.order))
      .map(({ order: _, ...row }, position) => ({ ...row, position })),
  );
}

/** The same new row of the same hand-out has the same identity, however often the sheet comes back. */
function newRowId(
  table: string,
  objectiveId: string,
  { description = '' }: Readonly<Record<string, FieldValue>>,
  occurrences: Map<string, number>,
  { handOut }: FillInSetting,
): Id {
  const key = JSON.stringify([table, objectiveId, description]);
  const occurrence = (occurrences.get(key) ?? 0) + 1;
  occurrences.set(key, occurrence);
  return derivedId(handOut.at, handOut.id, key, String(occurrence));
}

const goneOwner = (code: string): string =>
  `l'obiettivo «${code}» non è più nel foglio Obiettivi: togliere anche questa riga, o rimettere l'obiettivo.`;
