import Database, { type Database as Connection } from 'better-sqlite3';
import { migrate, schemaVersion } from '../file/migrate.ts';
import { MIGRATIONS, type Migration } from '../migrations/migrations.ts';
import { type SchemaObject, schemaFingerprint, schemaObjects } from './schema-objects.ts';
import { SHIPPED_SCHEMAS } from './shipped-schemas.ts';

/** What an object of each type is called, and where it stands among what is told: what runs by itself comes first. */
const TYPES = {
  trigger: { foreign: 'un trigger estraneo', changed: 'il trigger', not: 'diverso da quello', missing: 'il trigger' },
  view: { foreign: 'una vista estranea', changed: 'la vista', not: 'diversa da quella', missing: 'la vista' },
  table: { foreign: 'una tabella estranea', changed: 'la tabella', not: 'diversa da quella', missing: 'la tabella' },
  index: { foreign: 'un indice estraneo', changed: "l'indice", not: 'diverso da quello', missing: "l'indice" },
} as const;
const IN_ORDER = Object.keys(TYPES);

/** Whoever writes a name into a file may write anything: enough of it to be found, on one line. */
const LONGEST_NAME = 60;

/**
 * What an archive declares otherwise than its version did, in Italian words that follow «L'archivio»: «contiene un trigger estraneo «x»».
 * None where all is as Pegaso made it. Reads declarations alone and runs none of them; one query and a hash where nothing differs.
 * @param migrations that lead to its version, or beyond.
 */
export function schemaDifferences(
  connection: Connection,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly string[] {
  const encoding = connection.pragma('encoding', { simple: true });
  if (encoding !== 'UTF-8') return [`tiene i testi in ${encoding}, che Pegaso non usa`];
  const version = schemaVersion(connection);
  const declared = schemaObjects(connection);
  const shipped = SHIPPED_SCHEMAS[version];
  if (schemaFingerprint(declared) === shipped) return [];
  const differences = differencesFrom(declaredBy(migrations, version), declared);
  // The program makes what it never shipped: a migration was changed, or what makes the log.
  if (differences.length === 0 && shipped !== undefined) throw new Error(`Version ${version} is not as it was shipped`);
  return differences;
}

/** What an archive declares that the migrations make now. */
function declaredBy(migrations: readonly Migration[], version: number): readonly SchemaObject[] {
  const made = new Database(':memory:');
  try {
    migrate(
      made,
      migrations.filter((migration) => migration.version <= version),
      { who: '', now: () => new Date(0) },
    );
    return schemaObjects(made);
  } finally {
    made.close();
  }
}

function differencesFrom(expected: readonly SchemaObject[], declared: readonly SchemaObject[]): readonly string[] {
  const key = ({ type, name }: SchemaObject): string => `${type} ${name}`;
  const ours = new Map(expected.map((object) => [key(object), object]));
  const theirs = new Set(declared.map(key));
  const told = (objects: readonly SchemaObject[], words: (object: SchemaObject) => string): readonly string[] =>
    objects.toSorted((left, right) => placeOf(left) - placeOf(right)).map(words);
  const missing = expected.filter((object) => !theirs.has(key(object)));
  const tablesMissing = new Set(missing.filter(({ type }) => type === 'table').map(({ name }) => name));
  return [
    ...told(
      declared.filter((object) => !ours.has(key(object))),
      (object) => `contiene ${wordsFor(object).foreign} ${nameOf(object)}`,
    ),
    ...told(
      declared.filter((object) => isOther(object, ours.get(key(object)))),
      (object) => `ha ${wordsFor(object).changed} ${nameOf(object)} ${wordsFor(object).not} di Pegaso`,
    ),
    ...told(
      // What was on a table went with it.
      missing.filter(({ type, table }) => type === 'table' || !tablesMissing.has(table)),
      (object) => `non ha più ${wordsFor(object).missing} ${nameOf(object)}`,
    ),
  ];
}

const isOther = (object: SchemaObject, ours: SchemaObject | undefined): boolean =>
  ours !== undefined && (object.sql !== ours.sql || object.table !== ours.table);

const placeOf = ({ type }: SchemaObject): number => IN_ORDER.indexOf(type);

const wordsFor = ({ type }: SchemaObject) => TYPES[type as keyof typeof TYPES] ?? TYPES.table;

function nameOf({ name }: SchemaObject): string {
  const shown = name.replaceAll(/\p{C}/gu, '?');
  return `«${shown.length > LONGEST_NAME ? `${shown.slice(0, LONGEST_NAME)}…` : shown}»`;
}
