import { formatDate } from '../../../../shared/format/dates.ts';
import { formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import { type GanttAxis, ganttAxis } from '../../../../shared/rules/papers/gantt-axis.ts';
import { phasePace } from '../../../../shared/rules/review/phase-pace.ts';
import type { GanttOptions } from '../../../../shared/schemas/paper.ts';
import type { IsoDate } from '../../../../shared/schemas/primitives.ts';
import { criteriaWords, oneLine, paceWords } from '../../reviews/report/parts/figures-in-words.ts';
import { groupedObjectives } from '../grouped-objectives.ts';
import type { PaperObjective, PaperPhase } from '../paper-objectives.ts';
import { type PaperSource, paperFacts } from '../paper-source.ts';
import { type GanttRow, objectiveRow, phaseRow } from './gantt-row.ts';

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
  const { year } = source;
  const { onlyLate, summary } = options;
  return {
    title: 'CRONOPROGRAMMA',
    facts: [
      ...paperFacts(source),
      ['Situazione', `al ${formatDate(year.on)}${onlyLate ? ', solo ciò che è in ritardo' : ''}`],
      ['Criteri', criteriaWords(year.reckoning)],
      ['Legenda', LEGEND],
    ],
    on: year.on,
    isSummary: summary,
    charts: summary
      ? summaryCharts(source, onlyLate)
      : source.objectives.flatMap((one) => phaseChart(one, source, onlyLate)),
    nothing: onlyLate ? 'Niente è in ritardo.' : 'Nessuna fase.',
  };
}

function phaseChart(one: PaperObjective, { year }: PaperSource, onlyLate: boolean): GanttChart[] {
  const axis = ganttAxis(year.year, one.phases.flatMap(daysOf));
  const isStopped = one.stands.pace === 'dropped' || one.stands.pace === 'suspended';
  const paced = one.phases.map((phase) => ({ phase, ...phasePace(phase, year, year.reckoning) }));
  const rows = paced
    .filter(({ pace }) => !onlyLate || (pace === 'late' && !isStopped))
    .map(({ phase, pace, detail }) => phaseRow(phase, { pace, detail }, year.on, axis));
  if (onlyLate && rows.length === 0) return [];
  const centre = year.centres.find(({ id }) => id === one.centreId);
  const about = [
    ['Andamento', paceWords(one.stands)],
    ['Avanzamento', formatOptionalHundredths(one.stands.progress)],
    ['Atteso', formatOptionalHundredths(one.stands.expected)],
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

function summaryCharts(source: PaperSource, onlyLate: boolean): readonly GanttChart[] {
  const { year } = source;
  const objectives = source.objectives.filter(({ stands: { pace, overdue } }) => {
    return !onlyLate || pace === 'late' || (overdue > 0 && pace !== 'dropped' && pace !== 'suspended');
  });
  // One axis for all of them, or bars of two centres could not be compared.
  const axis = ganttAxis(year.year, objectives.flatMap(({ phases }) => phases).flatMap(daysOf));
  return groupedObjectives({ ...source, objectives }, 'centre').map(({ name, objectives: own }) => ({
    heading: name,
    about: own.length === 1 ? '1 obiettivo' : `${own.length} obiettivi`,
    axis,
    rows: own.map((one) => objectiveRow(one, year.on, axis)),
  }));
}

const daysOf = ({ plannedStart, plannedEnd, actualStart, actualEnd }: PaperPhase) => [
  plannedStart,
  plannedEnd,
  actualStart,
  actualEnd,
];
