import { writeSync } from 'node:fs';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { allRows, rowsWhere, updateRow } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES, PLANS } from '../../electron/archive/tables/tables.ts';
import { TEST_AUTHOR } from './filled-archive.ts';

/*
 * Another program at an archive: `hold` opens it and waits; `write` commits one title, begins another transaction and waits in the
 * middle of it; `look` says what it got and leaves. It says one line, then is killed.
 */
const [, , path = '', doing] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);
const waitForever = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

const archive = openArchive(path, { ...TEST_AUTHOR, who: 'Altro' });
const [objective] = allRows(archive.database, PLANS).flatMap(({ id }) =>
  rowsWhere(archive.database, OBJECTIVES, { planId: id }),
);
if (objective === undefined) throw new Error('The archive is empty');
switch (doing) {
  case 'hold':
    say(archive.access);
    waitForever();
    break;
  case 'write':
    inTransaction(archive, 'primo', (db) => updateRow(db, OBJECTIVES, objective.id, { title: 'scritto prima' }));
    inTransaction(archive, 'secondo', (db) => {
      updateRow(db, OBJECTIVES, objective.id, { title: 'x'.repeat(100_000) });
      say('begun');
      waitForever();
    });
    break;
  default:
    say(`${archive.access} ${archive.readOnlyReason} ${objective.title}`);
    archive.close();
}
