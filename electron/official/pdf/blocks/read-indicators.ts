import type { PrintedBlock } from '../../printed-document.ts';
import type { CellLedger } from '../cells/cell-ledger.ts';
import { cellLines, lineOf } from '../cells/cell-lines.ts';
import { type Column, columnsOf, inColumn } from '../cells/columns.ts';
import { type FoundLabel, findLabels, labelWords } from '../cells/find-label.ts';
import type { SheetLine, SheetRun } from '../cells/sheet.ts';
import { tableRows } from '../cells/table-rows.ts';
import type { Rule } from '../ink/page-ink.ts';

type IndicatorBlock = Extract<PrintedBlock, { kind: 'indicator' }>;
type IndicatorColumn = 'description' | 'type' | 'target' | 'result' | 'before' | 'beforeThat' | 'note';

/** In em: how far below the first line their heads begin. */
const HEADS_SPREAD = 6;
const YEAR = /^(?:19|20)\d{2}$/u;
/** Columns of one value a row. */
const VALUES: readonly IndicatorColumn[] = ['target', 'result', 'before', 'beforeThat'];
/** Columns that only the first part of a divided indicator fills. */
const ONE_LINE: readonly IndicatorColumn[] = ['type', ...VALUES];

interface IndicatorHead {
  readonly name: IndicatorColumn;
  readonly label: FoundLabel;
}

/** The indicators of one page. `continues` when the first one is the rest of the last indicator of the page before. */
export interface ReadIndicators {
  readonly indicators: readonly IndicatorBlock[];
  readonly continues: boolean;
}

/**
 * Reads the indicators of one page from the lines under their heading; null when the column heads are not all there.
 * @param mayContinue whether the page before may have been too short for its last indicator.
 */
export function readIndicators(
  lines: readonly SheetLine[],
  rules: readonly Rule[],
  ledger: CellLedger,
  mayContinue: boolean,
): ReadIndicators | null {
  const heads = headsOf(lines);
  if (heads === null) return null;
  const bottom = Math.max(...heads.map(({ label }) => label.bottom));
  const content = lines.filter((line) => line.baseline > bottom + 1);
  const columns = columnsOf(heads, content);
  const runs = content.flatMap((line) => line.runs);
  const years = previousYears(heads);
  const rows = tableRows(runs, rules, columns, VALUES);
  const [first = []] = rows;
  const continues = mayContinue && ONE_LINE.every((name) => inColumn(columns, name, first).length === 0);
  const indicators = rows.map((row, index) => indicator(row, columns, years, ledger, continues && index === 0));
  return { indicators, continues };
}

function indicator(
  row: readonly SheetRun[],
  columns: readonly Column<IndicatorColumn>[],
  previousYears: IndicatorBlock['previousYears'],
  ledger: CellLedger,
  continues: boolean,
): IndicatorBlock {
  const cell = (name: IndicatorColumn): readonly SheetRun[] => inColumn(columns, name, row);
  return {
    kind: 'indicator',
    description: ledger.lines('indicatorDescription', cellLines(cell('description')), continues),
    type: lineOf(cell('type')),
    target: lineOf(cell('target')),
    result: lineOf(cell('result')),
    previousYears,
    previousResults: [lineOf(cell('before')), lineOf(cell('beforeThat'))],
    note: ledger.lines('indicatorNote', cellLines(cell('note')), continues),
  };
}

/** The column heads: the results of earlier years follow the objective's own, from the nearest year back. */
function headsOf(lines: readonly SheetLine[]): readonly IndicatorHead[] | null {
  const [first] = lines;
  const size = first?.runs[0]?.size;
  if (first === undefined || size === undefined) return null;
  const words = labelWords(lines.filter((line) => line.baseline - first.baseline < HEADS_SPREAD * size));
  const [description] = findLabels(words, ['descrizione']);
  const [type] = findLabels(words, ['tipo']);
  const [target] = findLabels(words, ['valore', 'atteso']);
  const [note] = findLabels(words, ['note']);
  const dated = findLabels(words, ['valore', 'raggiunto', YEAR]);
  const undated = findLabels(words, ['valore', 'raggiunto']).filter(
    ({ x }) => !dated.some((label) => x >= label.x && x < label.right),
  );
  const [result, before, beforeThat] = [...undated.toSorted((a, b) => a.x - b.x), ...dated.toSorted(latestFirst)];
  if (!description || !type || !target || !result || !before || !beforeThat || !note) return null;
  return [
    { name: 'description', label: description },
    { name: 'type', label: type },
    { name: 'target', label: target },
    { name: 'result', label: result },
    { name: 'before', label: before },
    { name: 'beforeThat', label: beforeThat },
    { name: 'note', label: note },
  ];
}

function latestFirst(a: FoundLabel, b: FoundLabel): number {
  return (yearOf(b) ?? 0) - (yearOf(a) ?? 0);
}

function yearOf(label: FoundLabel): number | null {
  const year = label.words.find(({ text }) => YEAR.test(text));
  return year === undefined ? null : Number(year.text);
}

function previousYears(heads: readonly IndicatorHead[]): IndicatorBlock['previousYears'] {
  const year = (name: IndicatorColumn): number | null => {
    const head = heads.find((one) => one.name === name);
    return head === undefined ? null : yearOf(head.label);
  };
  const [before, beforeThat] = [year('before'), year('beforeThat')];
  return before === null || beforeThat === null ? null : [before, beforeThat];
}
