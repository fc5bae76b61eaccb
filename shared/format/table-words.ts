import type { DocumentTableName } from '../schemas/document-table.ts';
import { tableNamed } from '../schemas/table-names.ts';

const ARTICLE = /^(?:Il |Lo |La |L'|I |Gli |Le )/u;

/** What a row of a table is called, lower case and without article: `fase`. */
export function rowNoun(name: DocumentTableName): string {
  return tableNamed(name).noun.replace(ARTICLE, '');
}

/** What the rows of a table are called together, lower case and without article: `fasi`. */
export function rowsNoun(name: DocumentTableName): string {
  return tableNamed(name).plural.replace(ARTICLE, '');
}

/** A noun as a title begins: `Fasi`. */
export function asTitle(noun: string): string {
  return `${noun.slice(0, 1).toUpperCase()}${noun.slice(1)}`;
}

/** A participle that agrees with a table's noun, which has its article: of `La fase` and `eliminat` it is `eliminata`. Nouns with L' are masculine. */
export function agreeing(noun: string, stem: string): string {
  return `${stem}${noun.startsWith('La ') ? 'a' : 'o'}`;
}
