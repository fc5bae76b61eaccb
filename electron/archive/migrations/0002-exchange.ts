/*
 * Packages between offices (ADR 6). What left or came as a file is a fact that no undo calls back: those tables are not logged. Only
 * takenReturns is, in the step that takes the rows in. This file is frozen: change the schema with a new one.
 */
export const EXCHANGE = `
-- Archive documents as gzipped JSON: what a package held, by the identity of the package.
CREATE TABLE packageContents (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE handOuts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at TEXT NOT NULL,
  sender TEXT NOT NULL,
  receiver TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('package', 'spreadsheet')),
  scope TEXT NOT NULL CHECK (scope IN ('everything', 'results')),
  deadline TEXT CHECK (deadline IS date(deadline)),
  message TEXT NOT NULL,
  selection TEXT NOT NULL,
  packageId TEXT NOT NULL UNIQUE REFERENCES packageContents (id),
  closed INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT;

CREATE TABLE receivedHandOuts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at TEXT NOT NULL,
  sender TEXT NOT NULL,
  receiver TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('package', 'spreadsheet')),
  scope TEXT NOT NULL CHECK (scope IN ('everything', 'results')),
  deadline TEXT CHECK (deadline IS date(deadline)),
  message TEXT NOT NULL,
  selection TEXT NOT NULL,
  packageId TEXT NOT NULL UNIQUE REFERENCES packageContents (id),
  receivedAt TEXT NOT NULL,
  -- Number of the last change that was there when it came; later ones are the receiver's work.
  seenChange INTEGER NOT NULL
) STRICT;

-- Of hand-outs made here and received. An objective may be gone from the archive and still be out. Those of the context came along
-- because handed ones hang under them.
CREATE TABLE handOutObjectives (
  handOutId TEXT NOT NULL,
  objectiveId TEXT NOT NULL CHECK (length(objectiveId) = 36),
  role TEXT NOT NULL CHECK (role IN ('handed', 'context')),
  PRIMARY KEY (handOutId, objectiveId)
) STRICT, WITHOUT ROWID;
CREATE INDEX handOutObjectivesByObjective ON handOutObjectives (objectiveId);

-- In the order of writing: all of one hand-out are the lineage of the next.
CREATE TABLE writtenReturns (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  handOutId TEXT NOT NULL REFERENCES receivedHandOuts (id),
  writtenAt TEXT NOT NULL,
  writtenBy TEXT NOT NULL,
  seenChange INTEGER NOT NULL
) STRICT;
CREATE INDEX writtenReturnsByHandOut ON writtenReturns (handOutId);

-- lineage and undecided are JSON lists: identities of packages, keys of differences. baseId is the content that it was compared with.
CREATE TABLE takenReturns (
  id TEXT NOT NULL PRIMARY KEY REFERENCES packageContents (id),
  handOutId TEXT NOT NULL REFERENCES handOuts (id),
  baseId TEXT NOT NULL REFERENCES packageContents (id),
  lineage TEXT NOT NULL CHECK (json_valid(lineage)),
  writtenAt TEXT NOT NULL,
  writtenBy TEXT NOT NULL,
  takenAt TEXT NOT NULL,
  takenBy TEXT NOT NULL,
  changes INTEGER NOT NULL CHECK (changes >= 0),
  undecided TEXT NOT NULL CHECK (json_valid(undecided))
) STRICT;
CREATE INDEX takenReturnsByHandOut ON takenReturns (handOutId);
`;
