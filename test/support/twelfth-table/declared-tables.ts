import { z } from 'zod';
import type * as catalogue from '../../../shared/schemas/document-tables.ts';
import { id, isoDate, longText, position } from '../../../shared/schemas/primitives.ts';

/*
 * What comes next adds tables. One that is declared in the catalogue and made by a migration, both here and nowhere else, goes the whole
 * way of the others: no line of the product speaks of it. A second one holds what belongs to the rows of the first.
 */

/** A check of an objective, made by a person on a day. */
const checks = {
  schema: z.strictObject({
    id,
    objectiveId: id,
    position,
    text: longText,
    personId: id.nullable(),
    madeOn: isoDate.nullable(),
  }),
  noun: 'La verifica',
  plural: 'Le verifiche',
  order: ['objectiveId', 'position', 'id'],
  key: [],
  owner: { field: 'objectiveId', table: 'objectives' },
  references: { personId: { table: 'people' } },
  links: [],
  ordered: true,
  fixed: [],
  signs: [['text'], ['position']],
  isGiven: false,
};

/** What is noted of a check: rows that belong to its rows. */
const checkNotes = {
  ...checks,
  schema: z.strictObject({ id, checkId: id, position, text: longText }),
  noun: "L'annotazione",
  plural: 'Le annotazioni',
  order: ['checkId', 'position', 'id'],
  owner: { field: 'checkId', table: 'checks' },
  references: {},
  links: [],
};

/** The catalogue with both tables declared. */
export const withChecks = (module: typeof catalogue) => ({
  ...module,
  DOCUMENT_TABLES: { ...module.DOCUMENT_TABLES, checks, checkNotes },
});

/** Makes both tables. */
const MIGRATION = `
CREATE TABLE checks (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL,
  personId TEXT REFERENCES people (id),
  madeOn TEXT CHECK (madeOn IS date(madeOn))
) STRICT;
CREATE INDEX checksByObjective ON checks (objectiveId, position);
CREATE TABLE checkNotes (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  checkId TEXT NOT NULL REFERENCES checks (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX checkNotesByCheck ON checkNotes (checkId, position);
CREATE TRIGGER checkTakesItsNotes BEFORE DELETE ON checks BEGIN
  DELETE FROM checkNotes WHERE checkId = OLD.id;
END;`;

/** The product's migrations, and one more. */
export const withChecksMade = ({ MIGRATIONS }: { readonly MIGRATIONS: readonly object[] }) => ({
  MIGRATIONS: [...MIGRATIONS, { version: MIGRATIONS.length + 1, sql: MIGRATION }],
});
