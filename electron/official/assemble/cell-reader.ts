import type { z } from 'zod';
import { parsePrintedDate } from '../../../shared/format/dates.ts';
import { parseHundredths } from '../../../shared/format/numbers.ts';
import type { Parsed } from '../../../shared/format/parsed.ts';
import type { SchedaColumnName } from '../../../shared/rules/scheda-columns.ts';
import { type Hundredths, type IsoDate, percentage } from '../../../shared/schemas/primitives.ts';
import type { ProblemCode } from '../../../shared/schemas/problem.ts';
import type { PrintedCell, PrintedDocument, PrintedLines } from '../printed-document.ts';
import type { PlaceInFile, ProblemLog } from '../problem-log.ts';
import { joinedLines } from './joined-lines.ts';

type Percentage = z.infer<typeof percentage>;

/** Where a cell is: its page, and its name in Italian as the person would call it. */
export interface CellPlace {
  readonly page: number;
  readonly cell: string;
}

/** Reads the cells of one document into values. A value that is not what its cell holds is a blocking problem and reads as null. */
export class CellReader {
  readonly #widths: PrintedDocument['columnWidthsEm'];
  readonly #problems: ProblemLog;
  readonly #unlikeTheirColumn = new Map<SchedaColumnName, { count: number; first: PlaceInFile }>();

  constructor(widths: PrintedDocument['columnWidthsEm'], problems: ProblemLog) {
    this.#widths = widths;
    this.#problems = problems;
  }

  /** A cell of one line; blank when it is empty. */
  text(cell: PrintedCell): string {
    return cell?.text.trim() ?? '';
  }

  date(cell: PrintedCell, place: CellPlace): IsoDate | null {
    return this.#parsed(cell, place, 'date', parsePrintedDate);
  }

  /** A number in hundredths. */
  number(cell: PrintedCell, place: CellPlace): Hundredths | null {
    return this.#parsed(cell, place, 'number', parseHundredths);
  }

  /** A percentage from 0,00 to 100,00 in hundredths, with or without its sign. */
  percentage(cell: PrintedCell, place: CellPlace): Percentage | null {
    const bare = cell === null ? null : { ...cell, text: cell.text.replace(/\s*%$/u, '') };
    const value = this.#parsed(bare, place, 'number', parseHundredths);
    if (value === null) return null;
    const checked = percentage.safeParse(value);
    if (checked.success) return checked.data;
    this.#problems.blocking('percentage', `«${this.text(cell)}» non è una percentuale da 0,00 a 100,00.`, {
      ...place,
      ...lineOf(cell),
    });
    return null;
  }

  /** A text of any number of lines, wrapped lines joined. */
  paragraphs(lines: PrintedLines, column: SchedaColumnName, place: CellPlace): string {
    const { text, rewraps } = joinedLines(lines, column, this.#widths[column]);
    if (!rewraps) {
      const seen = this.#unlikeTheirColumn.get(column);
      if (seen === undefined)
        this.#unlikeTheirColumn.set(column, { count: 1, first: { ...place, ...lineOf(lines[0]) } });
      else seen.count += 1;
    }
    return text;
  }

  /** A name that takes several lines only because its column is narrow: it has no breaks of its own. */
  name(lines: PrintedLines, column: SchedaColumnName, place: CellPlace): string {
    return this.paragraphs(lines, column, place).replace(/\s*\n\s*/gu, ' ');
  }

  /** Tells, once a column, of texts whose lines are not broken as that column breaks them. */
  reportColumns(): void {
    for (const { count, first } of this.#unlikeTheirColumn.values()) {
      const which = count === 1 ? 'Un testo va' : `${count} testi di questa colonna vanno`;
      this.#problems.mild(
        'unlike-column',
        `${which} a capo in modo diverso dalla scheda: controllare gli a capo.`,
        first,
      );
    }
  }

  #parsed<T>(cell: PrintedCell, place: CellPlace, code: ProblemCode, parse: (text: string) => Parsed<T>): T | null {
    if (cell === null || cell.text.trim() === '') return null;
    const value = parse(cell.text.trim());
    if (value.ok) return value.value;
    this.#problems.blocking(code, value.message, { ...place, ...lineOf(cell) });
    return null;
  }
}

function lineOf(cell: PrintedCell | undefined): { line?: number } {
  return cell === null || cell === undefined ? {} : { line: cell.line };
}
