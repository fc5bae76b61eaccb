/*
 * Checks of the year (decision 17): the words of checks are data; what was frozen at a closing is kept beside them, out of the log. This file is
 * frozen: change the schema with a new one.
 */
export const REVIEWS = `
ALTER TABLE objectives ADD COLUMN weight INTEGER CHECK (weight BETWEEN 0 AND 99999999999);
ALTER TABLE indicators ADD COLUMN unit TEXT NOT NULL DEFAULT '';

-- The check whose entries a hand-out asks for. It may be deleted since.
ALTER TABLE handOuts ADD COLUMN reviewId TEXT CHECK (length(reviewId) = 36);
ALTER TABLE receivedHandOuts ADD COLUMN reviewId TEXT CHECK (length(reviewId) = 36);

CREATE TABLE bands (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  minimum INTEGER NOT NULL UNIQUE CHECK (minimum BETWEEN 0 AND 10000),
  label TEXT NOT NULL CHECK (label <> '')
) STRICT;

CREATE TABLE reviews (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  planId TEXT NOT NULL REFERENCES plans (id),
  date TEXT NOT NULL CHECK (date IS date(date)),
  UNIQUE (planId, date)
) STRICT;

CREATE TABLE reviewEntries (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  reviewId TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  issues TEXT NOT NULL,
  corrections TEXT NOT NULL,
  reachable INTEGER CHECK (reachable IN (0, 1)),
  evaluated INTEGER CHECK (evaluated BETWEEN 0 AND 10000),
  notAssessable INTEGER NOT NULL CHECK (notAssessable IN (0, 1)),
  evaluationNote TEXT NOT NULL,
  UNIQUE (reviewId, objectiveId)
) STRICT;
CREATE INDEX reviewEntriesByObjective ON reviewEntries (objectiveId);

-- What was frozen: an archive document as gzipped JSON and the figures computed of it. Never deleted, since an undo and a redo need it.
CREATE TABLE snapshots (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  day TEXT NOT NULL CHECK (day IS date(day)),
  content BLOB NOT NULL,
  figures BLOB NOT NULL
) STRICT;

-- A check without a row here is open. seenChange is the number of the last change that was there when it was closed.
CREATE TABLE closings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  reviewId TEXT NOT NULL UNIQUE REFERENCES reviews (id),
  kind TEXT NOT NULL CHECK (kind IN ('closing', 'validation')),
  snapshotId TEXT NOT NULL REFERENCES snapshots (id),
  seenChange INTEGER NOT NULL
) STRICT;
`;

/** The bands that a new archive begins with, in one that was there before; a new one gets them with its other lists. */
export const FILL_REVIEWS = `
INSERT INTO bands (id, minimum, label)
SELECT id, minimum, label FROM (
  SELECT '019ac840-0000-7000-8000-000000000001' AS id, 0 AS minimum, 'Non raggiunto' AS label
  UNION ALL SELECT '019ac840-0000-7000-8000-000000000002', 1, 'Raggiunto in minima parte'
  UNION ALL SELECT '019ac840-0000-7000-8000-000000000003', 5000, 'Parzialmente raggiunto'
  UNION ALL SELECT '019ac840-0000-7000-8000-000000000004', 8000, 'In gran parte raggiunto'
  UNION ALL SELECT '019ac840-0000-7000-8000-000000000005', 9000, 'Raggiunto'
) WHERE EXISTS (SELECT 1 FROM levels);
`;
