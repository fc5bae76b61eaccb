import type { DocumentEntity } from '../../schemas/difference.ts';
import { tableNamed } from '../../schemas/table-names.ts';
import { RESULT_FIELDS } from '../hand-out-scope.ts';
import { MERGE_TABLES } from '../merge/rows/merge-tables.ts';

/** Of what a plan of a year consists: the objectives themselves and these rows of theirs. */
export const PLANNED = ['objectives', 'phases', 'indicators', 'participants'] as const;
export type PlannedTable = (typeof PLANNED)[number];

/** Fields that say why a plan was varied, and not what is planned. */
const ABOUT_THE_PLAN: readonly string[] = ['changeReason'];

/** Fields of each table that are planned: all that is compared but what is filled in at a check, links and reasons. */
export const PLANNED_FIELDS: { readonly [Table in PlannedTable]: readonly string[] } = {
  objectives: plannedOf('objectives'),
  phases: plannedOf('phases'),
  indicators: plannedOf('indicators'),
  participants: plannedOf('participants'),
};

/** Whether a field of a table is planned; a null field stands for a whole row, or for an order. */
export function isPlanned(entity: DocumentEntity, field: string | null): boolean {
  const table = PLANNED.find((one) => one === entity);
  if (table === undefined) return false;
  return field === null || PLANNED_FIELDS[table].includes(field);
}

function plannedOf(table: PlannedTable): readonly string[] {
  const results: { readonly [Table in PlannedTable]?: readonly string[] } = RESULT_FIELDS;
  const not = [...(results[table] ?? []), ...tableNamed(table).links, ...ABOUT_THE_PLAN];
  return MERGE_TABLES[table].fields.filter((field) => !not.includes(field));
}
