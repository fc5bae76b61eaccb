import { formatOptionalDate } from '../../../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../../../shared/format/numbers.ts';
import { detailInWords } from '../../../../../shared/format/pace-in-words.ts';
import { PACE_NAMES } from '../../../../../shared/format/pace-names.ts';
import { indicatorAttainment } from '../../../../../shared/rules/indicator-attainment.ts';
import { phasePace } from '../../../../../shared/rules/review/phase-pace.ts';
import type { IndicatorDetail, ObjectiveDetail, PhaseDetail } from '../../../../../shared/schemas/objective-detail.ts';
import type { ObjectiveFigures } from '../../../../../shared/schemas/review-figures.ts';
import { readIndicatorsOf, readPhasesOf } from '../../../../archive/objectives/objective-detail.ts';
import { rowWhere } from '../../../../archive/tables/table.ts';
import { OBJECTIVES } from '../../../../archive/tables/tables.ts';
import { type ReportBlock, type ReportColumn, withoutEmptyColumns } from '../../../report/report-model.ts';
import type { ReportSource } from '../report-source.ts';
import { oneLine, outcomeWords, paceWords, reachableWords, signed } from './figures-in-words.ts';

const figure = (head: string, width: number): ReportColumn => ({ head, width, align: 'right' });
const text = (head: string, width: number): ReportColumn => ({ head, width, align: 'left' });

const PHASE_COLUMNS: readonly ReportColumn[] = [
  { head: 'Fase', width: 226, align: 'left', grows: true },
  figure('Peso', 40),
  text('Inizio prev.', 58),
  text('Fine prev.', 58),
  text('Inizio eff.', 58),
  text('Fine eff.', 58),
  figure('Avanz.', 48),
  figure('Atteso', 48),
  text('Andamento', 78),
  text('Note', 70),
];

const INDICATOR_COLUMNS: readonly ReportColumn[] = [
  { head: 'Descrizione', width: 286, align: 'left', grows: true },
  text('Tipo', 66),
  text('Um', 50),
  figure('Atteso', 70),
  figure('Valore', 70),
  figure('Ragg. %', 54),
  figure('Prec.', 60),
  text('Note', 86),
];

/** One objective a page: its figures, phases, indicators, and what is said of it. */
export function sheetsPart(source: ReportSource): readonly ReportBlock[] {
  const { db, objectives } = source;
  const ids = objectives.map(({ objectiveId }) => objectiveId);
  const phases = readPhasesOf(db, ids);
  const indicators = readIndicatorsOf(db, ids);
  return objectives.flatMap((one) => {
    const { objectiveId: id } = one;
    const rows = { phases: phases.get(id) ?? [], indicators: indicators.get(id) ?? [] };
    return sheet(one, { ...rows, progressReport: rowWhere(db, OBJECTIVES, { id })?.progressReport ?? '' }, source);
  });
}

type SheetRows = Pick<ObjectiveDetail, 'phases' | 'indicators' | 'progressReport'>;

function sheet(one: ObjectiveFigures, detail: SheetRows, source: ReportSource): ReportBlock[] {
  const { isCompared, order, isFinal } = source;
  const said = (label: string, words: string): ReportBlock[] =>
    words.trim() === '' ? [] : [{ kind: 'paragraph', label, text: words }];
  const figures = [
    ['Andamento', paceWords(one)],
    ['Avanzamento', formatOptionalHundredths(one.progress)],
    ...(isCompared
      ? [
          ['Atteso', formatOptionalHundredths(one.expected)],
          ['Scarto', signed(one.gap)],
        ]
      : []),
    ['Risultato', outcomeWords(one)],
    ['Raggiungibile', isFinal ? '' : reachableWords(one)],
  ].filter(([, value]) => value !== '');
  return [
    { kind: 'heading', level: 2, text: `${one.code}  ${oneLine(one.title)}`, opensPage: true },
    { kind: 'paragraph', text: figures.map(([name, value]) => `${name}: ${value}`).join('   ') },
    ...(detail.phases.length === 0
      ? []
      : [
          withoutEmptyColumns(
            PHASE_COLUMNS,
            detail.phases.map((phase) => ({ cells: phaseCells(phase, source) })),
          ),
        ]),
    ...(detail.indicators.length === 0
      ? []
      : [
          withoutEmptyColumns(
            INDICATOR_COLUMNS,
            detail.indicators.map((row) => ({ cells: indicatorCells(row, source) })),
          ),
        ]),
    ...said('Stato di attuazione', detail.progressReport),
    ...said('Criticità', one.issues),
    ...said('Azioni correttive', one.corrections),
    ...(order.withEvaluation && order.isInternal && isFinal ? evaluation(one, said) : []),
  ];
}

function evaluation(one: ObjectiveFigures, said: (label: string, words: string) => ReportBlock[]): ReportBlock[] {
  const value = one.notAssessable ? 'non valutabile' : formatOptionalHundredths(one.evaluated);
  return [...said('Valutazione del Nucleo', value), ...said('Nota del Nucleo', one.evaluationNote)];
}

function phaseCells(phase: PhaseDetail, { figures: { year, on, reckoning }, isCompared }: ReportSource): string[] {
  const { description, weight, plannedStart, plannedEnd, actualStart, actualEnd, progress, note } = phase;
  const { pace, expected, detail } = phasePace(phase, { year, on }, reckoning);
  return [
    oneLine(description),
    formatOptionalHundredths(weight),
    ...[plannedStart, plannedEnd, actualStart, actualEnd].map(formatOptionalDate),
    formatOptionalHundredths(progress),
    isCompared ? formatOptionalHundredths(expected) : '',
    [PACE_NAMES[pace], detail === null ? '' : detailInWords(detail)].filter(Boolean).join(', '),
    oneLine(note),
  ];
}

function indicatorCells(indicator: IndicatorDetail, { figures: { year, reckoning } }: ReportSource): string[] {
  const { description, type, unit, target, result, note, results } = indicator;
  return [
    oneLine(description),
    type,
    unit,
    formatOptionalHundredths(target),
    formatOptionalHundredths(result),
    formatOptionalHundredths(indicatorAttainment(indicator, reckoning)),
    formatOptionalHundredths(results.find((one) => one.year === year - 1)?.value ?? null),
    oneLine(note),
  ];
}
