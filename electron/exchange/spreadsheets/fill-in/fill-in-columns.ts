import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import { mayChange } from '../../../../shared/rules/hand-out-scope.ts';
import type { HandOutScope } from '../../../../shared/schemas/hand-out.ts';
import type { TableField } from '../fields/defined-field.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import { partsNeeded } from './cell-parts.ts';
import type { FillInContent } from './fill-in-content.ts';
import { continuedHead, FILL_IN_VERSION, IDENTITY_HEAD, ORDER_HEAD, yearHead } from './fill-in-format.ts';

/** One column of a sheet to fill in. A text too long for a cell goes on in further columns: `part` counts them from 0. */
export type FillInColumn = { readonly head: string; readonly width: number; readonly writable: boolean } & (
  | { readonly kind: 'identity' }
  | { readonly kind: 'order' }
  | { readonly kind: 'field'; readonly field: TableField; readonly part: number; readonly parts: number }
  | { readonly kind: 'year'; readonly year: number }
);

/**
 * The columns of a sheet: the same for the same content, scope and version, so that who reads it back knows what must be there.
 * @param version of the workbook: one that is out has not the columns that came later.
 */
export function fillInColumns(
  content: FillInContent,
  target: SheetTarget,
  scope: HandOutScope,
  version = FILL_IN_VERSION,
): readonly FillInColumn[] {
  const isOwn = target !== 'objectives';
  const everything = scope === 'everything';
  const written = TABLE_FIELDS[target].filter(({ since = 1 }) => since <= version);
  const fields = written.flatMap((field): FillInColumn[] => {
    // The objective of a row is written only in rows that are new.
    const writable = field.kind === 'objective' && isOwn ? everything : mayChange(scope, target, field.field);
    const parts = field.kind === 'text' ? partsNeeded(longestText(content, target, field.field)) : 1;
    const columns = Array.from({ length: parts }, (_, part): FillInColumn => {
      const head = part === 0 ? field.head : continuedHead(field.head, part);
      return { kind: 'field', head, width: field.width, writable, field, part, parts };
    });
    if (isOwn && field.kind === 'objective')
      return [...columns, { kind: 'order', head: ORDER_HEAD, width: 6, writable: everything }];
    return field.field === 'result' ? [...columns, ...yearColumns(content, everything)] : columns;
  });
  return [{ kind: 'identity', head: IDENTITY_HEAD, width: 40, writable: everything }, ...fields];
}

function yearColumns({ results }: FillInContent, writable: boolean): FillInColumn[] {
  const years = new Set([...results.values()].flat().map(({ year }) => year));
  return [...years]
    .toSorted((one, other) => other - one)
    .map((year) => ({ kind: 'year', head: yearHead(year), width: 12, writable, year }));
}

/** Characters of the longest text of a field. */
export function longestText({ rows }: FillInContent, target: SheetTarget, field: string): number {
  let length = 0;
  for (const row of rows[target]) {
    const value = row[field];
    if (typeof value === 'string' && value.length > length) length = value.length;
  }
  return length;
}
