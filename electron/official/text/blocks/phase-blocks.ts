import type { PlacedBlock } from '../../assemble/objective-pages.ts';
import type { PrintedLine, PrintedLines } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { isMadeOfHeads, PHASE_HEADS } from '../words/labels.ts';
import { isPhaseHeading, isPhaseHeads } from './block-headings.ts';
import { linesOf, type Paragraph } from './paragraphs.ts';
import { datesRow, phaseRow } from './phase-row.ts';
import type { SheetSection } from './sections.ts';

/** The phases of an objective. Each begins at `FASE`; its description ends at its own column heads. */
export function phaseBlocks({ heading, content }: SheetSection, problems: ProblemLog): PlacedBlock[] {
  const all = isPhaseHeading(heading) ? [heading, ...content] : content;
  const starts = all.flatMap((paragraph, index) => (isPhaseHeading(paragraph) ? [index] : []));
  return starts.flatMap((start, at) => phase(all.slice(start, starts[at + 1]), problems) ?? []);
}

function phase([heading, ...below]: readonly Paragraph[], problems: ProblemLog): PlacedBlock | null {
  if (heading === undefined) return null;
  const place = { page: heading.page, line: heading.lines[0].line };
  const split = below.find(({ page }) => page !== heading.page);
  if (split !== undefined) {
    const message = 'Una fase va su due pagine, e dal testo non si capisce come: importare il PDF.';
    problems.blocking('phase-split', message, { page: split.page, line: split.lines[0].line });
    return null;
  }
  const headsAt = below.findIndex(({ lines }) => isPhaseHeads(lines[0].text));
  if (headsAt === -1) {
    problems.blocking('phase-cut', 'La fase non ha le sue colonne: il documento è interrotto.', place);
    return null;
  }
  let rowsAt = headsAt;
  while (below[rowsAt]?.lines.every(({ text }) => isMadeOfHeads(text, PHASE_HEADS))) rowsAt += 1;
  const rows = phaseRows(below.slice(rowsAt), heading.page, problems);
  return { page: heading.page, block: { kind: 'phase', description: linesOf(below.slice(0, headsAt)), ...rows } };
}

/**
 * The values of a phase: the first paragraph is the row of planned dates, weight, progress and names; one line of dates alone
 * is the row of actual dates; what is left is the note.
 */
function phaseRows(values: readonly Paragraph[], page: number, problems: ProblemLog) {
  const [row, ...others] = values;
  const actualAt = others.findLastIndex(({ lines }) => lines.length === 1 && datesRow(lines[0].text) !== null);
  const actual = others[actualAt]?.lines[0];
  const first = phaseRow(row?.lines ?? [], page, problems);
  const apart = linesOf(others.filter((_, index) => index !== actualAt));
  return { ...first, note: [...first.note, ...apart] satisfies PrintedLines, ...actualDates(actual, page, problems) };
}

function actualDates(line: PrintedLine | undefined, page: number, problems: ProblemLog) {
  const [start, end] = (line === undefined ? null : datesRow(line.text)) ?? [];
  if (line === undefined || start === undefined) return { actualStart: null, actualEnd: null };
  if (end === undefined) {
    const message = `C'è una data sola, «${start}»: presa come Inizio Effettivo.`;
    problems.mild('one-date', message, { page, line: line.line, cell: 'Inizio Effettivo' });
  }
  return {
    actualStart: { text: start, line: line.line },
    actualEnd: end === undefined ? null : { text: end, line: line.line },
  };
}
