/*
 * Doubts of imports that nobody has looked at yet (decision 15): logged, so that an import takes its doubts along when it is undone. This file
 * is frozen: change the schema with a new one.
 */
export const IMPORT_DOUBTS = `
-- rowId is the row that was made of what was read: it may be gone while its objective is there.
CREATE TABLE importDoubts (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  objectiveId TEXT NOT NULL REFERENCES objectives (id) ON DELETE CASCADE,
  entity TEXT NOT NULL CHECK (entity IN ('objective', 'phase', 'indicator', 'participant')),
  rowId TEXT NOT NULL CHECK (length(rowId) = 36),
  field TEXT,
  file TEXT NOT NULL,
  place TEXT NOT NULL,
  message TEXT NOT NULL CHECK (message <> ''),
  readAt TEXT NOT NULL
) STRICT;
CREATE INDEX importDoubtsByObjective ON importDoubts (objectiveId);
`;
