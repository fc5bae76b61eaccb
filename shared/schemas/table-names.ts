import type { DocumentTable, DocumentTableName } from './document-table.ts';
import { DOCUMENT_TABLES } from './document-tables.ts';

/** Every table of a document, in the order of the catalogue. */
export const TABLE_NAMES = Object.keys(DOCUMENT_TABLES) as readonly DocumentTableName[];

/** What the catalogue says of a table, whichever it is. */
export function tableNamed(name: DocumentTableName): DocumentTable {
  return DOCUMENT_TABLES[name];
}

/** Tables whose rows belong to no other. */
export const ROOT_NAMES: readonly DocumentTableName[] = TABLE_NAMES.filter((name) => tableNamed(name).owner === null);

/** What objectives and their rows refer to. */
export const REGISTER_NAMES: readonly DocumentTableName[] = ROOT_NAMES.filter((name) => name !== 'objectives');

/** Tables whose rows stand under one another. */
export const TREE_NAMES: readonly DocumentTableName[] = TABLE_NAMES.filter((name) => parentField(name) !== null);

/** The field by which a row names the one of its own table under which it stands; null where rows are no tree. */
export function parentField(name: DocumentTableName): string | null {
  const { references } = tableNamed(name);
  return Object.keys(references).find((field) => references[field]?.table === name) ?? null;
}

/** Tables whose rows belong to a row of this one, and come and go with it. */
export function ownedBy(name: string): readonly DocumentTableName[] {
  return TABLE_NAMES.filter((owned) => tableNamed(owned).owner?.table === name);
}

/**
 * What is made of each table, by its name, in the order of the catalogue. That what is made has the type of its name is the caller's word:
 * a type cannot follow a name that is told only at run time.
 */
export function eachTable<Made extends { readonly [Name in DocumentTableName]: unknown }>(
  make: (name: DocumentTableName) => unknown,
): Made {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, make(name)])) as Made;
}
