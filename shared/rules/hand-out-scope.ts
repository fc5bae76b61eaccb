import type { ChangedEntity } from '../schemas/change.ts';
import type { HandOutScope } from '../schemas/hand-out.ts';

/** What is filled in at a check, by table: all that a hand-out of results only leaves open. Columns, not the names that forms write. */
export const RESULT_FIELDS = {
  objectives: ['progressReport', 'statusId'],
  phases: ['actualStart', 'actualEnd', 'progress', 'note'],
  indicators: ['result', 'note'],
  reviewEntries: ['issues', 'corrections', 'reachable'],
} as const satisfies { readonly [Entity in ChangedEntity]?: readonly string[] };

/** Whether who received an objective may change this column of it or of its rows. Rows themselves come and go only with `everything`. */
export function mayChange(scope: HandOutScope, entity: ChangedEntity, field: string): boolean {
  if (scope === 'everything') return true;
  const fields: { readonly [Entity in ChangedEntity]?: readonly string[] } = RESULT_FIELDS;
  return fields[entity]?.includes(field) ?? false;
}
