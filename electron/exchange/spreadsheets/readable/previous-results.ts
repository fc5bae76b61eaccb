import { notParsed } from '../../../../shared/format/parsed.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { IndicatorResult } from '../../../../shared/schemas/indicator-result.ts';
import { hundredths, type Id, type IsoDate } from '../../../../shared/schemas/primitives.ts';
import { newId } from '../../../archive/tables/new-id.ts';
import type { CellProblems } from '../cells/cell-problems.ts';
import { cellText } from '../fields/cell-text.ts';
import { DocumentNames } from '../fields/document-names.ts';
import { type FieldContext, readField } from '../fields/read-field.ts';
import type { ReadableSheet } from './readable-sheet.ts';

/**
 * A document with the results of earlier years that a sheet of indicators says, as numbers of its columns of years; a blank cell says nothing.
 * @param ids the indicator of each row by its number; rows that have none are not read. What cannot be read is told in `problems`.
 */
export function withPreviousResults(
  document: ArchiveDocument,
  { sheet, yearColumns }: ReadableSheet,
  ids: ReadonlyMap<number, Id>,
  today: IsoDate,
  problems: CellProblems,
): ArchiveDocument {
  if (yearColumns.length === 0) return document;
  const names = new DocumentNames(document, newId);
  const context: FieldContext = { names, today, objective: notParsed };
  const owners = new Map(document.indicators.map(({ id, objectiveId }) => [id, objectiveId]));
  const results = new Map(document.indicatorResults.map((row) => [keyOf(row), row]));
  for (const { number, cells } of sheet.rows) {
    const indicatorId = ids.get(number);
    const objectiveId = indicatorId && owners.get(indicatorId);
    if (indicatorId === undefined || objectiveId === undefined) continue;
    for (const { column, year } of yearColumns) {
      const read = readField('hundredths', cells[column], context);
      if (!read.ok)
        problems.unread({ sheet: sheet.name, row: number, column }, read.message, {
          objectiveId,
          entity: 'indicator',
          rowId: indicatorId,
          field: 'results',
          text: cellText(cells[column]),
        });
      if (!read.ok || read.value === null) continue;
      const value = hundredths.parse(read.value);
      const before = results.get(keyOf({ indicatorId, year }));
      if (before?.value !== value)
        results.set(keyOf({ indicatorId, year }), { id: before?.id ?? newId(), indicatorId, year, value });
    }
  }
  return { ...document, indicatorResults: [...results.values()] };
}

const keyOf = ({ indicatorId, year }: Pick<IndicatorResult, 'indicatorId' | 'year'>): string =>
  `${indicatorId} ${year}`;
