import { assertNever } from '../../../../shared/assert-never.ts';
import type { FieldRow } from '../fields/read-field.ts';
import { type WrittenNames, writeField } from '../fields/write-field.ts';
import type { DraftValue } from '../xlsx/workbook-draft.ts';
import { textParts } from './cell-parts.ts';
import type { FillInColumn } from './fill-in-columns.ts';
import type { FillInContent } from './fill-in-content.ts';

/** What a row has in the cells of its sheet, column by column. */
export function writtenCells(
  columns: readonly FillInColumn[],
  row: FieldRow,
  content: FillInContent,
  names: WrittenNames,
): readonly DraftValue[] {
  return columns.map((column): DraftValue => {
    switch (column.kind) {
      case 'identity':
        return row.id;
      case 'order':
        return { integer: content.places.get(row.id) ?? 0 };
      case 'year': {
        const result = content.results.get(row.id)?.find(({ year }) => year === column.year);
        return result === undefined ? null : { hundredths: result.value };
      }
      case 'field': {
        const value = row[column.field.field] ?? null;
        if (column.parts > 1) return textParts(String(value ?? ''), column.parts)[column.part] ?? null;
        return writeField(column.field.kind, value, names);
      }
      default:
        return assertNever(column);
    }
  });
}
