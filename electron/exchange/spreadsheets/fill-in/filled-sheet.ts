import type { SheetTarget } from '../../../../shared/ipc/channels/tables.ts';
import type { Cell, Sheet } from '../cells/cell.ts';
import { cellName } from '../cells/cell-name.ts';
import type { CellProblems } from '../cells/cell-problems.ts';
import { cellText } from '../fields/cell-text.ts';
import type { FieldRow } from '../fields/read-field.ts';
import type { FillInColumn } from './fill-in-columns.ts';
import { SHEET_NAMES } from './fill-in-format.ts';

/** A row that came back: its cells in the order of the columns that were handed out, and the row that it was, null when it is new. */
export interface FilledRow {
  readonly number: number;
  readonly cells: readonly (Cell | undefined)[];
  readonly base: FieldRow | null;
  /** Whether nothing of it is read: it stays as it was. */
  readonly isLeft?: boolean;
}

export interface FilledSheet {
  readonly name: string;
  readonly columns: readonly FillInColumn[];
  /** Where each column is now, for messages. */
  readonly places: readonly number[];
  readonly rows: readonly FilledRow[];
}

/**
 * Finds the columns of a sheet that came back, by their heads wherever they stand now, and its rows by their identity.
 * What is missing, doubled, merged or unknown is a problem; columns that were added are told in `notices` and not read.
 */
export function filledSheet(
  sheets: readonly Sheet[],
  target: SheetTarget,
  columns: readonly FillInColumn[],
  base: readonly FieldRow[],
  problems: CellProblems,
  notices: string[],
): FilledSheet {
  const name = SHEET_NAMES[target];
  const sheet = sheets.find((candidate) => candidate.name === name);
  const empty = { name, columns, places: [], rows: [] };
  if (sheet === undefined) {
    problems.add(name, `manca il foglio «${name}»: è stato tolto o ha cambiato nome, rimetterlo com'era.`);
    return empty;
  }
  const places = headPlaces(sheet, columns, problems, notices);
  if (places === null) return empty;
  refuseMerged(sheet, places, problems);
  const known = new Map<string, FieldRow>(base.map((row) => [row.id, row]));
  const met = new Map<string, number>();
  // Where nobody moved a column, rows are taken as they are and not copied.
  const isAsHandedOut = places.every((place, index) => place === index);
  let isSure = true;
  const rows = sheet.rows.flatMap(({ number, cells: all }): FilledRow[] => {
    const cells = isAsHandedOut && all.length <= places.length ? all : places.map((place) => all[place]);
    if (number === 1 || cells.every((cell) => cell === undefined)) return [];
    const identity = cellText(cells[0]).trim();
    const problem = identity === '' ? null : identityProblem(identity, cells, known, met.get(identity));
    const row = known.get(identity) ?? null;
    const isTwin = identity !== '' && met.has(identity);
    met.set(identity, number);
    if (problem === null) return [{ number, cells, base: row }];
    problems.leaveOut({ sheet: name, row: number, column: places[0] ?? 0 }, problem);
    if (row === null) isSure = false;
    // An emptied row is not a deleted one.
    return isTwin || row === null ? [] : [leftAsItWas(row)];
  });
  // A row that nobody knows may be one of those that are missing: then none of them was deleted.
  const missing = isSure ? [] : base.filter(({ id }) => !met.has(id));
  return { name, columns, places, rows: [...rows, ...missing.map(leftAsItWas)] };
}

const leftAsItWas = (base: FieldRow): FilledRow => ({ number: 0, cells: [], base, isLeft: true });

function identityProblem(
  identity: string,
  cells: readonly (Cell | undefined)[],
  known: ReadonlyMap<string, FieldRow>,
  before: number | undefined,
): string | null {
  if (before !== undefined)
    return `la riga ha la stessa identità nascosta della riga ${before}: in quella copiata svuotare la cella dell'identità.`;
  if (!known.has(identity))
    return "l'identità nascosta della riga non è tra quelle consegnate: svuotare la cella se la riga è nuova, o rimetterla com'era.";
  if (cells.every((cell, index) => index === 0 || cell === undefined))
    return 'la riga è stata svuotata ma non tolta: eliminare la riga intera, o riscriverla.';
  return null;
}

/** The place of every column that was handed out; null, with problems told, when one is not there once. */
function headPlaces(
  { name, rows }: Sheet,
  columns: readonly FillInColumn[],
  problems: CellProblems,
  notices: string[],
): readonly number[] | null {
  const first = rows.find(({ number }) => number === 1)?.cells ?? [];
  const heads = Array.from(first, (cell) => cellText(cell).trim());
  let isWhole = true;
  const places = columns.map(({ head }) => {
    const place = heads.indexOf(head);
    const twice = heads.indexOf(head, place + 1);
    if (place === -1)
      problems.add(name, `nella prima riga manca l'intestazione «${head}»: rimetterla sopra la sua colonna.`);
    else if (twice !== -1)
      problems.addAt(
        { sheet: name, row: 1, column: twice },
        `l'intestazione «${head}» c'è due volte: togliere la colonna aggiunta.`,
      );
    isWhole &&= place !== -1 && twice === -1;
    return place;
  });
  if (!isWhole) return null;
  const known = new Set(places);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  for (let place = 0; place < width; place += 1) {
    if (known.has(place) || !rows.some(({ number, cells }) => number > 1 && cells[place] !== undefined)) continue;
    const head = heads[place] ?? '';
    notices.push(
      `La colonna ${head === '' ? cellName(place, 1).slice(0, -1) : `«${head}»`} del foglio ${name} non è tra quelle consegnate: non è stata letta.`,
    );
  }
  return places;
}

function refuseMerged({ name, merged }: Sheet, places: readonly number[], problems: CellProblems): void {
  const last = Math.max(...places);
  for (const { firstRow, firstColumn } of merged) {
    if (firstColumn <= last)
      problems.addAt(
        { sheet: name, row: firstRow, column: firstColumn },
        'le celle sono unite: dividerle, e scrivere il valore in ognuna.',
      );
  }
}
