import { closeSync, copyFileSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import type { Archive } from '../../electron/archive/archive.ts';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { BLANK_INDICATOR, BLANK_PHASE } from '../../electron/archive/tables/blank-rows.ts';
import { newId } from '../../electron/archive/tables/new-id.ts';
import { allRows, deleteRow, insertRow, updateRow } from '../../electron/archive/tables/table.ts';
import {
  INDICATOR_RESULTS,
  INDICATORS,
  OBJECTIVES,
  PARTICIPANTS,
  PEOPLE,
  PHASES,
} from '../../electron/archive/tables/tables.ts';
import { hundredths } from '../../shared/schemas/primitives.ts';
import { TEST_AUTHOR } from './filled-archive.ts';

const PAGE = 4_096;

/** The sample with more objectives under its own, some rows that were changed and deleted since, and texts of several pages. */
export function largeArchive(folder: string, objectives: number): string {
  const path = join(folder, 'grande.pegaso');
  buildSample(path, TEST_AUTHOR);
  const archive = openArchive(path, TEST_AUTHOR);
  addObjectives(archive, objectives);
  changeSome(archive);
  archive.close();
  return path;
}

function addObjectives(archive: Archive, count: number): void {
  const models = allRows(archive.database, OBJECTIVES).filter(({ level }) => level === 'PEG');
  const people = allRows(archive.database, PEOPLE);
  inTransaction(archive, 'altri obiettivi', (db) => {
    for (let at = 0; at < count; at += 1) {
      const model = models[at % models.length];
      if (model === undefined) throw new Error('No objective in the sample');
      const objectiveId = newId();
      const progressReport = at % 10 === 0 ? `Relazione ${at}. `.repeat(900).trim() : `Relazione breve ${at}`;
      const code = `2026_Z01_${at}`;
      insertRow(db, OBJECTIVES, { ...model, id: objectiveId, code, title: `Titolo ${at}`, progressReport });
      for (let position = 0; position < 4; position += 1) {
        const row = { objectiveId, position, note: '' };
        insertRow(db, PHASES, { ...BLANK_PHASE, ...row, id: newId(), description: `Fase ${at}.${position}` });
        const id = newId();
        insertRow(db, INDICATORS, { ...BLANK_INDICATOR, ...row, id, description: `Indicatore ${at}.${position}` });
        insertRow(db, INDICATOR_RESULTS, { id: newId(), indicatorId: id, year: 2025, value: hundredths.parse(at) });
      }
      const person = people[at % people.length];
      if (person !== undefined)
        insertRow(db, PARTICIPANTS, {
          ...{ id: newId(), objectiveId, position: 0, personId: person.id, relationId: null },
          ...{ commitment: null, fromDate: null, toDate: null },
        });
    }
  });
}

function changeSome(archive: Archive): void {
  const [first, second, third] = allRows(archive.database, PHASES, 'rowid DESC');
  if (first === undefined || second === undefined || third === undefined) throw new Error('No phases');
  inTransaction(archive, 'descrizione', (db) => updateRow(db, PHASES, first.id, { description: 'Nuova' }));
  inTransaction(archive, 'ancora', (db) => updateRow(db, PHASES, first.id, { description: 'Più nuova', note: 'Sì' }));
  inTransaction(archive, 'eliminata', (db) => deleteRow(db, PHASES, second.id));
  handOutSome(archive);
  inTransaction(archive, 'nota', (db) => updateRow(db, PHASES, third.id, { note: 'Una nota' }));
}

/** A hand-out as the archive remembers it; the step has a change of its own, since hand-outs are not logged. */
function handOutSome(archive: Archive): void {
  const [packageId, handOutId] = [newId(), newId()];
  const objectives = allRows(archive.database, OBJECTIVES);
  inTransaction(archive, 'consegna', (db) => {
    const content = gzipSync(JSON.stringify(objectives), { level: 0 });
    db.prepare('INSERT INTO packageContents (id, content) VALUES (?, ?)').run(packageId, content);
    db.prepare(
      `INSERT INTO handOuts (id, at, sender, receiver, format, scope, message, selection, packageId, closed)
       VALUES (?, '2026-03-01T09:00:00.000Z', 'Prova', 'Biblioteca', 'package', 'everything', '', '', ?, 0)`,
    ).run(handOutId, packageId);
    const insert = db.prepare("INSERT INTO handOutObjectives (handOutId, objectiveId, role) VALUES (?, ?, 'handed')");
    for (const { id } of objectives) insert.run(handOutId, id);
    insertRow(db, PEOPLE, { id: newId(), name: 'Chi ha consegnato' });
  });
}

/** A page of a table or an index, as SQLite itself lists it. */
export interface ListedPage {
  readonly number: number;
  readonly kind: 'internal' | 'leaf' | 'overflow';
  readonly cells: number;
}

export function pagesOf(path: string, name: string): readonly ListedPage[] {
  const connection = new Database(path, { readonly: true });
  try {
    const sql = 'SELECT pageno AS number, pagetype AS kind, ncell AS cells FROM dbstat WHERE name = ? ORDER BY path';
    return connection.prepare<[string], ListedPage>(sql).all(name);
  } finally {
    connection.close();
  }
}

/** A copy with bytes written over from the beginning of pages. */
export function damagedCopy(
  path: string,
  copy: string,
  pages: readonly number[],
  bytes: Buffer = Buffer.alloc(PAGE),
  at = 0,
): string {
  copyFileSync(path, copy);
  const file = openSync(copy, 'r+');
  try {
    for (const page of pages) writeSync(file, bytes, 0, bytes.length, (page - 1) * PAGE + at);
  } finally {
    closeSync(file);
  }
  return copy;
}

/** All rows of the tables of data, by table and identity: what is compared before and after. */
export function rowsIn(path: string): ReadonlyMap<string, ReadonlyMap<string, unknown>> {
  const connection = new Database(path, { readonly: true });
  try {
    const tables = connection
      .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .pluck()
      .all()
      .filter(
        (name) => !name.startsWith('sqlite_') && !['fileFacts', 'steps', 'changes', 'currentStep'].includes(name),
      );
    return new Map(
      tables.map((table) => {
        const rows = connection.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
        return [table, new Map(rows.map((row) => [String(row['id'] ?? JSON.stringify(row)), row]))];
      }),
    );
  } finally {
    connection.close();
  }
}
