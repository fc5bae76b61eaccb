import { cleanLine, isSameText } from '../../../shared/format/clean-text.ts';
import type { Centre } from '../../../shared/schemas/centre.ts';
import type { ListKind } from '../../../shared/schemas/list-item.ts';
import type { Id } from '../../../shared/schemas/primitives.ts';
import type { WritableDatabase } from '../../archive/archive.ts';
import { newId } from '../../archive/tables/new-id.ts';
import { allRows, insertRow, rowsWhere, updateRow } from '../../archive/tables/table.ts';
import { CENTRES, COUNCILLORS, LIST_ITEMS, PEOPLE } from '../../archive/tables/tables.ts';

/** Finds the rows that names stand for, and makes those that are missing: as typed, whatever unseen characters the archive has in them, each once. A blank name is no row. */
export class ArchiveNames {
  readonly #db: WritableDatabase;
  readonly #people: Map<string, Id>;
  readonly #councillors: Map<string, Id>;
  readonly #lists = new Map<ListKind, Map<string, Id>>();
  readonly #centres: Centre[];

  constructor(db: WritableDatabase) {
    this.#db = db;
    this.#people = new Map(allRows(db, PEOPLE).map(({ name, id }) => [cleanLine(name), id]));
    this.#councillors = new Map(allRows(db, COUNCILLORS).map(({ name, id }) => [cleanLine(name), id]));
    this.#centres = [...allRows(db, CENTRES)];
  }

  person(name: string): Id | null {
    return foundOrMade(this.#people, name, (id) => insertRow(this.#db, PEOPLE, { id, name }));
  }

  councillor(name: string): Id | null {
    return foundOrMade(this.#councillors, name, (id) => insertRow(this.#db, COUNCILLORS, { id, name }));
  }

  listItem(kind: ListKind, label: string): Id | null {
    const list =
      this.#lists.get(kind) ??
      new Map(rowsWhere(this.#db, LIST_ITEMS, { kind }).map((item) => [cleanLine(item.label), item.id]));
    this.#lists.set(kind, list);
    return foundOrMade(list, label, (id) => insertRow(this.#db, LIST_ITEMS, { id, kind, label, position: list.size }));
  }

  /** The centre that a phase prints by its short name. */
  phaseCentre(name: string): Id | null {
    if (name === '') return null;
    const found =
      this.#centres.find(({ shortName }) => isSameText(shortName, name)) ??
      this.#centres.find(({ shortName, longName }) => shortName === '' && isSameText(longName, name));
    return (found ?? this.#madeCentre({ code: null, longName: '', shortName: name })).id;
  }

  /**
   * The centre of an objective, by the code inside the objective's own, else by its long name. One that is known by name only
   * takes the code. `null` for the code when the objective's has none.
   */
  objectiveCentre(code: string | null, longName: string): Centre | null {
    if (longName === '') return null;
    const byCode = code === null ? undefined : this.#centres.find((centre) => centre.code === code);
    if (byCode !== undefined) return byCode.longName === '' ? this.renamed(byCode, longName) : byCode;
    const byName = this.#centres.find(
      (centre) => isSameText(centre.longName, longName) && (code === null || centre.code === null),
    );
    if (byName === undefined) return this.#madeCentre({ code, longName, shortName: '' });
    return code === null ? byName : this.#changed(byName, { code });
  }

  /** Gives a centre the long name that the sheet prints. */
  renamed(centre: Centre, longName: string): Centre {
    return this.#changed(centre, { longName });
  }

  #changed(centre: Centre, patch: Partial<Pick<Centre, 'code' | 'longName'>>): Centre {
    const changed = { ...centre, ...patch };
    updateRow(this.#db, CENTRES, centre.id, patch);
    this.#centres.splice(this.#centres.indexOf(centre), 1, changed);
    return changed;
  }

  #madeCentre(names: Pick<Centre, 'code' | 'longName' | 'shortName'>): Centre {
    const made: Centre = { id: newId(), ...names, parentId: null, position: this.#centres.length };
    insertRow(this.#db, CENTRES, made);
    this.#centres.push(made);
    return made;
  }
}

function foundOrMade(known: Map<string, Id>, name: string, make: (id: Id) => void): Id | null {
  if (name === '') return null;
  const found = known.get(cleanLine(name));
  if (found !== undefined) return found;
  const id = newId();
  make(id);
  known.set(cleanLine(name), id);
  return id;
}
