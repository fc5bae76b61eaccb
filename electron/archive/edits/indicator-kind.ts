import type { Indicator } from '../../../shared/schemas/indicator.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { IndicatorPatch } from '../../../shared/schemas/row-patches.ts';
import type { WritableDatabase } from '../archive.ts';
import { BLANK_INDICATOR } from '../tables/blank-rows.ts';
import { newId } from '../tables/new-id.ts';
import { deleteRow, insertRow, rowsWhere, updateRow } from '../tables/table.ts';
import { INDICATOR_RESULTS, INDICATORS } from '../tables/tables.ts';
import { listItemLabelled } from './named-references.ts';
import type { RowKind } from './row-kind.ts';

export const INDICATOR_KIND: RowKind<Indicator, IndicatorPatch> = {
  table: INDICATORS,
  blank: (id, objectiveId, position) => ({ ...BLANK_INDICATOR, id, objectiveId, position, description: '' }),
  fields: (db, { type, results: _results, ...fields }) => ({
    ...fields,
    ...(type === undefined ? {} : { typeId: listItemLabelled(db, 'indicatorType', type) }),
  }),
  writeOwned: (db, id, { results = [] }) => {
    for (const { year, value } of results) writeResult(db, id, year, value);
  },
};

function writeResult(db: WritableDatabase, indicatorId: Id, year: number, value: Indicator['result']): void {
  const known = rowsWhere(db, INDICATOR_RESULTS, { indicatorId }).find((result) => result.year === year);
  if (value === null) {
    if (known !== undefined) deleteRow(db, INDICATOR_RESULTS, known.id);
  } else if (known === undefined) {
    insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId, year, value });
  } else {
    updateRow(db, INDICATOR_RESULTS, known.id, { value });
  }
}
