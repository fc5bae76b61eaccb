import type { Registers } from '../../../shared/ipc/channels/registers.ts';
import type { ReadableDatabase } from '../archive.ts';
import { centres } from '../centres.ts';
import { councillors } from '../councillors.ts';
import { LIST_ITEMS } from '../list-items.ts';
import { people } from '../people.ts';
import { plans } from '../plans.ts';
import { allRows } from '../tables/table.ts';

/** What everything else refers to, each in its order. */
export function readRegisters(db: ReadableDatabase): Registers {
  return {
    plans: [...plans(db)],
    centres: [...centres(db)],
    people: [...people(db)],
    councillors: [...councillors(db)],
    listItems: [...allRows(db, LIST_ITEMS, 'kind, position, id')],
  };
}
