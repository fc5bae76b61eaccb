import { appendFileSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openArchive } from '../../../electron/archive/file/open-archive.ts';
import { buildSample } from '../../../electron/archive/sample/build-sample.ts';
import { inTransaction } from '../../../electron/archive/steps/in-transaction.ts';
import { createDispatch } from '../../../electron/dispatch/create-dispatch.ts';
import { pageError } from '../../../electron/hosts/page-error.ts';
import { logProblem } from '../../../electron/log/log-problem.ts';
import { logTail } from '../../../electron/log/logger.ts';
import { startApplication } from '../../../electron/start-application.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { TABLE_NAMES } from '../../../shared/schemas/table-names.ts';
import { fakeHost } from '../../support/app/fake-host.ts';
import { TEST_AUTHOR } from '../../support/filled-archive.ts';
import { pegasoWith } from '../../support/pegaso-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A word that no program says by itself: it stands in every text, name and file name. */
const MARK = 'ZQX';
const MARKED = `${MARK} «Rossi» dell'"Aquila"`;

let logs = '';

beforeEach(() => {
  logs = temporaryFolder();
  vi.stubEnv('XDG_STATE_HOME', logs);
  vi.stubEnv('LOCALAPPDATA', logs);
});
afterEach(() => vi.unstubAllEnvs());

const display = { screen: { width: 1920, height: 1080 }, window: { width: 1200, height: 800 }, scale: 1.25, zoom: 100 };

/** An archive with the mark in every column of text that takes one, under a marked name. @returns how many columns those are. */
function markedArchive() {
  const folder = join(temporaryFolder(), `${MARK} Comune dell'Aquila`);
  mkdirSync(folder);
  const path = join(folder, `${MARKED.replaceAll('"', '')}.pegaso`);
  buildSample(path, { ...TEST_AUTHOR, who: MARKED });
  const archive = openArchive(path, { ...TEST_AUTHOR, who: MARKED });
  let marked: string[] = [];
  inTransaction(archive, `passo ${MARKED}`, (db) => {
    marked = [...TABLE_NAMES, 'municipality'].flatMap((table) => {
      const columns = db
        .prepare<[], string>(`SELECT name FROM pragma_table_info('${table}') WHERE type = 'TEXT'`)
        .pluck()
        .all();
      return columns.filter((column) => takesMark(db, table, column)).map((column) => `${table}.${column}`);
    });
  });
  archive.close();
  return { folder, path, marked };
}

function takesMark(db: Parameters<Parameters<typeof inTransaction>[2]>[0], table: string, column: string): boolean {
  if (/(?:^id|Id)$/u.test(column)) return false;
  db.prepare('SAVEPOINT one').run();
  try {
    return db.prepare(`UPDATE ${table} SET ${column} = ? || rowid`).run(MARKED).changes > 0;
  } catch {
    // A date, a word of a list: no text of a person.
    db.prepare('ROLLBACK TO one').run();
    return false;
  } finally {
    db.prepare('RELEASE one').run();
  }
}

/** Every command with files and options that it must refuse or fail at. @returns all that it said. */
async function failCommands(folder: string, path: string): Promise<string> {
  const file = (name: string, text: string) => {
    const made = join(folder, `${MARK} ${name}`);
    writeFileSync(made, text);
    return made;
  };
  const settings = file('backup-folder', '');
  const userData = join(folder, `${MARK}-dati`);
  mkdirSync(userData);
  writeFileSync(join(userData, 'told-places.json'), `{"${MARK}": "${MARKED.replaceAll('"', '')}"`);
  writeFileSync(join(userData, 'backup-folder.json'), JSON.stringify({ [MARK]: MARK }));
  const garbage = ['txt', 'pdf', 'json', 'pegasoz'].map((kind) =>
    file(`file.${kind}`, `${MARKED}\n{"${MARK}": [${MARK}`),
  );
  const damaged = file('danneggiato.pegaso', '');
  copyFileSync(path, damaged);
  writeFileSync(damaged, readFileSync(damaged).fill(0x5a, 5_000));
  const under = join(settings, `${MARK} sotto`, 'x');
  const lines: (readonly string[])[] = [
    ...garbage.map((name) => ['import', name, '--archive', path]),
    ['handout', '--archive', path, '--out', `${under}.pegasoz`, '--receiver', MARKED],
    ['merge', garbage.at(-1) ?? '', '--archive', path],
    ['print', '--archive', path, '--out', `${under}.pdf`],
    ['print', '--archive', path, '--plan', MARK, '--out', join(folder, 'x.pdf')],
    ['export', '--archive', path, '--out', `${under}.json`],
    ['backup', '--archive', path, '--out', `${under}.pegaso`],
    ['restore', '--from', damaged, '--archive', path],
    ['restore', '--from', path, '--archive', damaged],
    ['salvage', '--archive', damaged, '--out', `${under}.pegaso`],
    ['return', '--archive', path, '--out', `${under}.pegasoz`],
    ['diff', damaged, path],
    ['verify', '--archive', damaged],
    ['info', '--archive', `${path}.${MARK}`],
  ];
  const said: string[] = [];
  for (const line of lines) {
    const { out, err } = await pegasoWith(userData, ...line);
    said.push(out, err);
  }
  return said.join('\n');
}

/** The window over the same archive: every question with marked nonsense, handlers that crash, errors of its disk and page. */
async function failHandlers(folder: string, path: string) {
  const problems: unknown[] = [];
  const report: typeof logProblem = (where, problem) => {
    problems.push(problem);
    logProblem(where, problem);
  };
  const host = { ...fakeHost(folder), who: MARKED };
  const application = startApplication(host);
  const dispatch = createDispatch(application.handlers, application.explain, report);
  await application.openFromOutside(path);
  for (const channel of Object.keys(contract)) {
    for (const input of [{ [MARK]: MARKED }, MARKED, [MARKED]]) await dispatch(channel, input);
  }
  const crash = {
    ...application.handlers,
    'start:read': () => raise(new Error(`Cannot set ${JSON.stringify(MARKED)} of «${MARK}»`)),
  };
  await createDispatch(crash, application.explain, report)('start:read', undefined);
  host.choices.push(join(path, `${MARK}.txt`));
  const { value } = (await dispatch('diagnostics:read', display)) as { value: { text: string } };
  await dispatch('diagnostics:save', undefined);
  // The file changes under the open archive: questions that were never refused end in errors of SQLite.
  const raw = new Database(path);
  raw.exec('ALTER TABLE phases RENAME TO "ZQX phases"');
  raw.close();
  for (const channel of Object.keys(contract)) await dispatch(channel, undefined);
  report(
    'page',
    pageError('TypeError', `${MARKED}\n    at render (app://pegaso/assets/${MARK}/index.js:1:2)\n    at ${MARK}:3`),
  );
  await application.close().catch((error: unknown) => report('closing', error));
  return { problems, diagnostics: value.text };
}

function raise(error: Error): never {
  throw error;
}

test('no name and no text comes into the log or the diagnostics, whatever fails', async () => {
  const { folder, path, marked } = markedArchive();
  expect(marked).toEqual(
    expect.arrayContaining([
      'people.name',
      'centres.longName',
      'objectives.title',
      'phases.description',
      'indicators.note',
      'municipality.name',
      'plans.name',
    ]),
  );
  const said = await failCommands(folder, path);
  // What people are told does speak of them.
  expect(said.split(MARK).length).toBeGreaterThan(20);
  const { problems, diagnostics } = await failHandlers(folder, path);
  const log = readFileSync(join(logs, process.platform === 'win32' ? 'Pegaso/Logs' : 'pegaso', 'pegaso.log'), 'utf8');
  expect(log.split('\n20').length).toBeGreaterThan(20);
  expect(log).not.toContain(MARK);
  expect(diagnostics).toMatch(/objectives: \d\d/u);
  expect(diagnostics).not.toContain(MARK);
  const { code, out } = await pegasoWith(folder, 'diagnostics', '--archive', path);
  expect([code, out.includes(MARK)]).toEqual([0, false]);

  // The same failures as they are would be found: the check can fail.
  const planted = join(logs, 'pegaso', 'pegaso.log');
  const words = problems.map((problem) => withWords(problem)).filter((text) => text.includes(MARK));
  expect(words.length).toBeGreaterThan(20);
  appendFileSync(planted, `${words[0]}\n`);
  expect(logTail()).toContain(MARK);
  expect((await pegasoWith(folder, 'diagnostics')).out).toContain(MARK);
});

function withWords(problem: unknown): string {
  return problem instanceof Error
    ? `${problem.stack}\n${problem.cause === undefined ? '' : withWords(problem.cause)}`
    : '';
}
