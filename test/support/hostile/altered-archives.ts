import { type AlteredArchive, by, copiedWith, rewritten, rootOfPeople, tangled } from './alter-archive.ts';

const ENDLESS = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)';

const kind = (name: string, make: AlteredArchive['make'], told: RegExp): AlteredArchive => ({
  kind: name,
  make,
  told,
});

/** Archives of every such kind. */
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
