import { folded } from '../../../../shared/format/folded.ts';
import type { TableMatching } from '../../../../shared/ipc/channels/tables.ts';
import { personKey } from '../../../../shared/rules/person-key.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import { type Centre, centre } from '../../../../shared/schemas/centre.ts';
import { type Person, person } from '../../../../shared/schemas/person.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { newId } from '../../../archive/tables/new-id.ts';
import type { Sheet } from '../cells/cell.ts';
import { cellText, codeText } from '../fields/cell-text.ts';
import { CentreWords } from './centre-words.ts';
import type { LaidTable } from './laid-table.ts';
import { requireColumns, unreadColumns } from './needed-columns.ts';
import { tableHeads } from './table-heads.ts';
import { TableProblems } from './table-problems.ts';
import { addMerged, type TableColumn, type TableRow, tableColumns, tableRows } from './table-rows.ts';

/** A row of a register that the table names: as it is, or new, with what the table says of it. */
interface Laid<Row> {
  readonly row: Row;
  readonly isNew: boolean;
  readonly isChanged: boolean;
}

/**
 * Lays a table of centres or people over an archive. A centre is found by its code, or by a name where it has none; a person in any spelling of
 * the name. A blank cell says nothing: what is there stays. Rows that nobody can place are left out and told.
 * @throws AppError `field-invalid` when a field that rows cannot be without has no column.
 */
export function layRegister(
  sheet: Sheet,
  headRow: number,
  matching: TableMatching & { readonly target: 'centres' | 'people' },
  document: ArchiveDocument,
): LaidTable {
  const { target } = matching;
  const columns = tableColumns(matching);
  requireColumns(target, columns);
  const heads = tableHeads(sheet, headRow);
  const problems = new TableProblems(heads);
  const all = tableRows(sheet, headRow, columns);
  const repeated = all.filter((row) => isHeadAgain(row, columns, heads));
  const rows = all.filter((row) => !repeated.includes(row));
  addMerged(sheet, headRow, columns, new Set(repeated.map(({ number }) => number)), problems);
  const laid =
    target === 'centres'
      ? laidCentres(rows, columns, document.centres, problems)
      : laidPeople(rows, columns, document.people, problems);
  return {
    theirs: { ...document, [target]: over<Centre | Person>(document[target], laid) },
    objectiveIds: [],
    unread: unreadColumns(sheet, headRow, columns, heads),
    rows: rows.length,
    ids: new Map(),
    leftOut: repeated.map(({ number, cells }) => ({ row: number, text: cells.map(cellText).join(' ').trim() })),
    hiddenRows: rows.filter(({ hidden }) => hidden === true).length,
    created: laid.filter(({ isNew }) => isNew).length,
    changed: laid.filter(({ isChanged }) => isChanged).length,
    problems: problems.told,
    problemCount: problems.count,
    unreadCells: [],
    unknownRows: problems.leftOut,
    missingCentres: [],
    mayBeReadInPart: problems.mayBeReadInPart && laid.length > 0,
  };
}

function isHeadAgain({ cells }: TableRow, columns: readonly TableColumn[], heads: readonly string[]): boolean {
  return columns.every(({ column }) => folded(cellText(cells[column])) === folded(heads[column] ?? ''));
}

function over<Row extends { readonly id: Id }>(there: readonly Row[], laid: readonly Laid<Row>[]): readonly Row[] {
  const changed = new Map(laid.map(({ row }) => [row.id, row]));
  return [...there.map((row) => changed.get(row.id) ?? row), ...laid.flatMap(({ row, isNew }) => (isNew ? [row] : []))];
}

const textOf = (row: TableRow, columns: readonly TableColumn[], field: string): string => {
  const found = columns.find((one) => one.field.field === field);
  const cell = found === undefined ? undefined : row.cells[found.column];
  return (field === 'code' ? codeText(cell) : cellText(cell)).trim();
};

const placeOf = (columns: readonly TableColumn[], field: string): number =>
  columns.find((one) => one.field.field === field)?.column ?? 0;

function laidPeople(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  there: readonly Person[],
  problems: TableProblems,
): readonly Laid<Person>[] {
  const known = new Map(there.map((row) => [keyOfPerson(row.name), row]));
  return rows.flatMap((row): Laid<Person>[] => {
    const name = textOf(row, columns, 'name');
    const found = known.get(keyOfPerson(name));
    if (found !== undefined) return [{ row: found, isNew: false, isChanged: false }];
    const made = person.safeParse({ id: newId(), name });
    if (!made.success) {
      problems.leaveOut(
        row.number,
        placeOf(columns, 'name'),
        name,
        'non può essere un nome: scriverlo su una riga sola.',
      );
      return [];
    }
    known.set(keyOfPerson(name), made.data);
    return [{ row: made.data, isNew: true, isChanged: false }];
  });
}

const keyOfPerson = (name: string): string => personKey(name) || `=${name}`;

function laidCentres(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  there: readonly Centre[],
  problems: TableProblems,
): readonly Laid<Centre>[] {
  const byWord = new CentreWords(there);
  const met = new Map<Id, number>();
  let position = Math.max(-1, ...there.map((row) => row.position));
  const named = rows.flatMap((row) => {
    const [code, longName, shortName] = ['code', 'longName', 'shortName'].map((field) => textOf(row, columns, field));
    const called = byWord.find(longName || shortName || '');
    // One that is known by a name alone gets the code of the table.
    const base = code ? (byWord.find(code) ?? (called?.code === null ? called : null)) : called;
    const before = base === null ? undefined : met.get(base.id);
    const at = placeOf(columns, code === '' ? 'longName' : 'code');
    if (before !== undefined) {
      problems.leaveOut(
        row.number,
        at,
        code || longName || '',
        `Il centro è già nella riga ${before}: sta in una riga sola.`,
      );
      return [];
    }
    if (base === null) position += 1;
    // However the table spells the code of one that is there.
    const fields = { code: base?.code ?? (code || null), longName: longName ?? '', shortName: shortName ?? '' };
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
    const made = centre.safeParse({ ...(base ?? { ...fields, id: newId(), parentId: null, position }), ...said });
    if (!made.success) {
      problems.leaveOut(
        row.number,
        at,
        code || longName || '',
        'non può essere un centro: servono un codice o un nome, su una riga sola.',
      );
      return [];
    }
    met.set(made.data.id, row.number);
    byWord.add(made.data);
    return [{ row, base, made: made.data }];
  });
  const parents = new Map<Id, Id | null>(
    [...there, ...named.map(({ made }) => made)].map((one) => [one.id, one.parentId]),
  );
  return named.map(({ row, base, made }): Laid<Centre> => {
    const above = textOf(row, columns, 'parentId');
    const parent = above === '' ? null : byWord.find(above);
    const at = placeOf(columns, 'parentId');
    if (above !== '' && parent === null)
      problems.leaveOut(
        row.number,
        at,
        above,
        'non è tra i centri, né qui né nella tabella: correggerlo, o aggiungere la sua riga.',
      );
    else if (parent !== null && isUnder(parent.id, made.id, parents))
      problems.leaveOut(row.number, at, above, 'un centro non può stare sotto sé stesso.');
    else if (parent !== null) parents.set(made.id, parent.id);
    const whole = { ...made, parentId: parents.get(made.id) ?? null };
    const isChanged = base !== null && JSON.stringify(whole) !== JSON.stringify(base);
    return { row: whole, isNew: base === null, isChanged };
  });
}

/** Whether a centre is another, or stands somewhere under it. */
function isUnder(id: Id, other: Id, parents: ReadonlyMap<Id, Id | null>): boolean {
  for (let at: Id | null = id; at !== null; at = parents.get(at) ?? null) if (at === other) return true;
  return false;
}
