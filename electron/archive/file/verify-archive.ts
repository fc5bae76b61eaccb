import Database, { type Database as Connection } from 'better-sqlite3';
import { z } from 'zod';
import { oneOrCounted } from '../../../shared/format/counted.ts';
import { changedEntity } from '../../../shared/schemas/change.ts';
import type { Archive } from '../archive.ts';
import { connectionOf, withTemporaryWrites } from '../connection/connection.ts';
import { MIGRATIONS, type Migration } from '../migrations/migrations.ts';
import { snapshotProblems } from '../reviews/snapshots.ts';
import { schemaDifferences } from '../schema/schema-differences.ts';
import { searchIsTrue } from '../search/verify-search.ts';

/** Problems of one kind that are told one by one. */
const MOST_TOLD = 20;

/** What looking through an archive came to. */
export interface ArchiveCheck {
  /** Whether the file itself is broken: nothing more should be written into it. */
  readonly isDamaged: boolean;
  /** One Italian sentence for each problem; none when it is sound. */
  readonly problems: readonly string[];
}

/**
 * Looks through the whole archive for what should never be there. @returns one Italian sentence for each problem; none when it
 * is sound. Writes nothing. @param migrations that made it, if not the program's own.
 */
export function verifyArchive(archive: Archive, migrations: readonly Migration[] = MIGRATIONS): readonly string[] {
  return checkArchive(archive, 'whole', () => {}, migrations).problems;
}

/**
 * Looks through an archive, writing nothing.
 * @param depth `pages` only whether the file is sound page by page, without comparing indexes: about a second for ten thousand objectives;
 * `whole` also what it declares, indexes, references, trees, history and search.
 * @param onPart is called before each part with how many are done of how many; what it throws ends the check.
 */
export function checkArchive(
  archive: Archive,
  depth: 'pages' | 'whole',
  onPart: (done: number, total: number) => void,
  migrations: readonly Migration[] = MIGRATIONS,
): ArchiveCheck {
  const connection = connectionOf(archive.database);
  if (depth === 'pages') {
    onPart(0, 1);
    const problems = structureProblems(connection, 'quick_check');
    return { isDamaged: problems.length > 0, problems };
  }
  const frozen = () => snapshotProblems(archive.database);
  const parts = [referenceProblems, treeProblems, logProblems, searchProblems, frozen];
  const total = parts.length + 2;
  onPart(0, total);
  const schema = schemaProblems(connection, migrations);
  // What is declared otherwise may answer every other question as it likes, or never.
  if (schema.length > 0) return { isDamaged: false, problems: schema };
  onPart(1, total);
  const structure = structureProblems(connection, 'integrity_check');
  // In a broken file the other questions have no sure answer.
  if (structure.length > 0) return { isDamaged: true, problems: structure };
  const problems = parts.flatMap((part, index) => {
    onPart(index + 2, total);
    return part(connection);
  });
  return { isDamaged: false, problems };
}

function schemaProblems(connection: Connection, migrations: readonly Migration[]): readonly string[] {
  return schemaDifferences(connection, migrations)
    .slice(0, MOST_TOLD)
    .map((difference) => `L'archivio ${difference}: ripristinare una copia di sicurezza.`);
}

function structureProblems(connection: Connection, check: 'quick_check' | 'integrity_check'): readonly string[] {
  return z
    .array(z.string())
    .parse(verdictsOf(connection, check))
    .filter((verdict) => verdict !== 'ok')
    .map((verdict) => `Il file è danneggiato (${verdict}): ripristinare una copia di sicurezza.`);
}

/** What SQLite finds; what it stumbles over while it looks is a finding too. */
function verdictsOf(connection: Connection, check: string): readonly unknown[] {
  try {
    return connection.prepare(`PRAGMA ${check}(${MOST_TOLD})`).pluck().all();
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code)) return [error.message];
    throw error;
  }
}

function referenceProblems(connection: Connection): readonly string[] {
  const rows = z
    .array(z.object({ table: z.string(), parent: z.string() }))
    .parse(connection.pragma('foreign_key_check'));
  const counts = Map.groupBy(rows, ({ table, parent }) => `${table} ${parent}`);
  return [...counts.values()].map((broken) => {
    const [{ table, parent } = { table: '', parent: '' }] = broken;
    const lost = `righe di «${parent}» che non ci sono`;
    return broken.length === 1
      ? `C'è una riga di «${table}» che rimanda a ${lost}.`
      : `Ci sono ${broken.length} righe di «${table}» che rimandano a ${lost}.`;
  });
}

/** Rows that are their own ancestors: from none of them does the tree's root lead down to them. */
function treeProblems(connection: Connection): readonly string[] {
  return ['objectives', 'centres'].flatMap((table) => {
    const sql = `WITH RECURSIVE reached (id) AS (
      SELECT id FROM ${table} WHERE parentId IS NULL
      UNION SELECT child.id FROM ${table} AS child JOIN reached ON child.parentId = reached.id)
      SELECT count(*) FROM ${table} WHERE id NOT IN (SELECT id FROM reached)`;
    const lost = Number(connection.prepare(sql).pluck().get());
    if (lost === 0) return [];
    return lost === 1
      ? [`C'è una riga di «${table}» che discende da sé stessa.`]
      : [`Ci sono ${lost} righe di «${table}» che discendono da sé stesse.`];
  });
}

function thereAre(count: number, one: string, many: string): string {
  return `${count === 1 ? "C'è" : 'Ci sono'} ${oneOrCounted(count, one, many)}`;
}

function logProblems(connection: Connection): readonly string[] {
  const count = (sql: string): number => Number(connection.prepare(sql).pluck().get());
  const problems: string[] = [];
  const orphans = count('SELECT count(*) FROM changes WHERE step NOT IN (SELECT number FROM steps)');
  if (orphans > 0)
    problems.push(`${thereAre(orphans, 'una modifica', 'modifiche')} senza autore né data nella cronologia.`);
  const empty = count('SELECT count(*) FROM steps WHERE number NOT IN (SELECT step FROM changes)');
  if (empty > 0) problems.push(`${thereAre(empty, "un'operazione", 'operazioni')} senza modifiche nella cronologia.`);
  if (count('SELECT count(*) FROM currentStep') > 0)
    problems.push("C'è un'operazione rimasta aperta nella cronologia.");
  for (const table of changedEntity.options) {
    const sql = `SELECT count(*) FROM changes WHERE entity = '${table}' AND kind`;
    const logged = count(`${sql} = 'insert'`) - count(`${sql} = 'delete'`);
    const rows = count(`SELECT count(*) FROM ${table}`);
    if (logged !== rows)
      problems.push(
        `La cronologia racconta ${oneOrCounted(logged, 'una riga', 'righe')} di «${table}», ma ${rows === 1 ? "ce n'è una" : `ce ne sono ${rows}`}.`,
      );
  }
  return problems;
}

function searchProblems(connection: Connection): readonly string[] {
  const isTrue = withTemporaryWrites(connection, () => searchIsTrue(connection));
  return isTrue ? [] : ["L'indice della ricerca non corrisponde ai testi: le ricerche potrebbero non trovare tutto."];
}
