/*
 * Findings of which somebody said that they are well as they are (decision 15): logged, so that it can be undone. This file is frozen: change
 * the schema with a new one.
 */
export const ACCEPTED_FINDINGS = `
-- objectiveId is null of what is found over the whole archive. fact and value are what was seen: where either is another, it is found again.
CREATE TABLE acceptedFindings (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT REFERENCES objectives (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind <> ''),
  entity TEXT NOT NULL CHECK (entity IN ('objective', 'phase', 'indicator', 'participant', 'person')),
  rowId TEXT NOT NULL CHECK (length(rowId) = 36),
  field TEXT,
  fact TEXT NOT NULL CHECK (fact <> ''),
  value TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX acceptedFindingsByObjective ON acceptedFindings (objectiveId);
`;
