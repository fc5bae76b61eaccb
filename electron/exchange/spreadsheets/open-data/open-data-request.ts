import { basename } from 'node:path';
import { withoutOrphans, withRowsOf } from '../../../../shared/rules/owned-rows.ts';
import type { ArchiveDocument } from '../../../../shared/schemas/archive-document.ts';
import type { AnyRow } from '../../../../shared/schemas/document-table.ts';
import type { Id } from '../../../../shared/schemas/primitives.ts';
import { ownedBy, TABLE_NAMES, tableNamed } from '../../../../shared/schemas/table-names.ts';
import type { MergeRequest } from '../../merge/merge-request.ts';
import { OPEN_TABLES } from './open-tables.ts';

/**
 * What taking open data in compares: its rows with those of the same identity. It does not say what it was built on, so what it has
 * differently is a change of it, and an objective of it that has lost some of its rows has lost them there.
 * @param mine the archive as it is.
 */
export function openDataRequest(path: string, mine: ArchiveDocument, document: ArchiveDocument): MergeRequest {
  const name = basename(path);
  const silent = objectivesWithoutRows(document);
  return {
    kind: 'table',
    title: `Dati di «${name}»`,
    baseLabel: null,
    mineLabel: 'archivio aperto',
    theirsLabel: name,
    message: '',
    notices: [
      "Il file non dice su che cosa è stato costruito: ciò che ha di diverso prende il posto di ciò che c'è, guardare bene le differenze.",
    ],
    scope: 'everything',
    // An archive that received objectives has their ancestors without rows, and so has what it exports: an objective without any says
    // nothing of those that are here. Rows that the base has not either are rows of mine alone, which stay.
    base: withRowsOf(mine, (id) => !silent.has(id)),
    // Tables carry no pictures.
    theirs: { ...withSilentTables(document, mine), municipality: mine.municipality },
    objectiveIds: document.objectives.map(({ id }) => id),
    label: `importazione di ${name}`,
  };
}

function objectivesWithoutRows(document: ArchiveDocument): ReadonlySet<Id> {
  const owners = new Set<unknown>();
  for (const name of ownedBy('objectives')) {
    const field = tableNamed(name).owner?.field ?? '';
    const rows: readonly AnyRow[] = document[name];
    for (const row of rows) owners.add(row[field]);
  }
  return new Set(document.objectives.map(({ id }) => id).filter((id) => !owners.has(id)));
}

/** What the file has, and as it is here what spreadsheets have no columns for: nothing is said there of such a table. */
function withSilentTables(document: ArchiveDocument, mine: ArchiveDocument): ArchiveDocument {
  const told = new Set<string>(OPEN_TABLES.map(({ rows }) => rows));
  const silent = TABLE_NAMES.filter((name) => !told.has(name) && document[name].length === 0);
  if (silent.length === 0) return document;
  return withoutOrphans({ ...document, ...Object.fromEntries(silent.map((name) => [name, mine[name]])) });
}
