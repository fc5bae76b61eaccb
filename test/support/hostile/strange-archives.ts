import { copyFileSync } from 'node:fs';
import Database, { type Database as Connection } from 'better-sqlite3';
import { newId } from '../../../electron/archive/tables/new-id.ts';

/* Archives that declare what they should, and hold what no one types. */

export interface StrangeArchive {
  readonly kind: string;
  readonly make: (sound: string, path: string) => void;
}

/** Works in a copy of a sound archive, as one step that the log knows. */
export const holding =
  (work: (connection: Connection) => void): StrangeArchive['make'] =>
  (sound, path) => {
    copyFileSync(sound, path);
    const connection = new Database(path);
    connection.pragma('foreign_keys = OFF');
    connection.exec(`INSERT INTO steps (id, at, who, label, role) VALUES ('${newId()}', '2026-03-01T09:00:00.000Z', 'x', 'x', 'edit');
      INSERT INTO currentStep (step) SELECT max(number) FROM steps`);
    connection.transaction(() => work(connection))();
    connection.exec('DELETE FROM currentStep');
    connection.close();
  };

/** Rows under one another, the last under none or under the first. */
const chain = (table: 'objectives' | 'centres', length: number, isRing: boolean) =>
  holding((connection) => {
    const ids = Array.from({ length }, newId);
    const planId = connection.prepare('SELECT id FROM plans').pluck().get();
    const insert =
      table === 'objectives'
        ? connection.prepare(`INSERT INTO objectives (id, planId, level, parentId, code, year, shortDescription, title, implementation, progressReport)
            VALUES (@id, @planId, 'PEG', @parentId, @code, 2026, '', '', '', '')`)
        : connection.prepare(
            `INSERT INTO centres (id, code, longName, shortName, parentId, position) VALUES (@id, @code, 'x', 'x', @parentId, 999)`,
          );
    ids.forEach((id, place) => {
      const parentId = ids[place + 1] ?? (isRing ? ids[0] : null);
      const row = { id, parentId: parentId ?? null, code: `CATENA_${place}` };
      insert.run(table === 'objectives' ? { ...row, planId } : row);
    });
  });

export const STRANGE_ARCHIVES: readonly StrangeArchive[] = [
  { kind: 'a chain of 10,000 objectives', make: chain('objectives', 10_000, false) },
  { kind: 'a chain of 2,000 centres', make: chain('centres', 2_000, false) },
  { kind: 'a ring of objectives', make: chain('objectives', 3, true) },
  { kind: 'a ring of centres', make: chain('centres', 3, true) },
  {
    kind: 'identities that are none',
    make: holding((connection) => {
      connection.prepare("UPDATE people SET id = replace(hex(zeroblob(18)), '0', 'z') WHERE rowid = 1").run();
    }),
  },
];
