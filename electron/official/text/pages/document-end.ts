import { oneOrCounted } from '../../../../shared/format/counted.ts';
import { parseHundredths } from '../../../../shared/format/numbers.ts';
import { DEFAULT_LEVEL_LABELS } from '../../../../shared/schemas/level.ts';
import { blockLine } from '../../assemble/block-line.ts';
import type { PrintedBlock, PrintedCell, PrintedLine, PrintedPage } from '../../printed-document.ts';
import type { ProblemLog } from '../../problem-log.ts';
import { isLabel } from '../words/labels.ts';

const WHOLE = 10_000;
/** What a cut leaves of a value: the sheet prints two decimals. */
const CUT_DECIMALS = /,\d?$/u;
const DIGITS = /^[\d.]+$/u;

type BlockOf<K extends PrintedBlock['kind']> = Extract<PrintedBlock, { kind: K }>;

/** What a text shows of its end: all its objectives, the last of them, and the last line that is not blank. */
interface End {
  readonly last: PrintedBlock | undefined;
  /** Blocks of the last objective, and of each of the others. */
  readonly own: readonly PrintedBlock[];
  readonly others: readonly (readonly PrintedBlock[])[];
  readonly levelLabel: string;
  readonly lastLine: number;
}

/**
 * Judges whether a text that has no page break at its end stops where a sheet does. Only the last objective can be cut. What is
 * odd by itself is no proof: weights that do not total 100,00, phases not begun, a missing result and an objective without
 * indicators are all things that a controller has to be told, not refused. A cut is a row left half, or two oddities that
 * together only a cut explains; short of that the person is told which objective to check.
 */
export function checkDocumentEnd(
  pages: readonly PrintedPage[],
  lines: readonly PrintedLine[],
  problems: ProblemLog,
): void {
  const page = pages.at(-1);
  if (page === undefined) return;
  const code = page.header.code.text;
  const byCode = Map.groupBy(pages, ({ header }) => header.code.text);
  const blocksOf = (some: readonly PrintedPage[]) => some.flatMap(({ blocks }) => blocks);
  const own = blocksOf(byCode.get(code) ?? []);
  byCode.delete(code);
  const end: End = {
    last: page.blocks.at(-1),
    own,
    others: [...byCode.values()].map(blocksOf),
    levelLabel: page.header.levelLabel.text,
    lastLine: lines.findLast(({ text }) => text !== '')?.line ?? 1,
  };
  const line = end.last === undefined ? undefined : blockLine(end.last);
  const place = { page: page.page, ...(line === undefined ? {} : { line }) };
  const missing = whatIsMissing(end);
  if (missing !== null) {
    const message = `Il documento sembra interrotto nella scheda «${code}»: ${missing}; se è intero, importarlo dal PDF.`;
    problems.blocking('document-cut', message, place);
    return;
  }
  const [phases, indicators] = [ofKind(own, 'phase').length, ofKind(own, 'indicator').length];
  const read = `${phases === 1 ? 'letta una fase' : `lette ${phases} fasi`} e ${oneOrCounted(indicators, 'un indicatore', 'indicatori')}`;
  const message = `Il testo non segna la fine dell'ultima pagina: controllare che «${code}» sia intera (${read}).`;
  problems.mild('end-unmarked', message, place);
}

function whatIsMissing(end: End): string | null {
  const { last } = end;
  switch (last?.kind) {
    case 'indicator':
      return ofIndicator(last, end);
    case 'phase':
      return ofPhase(last, end);
    default:
      return isAbovePeg(end.levelLabel) || end.others.some((blocks) => !hasRows(blocks))
        ? null
        : 'mancano le fasi e gli indicatori';
  }
}

/** An indicator with neither type nor values stops at its description. */
function ofIndicator(
  { type, target, result, previousResults, note }: BlockOf<'indicator'>,
  { lastLine }: End,
): string | null {
  const values = [target, result, ...previousResults].filter((cell) => cell !== null);
  const isNoteCutValue = values.length > 0 && DIGITS.test(note.map(({ text }) => text).join(' '));
  if (isNoteCutValue || values.some((cell) => isCut(cell, lastLine))) return "l'ultimo valore è incompleto";
  return type === null && values.length === 0 ? "l'ultimo indicatore non ha tipo né valori" : null;
}

/**
 * Phases with no indicators after them are cut when their weights are not whole either, or when the last alone of the document
 * has no actual dates; unless some other objective has no indicators too.
 */
function ofPhase(last: BlockOf<'phase'>, { own, others, lastLine }: End): string | null {
  if ([last.weight, last.progress].some((cell) => isCut(cell, lastLine))) return "l'ultimo valore è incompleto";
  if (isEmpty(last)) return "l'ultima fase non ha valori";
  if (others.some((blocks) => ofKind(blocks, 'indicator').length === 0)) return null;
  if (!weightsAreWhole(own)) return 'i pesi delle fasi non totalizzano 100,00 e non seguono indicatori';
  const before = ofKind([...others.flat(), ...own], 'phase').filter((block) => block !== last);
  const isFirstUndone = !isBegun(last) && before.every(isBegun);
  return others.length > 0 && isFirstUndone ? "l'ultima fase non ha le date effettive e non seguono indicatori" : null;
}

const isCut = (cell: PrintedCell, lastLine: number): boolean =>
  cell !== null && cell.line === lastLine && CUT_DECIMALS.test(cell.text);

const isBegun = ({ actualStart, actualEnd }: BlockOf<'phase'>): boolean => actualStart !== null || actualEnd !== null;

const isEmpty = (phase: BlockOf<'phase'>): boolean =>
  [phase.plannedStart, phase.weight, phase.progress, phase.responsible].every((cell) => cell === null) &&
  phase.centre.length === 0;

const hasRows = (blocks: readonly PrintedBlock[]): boolean =>
  blocks.some(({ kind }) => kind === 'phase' || kind === 'indicator');

function ofKind<K extends PrintedBlock['kind']>(blocks: readonly PrintedBlock[], kind: K): readonly BlockOf<K>[] {
  return blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

/** Whether the weights total 100,00; weights that are all blank prove nothing. */
function weightsAreWhole(blocks: readonly PrintedBlock[]): boolean {
  const weights = ofKind(blocks, 'phase').flatMap(({ weight }) => (weight === null ? [] : [hundredthsOf(weight)]));
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
