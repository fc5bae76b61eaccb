import type { PrintedBlock } from '../../printed-document.ts';
import { lineOf } from '../cells/cell-lines.ts';
import { columnsOf, inColumn } from '../cells/columns.ts';
import { type FoundLabel, findLabels, labelWords } from '../cells/find-label.ts';
import type { SheetLine } from '../cells/sheet.ts';
import { tableRows } from '../cells/table-rows.ts';
import type { Rule } from '../ink/page-ink.ts';

type ParticipantBlock = Extract<PrintedBlock, { kind: 'participant' }>;
type ParticipantColumn = 'name' | 'relation' | 'commitment' | 'fromDate' | 'toDate';

interface ParticipantHead {
  readonly name: ParticipantColumn;
  readonly label: FoundLabel;
}

const HEADS = [
  { name: 'name', label: ['nominativo'] },
  { name: 'relation', label: ['relazione'] },
  { name: 'commitment', label: ['impegno'] },
  { name: 'fromDate', label: ['data', 'inizio'] },
  { name: 'toDate', label: ['data', 'fine'] },
] as const satisfies readonly { readonly name: ParticipantColumn; readonly label: readonly string[] }[];

/** Reads the people involved and remembers the column heads, for a list that goes on without heads on the next page. */
export class ParticipantReader {
  #heads: readonly ParticipantHead[] = [];

  /**
   * Reads the rows of one page; null when the column heads are not all there.
   * @param headed whether the lines follow the heading of the section; if not, column heads seen before may still hold.
   */
  read(lines: readonly SheetLine[], rules: readonly Rule[], headed: boolean): readonly ParticipantBlock[] | null {
    if (lines.length === 0) return [];
    const content = this.#underHeads(lines) ?? (headed ? null : lines);
    if (content === null || this.#heads.length === 0) return null;
    const columns = columnsOf(this.#heads, content);
    const runs = content.flatMap((line) => line.runs);
    const rows = tableRows(runs, rules, columns, ['commitment', 'fromDate', 'toDate']);
    return rows.map((row) => {
      const cell = (name: ParticipantColumn) => lineOf(inColumn(columns, name, row));
      return {
        kind: 'participant',
        name: cell('name'),
        relation: cell('relation'),
        commitment: cell('commitment'),
        fromDate: cell('fromDate'),
        toDate: cell('toDate'),
      };
    });
  }

  #underHeads(lines: readonly SheetLine[]): readonly SheetLine[] | null {
    const words = labelWords(lines);
    const heads = HEADS.flatMap(({ name, label }) => {
      const [found] = findLabels(words, label);
      return found === undefined ? [] : [{ name, label: found }];
    });
    if (heads.length < HEADS.length) return null;
    const bottom = Math.max(...heads.map(({ label }) => label.bottom));
    this.#heads = heads;
    return lines.filter((line) => line.baseline > bottom + 1);
  }
}
