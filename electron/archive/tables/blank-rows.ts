import type { Indicator } from '../../../shared/schemas/indicator.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import type { Phase } from '../../../shared/schemas/phase.ts';
import { hundredths } from '../../../shared/schemas/primitives.ts';
import type { ReviewEntry } from '../../../shared/schemas/review-entry.ts';

/* What a new row has where nothing is said, but for its identity, its place and what it cannot be without. */

export const BLANK_OBJECTIVE = {
  level: 'PEG',
  parentId: null,
  year: null,
  shortDescription: '',
  title: '',
  councillorId: null,
  centreId: null,
  responsibleId: null,
  implementation: '',
  progressReport: '',
  statusId: null,
  weight: null,
  continuesId: null,
  changeReason: '',
} as const satisfies Omit<Objective, 'id' | 'planId' | 'code'>;

export const BLANK_PHASE = {
  plannedStart: null,
  plannedEnd: null,
  actualStart: null,
  actualEnd: null,
  weight: null,
  progress: null,
  responsibleId: null,
  centreId: null,
  note: '',
} as const satisfies Omit<Phase, 'id' | 'objectiveId' | 'position' | 'description'>;

/** Its weight in the mean of several is 1,00 until someone says otherwise (docs/glossary.md). */
export const BLANK_INDICATOR = {
  typeId: null,
  direction: 'higher',
  weight: hundredths.parse(100),
  target: null,
  result: null,
  note: '',
  unit: '',
  continuesId: null,
} as const satisfies Omit<Indicator, 'id' | 'objectiveId' | 'position' | 'description'>;

/** As an objective without an entry reads. */
export const BLANK_REVIEW_ENTRY = {
  issues: '',
  corrections: '',
  reachable: null,
  evaluated: null,
  notAssessable: 0,
  evaluationNote: '',
} as const satisfies Omit<ReviewEntry, 'id' | 'reviewId' | 'objectiveId'>;
