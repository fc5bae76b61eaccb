import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { LEVEL_CODES } from '../../../../shared/schemas/level.ts';
import { LIST_KINDS } from '../../../../shared/schemas/list-item.ts';

/** Of rows of checks and their bands. */
const laterId = (number: number) => `01890000-0000-7000-8000-9${String(number).padStart(11, '0')}`;

/** A small document with every kind of row. Its identities are 1, 2, 3 ... in the last digits. */
export function someDocument(): ArchiveDocument {
  let made = 0;
  const id = () => {
    made += 1;
    return `01890000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  };
  const ids = (count: number) => Array.from({ length: count }, id);
  const [plan, nextPlan] = ids(2);
  const centres = ids(3);
  const people = ids(4);
  const objectives = ids(6);
  const lists = LIST_KINDS.flatMap((kind) =>
    [0, 1].map((position) => ({ id: id(), kind, label: `${kind} ${position}`, position })),
  );
  const listed = (kind: string) => lists.find((item) => item.kind === kind)?.id;
  const parents = [null, 0, 1, 1, 1, 0];
  const ofObjectives = <T>(count: number, make: (objectiveId: string, position: number) => T) =>
    objectives.slice(1, 5).flatMap((objectiveId) => Array.from({ length: count }, (_, at) => make(objectiveId, at)));
  const indicators = ofObjectives(2, (objectiveId, position) => ({
    ...{ id: id(), objectiveId, position, description: `Indicatore ${position}`, typeId: listed('indicatorType') },
    ...{ direction: 'higher', weight: 100, target: 400, result: null, note: '' },
  }));
  return archiveDocument.parse({
    format: 'pegaso-archivio',
    version: 3,
    municipality: { id: id(), name: 'Comune di Prova', crest: null },
    settings: {
      ...{ blankProgress: 'zero', lowerIsBetter: 'ratio', cappedAttainment: true },
      ...{ objectiveAttainment: 'weightedMean', pageNumbers: false },
    },
    plans: [plan, nextPlan].map((planId, at) => ({
      id: planId,
      code: `DUP${at}`,
      name: 'DUP',
      firstYear: 2020,
      lastYear: 2022,
    })),
    levels: LEVEL_CODES.map((code, position) => ({ id: id(), code, label: code, position })),
    centres: centres.map((centreId, at) => ({
      ...{ id: centreId, code: `S0${at}`, longName: `SETTORE ${at}`, shortName: '', position: at },
      parentId: at === 0 ? null : centres[0],
    })),
    people: people.map((personId, at) => ({ id: personId, name: `PERSONA ${at}` })),
    councillors: [{ id: id(), name: 'Sindaco' }],
    listItems: lists,
    bands: [0, 5000].map((minimum) => ({ id: laterId(minimum + 1), minimum, label: `Fascia ${minimum}` })),
    reviews: [{ id: laterId(0), planId: plan, date: '2020-06-30' }],
    objectives: objectives.map((objectiveId, at) => ({
      ...{ id: objectiveId, planId: plan, level: 'PEG', code: `O${at}`, year: 2020, shortDescription: '' },
      ...{
        title: 'Uno\ndue\ntre\nquattro',
        councillorId: null,
        centreId: centres[at % 3],
        responsibleId: people[at % 4],
      },
      ...{ implementation: 'a\nb\nc\nd\ne\nf', progressReport: '', statusId: listed('status') },
      parentId: objectives[parents[at] ?? -1] ?? null,
    })),
    phases: ofObjectives(3, (objectiveId, position) => ({
      ...{
        id: id(),
        objectiveId,
        position,
        description: `Fase ${position}`,
        plannedStart: '2020-01-01',
        plannedEnd: null,
      },
      ...{ actualStart: null, actualEnd: null, weight: 5000, progress: null, responsibleId: people[position] },
      ...{ centreId: null, note: 'x\ny\nz' },
    })),
    indicators,
    indicatorResults: indicators.flatMap((row) =>
      [2018, 2019].map((year) => ({ id: id(), indicatorId: row.id, year, value: year })),
    ),
    participants: ofObjectives(2, (objectiveId, position) => ({
      ...{ id: id(), objectiveId, position, personId: people[position + 2], relationId: listed('relation') },
      ...{ commitment: 5000, fromDate: null, toDate: null },
    })),
    reviewEntries: objectives.slice(1, 5).map((objectiveId, at) => ({
      ...{
        id: laterId(100 + at),
        reviewId: laterId(0),
        objectiveId,
        issues: 'a\nb\nc',
        corrections: '',
        reachable: null,
      },
      ...{ evaluated: null, notAssessable: 0, evaluationNote: '' },
    })),
  });
}

/** The same content as another archive would hold it: every row under another identity. */
export function bornApart(document: ArchiveDocument): ArchiveDocument {
  return archiveDocument.parse(
    JSON.parse(JSON.stringify(document).replaceAll('01890000-0000-7000-8000', '01890000-0000-7000-9000')),
  );
}
