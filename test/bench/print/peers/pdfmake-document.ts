import type { Content, DocumentDefinition, Section, Table } from 'pdfmake';
import type { Scheda, SchedaPhase } from '../../../../shared/schemas/scheda.ts';
import * as words from './scheda-words.ts';

/** Long name of a centre that one line of the header holds, in characters. */
const CENTRE_LINE = 38;

const INDICATOR_WIDTHS = [190, 75, 70, 70, 70, 70, 120] as const;

/** The schede as a pdfmake document: an objective is a section, whose header repeats on its pages. */
export function pdfmakeDocument(schede: readonly Scheda[]): DocumentDefinition {
  return {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    version: '1.7',
    subset: 'PDF/A-2a',
    tagged: true,
    displayTitle: true,
    language: 'it-IT',
    info: { title: 'Schede obiettivi' },
    defaultStyle: { font: 'Arimo', fontSize: 8 },
    content: schede.map(sheet),
  };
}

function sheet(scheda: Scheda): Section {
  const centreLines = Math.ceil(scheda.centre.length / CENTRE_LINE);
  return {
    header: header(scheda),
    pageMargins: [50, 125 + 9.2 * centreLines, 50, 30],
    section: [
      ...section('Collegato a', words.linkWords(scheda)),
      ...section('Modalità di Attuazione', longText(scheda.implementation)),
      ...section('STATO DI ATTUAZIONE', longText(scheda.progressReport)),
      ...section('Soggetti coinvolti', rows(words.PARTICIPANT_HEADS, scheda.participants.map(words.participantCells))),
      ...section('Stato', longText(scheda.status)),
      ...section("FASI - ATTIVITA'", scheda.phases.map(phase)),
      ...section(
        'INDICATORI',
        rows(words.indicatorHeads(scheda), scheda.indicators.map(words.indicatorCells), INDICATOR_WIDTHS),
      ),
    ],
  };
}

function header(scheda: Scheda): Content {
  return {
    margin: [50, 28, 50, 0],
    stack: [
      { columns: [scheda.municipality, { text: 'SCHEDA OBIETTIVI', bold: true, alignment: 'right' }] },
      ...rows(
        [scheda.levelLabel, 'Assessorato', 'Centro di Responsabilità'],
        [[scheda.code, scheda.councillor, scheda.centre]],
        ['*', '*', 192],
      ),
      { text: scheda.title, bold: true, fontSize: 12, margin: [0, 6, 0, 6] },
      'Responsabile',
      scheda.responsible,
    ],
  };
}

function phase(row: SchedaPhase): Content {
  const blanks = ['', '', '', '', ''];
  return {
    margin: [0, 0, 0, 6],
    table: {
      widths: [135.6, 52, 52, 40, 52, 90, 120, 120],
      dontBreakRows: true,
      keepWithHeaderRows: 3,
      headerRows: 1,
      body: [
        [{ text: `FASE\n${row.description}`, bold: true, fontSize: 9, rowSpan: 4 }, ...words.PHASE_HEADS],
        ['', ...words.phaseCells(row)],
        ['', ...words.ACTUAL_HEADS, ...blanks],
        ['', ...words.actualCells(row), ...blanks],
      ],
    },
  };
}

function section(heading: string, body: readonly Content[]): Content[] {
  return body.length === 0 ? [] : [{ text: heading, bold: true, fontSize: 10, margin: [0, 14, 0, 8] }, ...body];
}

const longText = (text: string): Content[] => (text === '' ? [] : [{ text, fontSize: 10 }]);

function rows(
  heads: readonly string[],
  body: readonly (readonly string[])[],
  widths: Table['widths'] = heads.map(() => '*'),
): Content[] {
  if (body.length === 0) return [];
  const head = heads.map((text) => ({ text, fillColor: '#e6e6e6' }));
  return [{ table: { widths, headerRows: 1, dontBreakRows: true, body: [head, ...body] } }];
}
