import { type Person, person } from '../../shared/schemas/person.ts';
import type { Id } from '../../shared/schemas/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from './archive.ts';
import { allRows, defineTable, deleteRow, insertRow, type Patch, rowWhere, updateRow } from './tables/table.ts';

export const PEOPLE = defineTable<Person>('people', 'La persona', person);

export function insertPerson(db: WritableDatabase, row: Person): void {
  insertRow(db, PEOPLE, row);
}

export function updatePerson(db: WritableDatabase, id: Id, patch: Patch<Person>): void {
  updateRow(db, PEOPLE, id, patch);
}

export function deletePerson(db: WritableDatabase, id: Id): void {
  deleteRow(db, PEOPLE, id);
}

export function people(db: ReadableDatabase): readonly Person[] {
  return allRows(db, PEOPLE, 'name');
}

export function personByName(db: ReadableDatabase, name: string): Person | null {
  return rowWhere(db, PEOPLE, 'name', name);
}
