import { INDICATOR_HEADS, isLabel, isMadeOfHeads, LABELS, PARTICIPANT_HEADS, PHASE_HEADS } from '../words/labels.ts';
import type { Paragraph } from './paragraphs.ts';

/** The parts of a sheet below its header, in the order in which they stand. */
export const SECTIONS = [
  'links',
  'implementation',
  'progressReport',
  'participants',
  'status',
  'phases',
  'indicators',
] as const;
export type Section = (typeof SECTIONS)[number];

/**
 * The section that a paragraph begins, null when it begins none. What follows tells a heading from a text that says the same
 * words: `Stato` stands over its value and then the phases, the indicators or nothing; `INDICATORI` and `Soggetti coinvolti`
 * stand over their column heads, `FASI - ATTIVITA'` over a phase. A heading with nothing below is one all the same: it is
 * where a document was cut.
 */
export function headingAt(all: readonly Paragraph[], index: number): Section | null {
  const paragraph = all[index];
  if (paragraph === undefined) return null;
  const [first] = paragraph.lines;
  if (index === 0 && isLabel(first.text, LABELS.links)) return 'links';
  if (isLabel(first.text, LABELS.status)) return isStatus(all, index) ? 'status' : null;
  if (paragraph.lines.length > 1) return null;
  const next = all[index + 1]?.lines[0].text;
  if (isLabel(first.text, LABELS.implementation)) return 'implementation';
  if (isLabel(first.text, LABELS.progressReport)) return 'progressReport';
  if (isLabel(first.text, LABELS.participants)) {
    return next === undefined || isMadeOfHeads(next, PARTICIPANT_HEADS) ? 'participants' : null;
  }
  if (isLabel(first.text, LABELS.phases)) return next === undefined || isLabel(next, LABELS.phase) ? 'phases' : null;
  if (isPhase(all, index)) return 'phases';
  if (isLabel(first.text, LABELS.indicators)) return next === undefined || isIndicatorHeads(next) ? 'indicators' : null;
  return null;
}

/** Whether a paragraph says `FASE` alone. */
export function isPhaseHeading(paragraph: Paragraph | undefined): boolean {
  return paragraph?.lines.length === 1 && isLabel(paragraph.lines[0].text, LABELS.phase);
}

/** Whether a line begins the column heads of a phase. */
export function isPhaseHeads(text: string): boolean {
  return text.startsWith(PHASE_HEADS[0]) && isMadeOfHeads(text, PHASE_HEADS);
}

/** Whether a line is the column heads of the indicators, with or without the years of the earlier results. */
export function isIndicatorHeads(text: string): boolean {
  return text.startsWith(INDICATOR_HEADS[0]) && isMadeOfHeads(text.replace(/\b\d{4}\b/gu, ''), INDICATOR_HEADS);
}

/** `FASE` with its own column heads further down, before any other phase. */
function isPhase(all: readonly Paragraph[], index: number): boolean {
  if (!isPhaseHeading(all[index])) return false;
  for (const paragraph of all.slice(index + 1)) {
    if (isPhaseHeads(paragraph.lines[0].text)) return true;
    if (isPhaseHeading(paragraph)) return false;
  }
  return false;
}

function isStatus(all: readonly Paragraph[], index: number): boolean {
  const own = all[index]?.lines.length ?? 0;
  const after = own === 1 ? index + 2 : index + 1;
  if (own > 2 || (own === 1 && (all[index + 1]?.lines.length ?? 1) > 1)) return false;
  if (all[after] === undefined) return true;
  const next = headingAt(all, after);
  return next === 'phases' || next === 'indicators';
}
