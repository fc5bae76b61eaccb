import type { MergeOptions } from '../../../../shared/rules/merge/differences/allowed-changes.ts';
import { mergeDocuments } from '../../../../shared/rules/merge/merge-documents.ts';
import { mergedDocument } from '../../../../shared/rules/merge/merged-document.ts';
import { type ArchiveDocument, archiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { Side } from '../../../../shared/schemas/difference.ts';
import { someDocument } from './some-documents.ts';

type Table =
  | 'objectives'
  | 'phases'
  | 'indicators'
  | 'indicatorResults'
  | 'participants'
  | 'people'
  | 'centres'
  | 'plans'
  | 'listItems';

/** What both sides began with. */
export const BASE = someDocument();

/** All objectives and all their fields were handed out. */
export const EVERYTHING: MergeOptions = { scope: 'everything', subjects: null };

/** Row of the base by its place in its table. */
export function row<T extends Table>(table: T, at: number): ArchiveDocument[T][number] {
  const found = BASE[table][at];
  if (found === undefined) throw new Error(`No row ${at} in ${table}`);
  return found;
}

/** A document with fields of some rows of the base written anew. */
export function withFields(table: Table, ...changes: readonly (readonly [number, object])[]): ArchiveDocument {
  return changes.reduce((document, [at, fields]) => rewritten(document, table, row(table, at).id, fields), BASE);
}

/** A document with fields of one of its rows written anew. */
export function rewritten(document: ArchiveDocument, table: Table, id: string, fields: object): ArchiveDocument {
  return archiveDocument.parse({
    ...document,
    [table]: document[table].map((one) => (one.id === id ? { ...one, ...fields } : one)),
  });
}

/** A document with a copy of a row of the base put into it under another identity. */
export function withNew(document: ArchiveDocument, table: Table, at: number, fields: object): ArchiveDocument {
  return archiveDocument.parse({ ...document, [table]: [...document[table], { ...row(table, at), ...fields }] });
}

/** A document without an objective and what belongs to it. */
export function withoutObjective(document: ArchiveDocument, id: string): ArchiveDocument {
  const indicators = new Set(document.indicators.filter((one) => one.objectiveId === id).map((one) => one.id));
  const others = <Row extends { readonly objectiveId: string }>(rows: readonly Row[]) =>
    rows.filter((one) => one.objectiveId !== id);
  return {
    ...document,
    objectives: document.objectives.filter((one) => one.id !== id),
    phases: others(document.phases),
    indicators: others(document.indicators),
    participants: others(document.participants),
    reviewEntries: others(document.reviewEntries),
    indicatorResults: document.indicatorResults.filter(({ indicatorId }) => !indicators.has(indicatorId)),
  };
}

/** An identity that the base does not have, by a name of hexadecimal digits. */
export const newId = (name: string) => `01890000-0000-7000-9000-${name.padStart(12, '0')}`;

/** Merges two documents over the base: how each difference stands, and the result when all that can be chosen is chosen so. */
export function merge(mine: ArchiveDocument, theirs: ArchiveDocument, options = EVERYTHING, side: Side = 'mine') {
  const documents = { base: BASE, mine, theirs };
  const found = mergeDocuments(documents, options);
  const states = Object.fromEntries(
    found.map(({ entity, kind, field, state, choices }) => [
      `${entity} ${field ?? kind}`,
      state === 'conflict' ? choices.join() : state,
    ]),
  );
  return { found, states, result: mergedDocument(documents, found, new Map(found.map(({ key }) => [key, side]))) };
}

/** Phases of an objective in their order, each by the end of its identity. */
export const phasesOf = ({ phases }: ArchiveDocument, objectiveId: string) =>
  phases
    .filter((one) => one.objectiveId === objectiveId)
    .toSorted((one, other) => one.position - other.position)
    .map(({ id }) => id.slice(-2));
