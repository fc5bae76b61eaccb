import { writeSync } from 'node:fs';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { plans } from '../../electron/archive/plans.ts';
import { inTransaction } from '../../electron/archive/steps/in-transaction.ts';
import { objectives, updateObjective } from '../../electron/archive/tables/objectives.ts';
import { TEST_AUTHOR } from './filled-archive.ts';

/*
 * Another program at an archive: `hold` opens it and waits; `write` commits one title, begins another transaction and waits in the
 * middle of it; `look` says what it got and leaves. It says one line, then is killed.
 */
const [, , path = '', doing] = process.argv;
const say = (line: string) => writeSync(1, `${line}\n`);
const waitForever = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

const archive = openArchive(path, { ...TEST_AUTHOR, who: 'Altro' });
const [objective] = plans(archive.database).flatMap(({ id }) => objectives(archive.database, id));
if (objective === undefined) throw new Error('The archive is empty');
switch (doing) {
  case 'hold':
    say(archive.access);
    waitForever();
    break;
  case 'write':
    inTransaction(archive, 'primo', (db) => updateObjective(db, objective.id, { title: 'scritto prima' }));
    inTransaction(archive, 'secondo', (db) => {
      updateObjective(db, objective.id, { title: 'x'.repeat(100_000) });
      say('begun');
      waitForever();
    });
    break;
  default:
    say(`${archive.access} ${archive.readOnlyReason} ${objective.title}`);
    archive.close();
}
