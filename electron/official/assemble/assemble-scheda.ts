import {
  type Scheda,
  type SchedaIndicator,
  type SchedaParticipant,
  type SchedaPhase,
  scheda,
} from '../../../shared/schemas/scheda.ts';
import type { PrintedBlock, PrintedLines } from '../printed-document.ts';
import type { ProblemLog } from '../problem-log.ts';
import type { CellReader } from './cell-reader.ts';
import type { PlacedBlock, PrintedObjective } from './objective-pages.ts';
import { objectiveYear } from './objective-year.ts';

type BlockOf<K extends PrintedBlock['kind']> = Extract<PrintedBlock, { kind: K }>;

/** Makes the scheda of one objective from its pages; null when what was read is no scheda, which is reported. */
export function assembleScheda(objective: PrintedObjective, cells: CellReader, problems: ProblemLog): Scheda | null {
  const { header, page } = objective;
  const links = blocksOf(objective, 'links').flatMap(({ block }) => block.links);
  const candidate = {
    municipality: cells.text(header.municipality),
    levelLabel: cells.text(header.levelLabel),
    code: cells.text(header.code),
    year: objectiveYear(objective, problems),
    councillor: cells.text(header.councillor),
    centre: cells.name(header.centre, 'headerCentre', { page, cell: 'Centro di Responsabilità' }),
    title: cells.paragraphs(header.title, 'title', { page, cell: "titolo dell'obiettivo" }),
    responsible: cells.text(header.responsible),
    ancestors: links.map(({ levelLabel, code, title }) => ({ levelLabel, code, title })),
    implementation: longText(objective, 'implementation', 'Modalità di Attuazione', cells),
    progressReport: longText(objective, 'progressReport', 'Stato di Attuazione', cells),
    participants: blocksOf(objective, 'participant').map((placed, at) => participant(placed, at + 1, cells)),
    status: blocksOf(objective, 'status')
      .flatMap(({ block }) => block.lines.map((line) => line.text.trim()))
      .join(' '),
    phases: blocksOf(objective, 'phase').map((placed, at) => phase(placed, at + 1, cells)),
    indicators: blocksOf(objective, 'indicator').map((placed, at) => indicator(placed, at + 1, cells)),
  };
  const checked = scheda.safeParse(candidate);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.') ?? '';
  problems.blocking('not-a-value', `La scheda «${candidate.code}» ha un valore non ammesso in «${field}».`, {
    page,
    line: header.code.line,
  });
  return null;
}

function blocksOf<K extends PrintedBlock['kind']>(
  objective: PrintedObjective,
  kind: K,
): readonly (PlacedBlock & { readonly block: BlockOf<K> })[] {
  return objective.blocks.filter((placed): placed is PlacedBlock & { block: BlockOf<K> } => placed.block.kind === kind);
}

function longText(
  objective: PrintedObjective,
  kind: 'implementation' | 'progressReport',
  cell: string,
  cells: CellReader,
): string {
  const lines: PrintedLines = blocksOf(objective, kind).flatMap(({ block }) => block.lines);
  return cells.paragraphs(lines, 'longText', { page: objective.page, cell });
}

function participant({ page, block }: { page: number; block: BlockOf<'participant'> }, at: number, cells: CellReader) {
  const place = (name: string) => ({ page, cell: `${name} del soggetto ${at}` });
  return {
    name: cells.text(block.name),
    relation: cells.text(block.relation),
    commitment: cells.percentage(block.commitment, place('Impegno')),
    fromDate: cells.date(block.fromDate, place('Data Inizio')),
    toDate: cells.date(block.toDate, place('Data Fine')),
  } satisfies SchedaParticipant;
}

function phase({ page, block }: { page: number; block: BlockOf<'phase'> }, at: number, cells: CellReader) {
  const place = (name: string) => ({ page, cell: `${name} della fase ${at}` });
  return {
    description: cells.paragraphs(block.description, 'phaseDescription', place('Descrizione')),
    plannedStart: cells.date(block.plannedStart, place('Inizio Previsto')),
    plannedEnd: cells.date(block.plannedEnd, place('Fine Prevista')),
    actualStart: cells.date(block.actualStart, place('Inizio Effettivo')),
    actualEnd: cells.date(block.actualEnd, place('Fine Effettiva')),
    weight: cells.percentage(block.weight, place('Peso')),
    progress: cells.percentage(block.progress, place('Avanzamento')),
    responsible: cells.text(block.responsible),
    centre: cells.name(block.centre, 'phaseCentre', place('Centro di Responsabilità')),
    note: cells.paragraphs(block.note, 'phaseNote', place('Note')),
  } satisfies SchedaPhase;
}

function indicator({ page, block }: { page: number; block: BlockOf<'indicator'> }, at: number, cells: CellReader) {
  const place = (name: string) => ({ page, cell: `${name} dell'indicatore ${at}` });
  const [before, beforeThat] = block.previousYears ?? ['precedente', 'di due anni prima'];
  return {
    description: cells.paragraphs(block.description, 'indicatorDescription', place('Descrizione')),
    type: cells.text(block.type),
    target: cells.number(block.target, place('Valore Atteso')),
    result: cells.number(block.result, place('Valore Raggiunto')),
    previousResults: [
      cells.number(block.previousResults[0], place(`Valore Raggiunto ${before}`)),
      cells.number(block.previousResults[1], place(`Valore Raggiunto ${beforeThat}`)),
    ],
    note: cells.paragraphs(block.note, 'indicatorNote', place('Note')),
  } satisfies SchedaIndicator;
}
