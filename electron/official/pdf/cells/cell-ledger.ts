import { SCHEDA_COLUMNS, type SchedaColumnName } from '../../../../shared/rules/scheda-columns.ts';
import type { PrintedLines } from '../../printed-document.ts';
import type { CellLine } from './cell-lines.ts';
import { cutWords } from './cut-words.ts';
import type { OpenLine } from './page-joints.ts';
import { type PageJoint, putBlanksBack } from './page-joints.ts';
import { type LineBreak, SLACK, wrappingWidth } from './wrapping-width.ts';

interface ReadLine {
  readonly line: OpenLine;
  readonly cell: CellLine;
}

/** What is learnt of one column as the document is read. */
interface ColumnNotes {
  /** Distance of baselines in em of the type size, once two lines were seen. */
  pitchEm: number;
  readonly breaks: (LineBreak & { readonly line: OpenLine; readonly text: string; readonly textBelow: string })[];
  /** The lines of the last cell read, which the next page may go on from. */
  last: readonly ReadLine[];
}

/** In em: no type is set closer than the first, and none is single spaced beyond the second. */
const LEAST_PITCH = 0.95;
const MOST_PITCH = 1.75;
const USUAL_PITCH = 1.2;
/** Other programs break lines after the hyphen of a word, ours and the official one never do. */
const HYPHENATED = /[\p{L}\p{N}]-$/u;
const BEGINS_WORD = /^[\p{L}\p{N}]/u;

/** Keeps account of the wrapping columns of one document: their line pitch, which shows blank lines, and their breaks. */
export class CellLedger {
  readonly #columns = new Map<SchedaColumnName, ColumnNotes>();
  readonly #joints: PageJoint[] = [];

  /**
   * Takes in the lines of one cell and gives them as printed lines, blank lines put back where the gaps show them.
   * @param continues whether the first line goes on from the last one of this column, on the page before.
   */
  lines(column: SchedaColumnName, cells: readonly CellLine[], continues = false): PrintedLines {
    return this.#lines(column, cells, continues);
  }

  /**
   * Takes in the lines of a long text that goes on from the page before.
   * @param under baseline of the last line of the page header.
   */
  continuedText(cells: readonly CellLine[], under: number): PrintedLines {
    const above = this.#notes('longText').last.at(-1);
    const lines = this.#lines('longText', cells, true);
    const [first] = cells;
    if (above !== undefined && first !== undefined) this.#joints.push({ above, lines, top: first.baseline - under });
    return lines;
  }

  #lines(column: SchedaColumnName, cells: readonly CellLine[], continues: boolean): OpenLine[] {
    const notes = this.#notes(column);
    this.#learnPitch(notes, cells);
    const earlier = continues ? notes.last : [];
    const cuts = cutWords([...earlier.map(({ cell }) => cell), ...cells], SCHEDA_COLUMNS[column].widthEm);
    // Only with what follows may the pieces on the page before be known for pieces of one word.
    for (const [index, { line }] of earlier.entries()) if (cuts.has(index)) line.breakAfter = 'cut';
    const read: ReadLine[] = [...earlier];
    const lines: OpenLine[] = [];
    for (const cell of cells) {
      const above = read.at(-1);
      const line: OpenLine = { text: cell.text, line: cell.line };
      if (above !== undefined) {
        const blanks = lines.length === 0 ? 0 : blanksBetween(above.cell, cell, notes.pitchEm);
        for (let blank = 0; blank < blanks; blank += 1) lines.push({ text: '', line: cell.line, breakAfter: 'author' });
        if (cuts.has(read.length - 1)) above.line.breakAfter = 'cut';
        else if (blanks > 0 || above.cell.text === '' || cell.text === '') above.line.breakAfter = 'author';
        else notes.breaks.push(breakBetween(above, cell));
      }
      lines.push(line);
      read.push({ line, cell });
    }
    if (cells.length > 0) notes.last = read;
    return lines;
  }

  /**
   * Settles every break, when the whole document has been read.
   * @param isOurs whether our printer made it: it leaves the spaces of a wrap at the end of its line, and draws blank lines.
   * @returns width in em at which each column wrapped.
   */
  settle(isOurs: boolean): Record<SchedaColumnName, number> {
    const width = (column: SchedaColumnName): number => {
      const { breaks } = this.#notes(column);
      const widthEm = wrappingWidth(SCHEDA_COLUMNS[column].widthEm, breaks);
      for (const { line, text, textBelow, reachEm } of breaks) {
        if (line.breakAfter === 'cut') continue;
        const wrapped = isOurs ? /\s$/u.test(text) : reachEm > widthEm + SLACK;
        const atHyphen = !isOurs && HYPHENATED.test(text) && BEGINS_WORD.test(textBelow);
        if (wrapped) line.breakAfter = atHyphen ? 'cut' : 'wrap';
        else line.breakAfter = 'author';
      }
      return widthEm;
    };
    const widths = {
      longText: width('longText'),
      phaseDescription: width('phaseDescription'),
      phaseCentre: width('phaseCentre'),
      phaseNote: width('phaseNote'),
      indicatorDescription: width('indicatorDescription'),
      indicatorNote: width('indicatorNote'),
      headerCentre: width('headerCentre'),
      title: width('title'),
    };
    const { pitchEm, last } = this.#notes('longText');
    if (!isOurs) putBlanksBack(this.#joints, pitchEm * (last[0]?.cell.size ?? 1));
    return widths;
  }

  #notes(column: SchedaColumnName): ColumnNotes {
    const known = this.#columns.get(column);
    if (known !== undefined) return known;
    const made: ColumnNotes = { pitchEm: Number.POSITIVE_INFINITY, breaks: [], last: [] };
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

function breakBetween({ line, cell }: ReadLine, below: CellLine): ColumnNotes['breaks'][number] {
  const reachEm = cell.widthEm + cell.spaceEm + below.firstWordEm;
  return { line, text: cell.text, textBelow: below.text, widthEm: cell.widthEm, reachEm, words: cell.words };
}

function blanksBetween(above: CellLine, below: CellLine, pitchEm: number): number {
  const pitch = Number.isFinite(pitchEm) ? pitchEm : USUAL_PITCH;
  return Math.max(0, Math.round((below.baseline - above.baseline) / below.size / pitch) - 1);
}
