/*
 * The next year and the approved plan (decision 18): where an objective and an indicator go on from, why a plan was varied, and the versions
 * that were adopted. This file is frozen: change the schema with a new one.
 */
export const NEXT_YEAR = `
-- The row of the year before that this one goes on from. No foreign key: a package or another archive may not have it.
ALTER TABLE objectives ADD COLUMN continuesId TEXT CHECK (length(continuesId) = 36);
ALTER TABLE indicators ADD COLUMN continuesId TEXT CHECK (length(continuesId) = 36);
CREATE INDEX objectivesByContinued ON objectives (continuesId) WHERE continuesId IS NOT NULL;
CREATE INDEX indicatorsByContinued ON indicators (continuesId) WHERE continuesId IS NOT NULL;

ALTER TABLE objectives ADD COLUMN changeReason TEXT NOT NULL DEFAULT '';

-- The plan of a year as an act adopted it: the first is the approval, later ones are variations. seenChange is the number of the last change
-- that was there then, by which versions follow one another.
CREATE TABLE planVersions (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  planId TEXT NOT NULL REFERENCES plans (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1000 AND 9999),
  date TEXT NOT NULL CHECK (date IS date(date)),
  act TEXT NOT NULL CHECK (act <> ''),
  snapshotId TEXT NOT NULL REFERENCES snapshots (id),
  seenChange INTEGER NOT NULL,
  UNIQUE (planId, year, seenChange)
) STRICT;
`;
