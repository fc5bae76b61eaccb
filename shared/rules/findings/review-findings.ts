import { assertNever } from '../../assert-never.ts';
import { formatDate } from '../../format/dates.ts';
import { formatHundredths } from '../../format/numbers.ts';
import type { Finding } from '../../schemas/finding.ts';
import type { ObjectiveDetail, PhaseDetail } from '../../schemas/objective-detail.ts';
import type { Hundredths, IsoDate } from '../../schemas/primitives.ts';
import type { ReviewState } from '../../schemas/review.ts';
import type { ReviewEntry } from '../../schemas/review-entry.ts';
import { objectivePace } from '../review/objective-pace.ts';
import { isFinalReview, reviewName } from '../review/review-date.ts';
import type { FindingContext } from './finding-context.ts';
import { objectiveFinding, phaseFinding } from './new-finding.ts';

/** A check of the plan and year of an objective, with what was said of it there. */
export interface ObjectiveAtReview {
  readonly date: IsoDate;
  readonly state: ReviewState;
  readonly said: Omit<ReviewEntry, 'id' | 'reviewId' | 'objectiveId'>;
  /** The outcome that was frozen with the check, in hundredths; null while it is open, and where it could not be reckoned. */
  readonly computed: Hundredths | null;
}

/**
 * What a PEG objective leaves unsaid at the checks of its year: at an open one, actual dates after it and a delay that nobody explains; at the
 * final one, once it is closed, a figure of the Nucleo di valutazione that is not the computed one and has no note.
 */
export function reviewFindings(
  detail: ObjectiveDetail,
  context: FindingContext,
  reviews: readonly ObjectiveAtReview[],
): Finding[] {
  if (detail.level !== 'PEG') return [];
  return reviews.flatMap((review) => {
    switch (review.state) {
      case 'open':
        return [
          ...unexplainedDelay(detail, context, review),
          ...detail.phases.flatMap((phase) => datesAfter(detail, phase, review)),
        ];
      case 'closed':
      case 'validated':
        return isFinalReview(review.date) ? unexplainedEvaluation(detail, review) : [];
      default:
        return assertNever(review.state);
    }
  });
}

function datesAfter(detail: ObjectiveDetail, phase: PhaseDetail, { date }: ObjectiveAtReview): Finding[] {
  const named = [
    ['actualStart', "l'inizio effettivo"],
    ['actualEnd', 'la fine effettiva'],
  ] as const;
  return named.flatMap(([field, name]) => {
    const day = phase[field];
    if (day === null || day <= date) return [];
    const message = `${name}, ${formatDate(day)}, è dopo la data della verifica, ${formatDate(date)}.`;
    return [phaseFinding(detail, phase, 'actual-after-review', field, message)];
  });
}

function unexplainedDelay(
  detail: ObjectiveDetail,
  { settings }: FindingContext,
  { date, said }: ObjectiveAtReview,
): Finding[] {
  const { status, year, phases } = detail;
  if (year === null || said.issues.trim() !== '' || said.corrections.trim() !== '') return [];
  const { pace, gap } = objectivePace({ status, year, phases }, date, settings);
  const isLate = pace === 'late' && gap !== null;
  if (!isLate && said.reachable !== 0) return [];
  const seen = isLate
    ? `l'obiettivo è in ritardo (scarto ${formatHundredths(gap)})`
    : "l'obiettivo non è detto raggiungibile";
  const message = `Alla ${reviewName(date)} ${seen}, ma mancano criticità e azioni correttive.`;
  return [objectiveFinding(detail, 'late-unexplained', message)];
}

function unexplainedEvaluation(detail: ObjectiveDetail, { date, said, computed }: ObjectiveAtReview): Finding[] {
  const { evaluated, notAssessable, evaluationNote } = said;
  if (evaluationNote.trim() !== '') return [];
  const about = (message: string) => [
    objectiveFinding(detail, 'evaluation-unexplained', `Alla ${reviewName(date)} ${message}`),
  ];
  if (notAssessable === 1) return about("l'obiettivo è detto non valutabile, ma la nota non dice perché.");
  if (evaluated === null || evaluated === computed) return [];
  const instead = computed === null ? 'quello calcolato manca' : `quello calcolato è ${formatHundredths(computed)}`;
  return about(`il valore del Nucleo è ${formatHundredths(evaluated)} e ${instead}: manca la nota.`);
}
