import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { ReadableDatabase } from '../archive.ts';
import { allRows } from '../tables/table.ts';
import { CENTRES, COUNCILLORS, LIST_ITEMS, PEOPLE, PLANS } from '../tables/tables.ts';

/** What everything else refers to, each in its order. */
export function readRegisters(db: ReadableDatabase): Registers {
  return {
    plans: [...allRows(db, PLANS)],
    centres: [...allRows(db, CENTRES)],
    people: [...allRows(db, PEOPLE)],
    councillors: [...allRows(db, COUNCILLORS)],
    listItems: [...allRows(db, LIST_ITEMS)],
  };
}
