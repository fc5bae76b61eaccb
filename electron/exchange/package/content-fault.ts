import { MERGE_TABLES } from '../../../shared/rules/merge/rows/merge-tables.ts';
import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { DOCUMENT_TABLE_NAMES, DOCUMENT_TABLES } from '../../archive/document/document-tables.ts';

/**
 * What makes a document no archive could hold, though each of its rows may be well formed: the first fault, as an Italian clause to
 * follow «il contenuto»; null when it is sound.
 */
export function contentFault(document: ArchiveDocument): string | null {
  const missing = LEVEL_CODES.find((code) => !document.levels.some((level) => level.code === code));
  if (missing !== undefined) return `non ha il livello ${missing}`;
  return (
    doubleIdentity(document) ??
    doubleName(document) ??
    danglingReference(document) ??
    strangeItem(document) ??
    ring(document)
  );
}

function doubleIdentity(document: ArchiveDocument): string | null {
  const seen = new Set<Id>(document.municipality === null ? [] : [document.municipality.id]);
  for (const name of DOCUMENT_TABLE_NAMES) {
    for (const { id } of document[name]) {
      if (seen.has(id)) return `ha due righe con la stessa identità (${id})`;
      seen.add(id);
    }
  }
  return null;
}

function doubleName(document: ArchiveDocument): string | null {
  for (const name of DOCUMENT_TABLE_NAMES) {
    const columns: readonly string[] = DOCUMENT_TABLES[name].unique;
    if (columns.length === 0) continue;
    const seen = new Set<string>();
    for (const row of document[name]) {
      const values = columns.map((column) => cell(row, column));
      // A blank code is no code: many may have it.
      if (values.includes(null)) continue;
      const key = JSON.stringify(values);
      if (seen.has(key)) return `ha due volte «${values.join(' ')}» in «${name}»`;
      seen.add(key);
    }
  }
  return null;
}

function danglingReference(document: ArchiveDocument): string | null {
  const known = new Map<string, ReadonlySet<unknown>>(
    DOCUMENT_TABLE_NAMES.map((name) => [name, new Set<unknown>(document[name].map(({ id }) => id))]),
  );
  for (const name of DOCUMENT_TABLE_NAMES) {
    const { references, owner } = MERGE_TABLES[name];
    const owned = owner === null ? references : { ...references, [owner.field]: owner.entity };
    for (const [column, target] of Object.entries(owned)) {
      const lost = document[name].find((row) => {
        const value = cell(row, column);
        return value !== null && known.get(target)?.has(value) !== true;
      });
      if (lost !== undefined) return `rimanda a una riga di «${target}» che non c'è (${column} di ${lost.id})`;
    }
  }
  return null;
}

/** A choice from one list where another belongs. */
function strangeItem({ listItems, objectives, indicators, participants }: ArchiveDocument): string | null {
  const kinds = new Map(listItems.map(({ id, kind }) => [id, kind]));
  const choices = [
    ...objectives.map(({ id, statusId }) => ({ id, item: statusId, kind: 'status' }) as const),
    ...indicators.map(({ id, typeId }) => ({ id, item: typeId, kind: 'indicatorType' }) as const),
    ...participants.map(({ id, relationId }) => ({ id, item: relationId, kind: 'relation' }) as const),
  ];
  const strange = choices.find(({ item, kind }) => item !== null && kinds.get(item) !== kind);
  return strange === undefined ? null : `ha una voce di un altro elenco in una sua riga (${strange.id})`;
}

/** Rows above which no root stands. */
function ring({ objectives, centres }: ArchiveDocument): string | null {
  for (const rows of [objectives, centres]) {
    const parents = new Map<Id, Id | null>(rows.map(({ id, parentId }) => [id, parentId]));
    const rooted = new Set<Id>();
    for (const { id } of rows) {
      const path = new Set<Id>();
      for (let above: Id | null = id; above !== null && !rooted.has(above); above = parents.get(above) ?? null) {
        if (path.has(above)) return `ha una riga che sta sotto sé stessa (${above})`;
        path.add(above);
      }
      for (const one of path) rooted.add(one);
    }
  }
  return null;
}

function cell(row: Readonly<Record<string, unknown>>, column: string): unknown {
  return row[column];
}
