import { SCHEDA_COLUMNS, type SchedaColumnName } from '../../../shared/rules/scheda-columns.ts';
import type { PrintedLine, PrintedLines } from '../printed-document.ts';
import type { CellLine } from './cell-lines.ts';
import { type LineBreak, SLACK, wrappingWidth } from './wrapping-width.ts';

/** A printed line while the document is being read: how its break came about is known when all of it is. */
type OpenLine = { -readonly [K in keyof PrintedLine]: PrintedLine[K] };

/** What is learnt of one column as the document is read. */
interface ColumnNotes {
  /** Distance of baselines in em of the type size, once two lines were seen. */
  pitchEm: number;
  readonly breaks: (LineBreak & { readonly line: OpenLine; readonly text: string })[];
  /** The last line read, which the next page may go on from. */
  last: { readonly line: OpenLine; readonly cell: CellLine } | null;
}

/** In em: no type is set closer than the first, and none is single spaced beyond the second. */
const LEAST_PITCH = 0.95;
const MOST_PITCH = 1.75;
const USUAL_PITCH = 1.2;

/** Keeps account of the wrapping columns of one document: their line pitch, which shows blank lines, and their breaks. */
export class CellLedger {
  readonly #columns = new Map<SchedaColumnName, ColumnNotes>();

  /**
   * Takes in the lines of one cell and gives them as printed lines, blank lines put back where the gaps show them.
   * @param continues whether the first line goes on from the last one of this column, on the page before.
   */
  lines(column: SchedaColumnName, cells: readonly CellLine[], continues = false): PrintedLines {
    const notes = this.#notes(column);
    this.#learnPitch(notes, cells);
    const lines: OpenLine[] = [];
    let before = continues ? notes.last : null;
    for (const cell of cells) {
      const above = lines.length === 0 ? null : before;
      const blanks = above === null ? 0 : blanksBetween(above.cell, cell, notes.pitchEm);
      for (let blank = 0; blank < blanks; blank += 1) lines.push({ text: '', line: cell.line, breakAfter: 'author' });
      const line: OpenLine = { text: cell.text, line: cell.line };
      if (before !== null && blanks === 0) note(notes, before, cell);
      else if (before !== null) before.line.breakAfter = 'author';
      lines.push(line);
      before = { line, cell };
    }
    if (before !== null) notes.last = before;
    return lines;
  }

  /**
   * Settles every break, when the whole document has been read.
   * @param spacesMarkWraps whether the program leaves the spaces of a wrap at the end of its line, as ours does.
   * @returns width in em at which each column wrapped.
   */
  settle(spacesMarkWraps: boolean): Record<SchedaColumnName, number> {
    const width = (column: SchedaColumnName): number => {
      const { breaks } = this.#notes(column);
      const widthEm = wrappingWidth(SCHEDA_COLUMNS[column].widthEm, breaks);
      for (const { line, text, reachEm } of breaks) {
        const wrapped = spacesMarkWraps ? /\s$/u.test(text) : reachEm > widthEm + SLACK;
        line.breakAfter = wrapped ? 'wrap' : 'author';
      }
      return widthEm;
    };
    return {
      longText: width('longText'),
      phaseDescription: width('phaseDescription'),
      phaseCentre: width('phaseCentre'),
      phaseNote: width('phaseNote'),
      indicatorDescription: width('indicatorDescription'),
      indicatorNote: width('indicatorNote'),
      headerCentre: width('headerCentre'),
      title: width('title'),
    };
  }

  #notes(column: SchedaColumnName): ColumnNotes {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const made: ColumnNotes = { pitchEm: Number.POSITIVE_INFINITY, breaks: [], last: null };
    this.#columns.set(column, made);
    return made;
  }

  #learnPitch(notes: ColumnNotes, cells: readonly CellLine[]): void {
    for (const [index, cell] of cells.entries()) {
      const above = cells[index - 1];
      if (above === undefined) continue;
      const pitch = (cell.baseline - above.baseline) / cell.size;
      if (pitch >= LEAST_PITCH && pitch <= MOST_PITCH) notes.pitchEm = Math.min(notes.pitchEm, pitch);
    }
  }
}

function note(notes: ColumnNotes, above: { readonly line: OpenLine; readonly cell: CellLine }, below: CellLine): void {
  const { line, cell } = above;
  if (cell.text === '' || below.text === '') line.breakAfter = 'author';
  else {
    const reachEm = cell.widthEm + cell.spaceEm + below.firstWordEm;
    notes.breaks.push({ line, text: cell.text, widthEm: cell.widthEm, reachEm, words: cell.words });
  }
}

function blanksBetween(above: CellLine, below: CellLine, pitchEm: number): number {
  const pitch = Number.isFinite(pitchEm) ? pitchEm : USUAL_PITCH;
  return Math.max(0, Math.round((below.baseline - above.baseline) / below.size / pitch) - 1);
}
