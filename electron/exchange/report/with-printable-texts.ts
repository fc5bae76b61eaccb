import { printableText } from '../../paper/layout/printable-text.ts';
import type { Report, ReportBlock, ReportRow } from './report-model.ts';

/** A report whose every text can be written: accents composed, pasted bullets made real ones, and a mark in place of what no file may hold. */
export function withPrintableTexts({ title, documentTitle, facts, blocks }: Report): Report {
  return {
    title: clean(title),
    documentTitle: clean(documentTitle),
    facts: facts.map(([name, value]) => [name, clean(value)] as const),
    blocks: blocks.map(cleanBlock),
  };
}

const clean = (text: string): string => printableText(text, () => undefined);

function cleanBlock(block: ReportBlock): ReportBlock {
  if (block.kind === 'signatures') return block;
  return block.kind === 'table' ? { ...block, rows: block.rows.map(cleanRow) } : { ...block, text: clean(block.text) };
}

function cleanRow(given: ReportRow): ReportRow {
  // Nearly all rows are printable as they are: none of them is made twice.
  if (isPrintable(given)) return given;
  const { note, under, ...row } = given;
  return {
    ...row,
    cells: row.cells.map(clean),
    ...(note === undefined ? {} : { note: clean(note) }),
    ...(under === undefined ? {} : { under: { ...under, rows: under.rows.map(cleanRow) } }),
  };
}

const isPrintable = ({ cells, note = '', under }: ReportRow): boolean =>
  cells.every(isPlain) && isPlain(note) && (under === undefined || under.rows.every(isPrintable));

const isPlain = (text: string): boolean => clean(text) === text;
