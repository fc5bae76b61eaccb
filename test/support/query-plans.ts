import type { ReadableDatabase } from '../../electron/archive/archive.ts';

/** A database that notes the SQL it is asked to prepare. */
export function noting(db: ReadableDatabase, asked: Set<string>): ReadableDatabase {
  return new Proxy(db, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name, target);
      return (sql: string) => {
        asked.add(sql);
        return target.prepare(sql);
      };
    },
  });
}

/** Tables that a statement reads from end to end. */
export function scannedTables(db: ReadableDatabase, sql: string): readonly string[] {
  const parameters = sql.includes('@')
    ? [Object.fromEntries([...sql.matchAll(/@(\w+)/gu)].map(([, name = '']) => [name, 1]))]
    : [...sql.matchAll(/\?/gu)].map(() => 1);
  const steps = db.prepare<unknown[], { readonly detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters);
  return steps.flatMap(({ detail }) => /^SCAN (\w+)\b(?! VIRTUAL)/u.exec(detail)?.[1] ?? []);
}
