import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Tried } from './act-runner.ts';

export interface Enumeration {
  readonly folder: string;
  readonly library: string;
  /** Names of the acts to try. */
  readonly only: readonly string[];
  /** How many faults of each sort. */
  readonly count: number;
  readonly seed: number;
  /** How many processes work at it. */
  readonly processes: number;
}

/** Tries acts under a fault at each of their file calls. */
export async function enumerateCalls(options: Enumeration, tried: (one: Tried) => void): Promise<void> {
  const { only, processes } = options;
  const shares = Array.from({ length: processes }, (_, share) => only.filter((_name, at) => at % processes === share));
  await Promise.all(
    shares.map((names, share) => runShare(join(options.folder, `share-${share}`), names, options, tried)),
  );
}

async function runShare(
  root: string,
  names: readonly string[],
  { library, count, seed }: Enumeration,
  tried: (one: Tried) => void,
): Promise<void> {
  if (names.length === 0) return;
  mkdirSync(join(root, 'now'), { recursive: true });
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'run-acts.ts'), root, String(count), String(seed), ...names],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        LD_PRELOAD: library,
        PEGASO_FAULTS_FOLDER: join(root, 'now'),
        PEGASO_FAULTS_TRACE: join(root, 'trace'),
        // The system's folder for what is temporary is watched too; the program's log is not.
        TMPDIR: join(root, 'now', 'tmp'),
        XDG_STATE_HOME: join(root, 'state'),
        // Calls by a queue of the kernel's would pass unseen.
        UV_USE_IO_URING: '0',
      },
    },
  );
  let last = 'nothing';
  for await (const line of createInterface(child.stdout)) {
    const one: Tried = JSON.parse(line);
    last = `${one.act}: ${one.fault}`;
    tried(one);
  }
  await (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null);
  const code = child.exitCode ?? child.signalCode;
  if (code === 0) return;
  const words = `the process ended with ${code} after ${last}`;
  tried({ act: names.join(', '), fault: 'the run itself', verdicts: [{ loss: 'damaged', words }] });
}
