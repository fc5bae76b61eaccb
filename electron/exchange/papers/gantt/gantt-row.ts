import { formatHundredths, formatOptionalHundredths } from '../../../../shared/format/numbers.ts';
import { detailInWords, objectivePaceDetail } from '../../../../shared/format/pace-in-words.ts';
import { PACE_NAMES } from '../../../../shared/format/pace-names.ts';
import { actualInWords, plannedInWords } from '../../../../shared/format/span-in-words.ts';
import type { GanttAxis } from '../../../../shared/rules/papers/gantt-axis.ts';
import { type GanttBars, type GanttSpan, ganttBars } from '../../../../shared/rules/papers/gantt-bars.ts';
import type { PhasePace } from '../../../../shared/rules/review/phase-pace.ts';
import type { Hundredths, IsoDate } from '../../../../shared/schemas/primitives.ts';
import { oneLine } from '../../reviews/report/parts/figures-in-words.ts';
import type { PaperObjective, PaperPhase } from '../paper-objectives.ts';
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

type PhasePaceOf = Pick<PhasePace, 'pace' | 'detail'>;

/** A phase as a row, by how it goes at a date. */
export function phaseRow(phase: PaperPhase, { pace, detail }: PhasePaceOf, on: IsoDate, axis: GanttAxis): GanttRow {
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

/** An objective as a row. */
export function objectiveRow(one: PaperObjective, on: IsoDate, axis: GanttAxis): GanttRow {
  const { pace, progress, overdue } = one.stands;
  const span = objectiveSpan({ phases: one.phases, progress });
  const bars = ganttBars(span, on, axis);
  const [planned, actual] = [plannedInWords(span, 'previsto'), actualInWords(span, 'effettivo')];
  const detail = objectivePaceDetail(one.stands);
  const told = [PACE_NAMES[pace].toLowerCase(), detail].filter(Boolean);
  return {
    number: null,
    code: one.code,
    description: oneLine(one.title),
    planned,
    actual,
    weight: formatOptionalHundredths(one.weight),
    progress: formatOptionalHundredths(progress),
    pace: PACE_NAMES[pace],
    bars,
    beside: [besideBars(span, bars, null), overdue > 0 && pace !== 'completed' ? detail : '']
      .filter(Boolean)
      .join(', '),
    alt: altOf(`Obiettivo ${one.code}`, one.weight, [planned, actual], progress, told),
  };
}
