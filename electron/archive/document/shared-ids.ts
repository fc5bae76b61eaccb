import { TABLE_NAMES, tableNamed } from '../../../shared/schemas/table-names.ts';

/** The fields of each table that name another row. */
const REFERRING: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE_NAMES.map((name) => {
    const { references, owner } = tableNamed(name);
    return [name, owner === null ? Object.keys(references) : [owner.field, ...Object.keys(references)]];
  }),
);

/**
 * Makes the rows of a document that is being read refer to the same row by the same text in memory: parsed each by itself they have it many
 * times over, a sixth of what a large document takes.
 */
export class SharedIds {
  readonly #met = new Map<string, string>();

  /** Puts the shared texts into a row that nobody else holds yet. */
  shareIn(table: string, row: unknown): void {
    if (typeof row !== 'object' || row === null) return;
    const fields = row as Record<string, unknown>;
    for (const field of REFERRING.get(table) ?? []) {
      const id = fields[field];
      if (typeof id === 'string') fields[field] = this.#shared(id);
    }
  }

  #shared(id: string): string {
    const met = this.#met.get(id);
    if (met !== undefined) return met;
    this.#met.set(id, id);
    return id;
  }
}
