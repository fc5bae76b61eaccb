import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database, { type Database as Connection } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { copyDatabase, UnequalCopy } from '../../../../../electron/archive/file/backups/copy-database.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

/** A database of three tables, and a connection on which something happens right before each copy. */
function changing(before: (own: Connection, time: number) => void) {
  const folder = temporaryFolder();
  const own = new Database(join(folder, 'da.db'));
  onTestFinished(() => void own.close());
  own.exec('CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE c (x); INSERT INTO a VALUES (1)');
  const state = { times: 0 };
  const connection = new Proxy(own, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'prepare') return typeof value === 'function' ? value.bind(target) : value;
      return (sql: string) => {
        if (sql.startsWith('VACUUM')) {
          state.times += 1;
          before(own, state.times);
        }
        return target.prepare(sql);
      };
    },
  });
  return { connection, target: join(folder, 'a.db'), state };
}

test('a copy of a database that another program writes meanwhile is made again, until it has as many rows of all', () => {
  const once = changing((own, time) => void (time === 1 && own.exec('INSERT INTO b VALUES (1)')));
  copyDatabase(once.connection, once.target);
  expect(once.state.times).toBe(2);
  const copy = new Database(once.target, { readonly: true });
  expect(copy.prepare('SELECT count(*) FROM b').pluck().get()).toBe(1);
  copy.close();
  const table = changing((own, time) => void (time < 3 && own.exec(`CREATE TABLE d${time} (x)`)));
  copyDatabase(table.connection, table.target);
  expect(table.state.times).toBe(3);
});

test('it is given up after the third time, and at once where the database itself did not change', () => {
  const always = changing((own) => void own.exec('INSERT INTO b VALUES (1)'));
  expect(() => copyDatabase(always.connection, always.target)).toThrow(UnequalCopy);
  expect([always.state.times, existsSync(always.target)]).toEqual([3, false]);
});
