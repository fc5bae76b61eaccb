import { italianOrder } from '../../../shared/format/italian-order.ts';
import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { ReadableDatabase } from '../archive.ts';
import { allRows } from '../tables/table.ts';
import { BANDS, CENTRES, COUNCILLORS, LIST_ITEMS, PEOPLE, PLANS } from '../tables/tables.ts';

/** What everything else refers to, each in its order; people and councillors as an Italian index has them. */
export function readRegisters(db: ReadableDatabase): Registers {
  return {
    plans: [...allRows(db, PLANS)],
    centres: [...allRows(db, CENTRES)],
    people: byName(allRows(db, PEOPLE)),
    councillors: byName(allRows(db, COUNCILLORS)),
    listItems: [...allRows(db, LIST_ITEMS)],
    bands: [...allRows(db, BANDS)],
  };
}

function byName<Row extends { readonly name: string }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => italianOrder(one.name, other.name));
}
