import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { StagedFile } from '../../../electron/files/staged-file.ts';
import { stagedPath, sweepFolder, temporaryDatabasePath } from '../../../electron/files/temporary-names.ts';
import { ownerIsGone, temporaryOwner } from '../../../electron/files/temporary-owner.ts';
import { filledArchive, TEST_AUTHOR } from '../../support/filled-archive.ts';
import { spawnPegaso } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PROGRAM = new URL('../../support/leave-leftovers.ts', import.meta.url).pathname;

/** A program that is in the middle of writing beside an archive, and the names of what it is making. */
async function busyProgram(path: string) {
  const child = spawn(process.execPath, [PROGRAM, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  const [staged = '', database = '', compared = ''] = z.array(z.string()).parse(JSON.parse(z.string().parse(line)));
  return { child, staged, database, compared: join(tmpdir(), compared) };
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const reopen = (path: string) => openArchive(path, TEST_AUTHOR).close();

test('what a killed program was making is swept at the next start, and nothing else', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const folder = dirname(path);
  const killed = await busyProgram(path);
  await kill(killed.child);
  expect(readdirSync(folder)).toContain(killed.staged);
  // Whoever writes there meanwhile takes away what was staged already.
  const running = await busyProgram(path);
  // Names that a person may have given, or another computer in the same folder.
  const others = ['relazione.tmp', '.pegaso-1-0-1.parziale', `.pegaso-00000000-1-1-0-1.parziale`, 'prova.pegaso.tmp'];
  for (const name of others) writeFileSync(join(folder, name), 'di altri');
  mkdirSync(join(folder, 'prova-copie'));
  const copy = `prova-2026-03-01-100000.pegaso.${killed.database.split('.').at(-2)}.tmp`;
  writeFileSync(join(folder, 'prova-copie', copy), 'mezza copia');
  expect(readdirSync(folder)).toEqual(expect.arrayContaining([killed.database, ...others]));

  reopen(path);
  const left = readdirSync(folder);
  expect(left.filter((name) => name.includes(killed.database) || name === killed.staged)).toEqual([]);
  expect(readdirSync(join(folder, 'prova-copie'))).toEqual([]);
  const ofRunning = ['', '-journal', '-wal', '-shm'].map((suffix) => `${running.database}${suffix}`);
  expect(left).toEqual(expect.arrayContaining([running.staged, ...ofRunning, ...others]));

  // Any command that starts meanwhile, of another test too, sweeps the system's folder.
  expect(existsSync(running.compared)).toBe(true);
  expect((await spawnPegaso(temporaryFolder(), 'info', '--archive', path)).code).toBe(0);
  expect([killed.compared, running.compared].map(existsSync)).toEqual([false, true]);

  await kill(running.child);
  reopen(path);
  expect(readdirSync(folder).toSorted()).toEqual([...others, 'prova-copie', 'prova.pegaso'].toSorted());
  await spawnPegaso(temporaryFolder(), 'info', '--archive', path);
  expect(existsSync(running.compared)).toBe(false);
});

test('who may only read an archive sweeps nothing', async () => {
  const { archive, path } = filledArchive();
  const { child, staged } = await busyProgram(path);
  await kill(child);
  openArchive(path, { ...TEST_AUTHOR, access: 'read' }).close();
  expect(readdirSync(dirname(path))).toContain(staged);
  archive.close();
});

test('an own file in the making stays', () => {
  const folder = temporaryFolder();
  const file = new StagedFile(join(folder, 'schede.pdf'));
  const database = temporaryDatabasePath(join(folder, 'prova.pegaso'));
  writeFileSync(database, '');
  sweepFolder(folder);
  expect(readdirSync(folder)).toHaveLength(2);
  file.discard();
  expect(stagedPath(file.target)).not.toBe(stagedPath(file.target));
});

test('a process is told from another that has its number by now, where the system says when it began', () => {
  const [computer, pid, began] = temporaryOwner().split('-');
  expect(ownerIsGone(temporaryOwner())).toBe(false);
  expect(ownerIsGone(`${computer}-${process.ppid}-1`)).toBe(process.platform === 'linux');
  expect(ownerIsGone(`00000000-${pid}-${began}`)).toBe(false);
});

test('what was being printed or exported into another folder goes when the next file is written there', async () => {
  const { archive, path } = filledArchive();
  archive.close();
  const killed = await busyProgram(path);
  await kill(killed.child);
  const folder = temporaryFolder();
  writeFileSync(join(folder, killed.staged), 'mezza scheda');
  const file = new StagedFile(join(folder, 'altro.pdf'));
  file.write(Buffer.from('%PDF-'));
  file.close();
  file.publish();
  expect(readdirSync(folder)).toEqual(['altro.pdf']);
});
