import { advancesOf } from '../../../electron/paper/fonts/advances.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { SCHEDA_COLUMNS, type SchedaColumnName } from '../../../shared/rules/scheda-columns.ts';
import { wrapText } from '../../../shared/rules/wrapping.ts';
import type { IsoDate } from '../../../shared/schemas/primitives.ts';
import type { Scheda, SchedaIndicator, SchedaPhase } from '../../../shared/schemas/scheda.ts';
import {
  actualCells,
  indicatorCells,
  indicatorHeads,
  linkWords,
  PARTICIPANT_HEADS,
  participantCells,
  phaseCells,
} from '../print/peers/scheda-words.ts';

/** Printed lines that a page takes, more or less: where pages break is nothing to an import. */
const PAGE_LINES = 45;

/** The text that other programs dump of an official document: a cover and schede, page by page, cells run into lines. */
export function officialText(date: IsoDate, schede: readonly Scheda[]): string {
  const cover = [
    '',
    'SCHEDA OBIETTIVI',
    `Data elaborazione ${formatDate(date)}`,
    '',
    'Parametri selezionati:',
    '',
    'Livello OBIETTIVO DI PEG',
  ];
  return [cover.join('\n'), ...schede.flatMap(pages)].join('\n\n\n\n').concat('\n');
}

/** What no page break may part, and the heads that stand over the first of its kind on every page. */
interface TextBlock {
  readonly text: string;
  readonly heads?: readonly string[];
}

function pages(scheda: Scheda): string[] {
  const bodies: string[][] = [];
  let lines = Number.POSITIVE_INFINITY;
  let heads: TextBlock['heads'];
  for (const block of blocks(scheda)) {
    if (lines > PAGE_LINES) {
      bodies.push([]);
      lines = 0;
      heads = undefined;
    }
    const texts = block.heads === heads ? [block.text] : [...(block.heads ?? []), block.text];
    bodies.at(-1)?.push(...texts);
    lines += texts.join('\n\n').split('\n').length;
    heads = block.heads;
  }
  return bodies.map((body) => [...header(scheda), ...body].join('\n\n'));
}

function header({ municipality, levelLabel, code, councillor, centre, title, responsible }: Scheda): string[] {
  return [
    `${municipality} SCHEDA OBIETTIVI`,
    `${levelLabel} Assessorato Centro di Responsabilità`,
    `${code} ${councillor} ${wrapped(centre, 'headerCentre')}`,
    wrapped(title, 'title'),
    'Responsabile',
    responsible,
  ];
}

function blocks(scheda: Scheda): TextBlock[] {
  const participantRows = scheda.participants.map((row) => words(participantCells(row)));
  const indicatorsHeads = ['INDICATORI', words(indicatorHeads(scheda))];
  return [
    { text: ['Collegato a', ...linkWords(scheda)].join('\n') },
    ...section('Modalità di Attuazione', longText(scheda.implementation)),
    ...section('STATO DI ATTUAZIONE', longText(scheda.progressReport)),
    ...section(
      'Soggetti coinvolti',
      participantRows.length === 0 ? [] : [words(PARTICIPANT_HEADS), ...participantRows],
    ),
    { text: `Stato\n${scheda.status}` },
    ...section("FASI - ATTIVITA'", scheda.phases.map(phase)),
    ...scheda.indicators.map((row) => ({ text: indicator(row), heads: indicatorsHeads })),
  ];
}

/** A heading with what follows; it stays with the first. */
function section(heading: string, [first, ...others]: readonly string[]): TextBlock[] {
  return first === undefined ? [] : [{ text: `${heading}\n\n${first}` }, ...others.map((text) => ({ text }))];
}

function phase(row: SchedaPhase): string {
  const numbersAndName = phaseCells(row).slice(0, 5);
  return [
    'FASE',
    wrapped(row.description, 'phaseDescription'),
    'Inizio Previsto Fine Prevista',
    'Peso Avanzamento Responsabile Centro di Responsabilità NoteInizio Effettivo Fine Effettiva',
    words([...numbersAndName, wrapped(row.centre, 'phaseCentre')]),
    words(actualCells(row)),
    wrapped(row.note, 'phaseNote'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function indicator(row: SchedaIndicator): string {
  const [, ...values] = indicatorCells({ ...row, note: '' });
  const described = wrapped(row.description, 'indicatorDescription');
  return [described, words(values), wrapped(row.note, 'indicatorNote')].filter(Boolean).join('\n\n');
}

/** Paragraphs of a long text, wrapped, so that a page may break between them. */
function longText(text: string): string[] {
  return text === ''
    ? []
    : wrapped(text, 'longText')
        .split(/\n(?=\n)/u)
        .map((part) => part.trim());
}

/** Cells as they run together on a line: an empty one leaves nothing. */
const words = (cells: readonly string[]) => cells.filter(Boolean).join(' ');

function wrapped(text: string, column: SchedaColumnName): string {
  const { weight, widthEm } = SCHEDA_COLUMNS[column];
  return wrapText(text, widthEm, advancesOf(weight).measure).join('\n');
}
