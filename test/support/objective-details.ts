import type { Centre } from '../../shared/schemas/centre.ts';
import {
  type IndicatorDetail,
  indicatorDetail,
  type ObjectiveDetail,
  objectiveDetail,
  type PhaseDetail,
  phaseDetail,
} from '../../shared/schemas/objective-detail.ts';
import { type Id, id } from '../../shared/schemas/primitives.ts';

let made = 0;

/** An id no other call has given. */
export function testId(): Id {
  made += 1;
  return id.parse(`01890000-0000-7000-8000-${String(made).padStart(12, '0')}`);
}

type Given<T> = { readonly [Key in keyof T]?: unknown };

/** A phase of 2020 done by the book: nothing to find in it. */
export function phaseLike(given: Given<PhaseDetail> = {}): PhaseDetail {
  return phaseDetail.parse({
    id: testId(),
    objectiveId: testId(),
    position: 0,
    description: 'Avvio del servizio',
    plannedStart: '2020-02-01',
    plannedEnd: '2020-12-31',
    actualStart: '2020-02-01',
    actualEnd: '2020-12-31',
    weight: 10_000,
    progress: 10_000,
    responsibleId: null,
    responsible: '',
    centreId: null,
    centre: '',
    note: '',
    ...given,
  });
}

/** An indicator met exactly: nothing to find in it. */
export function indicatorLike(given: Given<IndicatorDetail> = {}): IndicatorDetail {
  return indicatorDetail.parse({
    id: testId(),
    objectiveId: testId(),
    position: 0,
    description: 'Numero di incontri',
    typeId: null,
    type: '',
    direction: 'higher',
    weight: 100,
    target: 400,
    result: 400,
    note: '',
    results: [],
    ...given,
  });
}

/** A centre with a code and a name. */
export function centreLike(code: string | null, parentId: Id | null = null): Centre {
  return { id: testId(), code, longName: `SETTORE ${code}`, shortName: '', parentId, position: 0 };
}

/** A PEG objective of 2020 without anything to find, unless given. */
export function objectiveLike(given: Given<ObjectiveDetail> = {}): ObjectiveDetail {
  const centre = centreLike('A01');
  return objectiveDetail.parse({
    id: testId(),
    planId: testId(),
    level: 'PEG',
    parentId: null,
    code: '2020_A01_00',
    year: 2020,
    shortDescription: '',
    title: 'Rinnovare la biblioteca',
    councillorId: null,
    councillor: '',
    centreId: centre.id,
    centre,
    responsibleId: null,
    responsible: '',
    implementation: '',
    progressReport: '',
    statusId: null,
    status: 'Concluso',
    phases: [phaseLike()],
    indicators: [indicatorLike()],
    participants: [],
    ...given,
  });
}
