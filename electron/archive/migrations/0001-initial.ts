/*
 * The first archive. Columns bear the names of the fields in shared/schemas, so that a row read is the value of its schema.
 * '' is the blank of a text, NULL the blank of a number, date or reference. This file is frozen: change the schema with a new one.
 */
export const INITIAL = `
CREATE TABLE municipality (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL CHECK (name <> ''),
  crest TEXT
) STRICT;
CREATE UNIQUE INDEX municipalityIsOne ON municipality ((1));

CREATE TABLE plans (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  firstYear INTEGER NOT NULL CHECK (firstYear BETWEEN 1900 AND 2999),
  lastYear INTEGER NOT NULL CHECK (lastYear BETWEEN 1900 AND 2999),
  CHECK (firstYear <= lastYear)
) STRICT;

CREATE TABLE levels (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code IN ('MANDATO', 'MISSIONE', 'PROGRAMMA', 'PEG')),
  label TEXT NOT NULL CHECK (label <> ''),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE centres (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  code TEXT UNIQUE CHECK (code <> ''),
  longName TEXT NOT NULL,
  shortName TEXT NOT NULL,
  parentId TEXT REFERENCES centres (id) CHECK (parentId <> id),
  position INTEGER NOT NULL CHECK (position >= 0),
  CHECK (longName <> '' OR shortName <> '')
) STRICT;
CREATE INDEX centresByParent ON centres (parentId);

CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE councillors (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE listItems (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('status', 'indicatorType', 'relation')),
  label TEXT NOT NULL CHECK (label <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  UNIQUE (kind, label)
) STRICT;

-- "number" is the document of the full-text index; it is no identity and is not logged.
CREATE TABLE objectives (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  planId TEXT NOT NULL REFERENCES plans (id),
  level TEXT NOT NULL CHECK (level IN ('MANDATO', 'MISSIONE', 'PROGRAMMA', 'PEG')),
  parentId TEXT REFERENCES objectives (id) CHECK (parentId <> id),
  code TEXT NOT NULL CHECK (code <> ''),
  year INTEGER CHECK (year BETWEEN 1900 AND 2999),
  shortDescription TEXT NOT NULL,
  title TEXT NOT NULL,
  councillorId TEXT REFERENCES councillors (id),
  centreId TEXT REFERENCES centres (id),
  responsibleId TEXT REFERENCES people (id),
  implementation TEXT NOT NULL,
  progressReport TEXT NOT NULL,
  statusId TEXT REFERENCES listItems (id)
) STRICT;
CREATE INDEX objectivesByCode ON objectives (planId, code);
CREATE INDEX objectivesByParent ON objectives (parentId);

CREATE TABLE phases (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  description TEXT NOT NULL,
  plannedStart TEXT CHECK (plannedStart IS date(plannedStart)),
  plannedEnd TEXT CHECK (plannedEnd IS date(plannedEnd)),
  actualStart TEXT CHECK (actualStart IS date(actualStart)),
  actualEnd TEXT CHECK (actualEnd IS date(actualEnd)),
  weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
  progress INTEGER CHECK (progress BETWEEN 0 AND 10000),
  responsibleId TEXT REFERENCES people (id),
  centreId TEXT REFERENCES centres (id),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX phasesByObjective ON phases (objectiveId, position);

CREATE TABLE indicators (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  description TEXT NOT NULL,
  typeId TEXT REFERENCES listItems (id),
  direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'yesNo')),
  weight INTEGER NOT NULL CHECK (weight BETWEEN -99999999999 AND 99999999999),
  target INTEGER CHECK (target BETWEEN -99999999999 AND 99999999999),
  result INTEGER CHECK (result BETWEEN -99999999999 AND 99999999999),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX indicatorsByObjective ON indicators (objectiveId, position);

CREATE TABLE indicatorResults (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  indicatorId TEXT NOT NULL REFERENCES indicators (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  value INTEGER NOT NULL CHECK (value BETWEEN -99999999999 AND 99999999999),
  UNIQUE (indicatorId, year)
) STRICT;

-- Results go before their indicator and not by cascade after it: the log must still find which objective they were of.
CREATE TRIGGER indicatorTakesItsResults BEFORE DELETE ON indicators BEGIN
  DELETE FROM indicatorResults WHERE indicatorId = OLD.id;
END;

CREATE TABLE participants (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  personId TEXT REFERENCES people (id),
  relationId TEXT REFERENCES listItems (id),
  commitment INTEGER CHECK (commitment BETWEEN 0 AND 10000),
  fromDate TEXT CHECK (fromDate IS date(fromDate)),
  toDate TEXT CHECK (toDate IS date(toDate))
) STRICT;
CREATE INDEX participantsByObjective ON participants (objectiveId, position);

CREATE TABLE settings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- Facts about the file itself: not data of the Ente, not logged, not exported.
CREATE TABLE fileFacts (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- An undo reverts an edit or a redo, a redo reverts an undo; a foundation (birth, migration) is never undone, nor what is before it.
CREATE TABLE steps (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('foundation', 'edit', 'undo', 'redo')),
  reverts INTEGER REFERENCES steps (number) CHECK ((reverts IS NULL) = (role IN ('foundation', 'edit')))
) STRICT;

-- The step being written; empty between transactions, so a write outside a step finds no step and is refused by changes.step.
CREATE TABLE currentStep (
  step INTEGER NOT NULL PRIMARY KEY REFERENCES steps (number)
) STRICT;

-- An insert holds nothing, since the row itself does; a delete holds the whole old row as JSON, an update one field.
CREATE TABLE changes (
  number INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,
  entity TEXT NOT NULL,
  entityId TEXT NOT NULL,
  objectiveId TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('insert', 'update', 'delete')),
  field TEXT CHECK ((field IS NULL) = (kind <> 'update')),
  oldValue ANY,
  newValue ANY
) STRICT;
CREATE INDEX changesByStep ON changes (step);
CREATE INDEX changesByObjective ON changes (objectiveId) WHERE objectiveId IS NOT NULL;

CREATE VIRTUAL TABLE objectiveSearch USING fts5(
  code, title, texts, phases, indicators,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

-- Words gathered in memory before they are written: at the default of 1 MB an import writes and merges many small lists.
INSERT INTO objectiveSearch (objectiveSearch, rank) VALUES ('hashsize', 16777216);

-- An objective's other documents are brought up to date at the end of each step, by the log: see search-index.ts.
CREATE TRIGGER searchForgetsObjective AFTER DELETE ON objectives BEGIN
  DELETE FROM objectiveSearch WHERE rowid = OLD.number;
END;
`;
