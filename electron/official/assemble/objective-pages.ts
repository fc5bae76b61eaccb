import type { PrintedBlock, PrintedDocument, PrintedHeader, PrintedLine, PrintedPage } from '../printed-document.ts';
import type { ProblemLog } from '../problem-log.ts';
import { blockLine } from './block-line.ts';
import { continuedBlock } from './continued-block.ts';

/** A block and the page where it begins. */
export interface PlacedBlock {
  readonly page: number;
  readonly block: PrintedBlock;
}

/** All that was printed of one objective, from its first page to its last. */
export interface PrintedObjective {
  readonly page: number;
  readonly header: PrintedHeader;
  readonly blocks: readonly PlacedBlock[];
}

/** The order in which a sheet shows its blocks: going back in it means that another sheet has begun. */
const ORDER: Readonly<Record<PrintedBlock['kind'], number>> = {
  links: 0,
  implementation: 1,
  progressReport: 2,
  participant: 3,
  status: 4,
  phase: 5,
  indicator: 6,
};
const REPEATED: ReadonlySet<PrintedBlock['kind']> = new Set(['participant', 'phase', 'indicator']);

/** Joins the pages that bear the same code into objectives; what does not fit together is reported as blocking. */
export function objectivePages(document: PrintedDocument, problems: ProblemLog): readonly PrintedObjective[] {
  const objectives: { page: number; header: PrintedHeader; blocks: PlacedBlock[] }[] = [];
  const firstPages = new Map<string, number>();
  for (const page of document.pages) {
    const code = page.header.code.text;
    const current = objectives.at(-1);
    if (current?.header.code.text === code) {
      checkHeader(current.header, page, problems);
      addBlocks(current.blocks, page, problems);
      continue;
    }
    const firstPage = firstPages.get(code);
    if (firstPage !== undefined) {
      const message = `L'obiettivo «${code}» è già a pagina ${firstPage}: un documento deve portarlo una volta sola.`;
      problems.blocking('duplicate-code', message, { page: page.page, line: page.header.code.line });
    }
    firstPages.set(code, page.page);
    const begun = { page: page.page, header: page.header, blocks: [] };
    objectives.push(begun);
    addBlocks(begun.blocks, page, problems);
  }
  return objectives;
}

function addBlocks(blocks: PlacedBlock[], page: PrintedPage, problems: ProblemLog): void {
  for (const [index, block] of page.blocks.entries()) {
    const last = blocks.at(-1);
    const here = { page: page.page, line: blockLine(block) ?? page.header.code.line };
    if (index === 0 && page.continues) {
      const joined = last === undefined ? null : continuedBlock(last.block, block);
      if (last === undefined || joined === null) {
        problems.blocking('nothing-to-continue', 'La pagina continua un testo che la precedente non ha.', here);
      } else blocks[blocks.length - 1] = { page: last.page, block: joined };
      continue;
    }
    const step = last === undefined ? 1 : ORDER[block.kind] - ORDER[last.block.kind];
    if (step < 0 || (step === 0 && !REPEATED.has(block.kind))) {
      const code = page.header.code.text;
      problems.blocking(
        'blocks-out-of-order',
        `La scheda «${code}» ricomincia, o le sue parti non sono in ordine.`,
        here,
      );
    }
    blocks.push({ page: page.page, block });
  }
}

function checkHeader(first: PrintedHeader, { page, header }: PrintedPage, problems: ProblemLog): void {
  if (headerText(first) === headerText(header)) return;
  problems.blocking('header-differs', `L'intestazione di «${header.code.text}» non è quella della sua prima pagina.`, {
    page,
    line: header.code.line,
  });
}

function headerText(header: PrintedHeader): string {
  const cells = [header.municipality, header.levelLabel, header.councillor, header.responsible];
  return JSON.stringify([...cells.map((cell) => cell?.text), texts(header.centre), texts(header.title)]);
}

const texts = (lines: readonly PrintedLine[]): string[] => lines.map((line) => line.text);
