import fc from 'fast-check';
import { MERGE_TABLES } from '../../../../shared/rules/merge/rows/merge-tables.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { LEVEL_CODES } from '../../../../shared/schemas/level.ts';
import { type Draft, type FreeRow, ORDERED, TABLES, type Table, type Value } from './free-rows.ts';
import { isWhole } from './whole-documents.ts';

const HOSTILE = ['b', 'a\nb', '', 'nuova riga', '😀 "più" <b>', 'مرحبا \u202e rovescio', 'x;\ty', 'c\n\nc\n', '\n\n'];

const NAMES = ['ROSSI', 'VERDI', 'ROSSI 😀', 'S00', 'S01', 'PERSONA 1', 'status 1', 'O1'];

/** Often one of the first, so that two people meet. */
const somePlace = fc.oneof(fc.nat(2), fc.nat(99));

/** One thing that a person did: which, where, and what it wrote. */
export const someEdit = fc.record({
  what: fc.nat(99),
  row: somePlace,
  field: fc.oneof(fc.nat(5), fc.nat(99)),
  value: somePlace,
  text: fc.constantFrom(...HOSTILE),
  name: fc.constantFrom(...NAMES),
  id: fc.uuid({ version: 7 }),
});

export type Edit = Parameters<Parameters<typeof someEdit.map>[0]>[0];

/** Some edits of one person. */
export const someEdits = fc.array(someEdit, { maxLength: 8 });

/** A document after edits; one that would break it does nothing. Rows count from 0 in each objective. */
export function edited(document: ArchiveDocument, edits: readonly Edit[]): ArchiveDocument {
  return edits.reduce((before, edit) => {
    const draft = structuredClone(before) as unknown as Draft;
    const act = ACTS[edit.what % ACTS.length];
    act?.(draft, edit);
    renumber(draft);
    const after = archiveDocument.safeParse(draft);
    return after.success && isWhole(after.data) ? after.data : before;
  }, document);
}

const ADDED = ['objectives', ...ORDERED, 'people', 'councillors', 'centres', 'listItems', 'plans'] as const;

function renumber(draft: Draft): void {
  for (const table of ORDERED) {
    const counts = new Map<Value | undefined, number>();
    draft[table].sort((one, other) => Number(one['position']) - Number(other['position']));
    for (const row of draft[table]) {
      const position = counts.get(row['objectiveId']) ?? 0;
      counts.set(row['objectiveId'], position + 1);
      row['position'] = position;
    }
  }
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % list.length];
}

type Act = (draft: Draft, edit: Edit) => void;

const writeField: Act = (draft, edit) => {
  const table =
    pick<Table>(
      ['objectives', 'objectives', 'phases', 'indicators', 'participants', 'centres', 'plans', 'reviewEntries'],
      edit.value,
    ) ?? 'phases';
  const row = pick(draft[table], edit.row);
  const field = pick(MERGE_TABLES[table].fields, edit.field);
  if (row !== undefined && field !== undefined) row[field] = newValue(draft, table, row, field, edit);
};

function newValue(
  draft: Draft,
  table: Table,
  row: FreeRow,
  field: string,
  { row: at, value, text, name }: Edit,
): Value {
  const before = row[field] ?? null;
  const target = MERGE_TABLES[table].references[field];
  if (target !== undefined)
    return pick([null, ...draft[target as Table].map((other) => other['id'] ?? null)], value * 7 + at) ?? null;
  if (MERGE_TABLES[table].longTexts.has(field)) return withLine(String(before), value, text);
  if (/Year$|^year$/u.test(field)) return 2018 + (value % 6);
  if (/Date$|Start$|End$/u.test(field)) return pick([null, '2020-02-29', '2020-06-30'], value) ?? null;
  if (['weight', 'progress', 'target', 'result', 'commitment', 'position'].includes(field))
    return (value * 100) % 1_100;
  if (field === 'reachable' || field === 'notAssessable') return value % 2;
  if (field === 'evaluated') return (value * 100) % 10_000;
  if (field === 'direction') return pick(['higher', 'lower', 'yesNo'], value) ?? before;
  if (field === 'level') return pick(LEVEL_CODES, value) ?? before;
  return value % 5 === 0 && /Name$/u.test(field) ? '' : name;
}

/** A line written anew, put in or taken out; sometimes the whole text. */
function withLine(text: string, seed: number, line: string): string {
  const lines = text.split('\n');
  const at = seed % lines.length;
  const ways = [lines.with(at, line), lines.toSpliced(at, 0, line), lines.toSpliced(at, 1), [...lines, line], [line]];
  return (ways[seed % ways.length] ?? lines).join('\n');
}

const addRow: Act = (draft, { row, value, field, text, name, id }) => {
  const table = pick(ADDED, field) ?? 'phases';
  const model = pick(draft[table], row);
  if (model === undefined) return;
  const objectiveId = pick(draft.objectives, value)?.['id'] ?? null;
  const place = 'objectiveId' in model ? { objectiveId, position: value % 4 } : {};
  const named = Object.keys(model).filter((key) => ['name', 'code', 'label'].includes(key));
  const parent = table === 'objectives' && value % 2 === 0 ? { parentId: objectiveId } : {};
  const texts = 'description' in model ? { description: text } : {};
  draft[table].push({
    ...model,
    ...place,
    ...texts,
    ...parent,
    ...Object.fromEntries(named.map((key) => [key, name])),
    id,
  });
};

const removeRow: Act = (draft, { row, field }) => {
  const table = pick<Table>(['objectives', ...ORDERED, 'indicatorResults', 'reviewEntries'], field) ?? 'phases';
  const gone = pick(draft[table], row);
  if (gone !== undefined) removeDeep(draft, table, gone);
};

function removeDeep(draft: Draft, table: Table, gone: FreeRow): void {
  draft[table] = draft[table].filter((row) => row !== gone);
  for (const below of TABLES) {
    const owner = below === 'objectives' ? 'parentId' : MERGE_TABLES[below].owner?.field;
    const isBelow = below === 'objectives' ? table === 'objectives' : MERGE_TABLES[below].owner?.entity === table;
    if (owner === undefined || !isBelow) continue;
    for (const row of draft[below].filter((other) => other[owner] === gone['id'])) removeDeep(draft, below, row);
  }
}

const moveRow: Act = (draft, { row, field, value }) => {
  const table = pick(ORDERED, field) ?? 'phases';
  const moved = pick(draft[table], row);
  if (moved !== undefined) moved['position'] = (value % 4) - 0.5;
};

const renameInRegister: Act = (draft, { row, field, name }) => {
  const table = pick<Table>(['people', 'councillors', 'listItems', 'centres', 'plans', 'levels'], field) ?? 'people';
  const renamed = pick(draft[table], row);
  const key =
    table === 'listItems' || table === 'levels' ? 'label' : table === 'centres' || table === 'plans' ? 'code' : 'name';
  if (renamed !== undefined) renamed[key] = name;
};

/** A person, centre or list item goes, and what referred to it is blank or refers to another. */
const removeFromRegister: Act = (draft, { row, field, value }) => {
  const table = pick<Table>(['people', 'councillors', 'listItems', 'centres'], field) ?? 'people';
  const gone = pick(draft[table], row)?.['id'];
  draft[table] = draft[table].filter((other) => other['id'] !== gone);
  const heir = value % 2 === 0 ? null : (pick(draft[table], value)?.['id'] ?? null);
  for (const user of TABLES) {
    for (const [reference, target] of Object.entries(MERGE_TABLES[user].references)) {
      if (target !== table) continue;
      for (const other of draft[user]) if (other[reference] === gone) other[reference] = heir;
    }
  }
};

const writeResult: Act = (draft, { row, value, id }) => {
  const indicatorId = pick(draft.indicators, row)?.['id'] ?? null;
  const year = 2017 + (value % 4);
  const known = draft.indicatorResults.find((other) => other['indicatorId'] === indicatorId && other['year'] === year);
  if (known === undefined) draft.indicatorResults.push({ id, indicatorId, year, value });
  else known['value'] = value;
};

const writeArchive: Act = (draft, { value, name }) => {
  if (value % 2 === 0) draft.municipality['name'] = name;
  else draft.settings['pageNumbers'] = value % 3 === 0;
};

/** A phase changes objective: nothing that a screen offers, but a file can hold it. */
const strayRow: Act = (draft, { row, value }) => {
  const stray = pick(draft.phases, row);
  if (stray !== undefined) stray['objectiveId'] = pick(draft.objectives, value)?.['id'] ?? null;
};

const ACTS: readonly Act[] = [
  ...[writeField, writeField, writeField, writeField, addRow, addRow, removeRow, moveRow],
  ...[renameInRegister, removeFromRegister, writeResult, writeArchive, strayRow],
];
