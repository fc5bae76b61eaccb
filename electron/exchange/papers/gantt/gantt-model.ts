import { formatDate } from '../../../../shared/format/dates.ts';
import { formatHundredths, formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import { detailInWords, objectivePaceDetail } from '../../../../shared/format/pace-in-words.ts';
import { PACE_NAMES } from '../../../../shared/format/pace-names.ts';
import { actualInWords, plannedInWords } from '../../../../shared/format/span-in-words.ts';
import { type GanttAxis, ganttAxis } from '../../../../shared/rules/papers/gantt-axis.ts';
import { type GanttBars, type GanttSpan, ganttBars } from '../../../../shared/rules/papers/gantt-bars.ts';
import { phasePace } from '../../../../shared/rules/review/phase-pace.ts';
import type { PhaseDetail } from '../../../../shared/schemas/objective-detail.ts';
import type { GanttOptions } from '../../../../shared/schemas/paper.ts';
import type { Hundredths, IsoDate } from '../../../../shared/schemas/primitives.ts';
import { criteriaWords, oneLine, paceWords } from '../../reviews/report/parts/figures-in-words.ts';
import { groupedObjectives } from '../grouped-objectives.ts';
import { type PaperObjective, type PaperSource, paperFacts } from '../paper-source.ts';
import { objectiveSpan } from './objective-span.ts';

/** One bar with its numbers: a phase, or a whole objective. */
export interface GanttRow {
  /** The number of a phase; null on an objective. */
  readonly number: string | null;
  /** What is printed bold before the description: the code of an objective. */
  readonly code: string;
  readonly description: string;
  readonly planned: string;
  readonly actual: string;
  readonly weight: string;
  readonly progress: string;
  readonly pace: string;
  readonly bars: GanttBars;
  /** What is written beside the bars. */
  readonly beside: string;
  /** What the picture says, for who does not see it. */
  readonly alt: string;
}

/** Bars over one axis, under a heading. */
export interface GanttChart {
  readonly heading: string;
  readonly about: string;
  readonly axis: GanttAxis;
  readonly rows: readonly GanttRow[];
}

export interface Gantt {
  readonly title: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly on: IsoDate;
  readonly isSummary: boolean;
  readonly charts: readonly GanttChart[];
  /** Said where there is no chart. */
  readonly nothing: string;
}

const LEGEND =
  "barra in alto: il previsto, a righe fino all'avanzamento; barra in basso: l'effettivo, con una freccia se in corso; " +
  'linea tratteggiata: la data della situazione';

/** The phases of each objective on an axis of time, or objectives centre by centre. */
export function ganttModel(source: PaperSource, options: GanttOptions): Gantt {
  const { figures } = source;
  const { onlyLate, summary } = options;
  return {
    title: 'CRONOPROGRAMMA',
    facts: [
      ...paperFacts(source),
      ['Situazione', `al ${formatDate(figures.on)}${onlyLate ? ', solo ciò che è in ritardo' : ''}`],
      ['Criteri', criteriaWords(figures.reckoning)],
      ['Legenda', LEGEND],
    ],
    on: figures.on,
    isSummary: summary,
    charts: summary
      ? summaryCharts(source, onlyLate)
      : source.objectives.flatMap((one) => phaseChart(one, source, onlyLate)),
    nothing: onlyLate ? 'Niente è in ritardo.' : 'Nessuna fase.',
  };
}

function phaseChart(one: PaperObjective, { figures }: PaperSource, onlyLate: boolean): GanttChart[] {
  const axis = ganttAxis(figures.year, one.phases.flatMap(daysOf));
  const isStopped = one.pace === 'dropped' || one.pace === 'suspended';
  const paced = one.phases.map((phase) => ({ phase, ...phasePace(phase, figures, figures.reckoning) }));
  const rows = paced
    .filter(({ pace }) => !onlyLate || (pace === 'late' && !isStopped))
    .map(({ phase, pace, detail }) => phaseRow(phase, { pace, detail }, figures.on, axis));
  if (onlyLate && rows.length === 0) return [];
  const centre = figures.centres.find(({ id }) => id === one.centreId);
  const about = [
    ['Andamento', paceWords(one)],
    ['Avanzamento', formatOptionalHundredths(one.progress)],
    ['Atteso', formatOptionalHundredths(one.expected)],
    ['Responsabile', one.responsible],
    ['Centro', centre === undefined ? '' : [centre.code, centre.name].filter(Boolean).join(' ')],
  ].filter(([, value]) => value !== '');
  return [
    {
      heading: `${one.code}  ${oneLine(one.title)}`,
      about: `${about.map(([name, value]) => `${name}: ${value}`).join('   ')}${rows.length === 0 ? '   Senza fasi.' : ''}`,
      axis,
      rows,
    },
  ];
}

type PhasePaceOf = Pick<ReturnType<typeof phasePace>, 'pace' | 'detail'>;

function phaseRow(phase: PhaseDetail, { pace, detail }: PhasePaceOf, on: IsoDate, axis: GanttAxis): GanttRow {
  const { position, description, weight, progress } = phase;
  const bars = ganttBars(phase, on, axis);
  const [planned, actual] = [plannedInWords(phase, 'prevista'), actualInWords(phase, 'effettiva')];
  const number = String(position + 1);
  const told = [PACE_NAMES[pace].toLowerCase(), detail === null ? '' : detailInWords(detail)].filter(Boolean);
  return {
    number,
    code: '',
    description: oneLine(description),
    planned,
    actual,
    weight: formatOptionalHundredths(weight),
    progress: formatOptionalHundredths(progress),
    pace: PACE_NAMES[pace],
    bars,
    beside: besideBars(
      phase,
      bars,
      detail === null || detail.kind === 'endedLate' || detail.kind === 'overdue' || detail.kind === 'notBegun'
        ? detail
        : null,
    ),
    alt: altOf(`Fase ${number}`, weight, [planned, actual], progress, told),
  };
}

function besideBars(span: GanttSpan, { planned }: GanttBars, detail: PhasePaceOf['detail']): string {
  const missing =
    planned === null
      ? span.plannedStart !== null
        ? "fine prima dell'inizio"
        : span.plannedEnd === null
          ? 'senza date'
          : 'senza inizio'
      : planned.isOpen
        ? '?'
        : '';
  return [missing, detail === null ? '' : detailInWords(detail)].filter(Boolean).join(', ');
}

function altOf(
  what: string,
  weight: Hundredths | null,
  spans: readonly string[],
  progress: Hundredths | null,
  told: readonly string[],
): string {
  const weighs = weight === null ? 'senza peso' : `peso ${formatHundredths(weight)}`;
  const done = progress === null ? 'senza avanzamento' : `avanzamento ${formatHundredths(progress)}`;
  const last = told.filter((words) => words !== done);
  return `${what}, ${weighs}: ${[...spans, done, ...last].join(', ')}`;
}

function summaryCharts(source: PaperSource, onlyLate: boolean): readonly GanttChart[] {
  const { figures } = source;
  const objectives = source.objectives.filter(({ pace, overdue }) => {
    return !onlyLate || pace === 'late' || (overdue > 0 && pace !== 'dropped' && pace !== 'suspended');
  });
  // One axis for all of them, or bars of two centres could not be compared.
  const axis = ganttAxis(
    figures.year,
    objectives.flatMap(({ phases }) => phases.flatMap(daysOf)),
  );
  return groupedObjectives({ ...source, objectives }, 'centre').map(({ name, objectives: own }) => ({
    heading: name,
    about: own.length === 1 ? '1 obiettivo' : `${own.length} obiettivi`,
    axis,
    rows: own.map((one) => objectiveRow(one, figures.on, axis)),
  }));
}

function objectiveRow(one: PaperObjective, on: IsoDate, axis: GanttAxis): GanttRow {
  const span = objectiveSpan(one);
  const bars = ganttBars(span, on, axis);
  const [planned, actual] = [plannedInWords(span, 'previsto'), actualInWords(span, 'effettivo')];
  const detail = objectivePaceDetail(one);
  const told = [PACE_NAMES[one.pace].toLowerCase(), detail].filter(Boolean);
  return {
    number: null,
    code: one.code,
    description: oneLine(one.title),
    planned,
    actual,
    weight: formatOptionalHundredths(one.weight),
    progress: formatOptionalHundredths(one.progress),
    pace: PACE_NAMES[one.pace],
    bars,
    beside: [besideBars(span, bars, null), one.overdue > 0 && one.pace !== 'completed' ? detail : '']
      .filter(Boolean)
      .join(', '),
    alt: altOf(`Obiettivo ${one.code}`, one.weight, [planned, actual], one.progress, told),
  };
}

const daysOf = ({ plannedStart, plannedEnd, actualStart, actualEnd }: PhaseDetail) => [
  plannedStart,
  plannedEnd,
  actualStart,
  actualEnd,
];
