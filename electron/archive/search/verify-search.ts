import Database, { type Database as Connection } from 'better-sqlite3';
import { readableDatabase } from '../connection/connection.ts';
import { searchDocuments } from './search-index.ts';

interface IndexedWord {
  readonly term: string;
  readonly col: string;
  readonly doc: number;
  readonly cnt: number;
}

const WORDS = 'SELECT term, col, doc, cnt FROM temp.indexedWords ORDER BY term, col';

/**
 * Whether the full-text index holds the words of the texts: every word, in how many objectives and how often, is compared with a new index made in memory. Needs
 * a connection that may make temporary tables.
 */
export function searchIsTrue(connection: Connection): boolean {
  const fresh = new Database(':memory:');
  try {
    const sql = connection.prepare("SELECT sql FROM sqlite_schema WHERE name = 'objectiveSearch'").pluck().get();
    fresh.exec(String(sql));
    const insert = fresh.prepare(
      'INSERT INTO objectiveSearch (rowid, code, title, texts, phases, indicators) VALUES (@number, @code, @title, @texts, @phases, @indicators)',
    );
    fresh.transaction(() => {
      for (const document of searchDocuments(readableDatabase(connection))) insert.run(document);
    })();
    return sameWords(wordsOf(connection), wordsOf(fresh));
  } finally {
    fresh.close();
    connection.exec('DROP TABLE IF EXISTS temp.indexedWords');
  }
}

function wordsOf(connection: Connection): IterableIterator<IndexedWord> {
  connection.exec("CREATE VIRTUAL TABLE temp.indexedWords USING fts5vocab('main', 'objectiveSearch', 'col')");
  return connection.prepare<[], IndexedWord>(WORDS).iterate();
}

function sameWords(left: IterableIterator<IndexedWord>, right: IterableIterator<IndexedWord>): boolean {
  try {
    for (const word of left) {
      const { value: other, done } = right.next();
      if (done === true || other === undefined) return false;
      const same = other.term === word.term && other.col === word.col;
      if (!same || other.doc !== word.doc || other.cnt !== word.cnt) return false;
    }
    return right.next().done === true;
  } finally {
    left.return?.();
    right.return?.();
  }
}
