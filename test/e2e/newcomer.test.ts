import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openArchive } from '../../electron/archive/file/open-archive.ts';
import { allRows } from '../../electron/archive/tables/table.ts';
import { OBJECTIVES } from '../../electron/archive/tables/tables.ts';
import { findChromium } from '../../electron/hosts/browser/find-chromium.ts';
import { electronBinary } from '../../electron/hosts/electron-binary.ts';
import { TEST_AUTHOR } from '../support/filled-archive.ts';
import { pegaso } from '../support/pegaso-cli.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hiddenScreen, typeNpmStart } from './support/typed-start.ts';

/*
 * What the README tells a newcomer to type, typed. A command that it tells from now on has to be typed here too.
 */

const PROJECT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The lines to be typed under a heading of the README, without what it says of them. */
function toldUnder(heading: string): readonly string[] {
  const [, section = ''] = readFileSync(join(PROJECT, 'README.md'), 'utf8').split(`## ${heading}\n`);
  const [, block = ''] = section.split('```');
  return block
    .split('\n')
    .map((line) => line.replace(/ +#.*$/u, '').trim())
    .filter((line) => line !== '');
}

test('what a newcomer is told to type is what is typed here', () => {
  expect(toldUnder('Try it')).toEqual(['npm ci && npm run demo', 'npm ci && npm start']);
});

test('npm run demo, and the print that the README makes of it', async () => {
  const clone = temporaryFolder();
  for (const part of ['package.json', 'electron', 'shared', 'resources']) {
    cpSync(join(PROJECT, part), join(clone, part), { recursive: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
  const type = (...words: readonly string[]) => run('npm', words, { cwd: clone });
  await type('run', 'demo');
  expect(readdirSync(join(clone, 'out')).toSorted()).toEqual(['centri', 'sample.pegaso', 'schede.pdf']);
  const [example = ''] =
    /^npm run -s pegaso -- print .*$/mu.exec(readFileSync(join(PROJECT, 'README.md'), 'utf8')) ?? [];
  const { stdout } = await type(...example.split(' ').slice(1));
  expect(stdout).toContain('biblioteca.pdf');
  expect(existsSync(join(clone, 'out', 'biblioteca.pdf'))).toBe(true);
});

test('npm start: the sample opened, written in, printed, closed, and sound', { timeout: 180_000 }, async ({ skip }) => {
  const browser = findChromium(process.platform, process.env) ?? skip('no Chromium is installed');
  if (!isOnPath('Xvfb')) skip('Xvfb is not installed');
  if (electronBinary(PROJECT) !== null) skip('npm start opens Electron here');
  if (process.env['PEGASO_E2E_HOST'] === 'shell') skip('npm start opens a host of its own');
  const home = temporaryFolder();
  const { page, said, choose, ended } = await typeNpmStart(home, await hiddenScreen(), browser);
  await page.getByRole('button', { name: /esempio/iu }).click();
  await page.getByRole('region', { name: 'Albero degli obiettivi' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('2026_A01_01');
  await page.getByRole('option', { name: '2026_A01_01' }).first().click();
  await page.getByRole('main').getByText('2026_A01_01', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Descrizione sintetica' }).fill('Scritta dalla finestra');
  await page.keyboard.press('Tab');
  await page.getByText('Tutto salvato').waitFor();

  const pdf = join(home, 'schede.pdf');
  choose(pdf);
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: 'Stampa…' }).click();
  await page.getByText(/^Stampate 18 schede/u).waitFor();
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');

  await page.getByLabel('Descrizione estesa').fill('Scritta un attimo prima di chiudere');
  await page.close({ runBeforeUnload: true });
  expect(await ended).toBe(0);
  // As root the browser cannot have its sandbox, and that is said; else nothing is said but why it is a browser.
  expect(said().includes('sandbox')).toBe(process.getuid?.() === 0);
  const log = join(home, 'state', 'pegaso', 'pegaso.log');
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');

  const archive = join(home, 'config', 'Pegaso', 'esempio', 'Comune di esempio.pegaso');
  expect(await pegaso('verify', '--archive', archive)).toMatchObject({ code: 0 });
  expect(objectiveIn(archive, '2026_A01_01')).toMatchObject({
    shortDescription: 'Scritta dalla finestra',
    title: 'Scritta un attimo prima di chiudere',
  });
});

function objectiveIn(path: string, code: string) {
  const archive = openArchive(path, { ...TEST_AUTHOR, access: 'read' });
  try {
    return allRows(archive.database, OBJECTIVES).find((one) => one.code === code);
  } finally {
    archive.close();
  }
}

function isOnPath(program: string): boolean {
  const { PATH = '' } = process.env;
  return PATH.split(':').some((folder) => existsSync(join(folder, program)));
}
