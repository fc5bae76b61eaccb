import type { ArchiveDocument } from '../../../shared/schemas/archive-document.ts';
import { LEVEL_CODES } from '../../../shared/schemas/level.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import { parentField, TABLE_NAMES, TREE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';

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
  for (const name of TABLE_NAMES) {
    for (const { id } of document[name]) {
      if (seen.has(id)) return `ha due righe con la stessa identità (${id})`;
      seen.add(id);
    }
  }
  return null;
}

function doubleName(document: ArchiveDocument): string | null {
  for (const name of TABLE_NAMES) {
    const columns = tableNamed(name).key;
    if (columns.length === 0) continue;
    const seen = new Set<string>();
    for (const row of document[name]) {
      const values = columns.map((column) => valueIn(row, column));
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
    TABLE_NAMES.map((name) => [name, new Set<unknown>(document[name].map(({ id }) => id))]),
  );
  for (const name of TABLE_NAMES) {
    const { references, owner } = tableNamed(name);
    const targets = Object.entries(references).map(([column, reference]) => [column, reference?.table] as const);
    for (const [column, target] of owner === null ? targets : [...targets, [owner.field, owner.table] as const]) {
      const lost = document[name].find((row) => {
        const value = valueIn(row, column);
        return value !== null && target !== undefined && known.get(target)?.has(value) !== true;
      });
      if (lost !== undefined) return `rimanda a una riga di «${target}» che non c'è (${column} di ${lost.id})`;
    }
  }
  return null;
}

/** A choice from one list where another belongs. */
function strangeItem(document: ArchiveDocument): string | null {
  const kinds = new Map<unknown, string>(document.listItems.map(({ id, kind }) => [id, kind]));
  for (const name of TABLE_NAMES) {
    for (const [column, reference] of Object.entries(tableNamed(name).references)) {
      if (reference?.list === undefined) continue;
      const strange = document[name].find((row) => {
        const item = valueIn(row, column);
        return item !== null && kinds.get(item) !== reference.list;
      });
      if (strange !== undefined) return `ha una voce di un altro elenco in una sua riga (${strange.id})`;
    }
  }
  return null;
}

/** Rows above which no root stands. */
function ring(document: ArchiveDocument): string | null {
  for (const name of TREE_NAMES) {
    const parent = parentField(name) ?? '';
    const parents = new Map<unknown, unknown>(document[name].map((row) => [row.id, valueIn(row, parent)]));
    const rooted = new Set<unknown>();
    for (const { id } of document[name]) {
      const path = new Set<unknown>();
      for (let above: unknown = id; above !== null && !rooted.has(above); above = parents.get(above) ?? null) {
        if (path.has(above)) return `ha una riga che sta sotto sé stessa (${above})`;
        path.add(above);
      }
      for (const one of path) rooted.add(one);
    }
  }
  return null;
}

function valueIn(row: Readonly<Record<string, unknown>>, column: string): unknown {
  return row[column];
}
