import { spawnSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from './support/temporary-folder.ts';

const project = resolve(import.meta.dirname, '..');

/** What CI says of runs of Vitest, and how it ends. */
function said(checks: string, ...runs: readonly string[]) {
  const { stdout, status } = spawnSync(process.execPath, [join(project, '.ci/last-line.mjs'), checks, ...runs], {
    encoding: 'utf8',
  });
  return { lines: stdout.trimEnd().split('\n'), status };
}

function report(...testResults: readonly object[]): string {
  const path = join(temporaryFolder(), 'report.json');
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

const file = (status: string, ...tests: readonly string[]) => ({
  name: 'a.test.ts',
  status,
  message: '',
  assertionResults: tests.map((one, at) => ({
    status: one,
    fullName: `test ${at}`,
    failureMessages: one === 'passed' ? [] : [`broke\nat ${at}`],
  })),
});

test('the last line counts tests and checks, and is green only when nothing failed', () => {
  const good = report(file('passed', 'passed', 'skipped'), file('passed', 'passed'));
  expect(said('111', `0=${good}`, `0=${good}`)).toEqual({ lines: ['7 passed, 0 failed, 2 skipped'], status: 0 });
  expect(said('101', `0=${good}`)).toEqual({ lines: ['4 passed, 1 failed, 1 skipped'], status: 1 });
  const bad = report(file('failed', 'passed', 'failed'));
  expect(said('', `1=${bad}`)).toEqual({
    lines: ['a.test.ts: «test 1»: broke', '1 passed, 1 failed, 0 skipped'],
    status: 1,
  });
});

test('a test that passed at the second try is told, with what the first one met', () => {
  const tried = { fullName: 'a journey', status: 'passed', failureMessages: ['too slow\n  at a.test.ts:12:3'] };
  const twice = report({ ...file('passed'), assertionResults: [tried] });
  expect(said('', `0=${twice}`)).toEqual({
    lines: [
      'Passed at the second try only, a.test.ts: «a journey»: too slow (line 12)',
      '1 passed, 0 failed, 0 skipped',
    ],
    status: 0,
  });
});

test('a run that ends badly without a failed test counts as one, and says why', () => {
  const good = report(file('passed', 'passed'));
  const outside = said('', `1=${good}`);
  expect(outside.lines).toEqual([expect.stringContaining('an error outside of any'), '1 passed, 1 failed, 0 skipped']);
  const unwritten = said('1', '134=/nowhere.json');
  expect(unwritten.lines).toEqual(['No report was written: /nowhere.json', '1 passed, 1 failed, 0 skipped']);
  expect([outside.status, unwritten.status]).toEqual([1, 1]);
});

test('a file that throws as it is read, and a process that kills itself, are told by Vitest in a way that is heard', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'report.json');
  const head = "import { test } from 'vitest';\n";
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'throws.test.ts'), `${head}throw new Error('planted');`);
  const kill = "process.kill(process.pid, 'SIGKILL')";
  const dies = `${head}test('one', () => undefined);\ntest('two', async () => { ${kill}; await new Promise(() => {}); });`;
  writeFileSync(join(folder, 'dies.test.ts'), dies);
  const vitest = [join(project, 'node_modules/vitest/vitest.mjs'), 'run', '--pool=forks', '--maxWorkers=2'];
  const args = [...vitest, '--root', folder, '--reporter=json', `--outputFile.json=${path}`];
  const { status } = spawnSync(process.execPath, args, { cwd: folder });
  const { lines } = said('', `${status}=${path}`);
  expect(lines.slice(0, -1).toSorted()).toEqual([
    expect.stringMatching(/dies\.test\.ts: its process died or stopped in «(?:one|two)»$/u),
    expect.stringMatching(/throws\.test\.ts: did not run: planted$/u),
  ]);
  expect(lines.at(-1)).toMatch(/^\d passed, 2 failed, 0 skipped$/u);
});
