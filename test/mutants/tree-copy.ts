import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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
 * How long a run may take, and how much more for each test file, in milliseconds: a loop that never ends is a fault that was noticed, a
 * machine that is busy is not.
 */
const PATIENCE = 60_000;
const PATIENCE_EACH = 6_000;

/** Stands among the failed tests for a run that broke down or was broken off, whose failed tests are not known. */
export const THE_RUN = '(the run itself)';

const report = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.string() })),
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
  let running: ChildProcess | null = null;
  return {
    root,
    read: (file) => readFileSync(join(root, file), 'utf8'),
    write: (file, text) => writeFileSync(join(root, file), text),
    run: (tests, { all = false } = {}) =>
      runTests(root, tests, all, (begun) => {
        running = begun;
      }),
    remove: () => {
      if (running !== null) breakOff(running);
      // What is broken off may write there for a moment.
      rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** @param begun hears of the process of the run, which leads a group of its own. */
async function runTests(
  root: string,
  tests: readonly string[],
  all: boolean,
  begun: (run: ChildProcess) => void,
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
  begun(run);
  const clock = setTimeout(() => breakOff(run), PATIENCE + PATIENCE_EACH * tests.length);
  await once(run, 'exit');
  clearTimeout(clock);
  if (run.exitCode === 0) return [];
  const failed = failedFiles(root, output);
  return failed.length > 0 ? failed : [THE_RUN];
}

/** Ends a run with all that it started; one that is over is left as it is. */
function breakOff({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

function failedFiles(root: string, output: string): readonly string[] {
  try {
    const { testResults } = report.parse(JSON.parse(readFileSync(output, 'utf8')));
    return testResults
      .filter(({ status }) => status === 'failed')
      .map(({ name }) => relative(root, name).replaceAll('\\', '/'));
  } catch {
    // A run that was broken off leaves no report, or half of one.
    return [];
  }
}
