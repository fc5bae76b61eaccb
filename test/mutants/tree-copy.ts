import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';

/** A copy of the project in which faults can be planted. */
export interface TreeCopy {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Runs test files of the copy; the run is broken off, as failed, when it takes too long. @returns those that failed. */
  readonly run: (tests: readonly string[], options?: { readonly all?: boolean }) => Promise<readonly string[]>;
  readonly remove: () => void;
}

/**
 * How long a run may take beyond four times what its tests took without a fault, in milliseconds: a loop that never ends is a fault that
 * was noticed, a machine that is busy is not.
 */
const PATIENCE = 90_000;

/** The longest that the run of all tests without a fault may take, in milliseconds. */
const WHOLE_PATIENCE = 1_800_000;

const report = z.object({
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), startTime: z.number(), endTime: z.number().optional() }),
  ),
});

/** Copies what git knows of the project; its packages are shared with it. */
export function copyTree(project: string): TreeCopy {
  const root = mkdtempSync(join(tmpdir(), 'pegaso-mutants-'));
  // Some tests start a program as another user, who must be able to read it.
  chmodSync(root, 0o755);
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: project, encoding: 'utf8' });
  for (const file of listed.stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(project, file), join(root, file));
  }
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  const took = new Map<string, number>();
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    run: (tests, { all = false } = {}) => runTests(root, tests, all, took),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** `took`: milliseconds of each test file without a fault, which a run of all of them notes. */
async function runTests(
  root: string,
  tests: readonly string[],
  all: boolean,
  took: Map<string, number>,
): Promise<readonly string[]> {
  if (tests.length === 0) return [];
  const output = join(root, 'mutant-report.json');
  rmSync(output, { force: true });
  const bail = all ? [] : ['--bail=1'];
  const run = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project=parts*',
      '--reporter=json',
      `--outputFile=${output}`,
      ...bail,
      ...tests,
    ],
    { cwd: root, stdio: 'ignore', detached: true, env: { ...process.env, CI: 'true' } },
  );
  const usual = tests.reduce((sum, test) => sum + (took.get(test) ?? 0), 0);
  const clock = setTimeout(
    () => run.pid !== undefined && process.kill(-run.pid, 'SIGKILL'),
    all ? WHOLE_PATIENCE : PATIENCE + 4 * usual,
  );
  await once(run, 'exit');
  clearTimeout(clock);
  const files = ranFiles(root, output);
  if (all) for (const { test, time } of files) took.set(test, time);
  if (run.exitCode === 0) return [];
  const failed = files.flatMap(({ test, status }) => (status === 'failed' ? [test] : []));
  return failed.length > 0 ? failed : ['(the run itself)'];
}

function ranFiles(root: string, output: string) {
  try {
    const { testResults } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    return testResults.map(({ name, status, startTime, endTime = startTime }) => ({
      test: relative(root, name).replaceAll('\\', '/'),
      status,
      time: endTime - startTime,
    }));
  } catch {
    // A run that was broken off leaves no report, or half of one.
    return [];
  }
}
