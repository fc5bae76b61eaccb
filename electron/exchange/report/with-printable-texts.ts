import { printableText } from '../../paper/layout/printable-text.ts';
import type { Report, ReportBlock } from './report-model.ts';

/** A report whose every text can be written: accents composed, pasted bullets made real ones, and a mark in place of what no file may hold. */
export function withPrintableTexts({ title, documentTitle, facts, blocks }: Report): Report {
  const clean = (text: string): string => printableText(text, () => undefined);
  const cleanBlock = (block: ReportBlock): ReportBlock => {
    if (block.kind === 'signatures') return block;
    if (block.kind !== 'table') return { ...block, text: clean(block.text) };
    const rows = block.rows.map(({ note, ...row }) => ({
      ...row,
      cells: row.cells.map(clean),
      ...(note === undefined ? {} : { note: clean(note) }),
    }));
    return { ...block, rows };
  };
  return {
    title: clean(title),
    documentTitle: clean(documentTitle),
    facts: facts.map(([name, value]) => [name, clean(value)] as const),
    blocks: blocks.map(cleanBlock),
  };
}
