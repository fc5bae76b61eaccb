import type { PrintedBlock } from '../../printed-document.ts';
import { joinedText } from '../cells/cell-lines.ts';
import { LABELS, labelText } from '../cells/label.ts';
import { type SheetLine, type SheetRun, segmentsOf } from '../cells/sheet.ts';

/** A section is named after the blocks it is made of. */
export type SectionKind = PrintedBlock['kind'];

/** A section of a page: its heading, if it begins here, and the lines under it. */
export interface Section {
  readonly kind: SectionKind;
  /** False when the section goes on from the page before without repeating its heading. */
  readonly headed: boolean;
  readonly line: number;
  readonly lines: readonly SheetLine[];
}

const HEADINGS: ReadonlyMap<string, SectionKind> = new Map([
  [LABELS.links, 'links'],
  [LABELS.implementation, 'implementation'],
  [LABELS.progressReport, 'progressReport'],
  [LABELS.participants, 'participant'],
  [LABELS.status, 'status'],
  [LABELS.phases, 'phase'],
  [LABELS.indicators, 'indicator'],
]);

/** In em: what is farther than this on a line is another cell. */
const CELL_GAP = 1;

/** The order of sections on the sheet. */
const ORDER: readonly SectionKind[] = [...HEADINGS.values()];

const TEXTS: ReadonlySet<SectionKind> = new Set(['implementation', 'progressReport']);
/** Headings of one rank are set alike: those of the great sections, and those of a few lines. */
const GREAT: ReadonlySet<SectionKind> = new Set(['implementation', 'progressReport', 'phase', 'indicator']);

/**
 * Tells the headings of sections from texts that happen to read the same: a heading follows the order of the sheet and is set
 * as it was the first time. The first time, it is set as another heading is, or as no text before it was; and it does not
 * follow right on the heading of a text, which would then have no line.
 */
export class SectionHeadings {
  readonly #styles = new Map<SectionKind, string>();
  readonly #textStyles = new Set<string>();

  /** Whether a line could be a heading by its words alone. */
  static reads(line: SheetLine): SectionKind | null {
    const [first, ...others] = segmentsOf(line, CELL_GAP);
    const kind = first === undefined ? undefined : HEADINGS.get(labelText(joinedText(first)));
    return kind === undefined || (others.length > 0 && kind !== 'status') ? null : kind;
  }

  /**
   * Cuts the lines of a page body into its sections.
   * @param before the section that the page before ended with, or null at the beginning of an objective.
   */
  sections(lines: readonly SheetLine[], before: SectionKind | null): readonly Section[] {
    const sections: { kind: SectionKind; headed: boolean; line: number; lines: SheetLine[] }[] = [];
    let current = before;
    for (const line of lines) {
      const open = sections.at(-1);
      const opensText = open !== undefined && TEXTS.has(open.kind) && open.lines.length === 0;
      const kind = this.#headingOf(line, current, opensText);
      if (kind !== null) {
        const [, ...value] = segmentsOf(line, CELL_GAP);
        const beside = value.length === 0 ? [] : [{ ...line, runs: value.flat() }];
        sections.push({ kind, headed: true, line: line.number, lines: beside });
        current = kind;
        continue;
      }
      this.#textStyles.add(styleOf(line.runs));
      const last = sections.at(-1);
      if (last !== undefined) last.lines.push(line);
      else if (before !== null) sections.push({ kind: before, headed: false, line: line.number, lines: [line] });
      else return [];
    }
    return sections;
  }

  #headingOf(line: SheetLine, current: SectionKind | null, opensText: boolean): SectionKind | null {
    const kind = SectionHeadings.reads(line);
    if (kind === null) return null;
    if (current !== null && ORDER.indexOf(kind) < ORDER.indexOf(current)) return null;
    const style = styleOf(line.runs);
    const known = this.#styles.get(kind) ?? this.#styleOfRank(GREAT.has(kind));
    if (known === null) {
      const isText = this.#textStyles.has(style) && ![...this.#styles.values()].includes(style);
      if (isText || opensText) return null;
    } else if (known !== style) return null;
    this.#styles.set(kind, style);
    return kind;
  }

  #styleOfRank(great: boolean): string | null {
    for (const [kind, style] of this.#styles) if (GREAT.has(kind) === great) return style;
    return null;
  }
}

function styleOf(runs: readonly SheetRun[]): string {
  const run = runs.find(({ words }) => words.length > 0);
  return run === undefined ? '' : `${run.font} ${run.size.toFixed(1)}`;
}
