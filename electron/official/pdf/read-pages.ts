import { assertNever } from '../../../shared/assert-never.ts';
import { AppError } from '../../../shared/errors.ts';
import type { PrintedBlock, PrintedHeader, PrintedLines, PrintedPage } from '../printed-document.ts';
import { readHeader } from './blocks/read-header.ts';
import { readIndicators } from './blocks/read-indicators.ts';
import { readLinks } from './blocks/read-links.ts';
import { ParticipantReader } from './blocks/read-participants.ts';
import { PhaseReader } from './blocks/read-phases.ts';
import { type Section, SectionHeadings, type SectionKind } from './blocks/section-headings.ts';
import type { CellLedger } from './cells/cell-ledger.ts';
import { cellLines } from './cells/cell-lines.ts';
import type { Sheet, SheetLine, SheetRun } from './cells/sheet.ts';
import type { Rule } from './ink/page-ink.ts';

/** Points by which a repeated header may stand elsewhere from one page to the next. */
const SAME_PLACE = 1;

/** The header of an objective as its first page shows it, to be recognised on the pages that follow. */
interface KnownHeader {
  readonly header: PrintedHeader;
  readonly runs: readonly SheetRun[];
}

/** Blocks read from a section, and whether the first goes on from the page before. */
interface ReadBlocks {
  readonly blocks: readonly PrintedBlock[];
  readonly continues: boolean;
}

/** Reads the pages of schede one after the other: each page may go on with what the page before began. */
export class PageReader {
  readonly #file: string;
  readonly #ledger: CellLedger;
  readonly #headings = new SectionHeadings();
  readonly #phases: PhaseReader;
  readonly #participants = new ParticipantReader();
  #known: KnownHeader | null = null;
  #before: SectionKind | null = null;
  /** Whether the page before held one block alone, as only a block taller than a page does before it is divided. */
  #aloneBefore = false;

  constructor(file: string, ledger: CellLedger) {
    this.#file = file;
    this.#ledger = ledger;
    this.#phases = new PhaseReader(ledger);
  }

  /**
   * Reads one page; null when it is no page of a scheda.
   * @throws AppError 'document-refused' when part of it cannot be read for certain.
   */
  read(sheet: Sheet): PrintedPage | null {
    const body = this.#body(sheet);
    if (body === null || this.#known === null) return null;
    const sections = this.#headings.sections(body, this.#before);
    const blocks: PrintedBlock[] = [];
    let continues = false;
    for (const [index, section] of sections.entries()) {
      const read = this.#blocks(section, sheet);
      if (index === 0) continues = read.continues;
      blocks.push(...read.blocks);
    }
    const lost = body.length > 0 && sections.length === 0 ? body[0] : undefined;
    if (lost !== undefined) throw this.#refused(sheet.page, lost.number, 'il testo non sta sotto nessun titolo');
    this.#before = sections.at(-1)?.kind ?? this.#before;
    this.#aloneBefore = blocks.length === 1;
    return { page: sheet.page, header: this.#known.header, continues, blocks };
  }

  /** The lines under the page header; null when the page has none. Learns the header on the first page of an objective. */
  #body(sheet: Sheet): readonly SheetLine[] | null {
    const again = this.#known === null ? null : bodyUnder(this.#known, sheet);
    if (again !== null) return again;
    const end = sheet.lines.findIndex((line) => SectionHeadings.reads(line) !== null);
    const above = end < 0 ? sheet.lines : sheet.lines.slice(0, end);
    const header = readHeader(above, this.#ledger);
    if (header === null) return null;
    this.#known = { header, runs: above.flatMap((line) => line.runs) };
    this.#before = null;
    this.#aloneBefore = false;
    return end < 0 ? [] : sheet.lines.slice(end);
  }

  #blocks(section: Section, sheet: Sheet): ReadBlocks {
    const { kind, headed, lines } = section;
    const runs = lines.flatMap((line) => line.runs);
    switch (kind) {
      case 'links': {
        const links = readLinks(lines);
        if (links === null) throw this.#refused(sheet.page, section.line, 'un collegamento non ha livello e codice');
        return { blocks: [links], continues: !headed };
      }
      case 'implementation':
      case 'progressReport':
        return { blocks: [{ kind, lines: this.#longText(runs, headed) }], continues: !headed };
      case 'status':
        return {
          blocks: [{ kind, lines: cellLines(runs).map(({ text, line }) => ({ text, line })) }],
          continues: !headed,
        };
      case 'participant': {
        const people = this.#participants.read(lines, sheet.rules, headed);
        if (people === null) throw this.#refused(sheet.page, section.line, 'mancano le intestazioni delle colonne');
        return { blocks: people, continues: false };
      }
      case 'phase': {
        const read = lines.length === 0 ? { phases: [], continues: false } : this.#phases.read(lines, headed);
        if (read === null) throw this.#refused(sheet.page, section.line, 'mancano intestazioni di una fase');
        return { blocks: read.phases, continues: read.continues };
      }
      case 'indicator':
        return this.#indicators(section, sheet.page, sheet.rules);
      default:
        return assertNever(kind);
    }
  }

  #longText(runs: readonly SheetRun[], headed: boolean): PrintedLines {
    const header = this.#known?.runs.map((run) => run.baseline) ?? [];
    const cells = cellLines(runs);
    return headed ? this.#ledger.lines('longText', cells) : this.#ledger.continuedText(cells, Math.max(...header));
  }

  #indicators({ lines, line }: Section, page: number, rules: readonly Rule[]): ReadBlocks {
    if (lines.length === 0) return { blocks: [], continues: false };
    const read = readIndicators(lines, rules, this.#ledger, this.#before === 'indicator' && this.#aloneBefore);
    if (read === null) throw this.#refused(page, line, 'mancano le intestazioni delle colonne');
    return { blocks: read.indicators, continues: read.continues };
  }

  #refused(page: number, line: number, why: string): AppError {
    const message = `«${this.#file}» non si legge con certezza a pagina ${page}, riga ${line}: ${why}.`;
    return new AppError('document-refused', message);
  }
}

/** What a page shows besides a header known from the page before; null when it does not repeat all of it. */
function bodyUnder({ runs }: KnownHeader, sheet: Sheet): readonly SheetLine[] | null {
  const repeated = new Set<SheetRun>();
  const all = sheet.lines.flatMap((line) => line.runs);
  for (const wanted of runs) {
    const found = all.find((run) => !repeated.has(run) && run.text === wanted.text && samePlace(run, wanted));
    if (found === undefined) return null;
    repeated.add(found);
  }
  return sheet.lines.flatMap((line) => {
    const own = line.runs.filter((run) => !repeated.has(run));
    return own.length === 0 ? [] : [{ ...line, runs: own }];
  });
}

function samePlace(a: SheetRun, b: SheetRun): boolean {
  return Math.abs(a.x - b.x) < SAME_PLACE && Math.abs(a.baseline - b.baseline) < SAME_PLACE;
}
