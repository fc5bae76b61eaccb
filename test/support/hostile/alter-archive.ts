import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database, { type Database as Connection } from 'better-sqlite3';

/** An archive that declares what Pegaso never did, made of a sound one, whose data stay as they were where they can. */
export interface AlteredArchive {
  readonly kind: string;
  /** Makes the file at a path out of a sound archive. */
  readonly make: (sound: string, path: string) => void;
  /** What a person is told of it, whatever is asked. */
  readonly told: RegExp;
}

/** Runs SQL in a copy of a sound archive. */
export const by =
  (sql: string, prepare: (connection: Connection) => void = () => undefined): AlteredArchive['make'] =>
  (sound, path) => {
    copyFileSync(sound, path);
    const connection = new Database(path);
    connection.unsafeMode();
    connection.pragma('foreign_keys = OFF');
    prepare(connection);
    connection.exec(sql);
    connection.close();
  };

/** Writes the list of declarations itself. */
export const rewritten = (sql: string): AlteredArchive['make'] =>
  by(sql, (connection) => connection.pragma('writable_schema = ON'));

/** Its pages copied one by one into a database of another kind. */
export const copiedWith =
  (pragma: string): AlteredArchive['make'] =>
  (sound, path) => {
    const from = new Database(sound, { readonly: true });
    const objects = from
      .prepare<[], { name: string; type: string; sql: string }>(
        `SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'objectiveSearch!_%' ESCAPE '!'
        ORDER BY type = 'trigger', type = 'index'`,
      )
      .all();
    const to = new Database(path);
    to.pragma(pragma);
    to.transaction(() => {
      for (const { sql } of objects) to.exec(sql);
    })();
    to.pragma(`application_id = ${from.pragma('application_id', { simple: true })}`);
    to.pragma(`user_version = ${from.pragma('user_version', { simple: true })}`);
    from.close();
    to.close();
  };

/** Many pages of a table, each of which says of itself that the next stands below it, many times. @param root where the table begins. */
export const tangled =
  (root: (sound: string) => number): AlteredArchive['make'] =>
  (sound, path) => {
    const bytes = readFileSync(sound);
    const size = 4_096;
    const pages = bytes.length / size;
    const first = pages - 30;
    const write = (page: number, start: number, below: number) => {
      const at = (page - 1) * size + start;
      const cells = 400;
      const place = size - 8;
      bytes.writeUInt8(0x05, at);
      bytes.writeUInt16BE(0, at + 1);
      bytes.writeUInt16BE(cells, at + 3);
      bytes.writeUInt16BE(place, at + 5);
      bytes.writeUInt8(0, at + 7);
      bytes.writeUInt32BE(below, at + 8);
      for (let cell = 0; cell < cells; cell += 1) bytes.writeUInt16BE(place, at + 12 + 2 * cell);
      bytes.writeUInt32BE(below, (page - 1) * size + place);
      bytes.writeUInt8(1, (page - 1) * size + place + 4);
    };
    // One row of nothing: SQLite takes no page without any for part of a list.
    const row = [6, 1, 6, 0, 0, 0, 0, 0];
    const leaf = (page: number) => {
      const at = (page - 1) * size;
      bytes.fill(0, at, at + size);
      bytes.writeUInt8(0x0d, at);
      bytes.writeUInt16BE(1, at + 3);
      bytes.writeUInt16BE(size - row.length, at + 5);
      bytes.writeUInt16BE(size - row.length, at + 8);
      bytes.set(row, at + size - row.length);
    };
    const top = root(sound);
    write(top, top === 1 ? 100 : 0, first);
    for (let step = 0; step < 8; step += 1) write(first + step, 0, first + step + 1);
    leaf(first + 8);
    writeFileSync(path, bytes);
  };

/** The page where the table of people begins. */
export const rootOfPeople = (sound: string): number => {
  const connection = new Database(sound, { readonly: true });
  const root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'people'").pluck().get();
  connection.close();
  return Number(root);
};
