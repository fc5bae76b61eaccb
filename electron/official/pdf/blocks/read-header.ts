import type { PrintedHeader } from '../../printed-document.ts';
import type { CellLedger } from '../cells/cell-ledger.ts';
import { cellLines, joinedText, lineOf } from '../cells/cell-lines.ts';
import { columnsOf, type HeadBox } from '../cells/columns.ts';
import { LABELS, labelText } from '../cells/label.ts';
import { type SheetLine, type SheetRun, segmentsOf } from '../cells/sheet.ts';

/** Runs of one line that stand together and read as one text. */
type Segment = readonly SheetRun[];

/** In em: what is farther than this on a line is another cell. */
const CELL_GAP = 0.6;
/** In em: the next line of the same cell is no farther than the first; the first line of a cell no farther from its head. */
const PITCH = 1.7;
const BELOW_HEAD = 4.5;

/**
 * Reads a page header.
 * @param lines of the first page of an objective, down to its first section.
 * @returns null when these lines are no header of a scheda, or hold more than a header does.
 */
export function readHeader(lines: readonly SheetLine[], ledger: CellLedger): PrintedHeader | null {
  const segments: readonly Segment[] = lines.flatMap((line) => segmentsOf(line, CELL_GAP));
  const councillorHead = segments.find(isLabel(LABELS.councillor));
  const centreHead = segments.find(
    (segment) => isLabel(LABELS.centre)(segment) && councillorHead !== undefined && onOneLine(segment, councillorHead),
  );
  const responsibleHead = segments.find(
    (segment) =>
      isLabel(LABELS.responsible)(segment) && councillorHead !== undefined && isBelow(segment, councillorHead),
  );
  if (councillorHead === undefined || centreHead === undefined || responsibleHead === undefined) return null;
  const [councillorFrom, centreFrom] = columnStarts(councillorHead, centreHead, lines);
  const left = segments.filter((segment) => xOf(segment) < councillorFrom);
  const level = cellFrom(
    left.find((segment) => onOneLine(segment, councillorHead)),
    left,
  );
  const code = left.find((segment) => isBelow(segment, councillorHead) && !level.includes(segment));
  if (level.length === 0 || code === undefined) return null;
  const beside = (from: number, to: number): readonly Segment[] => {
    const column = segments.filter(
      (segment) => xOf(segment) >= from && xOf(segment) < to && segment !== responsibleHead,
    );
    const isValue = (segment: Segment): boolean => near(segment, code, PITCH) || isBelow(code, segment);
    return cellFrom(
      column.find((segment) => isBelow(segment, councillorHead) && isValue(segment)),
      column,
    );
  };
  const councillor = beside(councillorFrom, centreFrom);
  const centre = beside(centreFrom, Number.POSITIVE_INFINITY);
  const responsible = nameUnder(
    responsibleHead,
    segments.filter((segment) => !centre.includes(segment)),
  );
  const taken = new Set<Segment>([...level, code, ...councillor, ...centre, ...responsible, responsibleHead]);
  const rest = segments.filter((segment) => isBelow(segment, councillorHead) && !taken.has(segment));
  const title = cellFrom(rest[0], rest);
  if (title.length < rest.length) return null;
  const above = segments.filter((segment) => isBelow(councillorHead, segment) && !isLabel(LABELS.sheet)(segment));
  const headLine = councillorHead[0]?.line ?? 1;
  return {
    municipality: lineOf(above.flat()) ?? { text: '', line: 1 },
    levelLabel: lineOf(level.flat()) ?? { text: '', line: headLine },
    code: lineOf(code) ?? { text: '', line: headLine },
    councillor: lineOf(councillor.flat()),
    centre: ledger.lines('headerCentre', cellLines(centre.flat())),
    title: ledger.lines('title', cellLines(title.flat())),
    responsible: lineOf(responsible.flat()),
  };
}

/** Whether runs are a label and nothing else. */
export function isLabel(label: string): (runs: readonly SheetRun[]) => boolean {
  return (runs) => labelText(joinedText(runs)) === label;
}

/** Where the columns of the councillor and of the centre begin, seen from the values just under their heads. */
function columnStarts(councillor: Segment, centre: Segment, lines: readonly SheetLine[]): readonly [number, number] {
  const heads = lines.find((line) => line.number === councillor[0]?.line)?.runs ?? [];
  const level = heads.filter((run) => run.x < xOf(councillor));
  const values = lines.filter(({ runs }) => isBelow(runs, councillor) && near(runs, councillor, BELOW_HEAD));
  const columns = columnsOf(
    [
      { name: 'code', label: boxOf(level) },
      { name: 'councillor', label: boxOf(councillor) },
      { name: 'centre', label: boxOf(centre) },
    ],
    values,
  );
  const from = (name: string): number => columns.find((column) => column.name === name)?.from ?? 0;
  return [from('councillor'), from('centre')];
}

const boxOf = (segment: Segment): HeadBox => ({ x: xOf(segment), right: rightOf(segment), size: sizeOf(segment) });

/** A segment and those that go on below it in the same style, line by line. */
function cellFrom(first: Segment | undefined, column: readonly Segment[]): readonly Segment[] {
  if (first === undefined) return [];
  const cell = [first];
  for (const segment of column) {
    const last = cell.at(-1) ?? first;
    const goesOn = isBelow(segment, last) && near(segment, last, PITCH) && sameStyle(segment, last);
    if (segment !== first && (goesOn || onOneLine(segment, last))) cell.push(segment);
  }
  return cell;
}

/** The name under the label `Responsabile`, or beside it. */
function nameUnder(head: Segment, segments: readonly Segment[]): readonly Segment[] {
  const under = segments.filter((segment) => isBelow(segment, head) && overlap(segment, head));
  const [first] = under;
  if (first !== undefined && near(first, head, BELOW_HEAD)) return cellFrom(first, under);
  return segments.filter((segment) => segment !== head && onOneLine(segment, head) && xOf(segment) > xOf(head));
}

const xOf = (segment: Segment): number => segment[0]?.x ?? 0;
const rightOf = (segment: Segment): number => segment.at(-1)?.right ?? 0;
const baselineOf = (segment: Segment): number => segment[0]?.baseline ?? 0;
const sizeOf = (segment: Segment): number => segment[0]?.size ?? 1;

const onOneLine = (a: Segment, b: Segment): boolean => Math.abs(baselineOf(a) - baselineOf(b)) < sizeOf(b) / 4;
const isBelow = (a: Segment, b: Segment): boolean => baselineOf(a) - baselineOf(b) >= sizeOf(b) / 4;
const near = (a: Segment, b: Segment, em: number): boolean => Math.abs(baselineOf(a) - baselineOf(b)) < em * sizeOf(b);
const overlap = (a: Segment, b: Segment): boolean => xOf(a) < rightOf(b) && rightOf(a) > xOf(b);

function sameStyle(a: Segment, b: Segment): boolean {
  return a[0]?.font === b[0]?.font && Math.abs(sizeOf(a) - sizeOf(b)) < 0.05 * sizeOf(a);
}
