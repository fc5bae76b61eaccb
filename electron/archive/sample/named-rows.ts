import type { ListKind } from '../../../shared/schemas/list-item.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../archive.ts';
import { newId } from '../tables/new-id.ts';
import { insertRow } from '../tables/table.ts';
import { PEOPLE } from '../tables/tables.ts';

type Kind = ListKind | 'centre' | 'councillor' | 'objective';

/** The rows that the sample's source refers to by name, as they are written. */
export class NamedRows {
  readonly #db: WritableDatabase;
  readonly #ids = new Map<string, Id>();
  readonly #people = new Map<string, Id>();

  constructor(db: WritableDatabase) {
    this.#db = db;
  }

  add(kind: Kind, name: string, id: Id): void {
    this.#ids.set(`${kind} ${name}`, id);
  }

  /** The row of a name that the source's schema has already checked. */
  id(kind: Kind, name: string): Id {
    const id = this.#ids.get(`${kind} ${name}`);
    if (id === undefined) throw new Error(`No ${kind} named ${name}`);
    return id;
  }

  /** The person spelled so, added when first met; a blank name is nobody. */
  personId(name: string): Id | null {
    if (name === '') return null;
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const id = newId();
    insertRow(this.#db, PEOPLE, { id, name });
    this.#people.set(name, id);
    return id;
  }
}
