import type { PrintedBlock } from '../../printed-document.ts';
import type { CellLedger } from '../cells/cell-ledger.ts';
import { cellLines, lineOf } from '../cells/cell-lines.ts';
import { type Column, columnsOf, inColumn } from '../cells/columns.ts';
import { type FoundLabel, findLabels, type LabelWord, labelWords } from '../cells/find-label.ts';
import { LABELS } from '../cells/label.ts';
import type { SheetLine, SheetRun } from '../cells/sheet.ts';

type PhaseBlock = Extract<PrintedBlock, { kind: 'phase' }>;
type PhaseColumn = 'description' | 'start' | 'end' | 'weight' | 'progress' | 'responsible' | 'centre' | 'note';

/** The phases of one page. `continues` when the first one is the rest of the last phase of the page before. */
export interface ReadPhases {
  readonly phases: readonly PhaseBlock[];
  readonly continues: boolean;
}

type ColumnHead = Pick<FoundLabel, 'x' | 'right' | 'size' | 'words'>;

/** What the heads of one phase say: where its columns are, and where its values begin. */
interface PhaseHeads {
  readonly named: readonly { readonly name: PhaseColumn; readonly label: ColumnHead }[];
  /** Baselines of the first head and of the last. */
  readonly top: number;
  readonly bottom: number;
  readonly phaseLabel: FoundLabel;
  readonly size: number;
}

/** In em: how far the heads of one phase spread, from the first to the last. */
const HEADS_SPREAD = 5;

/** Reads phases and remembers their columns, which a phase divided by a page break takes up again without heads. */
export class PhaseReader {
  readonly #ledger: CellLedger;
  #columns: readonly Column<PhaseColumn>[] = [];
  /** Distance in em from the last head to the first row of values, where planned dates stand. */
  #plannedBelow = Number.POSITIVE_INFINITY;

  constructor(ledger: CellLedger) {
    this.#ledger = ledger;
  }

  /**
   * Reads the phases of one page; null when the heads of a phase are not all there.
   * @param headed whether the lines follow the heading of the section, so that nothing can go on from the page before.
   */
  read(lines: readonly SheetLine[], headed: boolean): ReadPhases | null {
    const words = labelWords(lines);
    const heads = phaseHeads(words);
    if (heads === null) return null;
    const from = (index: number): number => {
      const head = heads[index];
      return head === undefined ? Number.POSITIVE_INFINITY : head.top - head.size;
    };
    const within = (top: number, bottom: number) =>
      lines.filter((line) => line.baseline > top && line.baseline <= bottom);
    const rest = within(Number.NEGATIVE_INFINITY, from(0));
    if (headed && rest.length > 0) return null;
    // The rest comes first: it has the columns of the page before.
    const continued = rest.length === 0 ? [] : [this.#block(rest, null)];
    const phases = heads.map((head, index) => this.#phase(head, within(from(index), from(index + 1))));
    return { phases: [...continued, ...phases], continues: rest.length > 0 };
  }

  #phase(heads: PhaseHeads, lines: readonly SheetLine[]): PhaseBlock {
    const headWords = new Set(
      [...heads.named.map(({ label }) => label), heads.phaseLabel].flatMap(({ words }) => words),
    );
    const isHead = (run: SheetRun): boolean =>
      [...headWords].some((word) => word.line === run.line && word.x >= run.x - 0.1 && word.right <= run.right + 0.1);
    const content = lines.map((line) => ({ ...line, runs: line.runs.filter((run) => !isHead(run)) }));
    this.#columns = columnsOf(heads.named, content);
    return this.#block(content, heads);
  }

  #block(content: readonly SheetLine[], heads: PhaseHeads | null): PhaseBlock {
    const runs = content.flatMap((line) => line.runs);
    const cell = (name: PhaseColumn): readonly SheetRun[] => inColumn(this.#columns, name, runs);
    const firstRow = this.#firstRow(heads, cell);
    const dates = (name: 'start' | 'end'): readonly [SheetRun[], SheetRun[]] => {
      const planned = cell(name).filter((run) => run.baseline <= firstRow);
      return [planned, cell(name).filter((run) => run.baseline > firstRow)];
    };
    const [plannedStart, actualStart] = dates('start');
    const [plannedEnd, actualEnd] = dates('end');
    const ledger = this.#ledger;
    const continues = heads === null;
    return {
      kind: 'phase',
      description: ledger.lines('phaseDescription', cellLines(cell('description')), continues),
      plannedStart: lineOf(plannedStart),
      plannedEnd: lineOf(plannedEnd),
      actualStart: lineOf(actualStart),
      actualEnd: lineOf(actualEnd),
      weight: lineOf(cell('weight')),
      progress: lineOf(cell('progress')),
      responsible: lineOf(cell('responsible')),
      centre: ledger.lines('phaseCentre', cellLines(cell('centre')), continues),
      note: ledger.lines('phaseNote', cellLines(cell('note')), continues),
    };
  }

  /**
   * Lower limit of the first row of values. With two rows of dates it lies between them; with one, the row is the first when
   * it stands as near the heads as first rows do, or where the other values begin.
   */
  #firstRow(heads: PhaseHeads | null, cell: (name: PhaseColumn) => readonly SheetRun[]): number {
    const dates = cellLines([...cell('start'), ...cell('end')]);
    const [first, second] = dates;
    if (first === undefined) return Number.POSITIVE_INFINITY;
    const half = first.size / 2;
    const below = heads === null ? 0 : (first.baseline - heads.bottom) / heads.size;
    if (second !== undefined) {
      if (heads !== null) this.#plannedBelow = Math.min(this.#plannedBelow, below);
      return first.baseline + half;
    }
    const values = (['weight', 'progress', 'responsible', 'centre', 'note'] as const).flatMap((name) =>
      cellLines(cell(name)),
    );
    const beside = Math.min(...values.map(({ baseline }) => baseline));
    const isFirst = Number.isFinite(this.#plannedBelow)
      ? below < this.#plannedBelow + 0.5
      : first.baseline <= beside + half;
    return isFirst ? first.baseline + half : first.baseline - half;
  }
}

/** The heads of every phase, from the top down; null when any is incomplete. */
function phaseHeads(words: readonly LabelWord[]): readonly PhaseHeads[] | null {
  // The words may stand in a note too: heads have the next one beside them.
  const ends = findLabels(words, ['fine', 'prevista']);
  const starts = findLabels(words, ['inizio', 'previsto']).filter((start) =>
    ends.some(
      (end) =>
        end.x > start.right && end.top < start.bottom + start.size / 2 && end.bottom > start.top - start.size / 2,
    ),
  );
  const all = starts.map((start) => headsAround(start, words));
  const phases = all.filter((heads) => heads !== null);
  return phases.length === all.length ? phases : null;
}

function headsAround(start: FoundLabel, words: readonly LabelWord[]): PhaseHeads | null {
  const spread = HEADS_SPREAD * start.size;
  const around = words.filter(({ baseline }) => Math.abs(baseline - start.top) < spread);
  const nearest = (...label: readonly string[]): FoundLabel | undefined =>
    findLabels(around, label).toSorted((a, b) => Math.abs(a.top - start.top) - Math.abs(b.top - start.top))[0];
  const phaseLabel = nearest(LABELS.phase);
  const plannedEnd = nearest('fine', 'prevista');
  const actualStart = nearest('inizio', 'effettivo');
  const actualEnd = nearest('fine', 'effettiva');
  const weight = nearest('peso');
  const progress = nearest('avanzamento');
  const responsible = nearest(LABELS.responsible);
  const centre = nearest(...LABELS.centre.split(' '));
  const note = nearest('note');
  if (!phaseLabel || !plannedEnd || !actualStart || !actualEnd || !weight || !progress) return null;
  if (!responsible || !centre || !note) return null;
  const labels = [start, plannedEnd, actualStart, actualEnd, weight, progress, responsible, centre, note];
  return {
    named: [
      { name: 'description', label: phaseLabel },
      { name: 'start', label: joined(start, actualStart) },
      { name: 'end', label: joined(plannedEnd, actualEnd) },
      { name: 'weight', label: weight },
      { name: 'progress', label: progress },
      { name: 'responsible', label: responsible },
      { name: 'centre', label: centre },
      { name: 'note', label: note },
    ],
    top: Math.min(phaseLabel.top, ...labels.map(({ top }) => top)),
    bottom: Math.max(...labels.map(({ bottom }) => bottom)),
    phaseLabel,
    size: start.size,
  };
}

/** Two heads of one column, one above the other. */
function joined(upper: FoundLabel, lower: FoundLabel): ColumnHead {
  return {
    x: Math.min(upper.x, lower.x),
    right: Math.max(upper.right, lower.right),
    size: upper.size,
    words: [...upper.words, ...lower.words],
  };
}
