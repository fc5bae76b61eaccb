import { parseHundredths } from '../../../shared/format/numbers.ts';
import { DEFAULT_LEVEL_LABELS } from '../../../shared/schemas/level.ts';
import { blockLine } from '../block-line.ts';
import type { PrintedBlock, PrintedCell, PrintedPage } from '../printed-document.ts';
import type { ProblemLog } from '../problem-log.ts';
import { isLabel } from './labels.ts';

const WHOLE = 10_000;

/**
 * Judges whether a text that has no page break at its end stops where a sheet does. Only the last objective can be cut: one of
 * the PEG has to end with an indicator that has values or, unless all other objectives have indicators, with phases that have
 * their dates and whose weights total 100,00. A cut between two indicators leaves no trace in a text: the person is told what
 * to check.
 */
export function checkDocumentEnd(pages: readonly PrintedPage[], problems: ProblemLog): void {
  const last = pages.at(-1);
  if (last === undefined) return;
  const code = last.header.code.text;
  const blocks = pages.filter(({ header }) => header.code.text === code).flatMap((page) => page.blocks);
  const lastBlock = last.blocks.at(-1);
  const line = lastBlock === undefined ? undefined : blockLine(lastBlock);
  const place = { page: last.page, ...(line === undefined ? {} : { line }) };
  const missing = whatIsMissing(last, blocks, pages);
  if (missing !== null) {
    const message = `Il documento sembra interrotto nella scheda «${code}»: ${missing}; se è intero, importarlo dal PDF.`;
    problems.blocking('document-cut', message, place);
    return;
  }
  const count = (kind: PrintedBlock['kind']) => blocks.filter((block) => block.kind === kind).length;
  const read = `lette ${count('phase')} fasi e ${count('indicator')} indicatori`;
  const message = `Il testo non segna la fine dell'ultima pagina: controllare che «${code}» sia intera (${read}).`;
  problems.mild('end-unmarked', message, place);
}

function whatIsMissing(
  { header }: PrintedPage,
  blocks: readonly PrintedBlock[],
  pages: readonly PrintedPage[],
): string | null {
  const last = blocks.at(-1);
  switch (last?.kind) {
    case 'indicator':
      return last.target === null ? "l'ultimo indicatore non ha valori" : null;
    case 'phase':
      if (last.actualStart === null && last.actualEnd === null) return "l'ultima fase non ha le date effettive";
      if (!weightsAreWhole(blocks)) return 'i pesi delle fasi non totalizzano 100,00 e non seguono indicatori';
      return othersHaveIndicators(pages, header.code.text) ? 'mancano gli indicatori, che le altre schede hanno' : null;
    default:
      return isAbovePeg(header.levelLabel.text) ? null : 'mancano le fasi e gli indicatori';
  }
}

/** Whether there are other objectives and every one of them has indicators. */
function othersHaveIndicators(pages: readonly PrintedPage[], code: string): boolean {
  const others = Map.groupBy(pages, ({ header }) => header.code.text);
  others.delete(code);
  const have = [...others.values()].map((own) =>
    own.some(({ blocks }) => blocks.some(({ kind }) => kind === 'indicator')),
  );
  return have.length > 0 && have.every(Boolean);
}

/** Whether the weights total 100,00; weights that are all blank prove nothing. */
function weightsAreWhole(blocks: readonly PrintedBlock[]): boolean {
  const weights = blocks.flatMap((block) =>
    block.kind === 'phase' && block.weight !== null ? [hundredthsOf(block.weight)] : [],
  );
  return weights.length === 0 || weights.reduce((sum, weight) => sum + weight, 0) === WHOLE;
}

function hundredthsOf(cell: NonNullable<PrintedCell>): number {
  const value = parseHundredths(cell.text);
  return value.ok ? value.value : 0;
}

function isAbovePeg(levelLabel: string): boolean {
  const { MANDATO, MISSIONE, PROGRAMMA } = DEFAULT_LEVEL_LABELS;
  return [MANDATO, MISSIONE, PROGRAMMA].some((label) => isLabel(levelLabel, label));
}
