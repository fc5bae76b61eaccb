import { newId } from '../../../electron/archive/tables/new-id.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import { hundredths, isoDate, percentage } from '../../../shared/schemas/primitives.ts';
import { changed, type Edit, pick, text } from './edit-rows.ts';

const OWN_ROWS = ['phases', 'indicators', 'participants'] as const;

/** Edits of objectives and what belongs to them. */
export const OBJECTIVE_EDITS: readonly Edit[] = [
  (document, seed) => ({
    ...document,
    objectives: changed(document.objectives, pick(document.objectives, seed)?.id, {
      title: text(seed),
      statusId:
        pick(
          document.listItems.filter(({ kind }) => kind === 'status'),
          seed,
        )?.id ?? null,
      centreId: seed % 2 === 0 ? null : (pick(document.centres, seed)?.id ?? null),
    }),
  }),
  (document, seed) => {
    const model = pick(document.objectives, seed);
    if (model === undefined) return document;
    const objective: Objective = {
      ...model,
      id: newId(),
      parentId: seed % 3 === 0 ? model.id : model.parentId,
      code: `N${seed}`,
    };
    return { ...document, objectives: [...document.objectives, objective] };
  },
  (document, seed) => {
    const parents = new Set(document.objectives.map(({ parentId }) => parentId));
    const gone = pick(
      document.objectives.filter(({ id }) => !parents.has(id)),
      seed,
    )?.id;
    const indicators = new Set(
      document.indicators.filter(({ objectiveId }) => objectiveId === gone).map(({ id }) => id),
    );
    return {
      ...document,
      objectives: document.objectives.filter(({ id }) => id !== gone),
      phases: document.phases.filter(({ objectiveId }) => objectiveId !== gone),
      indicators: document.indicators.filter(({ id }) => !indicators.has(id)),
      indicatorResults: document.indicatorResults.filter(({ indicatorId }) => !indicators.has(indicatorId)),
      participants: document.participants.filter(({ objectiveId }) => objectiveId !== gone),
    };
  },
  (document, seed) => {
    const objective = pick(document.objectives, seed);
    const model = pick(document.phases, seed);
    if (objective === undefined || model === undefined) return document;
    return {
      ...document,
      phases: [...document.phases, { ...model, id: newId(), objectiveId: objective.id, note: text(seed) }],
    };
  },
  (document, seed) => ({
    ...document,
    phases: document.phases.filter(({ id }) => id !== pick(document.phases, seed)?.id),
  }),
  (document, seed) => {
    const table = pick(OWN_ROWS, seed) ?? 'phases';
    return {
      ...document,
      [table]: document[table].map((row) => ({ ...row, position: 50 - Math.min(row.position, 50) })),
    };
  },
  (document, seed) => ({
    ...document,
    phases: changed(document.phases, pick(document.phases, seed)?.id, {
      progress: seed % 4 === 0 ? null : percentage.parse(seed % 10_001),
      actualEnd: seed % 3 === 0 ? null : isoDate.parse('2026-02-28'),
      responsibleId: pick(document.people, seed)?.id ?? null,
    }),
  }),
  (document, seed) => {
    const model = pick(document.indicators, seed);
    const objective = pick(document.objectives, seed + 1);
    if (model === undefined || objective === undefined) return document;
    const indicator = { ...model, id: newId(), objectiveId: objective.id, description: text(seed) };
    const result = { id: newId(), indicatorId: indicator.id, year: 2000 + (seed % 20), value: hundredths.parse(seed) };
    return {
      ...document,
      indicators: [...document.indicators, indicator],
      indicatorResults: [...document.indicatorResults, result],
    };
  },
  (document, seed) => {
    const gone = pick(document.indicators, seed)?.id;
    return {
      ...document,
      indicators: document.indicators.filter(({ id }) => id !== gone),
      indicatorResults: document.indicatorResults.filter(({ indicatorId }) => indicatorId !== gone),
    };
  },
  // Two years change places: the results of an indicator are one a year at every moment.
  (document, seed) => {
    const indicatorId = pick(document.indicatorResults, seed)?.indicatorId;
    const [one, other] = document.indicatorResults.filter((row) => row.indicatorId === indicatorId);
    if (one === undefined || other === undefined) return document;
    const swapped = changed(document.indicatorResults, one.id, { year: other.year });
    return { ...document, indicatorResults: changed(swapped, other.id, { year: one.year }) };
  },
  // A phase moves to another objective.
  (document, seed) => {
    const objective = pick(document.objectives, seed);
    if (objective === undefined) return document;
    return {
      ...document,
      phases: changed(document.phases, pick(document.phases, seed)?.id, { objectiveId: objective.id }),
    };
  },
  (document, seed) => ({
    ...document,
    participants: [
      ...document.participants.filter(({ id }) => id !== pick(document.participants, seed)?.id),
      ...document.objectives.slice(0, 1).map((objective) => ({
        id: newId(),
        objectiveId: objective.id,
        position: seed % 5,
        personId: pick(document.people, seed)?.id ?? null,
        relationId: null,
        commitment: null,
        fromDate: null,
        toDate: null,
      })),
    ],
  }),
];
