import { expect, test } from 'vitest';
import { mergeDocuments } from '../../../../../shared/rules/merge/merge-documents.ts';
import { mergeEntries } from '../../../../../shared/rules/merge/shown/merge-entries.ts';
import { mergeGroups } from '../../../../../shared/rules/merge/shown/merge-groups.ts';
import { withoutOrphans } from '../../../../../shared/rules/owned-rows.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../../shared/schemas/archive-document.ts';
import { mergeEntry, mergeGroup } from '../../../../../shared/schemas/merge-view.ts';
import { someDocument } from '../some-documents.ts';

const BASE = someDocument();

/** The base with fields of rows written anew, by table and place. */
function changed(...changes: readonly (readonly [keyof ArchiveDocument, number, object])[]): ArchiveDocument {
  const draft = structuredClone(BASE) as unknown as Record<string, object[]>;
  for (const [table, at, fields] of changes) Object.assign(draft[table]?.[at] ?? {}, fields);
  return archiveDocument.parse(draft);
}

function view(mine: ArchiveDocument, theirs: ArchiveDocument) {
  const documents = { base: BASE, mine, theirs };
  const differences = mergeDocuments(documents, { scope: 'everything', subjects: null });
  const entries = mergeEntries(documents, differences, new Map());
  for (const entry of entries) mergeEntry.parse(entry);
  return { documents, differences, entries };
}

const LONG = 'Una descrizione molto lunga che continua oltre le sessanta lettere e poi ancora';

test('values are written as they are printed, and say of which row', () => {
  const theirs = changed(
    [
      'phases',
      1,
      { description: LONG, plannedEnd: '2020-02-01', weight: 155_650 % 10_000, responsibleId: BASE.people[0]?.id },
    ],
    ['indicators', 0, { direction: 'lower', target: 155_650 }],
    ['indicatorResults', 0, { value: 50 }],
    ['participants', 0, { commitment: null }],
  );
  const { entries } = view(BASE, theirs);
  expect(entries.map(({ subject, field, mine, theirs: after }) => [subject, field, mine, after])).toEqual([
    ['Fase 2 «Fase 1»', 'descrizione', 'Fase 1', LONG],
    ['Fase 2 «Fase 1»', 'fine prevista', '', '01/02/2020'],
    ['Fase 2 «Fase 1»', 'peso', '50,00', '56,50'],
    ['Fase 2 «Fase 1»', 'responsabile', 'PERSONA 1', 'PERSONA 0'],
    ['Indicatore 1 «Indicatore 0»', 'lettura del risultato', 'più è meglio', 'meno è meglio'],
    ['Indicatore 1 «Indicatore 0»', 'valore atteso', '4,00', '1.556,50'],
    ['Indicatore 1 «Indicatore 0», anno 2018', 'risultato', '20,18', '0,50'],
    ['Soggetto «PERSONA 2»', 'impegno', '50,00', ''],
  ]);
  expect(entries.map(({ isLongText }) => isLongText)).toEqual([true, ...Array.from({ length: 7 }, () => false)]);
});

test('registers, settings and the Ente are named as a person does', () => {
  const theirs = archiveDocument.parse({
    ...changed(
      ['people', 0, { name: 'ROSSI MARIA' }],
      ['centres', 1, { shortName: 'BREVE' }],
      ['councillors', 0, { name: 'Bilancio' }],
      ['listItems', 0, { label: 'Sospeso' }],
      ['plans', 0, { name: 'DUP 2020' }],
      ['levels', 0, { label: 'MANDATO DEL SINDACO' }],
    ),
    settings: { ...BASE.settings, blankProgress: 'leftOut' },
  });
  expect(
    view(BASE, theirs).entries.map(({ subject, field, theirs: after }) => `${subject}: ${field}: ${after}`),
  ).toEqual([
    'Impostazioni: fasi senza avanzamento: non contano',
    'Vista «DUP0»: nome: DUP 2020',
    'Livello «MANDATO»: dicitura: MANDATO DEL SINDACO',
    'Centro «SETTORE 1»: nome breve: BREVE',
    'Persona «PERSONA 0»: nominativo: ROSSI MARIA',
    'Assessorato «Sindaco»: assessorato: Bilancio',
    'Stato «status 0»: voce: Sospeso',
  ]);
});

test('a whole row is its description and its fields, an order a numbered list; a side without the row has null', () => {
  const [first, second, third] = BASE.phases;
  const id = '01890000-0000-7000-9000-000000000001';
  const theirs = archiveDocument.parse({
    ...changed(['phases', 0, { position: 1 }], ['phases', 1, { position: 0 }]),
    participants: BASE.participants.slice(1),
  });
  const added = archiveDocument.parse({
    ...theirs,
    phases: [...theirs.phases, { ...third, id, position: 3, description: 'Nuova', note: '' }],
  });
  const { entries } = view(BASE, added);
  expect(first?.objectiveId).toBe(second?.objectiveId);
  expect(entries.map(({ kind, subject, base, theirs: after }) => [kind, subject, base, after])).toEqual([
    ['order', 'Fasi', '1. «Fase 0»\n2. «Fase 1»\n3. «Fase 2»', '1. «Fase 1»\n2. «Fase 0»\n3. «Fase 2»\n4. «Nuova»'],
    ['added', 'Fase 4 «Nuova»', null, 'Nuova\ninizio previsto: 01/01/2020\npeso: 50,00\nresponsabile: PERSONA 2'],
    ['removed', 'Soggetto «PERSONA 2»', 'PERSONA 2\nrelazione: relation 0\nimpegno: 50,00', null],
  ]);
});

test('an objective that goes is told with its rows in short', () => {
  const [, , , , gone] = BASE.objectives;
  const isOthers = ({ objectiveId }: { readonly objectiveId: string }) => objectiveId !== gone?.id;
  const theirs = withoutOrphans({ ...BASE, objectives: BASE.objectives.filter((row) => row !== gone) });
  expect(BASE.phases.filter(isOthers)).toHaveLength(theirs.phases.length);
  const [entry, ...others] = view(BASE, theirs).entries;
  expect(others).toEqual([]);
  expect(entry?.base?.split('\n').slice(-8)).toEqual([
    'fase 1: «Fase 0»',
    'fase 2: «Fase 1»',
    'fase 3: «Fase 2»',
    'indicatore 1: «Indicatore 0»',
    'indicatore 2: «Indicatore 1»',
    'soggetto: PERSONA 2',
    'soggetto: PERSONA 3',
    'verifica al 30/06/2020: «a b c»',
  ]);
  expect(entry?.theirs).toBeNull();
});

test('the order of the phases is told with the first of them, whatever changed in the others', () => {
  const theirs = changed(
    ['phases', 0, { position: 1, weight: 1 }],
    ['phases', 1, { position: 0, weight: 2 }],
    ['phases', 2, { weight: 3 }],
  );
  expect(view(BASE, theirs).entries.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['field', 'Fase 1 «Fase 0»'],
    ['order', 'Fasi'],
    ['field', 'Fase 2 «Fase 1»'],
    ['field', 'Fase 3 «Fase 2»'],
  ]);
});

test('groups of one code are in the order in which they were found', () => {
  const code = (at: number) => ['objectives', at, { code: 'DOPPIO' }] as const;
  const mine = changed(code(1), code(2), code(3));
  const theirs = changed(...[1, 2, 3].map((at) => ['objectives', at, { year: 2021 }] as const));
  const { documents, differences } = view(mine, theirs);
  const ids = mergeGroups(documents, differences, new Map()).map(({ objectiveId }) => objectiveId);
  expect(ids).toEqual(BASE.objectives.slice(1, 4).map(({ id }) => id));
});

test('groups tell what each objective would have done to it, by code, with the registers last', () => {
  const mine = changed(['objectives', 2, { title: 'mio' }]);
  const theirs = changed(
    ['objectives', 2, { title: 'loro', year: 2021 }],
    ['objectives', 1, { year: 2021 }],
    ['people', 0, { name: 'ALTRA' }],
  );
  const { documents, differences } = view(mine, theirs);
  const none = { added: 0, removed: 0, changed: 1, conflicts: 0, undecided: 0, refused: 0, declined: 0 };
  const groups = mergeGroups(documents, differences, new Map());
  expect(groups.map((group) => mergeGroup.parse(group))).toEqual([
    expect.objectContaining({ code: 'O1', kind: 'changed', counts: none }),
    expect.objectContaining({ code: 'O2', title: 'mio', counts: { ...none, conflicts: 1, undecided: 1 } }),
    expect.objectContaining({ objectiveId: null, code: '', counts: none }),
  ]);
  const key = differences.find(({ state }) => state === 'conflict')?.key ?? '';
  const [, decided] = mergeGroups(documents, differences, new Map([[key, 'theirs']]));
  expect(decided?.counts).toEqual({ ...none, changed: 2, conflicts: 1 });
});
