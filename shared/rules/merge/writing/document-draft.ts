import { z } from 'zod';
import type { ArchiveDocument, RowsByTable } from '../../../schemas/archive-document.ts';
import type { DocumentEntity } from '../../../schemas/difference.ts';
import { municipality } from '../../../schemas/municipality.ts';
import type { Id } from '../../../schemas/primitives.ts';
import { settings } from '../../../schemas/settings.ts';
import { eachTable, tableNamed } from '../../../schemas/table-names.ts';
import type { DocumentIndex } from '../rows/document-index.ts';
import { MERGE_TABLES } from '../rows/merge-tables.ts';
import { type FieldValue, type Row, rowsIn } from '../rows/row.ts';

/** A document being rewritten: what was put and taken away, over what it was. */
export class DocumentDraft {
  readonly #before: DocumentIndex;
  readonly #written = new Map<DocumentEntity, Map<FieldValue | undefined, Row | null>>();

  constructor(before: DocumentIndex) {
    this.#before = before;
  }

  find(entity: DocumentEntity, id: FieldValue | undefined): Row | undefined {
    const written = this.#written.get(entity)?.get(id);
    return written === undefined ? this.#before.find(entity, id) : (written ?? undefined);
  }

  put(entity: DocumentEntity, row: Row): void {
    this.#of(entity).set(row.id, row);
  }

  remove(entity: DocumentEntity, id: Id): void {
    this.#of(entity).set(id, null);
  }

  /** Rows that are not as they were. */
  written(): readonly (readonly [DocumentEntity, Row])[] {
    return [...this.#written].flatMap(([entity, rows]) =>
      [...rows.values()].flatMap((row) => (row === null ? [] : [[entity, row] as const])),
    );
  }

  /** The row that has a natural key now. */
  named(entity: DocumentEntity, key: string): Row | undefined {
    const { key: keyOf } = MERGE_TABLES[entity];
    const written = this.#written.get(entity);
    for (const row of written?.values() ?? []) if (row !== null && keyOf(row) === key) return row;
    const before = this.#before.named(entity, key);
    return before === undefined || written?.has(before.id) ? undefined : before;
  }

  /** The whole document; rows that were not written are the very same, new ones stand last. */
  finish(): ArchiveDocument {
    const { document } = this.#before;
    const [anEnte = null] = this.#rows('municipality', municipality, municipalityRows(document));
    return {
      ...document,
      municipality: anEnte,
      settings: this.#settings(),
      ...eachTable<RowsByTable>((name) => this.#rows<Row>(name, tableNamed(name).schema, document[name])),
    };
  }

  #of(entity: DocumentEntity): Map<FieldValue | undefined, Row | null> {
    const rows = this.#written.get(entity) ?? new Map<FieldValue | undefined, Row | null>();
    this.#written.set(entity, rows);
    return rows;
  }

  #rows<R extends Row>(entity: DocumentEntity, schema: z.ZodType<R>, before: readonly R[]): readonly R[] {
    const written = this.#written.get(entity);
    if (written === undefined) return before;
    const known = this.#before.rows(entity);
    const added = [...written.values()].filter((row) => row !== null && !known.has(row.id));
    const kept = before.flatMap((row) => {
      const now = written.get(row.id);
      if (now === undefined) return [row];
      return now === null ? [] : [schema.parse(now)];
    });
    return [...kept, ...added.map((row) => schema.parse(row))];
  }

  #settings(): ArchiveDocument['settings'] {
    const { document } = this.#before;
    const [row] = rowsIn(document, 'settings');
    const written = this.#written.get('settings')?.get(row?.id);
    if (written === undefined || written === null) return document.settings;
    const { id: _, ...values } = written;
    const json = z.record(z.string(), z.string()).parse(values);
    return settings.parse(Object.fromEntries(Object.entries(json).map(([name, value]) => [name, JSON.parse(value)])));
  }
}

function municipalityRows({ municipality }: ArchiveDocument) {
  return municipality === null ? [] : [municipality];
}
