import type { Database as Connection } from 'better-sqlite3';
import type { ReadableDatabase, WritableDatabase } from '../archive.ts';
import { prepared } from '../connection/prepared.ts';

/** The document that the full-text index keeps of each objective: its texts, column by column, rows as they are printed. */
const DOCUMENTS = `
SELECT number, code,
  title || char(10) || shortDescription AS title,
  implementation || char(10) || progressReport || CASE changeReason WHEN '' THEN '' ELSE char(10) || changeReason END || char(10) || coalesce(
    (SELECT group_concat(issues || char(10) || corrections || char(10) || evaluationNote, char(10) ORDER BY reviewId)
     FROM reviewEntries WHERE objectiveId = objectives.id), ''
  ) AS texts,
  coalesce(
    (SELECT group_concat(description || char(10) || note, char(10) ORDER BY position, id) FROM phases WHERE objectiveId = objectives.id), ''
  ) AS phases,
  coalesce(
    (SELECT group_concat(description || char(10) || note, char(10) ORDER BY position, id) FROM indicators WHERE objectiveId = objectives.id), ''
  ) AS indicators
FROM objectives`;

/** The objectives whose documents a step may have changed. */
const INDEXED = `
SELECT objectiveId FROM changes WHERE step = @step AND entity IN ('objectives', 'phases', 'indicators', 'reviewEntries')
UNION ALL SELECT newValue FROM changes WHERE step = @step AND field = 'objectiveId'`;

/**
 * Brings the full-text index up to what a step changed, which the log knows. Once per objective and step, just before the commit: a
 * search never sees an old text, and an import does not index an objective again for each of its rows. A row that moves changes both
 * its objectives.
 */
export function indexChangedObjectives(db: WritableDatabase, step: number | bigint): void {
  // A migration that touches none has not all the tables yet that documents are made of.
  if (prepared(db, `${INDEXED} LIMIT 1`).get({ step }) === undefined) return;
  prepared(
    db,
    `INSERT OR REPLACE INTO objectiveSearch (rowid, code, title, texts, phases, indicators)
     ${DOCUMENTS} WHERE id IN (${INDEXED})`,
  ).run({ step });
}

/** Fills an index that holds nothing yet with every objective. */
export function indexAllObjectives(connection: Connection): void {
  connection.exec(`INSERT INTO objectiveSearch (rowid, code, title, texts, phases, indicators) ${DOCUMENTS}`);
}

/** The document of one objective as the index has it. */
export function searchDocument(db: ReadableDatabase, number: number): SearchDocument {
  const document = prepared<[number], SearchDocument>(db, `${DOCUMENTS} WHERE number = ?`).get(number);
  if (document === undefined) throw new Error(`No objective number ${number}`);
  return document;
}

/** The documents of every objective, to compare with the index. */
export function searchDocuments(db: ReadableDatabase): IterableIterator<SearchDocument> {
  return prepared<[], SearchDocument>(db, `${DOCUMENTS} ORDER BY number`).iterate();
}

export interface SearchDocument {
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly texts: string;
  readonly phases: string;
  readonly indicators: string;
}
