import { DEFAULT_LEVEL_LABELS, LEVEL_CODES } from '../../../shared/schemas/level.ts';
import { LIST_KINDS, type ListKind } from '../../../shared/schemas/list-item.ts';
import { percentage } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow } from '../tables/table.ts';
import { BANDS, LEVELS, LIST_ITEMS } from '../tables/tables.ts';

/** What the lists of a new archive offer, as official sheets print it; a municipality edits them. */
const DEFAULT_LISTS: Readonly<Record<ListKind, readonly string[]>> = {
  status: ['Da Avviare', 'In Corso', 'Concluso', 'Sospeso', 'Annullato'],
  indicatorType: ['EFFICACIA', 'EFFICIENZA', 'QUALITA', 'QUANTITATIVO'],
  relation: ['Posizione Organizzativa', 'Responsabile di procedimento', 'Collaboratore'],
};

/** From which percentage on an outcome is called how: after bounds in use, without the gaps that whole numbers leave between them. */
const DEFAULT_BANDS: Readonly<Record<string, number>> = {
  'Non raggiunto': 0,
  'Raggiunto in minima parte': 1,
  'Parzialmente raggiunto': 5_000,
  'In gran parte raggiunto': 8_000,
  Raggiunto: 9_000,
};

/** Writes the levels, lists and bands that every new archive begins with. */
export function insertDefaultRows(db: WritableDatabase): void {
  for (const [position, code] of LEVEL_CODES.entries()) {
    insertRow(db, LEVELS, { id: newId(), code, label: DEFAULT_LEVEL_LABELS[code], position });
  }
  for (const kind of LIST_KINDS) {
    for (const [position, label] of DEFAULT_LISTS[kind].entries()) {
      insertRow(db, LIST_ITEMS, { id: newId(), kind, label, position });
    }
  }
  insertDefaultBands(db);
}

/** Writes the bands that a municipality begins with. */
export function insertDefaultBands(db: WritableDatabase): void {
  for (const [label, minimum] of Object.entries(DEFAULT_BANDS)) {
    insertRow(db, BANDS, { id: newId(), minimum: percentage.parse(minimum), label });
  }
}
