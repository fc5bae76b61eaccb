import type {
  PrintedBlock,
  PrintedCell,
  PrintedLines,
  PrintedPage,
} from '../../../electron/official/printed-document.ts';
import {
  INDICATOR_HEADS,
  LABELS,
  PARTICIPANT_HEADS,
  PHASE_HEADS,
} from '../../../electron/official/text/words/labels.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import type { Cover } from '../../../shared/schemas/cover.ts';

/** The lines that a cover prints, one string a cell, in the order of the sheet. */
export function coverLines({ date, parameters }: Cover): string[] {
  return [
    LABELS.sheet,
    'Data elaborazione',
    formatDate(date),
    'Parametri selezionati:',
    ...(parameters.plan === undefined ? [] : ['Vista', parameters.plan.code, parameters.plan.name]),
    ...(parameters.levelLabel === undefined ? [] : ['Livello', parameters.levelLabel]),
    ...(parameters.shortDescription === undefined ? [] : ['Descrizione sintetica', parameters.shortDescription]),
  ];
}

/** The lines that a page prints, one string a line of a cell, sorted because a text says nothing of their places. */
export function pageLines({ header, blocks, continues }: PrintedPage): string[] {
  return [
    header.municipality.text,
    LABELS.sheet,
    header.levelLabel.text,
    'Assessorato',
    'Centro di Responsabilità',
    header.code.text,
    ...cell(header.councillor),
    ...texts(header.centre),
    ...texts(header.title),
    LABELS.responsible,
    ...cell(header.responsible),
    ...headings(blocks, continues),
    ...blocks.flatMap(blockLines),
  ].toSorted();
}

function headings(blocks: readonly PrintedBlock[], continues: boolean): string[] {
  const begun = new Set((continues ? blocks.slice(1) : blocks).map(({ kind }) => kind));
  const indicator = blocks.find((block) => block.kind === 'indicator');
  return [
    ...(begun.has('links') ? [LABELS.links] : []),
    ...(begun.has('implementation') ? [LABELS.implementation] : []),
    ...(begun.has('progressReport') ? [LABELS.progressReport] : []),
    ...(begun.has('participant') ? [LABELS.participants, ...PARTICIPANT_HEADS] : []),
    // In the reference document the heading of the phases always follows the status, even where it ends a page.
    ...(begun.has('status') ? [LABELS.status, LABELS.phases] : []),
    ...(indicator === undefined
      ? []
      : [
          LABELS.indicators,
          ...INDICATOR_HEADS,
          ...(indicator.previousYears ?? []).map((year) => `Valore Raggiunto ${year}`),
        ]),
  ];
}

function blockLines(block: PrintedBlock): string[] {
  switch (block.kind) {
    case 'links':
      return block.links.flatMap(({ levelLabel, code, title }) => [`${levelLabel}:`, code, title]);
    case 'implementation':
    case 'progressReport':
    case 'status':
      return texts(block.lines);
    case 'participant':
      return [block.name, block.relation, block.commitment, block.fromDate, block.toDate].flatMap(cell);
    case 'phase':
      return [
        LABELS.phase,
        ...PHASE_HEADS,
        ...texts(block.description),
        ...[block.plannedStart, block.plannedEnd, block.actualStart, block.actualEnd].flatMap(cell),
        ...[block.weight, block.progress, block.responsible].flatMap(cell),
        ...texts(block.centre),
        ...texts(block.note),
      ];
    case 'indicator':
      return [
        ...texts(block.description),
        ...[block.type, block.target, block.result, ...block.previousResults].flatMap(cell),
        ...texts(block.note),
      ];
  }
}

const cell = (printed: PrintedCell): string[] => (printed === null ? [] : [printed.text]);
const texts = (lines: PrintedLines): string[] => lines.map(({ text }) => text).filter((text) => text !== '');
