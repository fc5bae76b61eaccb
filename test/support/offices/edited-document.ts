import { newId } from '../../../electron/archive/tables/new-id.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import type { Objective } from '../../../shared/schemas/objective.ts';
import { hundredths, type Id, isoDate, percentage } from '../../../shared/schemas/primitives.ts';

/** One edit of a document: which, and a seed that chooses among its rows. */
export interface DocumentEdit {
  readonly kind: number;
  readonly seed: number;
}

type Edit = (document: ArchiveDocument, seed: number) => ArchiveDocument;

/** Texts that trip whoever reads them carelessly: quotes, line breaks, emoji, right to left, formulas, 100,000 characters. */
export const HOSTILE_TEXTS = [
  'riga 1\nriga 2;"x"\t\\',
  '😀 più “caffè”',
  'مرحبا',
  "=1+1';--",
  '\u{10FFFD} \uE000',
  'x'.repeat(100_000),
] as const;

/** A document after edits, each of which may find nothing to do. Its references always hold. */
export function editedDocument(document: ArchiveDocument, edits: readonly DocumentEdit[]): ArchiveDocument {
  return edits.reduce((edited, { kind, seed }) => pick(EDITS, kind)?.(edited, seed) ?? edited, document);
}

function pick<T>(rows: readonly T[], seed: number): T | undefined {
  return rows[seed % rows.length];
}

function changed<Row extends { readonly id: Id }>(rows: readonly Row[], id: Id | undefined, fields: Partial<Row>) {
  return rows.map((row) => (row.id === id ? { ...row, ...fields } : row));
}

function text(seed: number): string {
  return pick(HOSTILE_TEXTS, seed) ?? '';
}

const OWN_ROWS = ['phases', 'indicators', 'participants'] as const;

const EDITS: readonly Edit[] = [
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
  (document, seed) => {
    const [person, objective] = [{ id: newId(), name: `PERSONA ${seed} ${newId()}` }, pick(document.objectives, seed)];
    return {
      ...document,
      people: [...document.people, person],
      objectives: changed(document.objectives, objective?.id, { responsibleId: person.id }),
    };
  },
  // Two people change names.
  (document, seed) => {
    const [one, other] = [pick(document.people, seed), pick(document.people, seed + 1)];
    if (one === undefined || other === undefined || one === other) return document;
    return {
      ...document,
      people: changed(changed(document.people, one.id, { name: other.name }), other.id, { name: one.name }),
    };
  },
  // Who goes leaves the name to who comes.
  (document, seed) => {
    const gone = pick(document.people, seed);
    const heir = { id: newId(), name: gone?.name ?? 'NESSUNO' };
    const inherited = <Row extends { responsibleId: Id | null }>(row: Row): Row =>
      row.responsibleId === gone?.id ? { ...row, responsibleId: heir.id } : row;
    return {
      ...document,
      people: [...document.people.filter(({ id }) => id !== gone?.id), heir],
      objectives: document.objectives.map(inherited),
      phases: document.phases.map(inherited),
      participants: document.participants.map((row) => (row.personId === gone?.id ? { ...row, personId: null } : row)),
    };
  },
  (document, seed) => ({
    ...document,
    settings: {
      ...document.settings,
      cappedAttainment: seed % 2 === 0,
      blankProgress: seed % 3 === 0 ? 'leftOut' : 'zero',
    },
  }),
  (document, seed) => {
    const { municipality } = document;
    return { ...document, municipality: municipality === null ? null : { ...municipality, name: `Comune ${seed}` } };
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
  (document, seed) => ({
    ...document,
    plans: changed(document.plans, pick(document.plans, seed)?.id, { name: `DUP ${seed}` }),
    levels: changed(document.levels, pick(document.levels, seed)?.id, { label: `LIVELLO ${seed}` }),
    centres: changed(document.centres, pick(document.centres, seed)?.id, { shortName: `CENTRO ${seed}` }),
  }),
];
