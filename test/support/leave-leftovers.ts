import { writeFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { StagedFile } from '../../electron/files/staged-file.ts';
import { inComparedFolder, temporaryDatabasePath } from '../../electron/files/temporary-names.ts';
import { TEST_AUTHOR } from './filled-archive.ts';

/*
 * A program in the middle of everything that it may be in the middle of, beside an archive: it says the names of what it is making, in
 * one line, and waits to be killed.
 */
const [, , path = ''] = process.argv;
const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
const staged = new StagedFile(join(path, '../schede.pdf'));
staged.write(Buffer.from('una metà'));
const database = temporaryDatabasePath(path);
archive.database.prepare('PRAGMA query_only = OFF').run();
archive.database.prepare('VACUUM INTO ?').run(database);
for (const suffix of ['-journal', '-wal', '-shm']) writeFileSync(`${database}${suffix}`, 'resto');
inComparedFolder((compared) => {
  writeFileSync(join(compared, 'copia.pegaso'), 'dati di persone');
  writeSync(1, `${JSON.stringify([staged.finished, database, compared].map((name) => basename(name)))}\n`);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});
