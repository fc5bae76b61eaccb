import { DEFAULT_LEVEL_LABELS, LEVEL_CODES } from '../../../shared/schemas/level.ts';
import { LIST_KINDS, type ListKind } from '../../../shared/schemas/list-item.ts';
import type { WritableDatabase } from '../archive.ts';
import { insertLevel } from '../levels.ts';
import { insertListItem } from '../list-items.ts';
import { newId } from '../tables/new-id.ts';

/** What the lists of a new archive offer, as official sheets print it; a municipality edits them. */
const DEFAULT_LISTS: Readonly<Record<ListKind, readonly string[]>> = {
  status: ['Da Avviare', 'In Corso', 'Concluso', 'Sospeso', 'Annullato'],
  indicatorType: ['EFFICACIA', 'EFFICIENZA', 'QUALITA', 'QUANTITATIVO'],
  relation: ['Posizione Organizzativa', 'Responsabile di procedimento', 'Collaboratore'],
};

/** Writes the levels and lists that every new archive begins with. */
export function insertDefaultRows(db: WritableDatabase): void {
  for (const [position, code] of LEVEL_CODES.entries()) {
    insertLevel(db, { id: newId(), code, label: DEFAULT_LEVEL_LABELS[code], position });
  }
  for (const kind of LIST_KINDS) {
    for (const [position, label] of DEFAULT_LISTS[kind].entries()) {
      insertListItem(db, { id: newId(), kind, label, position });
    }
  }
}
