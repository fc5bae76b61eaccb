import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fault to plant in a copy of the project, and the check that must fall for it. */
export interface Plant {
  readonly name: string;
  /** Name of an act or a situation. */
  readonly check: string;
  readonly file: string;
  /** What is taken out or changed, each of which must be there once. */
  readonly edits: readonly (readonly [string, string])[];
}

/** The promises that matter most, each broken. */
export const PLANTS: readonly Plant[] = [
  {
    name: 'what is written is not forced to the disk',
    check: 'edit',
    file: 'electron/archive/connection/connection.ts',
    edits: [["pragma('synchronous = FULL')", "pragma('synchronous = OFF')"]],
  },
  {
    name: 'a file gets its name before its bytes are on the disk',
    check: 'export to json',
    file: 'electron/files/staged-file.ts',
    edits: [['this.#attempt(() => fsyncSync(descriptor));', 'this.#attempt(() => typeof fsyncSync);']],
  },
  {
    name: 'closing leaves what was written beside the file',
    check: 'renamed while open',
    file: 'electron/archive/file/guard/pour-wal.ts',
    edits: [['const result = prepared', 'const result = { log: 0, checkpointed: 0 } ?? prepared']],
  },
  {
    name: 'changes are not logged',
    check: 'edit',
    file: 'electron/archive/steps/change-log-triggers.ts',
    edits: [['WHERE oldValue IS NOT newValue;', 'WHERE oldValue IS NOT newValue AND 0;']],
  },
  {
    name: 'a hand-out gets its name before it is remembered',
    check: 'handout',
    file: 'electron/exchange/hand-outs/send-file.ts',
    edits: [
      ['    await setImmediate();\n    publishAll(staged);\n', ''],
      ['    if (signal.aborted) throw workCancelled();\n', '    publishAll(staged);\n'],
    ],
  },
];

/** Whether the project still is as a fault needs it: each text that it changes stands in its file once. */
export function canPlant(root: string, { file, edits }: Plant): boolean {
  const path = join(root, file);
  if (!existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  return edits.every(([from]) => text.split(from).length === 2);
}
