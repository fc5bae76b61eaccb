import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { Cell, Sheet, SheetRow } from '../cells/cell.ts';
import { cellText } from '../fields/cell-text.ts';
import { TABLE_FIELDS } from '../fields/table-field.ts';
import { LONGEST_WHOLE } from '../fill-in/cell-parts.ts';
import { continuedHead, yearHead } from '../fill-in/fill-in-format.ts';
import { guessHeadRow } from '../tables/guess-head-row.ts';
import { headWord, suggestColumns } from '../tables/suggest-matching.ts';
import { tableHeads } from '../tables/table-heads.ts';
import { TELLING_COLUMNS, TELLING_HEADS, type TellingKind } from './readable-format.ts';

/** A sheet of a workbook to read that came back, as tables are read. */
export interface ReadableSheet {
  readonly target: SheetTarget;
  /** With each text in one cell again. */
  readonly sheet: Sheet;
  readonly headRow: number;
  /** Which column is which field. */
  readonly columns: readonly { readonly column: number; readonly field: string }[];
  /** Where the plan and the places stand; null where their column was taken away. */
  readonly planColumn: number | null;
  readonly numberColumn: number | null;
  /** Where the results of earlier years stand. */
  readonly yearColumns: readonly { readonly column: number; readonly year: number }[];
  /** Heads of the columns that are there to be read by people alone. */
  readonly telling: readonly string[];
  /** Texts of which a column with a part was taken away: their cells are blank here. */
  readonly cutTexts: number;
}

/** Finds the columns of a sheet by their heads, wherever they stand now. */
export function readableSheet(target: SheetTarget, sheet: Sheet): ReadableSheet {
  const headRow = guessHeadRow(sheet);
  const heads = tableHeads(sheet, headRow);
  const words = heads.map(headWord);
  const placeOf = (head: string) => {
    const place = words.indexOf(headWord(head));
    return place === -1 ? null : place;
  };
  const kinds: readonly TellingKind[] = ['plan', ...Object.values(TELLING_COLUMNS[target]).flat()];
  const toldWords = new Set(kinds.map((kind) => headWord(TELLING_HEADS[kind])));
  const yearColumns = target === 'indicators' ? words.flatMap(yearColumn) : [];
  const years = new Set(yearColumns.map(({ column }) => column));
  const texts = TABLE_FIELDS[target].flatMap(({ kind, head }) =>
    kind === 'text' ? [partPlaces(head, placeOf(head), heads)] : [],
  );
  const joined = joinedTexts(sheet, headRow, texts);
  return {
    target,
    sheet: joined.sheet,
    headRow,
    columns: suggestColumns(
      heads.map((head, place) => (toldWords.has(words[place] ?? '') || years.has(place) ? '' : head)),
      target,
    ).columns,
    planColumn: placeOf(TELLING_HEADS.plan),
    numberColumn: target === 'objectives' ? null : placeOf(TELLING_HEADS.number),
    yearColumns,
    telling: heads.filter((_, place) => toldWords.has(words[place] ?? '')),
    cutTexts: joined.cut,
  };
}

const YEAR = new RegExp(`^${headWord(yearHead(2000)).replace('2000', '((?:19|20)\\d\\d)')}$`, 'u');

/** A column of results of one year; of two with the same head the first. */
function yearColumn(word: string, column: number, all: readonly string[]) {
  const year = YEAR.exec(word)?.[1];
  return year === undefined || all.indexOf(word) !== column ? [] : [{ column, year: Number(year) }];
}

/** Where the parts of a text stand, the first of them first, as far as one follows the other. */
function partPlaces(head: string, first: number | null, heads: readonly string[]): readonly number[] {
  const places = first === null ? [] : [first];
  while (places.length > 0) {
    // What stands in brackets makes no other head of a field: that of a part is looked for as it is.
    const next = heads.indexOf(continuedHead(head, places.length));
    if (next === -1) break;
    places.push(next);
  }
  return places;
}

/** The sheet with the texts that were cut into several cells whole in the first of them; one that is not whole any more says nothing. */
function joinedTexts(
  sheet: Sheet,
  headRow: number,
  texts: readonly (readonly number[])[],
): { readonly sheet: Sheet; readonly cut: number } {
  let cut = 0;
  const joinedRow = (row: SheetRow): SheetRow => {
    if (row.number <= headRow) return row;
    let cells: (Cell | undefined)[] | null = null;
    for (const places of texts) {
      const [first, ...more] = places;
      if (first === undefined) continue;
      const last = cellText(row.cells[places.at(-1) ?? first]);
      const isCut = last.length >= LONGEST_WHOLE;
      if (!isCut && more.length === 0) continue;
      cells ??= [...row.cells];
      const text = places.map((place) => cellText(row.cells[place])).join('');
      for (const place of more) cells[place] = undefined;
      cells[first] = isCut || text === '' ? undefined : { kind: 'text', text };
      if (isCut) cut += 1;
    }
    return cells === null ? row : { ...row, cells };
  };
  return { sheet: { ...sheet, rows: sheet.rows.map(joinedRow) }, cut };
}
