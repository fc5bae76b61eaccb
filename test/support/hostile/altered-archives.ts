import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import Database, { type Database as Connection } from 'better-sqlite3';

/* Archives that declare what Pegaso never did. Each is made of a sound one, whose data stay as they were where they can. */

export interface AlteredArchive {
  readonly kind: string;
  /** Makes the file at a path out of a sound archive. */
  readonly make: (sound: string, path: string) => void;
  /** What a person is told of it, whatever is asked. */
  readonly told: RegExp;
}

/** Runs SQL in a copy of a sound archive. */
const by =
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
const rewritten = (sql: string): AlteredArchive['make'] =>
  by(sql, (connection) => connection.pragma('writable_schema = ON'));

const ENDLESS = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

/** Its pages copied one by one into a database of another kind. */
const copiedWith =
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
const tangled =
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

const rootOfPeople = (sound: string): number => {
  const connection = new Database(sound, { readonly: true });
  const root = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'people'").pluck().get();
  connection.close();
  return Number(root);
};

const kind = (name: string, make: AlteredArchive['make'], told: RegExp): AlteredArchive => ({ kind: name, make, told });

export const ALTERED_ARCHIVES: readonly AlteredArchive[] = [
  kind(
    'a view without end in the place of a table',
    by(
      `DROP TABLE fileFacts; CREATE VIEW fileFacts AS ${ENDLESS} SELECT 'applicationVersion' AS name, max(x) AS value FROM c`,
    ),
    /contiene una vista estranea «fileFacts»/u,
  ),
  kind(
    'a trigger that takes rows away',
    by('CREATE TRIGGER h AFTER UPDATE ON objectives BEGIN DELETE FROM phases; END'),
    /contiene un trigger estraneo «h»:/u,
  ),
  kind(
    'no log',
    by('DROP TRIGGER phasesLogUpdate; DROP TRIGGER phasesLogInsert'),
    /«phasesLogInsert» \(e ha un'altra differenza\)/u,
  ),
  kind(
    'a log that sees nothing',
    rewritten("UPDATE sqlite_schema SET sql = replace(sql, 'BEGIN', 'WHEN 0 BEGIN') WHERE name = 'plansLogUpdate'"),
    /ha il trigger «plansLogUpdate» diverso/u,
  ),
  kind('a foreign view', by('CREATE VIEW spia AS SELECT 1'), /contiene una vista estranea «spia»/u),
  kind('a foreign table', by('CREATE TABLE spia (x)'), /contiene una tabella estranea «spia»/u),
  kind(
    'a foreign index with a function',
    by('CREATE INDEX spia ON phases (length(note))'),
    /contiene un indice estraneo «spia»/u,
  ),
  kind('a missing index', by('DROP INDEX phasesByObjective'), /non ha più l'indice «phasesByObjective»/u),
  kind('a missing table', by('DROP TABLE takenReturns'), /non ha più la tabella «takenReturns»/u),
  kind('missing tables', by('DROP TABLE changes; DROP TABLE steps'), /non ha più la tabella «changes»/u),
  kind('a table renamed', by('ALTER TABLE phases RENAME TO fasi'), /contiene una tabella estranea «fasi»/u),
  kind('a column more', by('ALTER TABLE people ADD COLUMN x TEXT'), /ha la tabella «people» diversa/u),
  kind(
    'a generated column',
    by('ALTER TABLE people ADD COLUMN x TEXT GENERATED ALWAYS AS (hex(zeroblob(1000))) VIRTUAL'),
    /ha la tabella «people» diversa/u,
  ),
  kind(
    'a check that never ends',
    rewritten(
      "UPDATE sqlite_schema SET sql = replace(sql, 'name TEXT NOT NULL UNIQUE', 'name TEXT NOT NULL UNIQUE CHECK (length(zeroblob(900000000)) > 1)') WHERE name = 'people'",
    ),
    /ha la tabella «people» diversa/u,
  ),
  kind(
    'a virtual table in the place of a table',
    by('DROP TABLE participants; CREATE VIRTUAL TABLE participants USING fts5(id, objectiveId)'),
    /contiene una tabella estranea «participants_config»/u,
  ),
  kind(
    'a virtual table of a module that is not there',
    rewritten(
      "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE people USING spia(x)', rootpage = 0 WHERE name = 'people'",
    ),
    /«people»|danneggiato/u,
  ),
  kind(
    'a version that lies, too low',
    by('PRAGMA user_version = 1'),
    /contiene un trigger estraneo «acceptedFindingsLogDelete»/u,
  ),
  kind('a version that lies, too high', by('PRAGMA user_version = 99'), /versione 99, più recente/u),
  kind('no version', by('PRAGMA user_version = 0'), /danneggiato/u),
  kind('a version below all', by('PRAGMA user_version = -7'), /danneggiato/u),
  kind('no declarations', rewritten('DELETE FROM sqlite_schema'), /non ha più la tabella/u),
  kind(
    'declarations that are no SQL',
    rewritten("UPDATE sqlite_schema SET sql = 'CREATE TABLE (' WHERE name = 'people'"),
    /danneggiato/u,
  ),
  kind(
    'a name that says what it likes',
    by(`CREATE TABLE "a\nb${'x'.repeat(5_000)}" (x)`),
    /una tabella estranea «a\?bx+…»/u,
  ),
  kind(
    'a name of another database',
    by('CREATE VIEW "temp.phases" AS SELECT * FROM phases'),
    /una vista estranea «temp.phases»/u,
  ),
  kind('UTF-16', copiedWith("encoding = 'UTF-16le'"), /tiene i testi in UTF-16le, che Pegaso non usa/u),
  kind(
    'a list of declarations that leads into itself',
    tangled(() => 1),
    /elenco di tabelle che nessun archivio/u,
  ),
  kind('a table that leads into itself', tangled(rootOfPeople), /danneggiato/u),
  kind(
    'more tables than can be read',
    rewritten(`WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 6000)
      INSERT INTO sqlite_schema SELECT 'view', 'v' || x, 'v' || x, 0, 'CREATE VIEW v' || x || ' AS SELECT 1' FROM c`),
    /elenco di tabelle che nessun archivio/u,
  ),
  kind('a declaration without end', by(`CREATE VIEW spia AS SELECT '${'x'.repeat(2_000_000)}'`), /elenco di tabelle/u),
];
