import type { HandOut } from '../../../../shared/schemas/hand-out.ts';
import { columnLetters } from '../cells/cell-name.ts';
import type { FieldKind } from '../fields/defined-field.ts';
import type { DocumentNames, NamedKind } from '../fields/document-names.ts';
import type { CellStyle, DraftRow, DraftSheet } from '../xlsx/workbook-draft.ts';
import { FILL_IN_FORMAT, FILL_IN_VERSION, MARK_KEYS, MARK_SHEET } from './fill-in-format.ts';

/** Registers that cells choose from, each in a column of the sheet that is not shown. */
const LISTS: readonly NamedKind[] = ['status', 'indicatorType', 'direction', 'level', 'centre'];
const FIRST_LIST_COLUMN = 3;

const PLAIN: CellStyle = { look: 'plain', format: 'text', unlocked: false, shaded: false };

/** The sheet that says which hand-out this is, and holds the lists. */
export function markSheet(handOut: HandOut, municipalityId: string, names: DocumentNames): DraftSheet {
  const { id: _, objectiveIds, ...facts } = handOut;
  const marks = [
    [MARK_KEYS.format, FILL_IN_FORMAT],
    [MARK_KEYS.version, String(FILL_IN_VERSION)],
    [MARK_KEYS.handOut, handOut.id],
    [MARK_KEYS.municipality, municipalityId],
    [MARK_KEYS.facts, JSON.stringify(facts)],
  ] as const;
  const lists = LISTS.map((kind) => names.all(kind));
  const height = Math.max(marks.length, objectiveIds.length, ...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_, index): DraftRow => {
    const [key = '', value = ''] = marks[index] ?? [];
    return {
      cells: [key, value, objectiveIds[index] ?? '', ...lists.map((list) => list[index] ?? '')].map((text) => ({
        value: text,
        style: PLAIN,
      })),
    };
  });
  return {
    name: MARK_SHEET,
    visibility: 'veryHidden',
    columns: [],
    rows,
    head: null,
    protection: { rows: false },
    rules: [],
  };
}

/** Where the choices of a field are, as a rule names them; null when there is nothing to choose from. */
export function listSource(kind: FieldKind, names: DocumentNames): string | null {
  const index = (LISTS as readonly FieldKind[]).indexOf(kind);
  const list = LISTS[index];
  const count = list === undefined ? 0 : names.all(list).length;
  if (count === 0) return null;
  const letters = columnLetters(FIRST_LIST_COLUMN + index);
  return `'${MARK_SHEET}'!$${letters}$1:$${letters}$${count}`;
}
