import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../../../electron/host.ts';
import packageJson from '../../../package.json' with { type: 'json' };
import type { EventName } from '../../../shared/ipc/events.ts';
import { TEST_AUTHOR } from '../filled-archive.ts';

/** A host without a window: files are chosen from what the test put in line, and what was done is told. */
export interface FakeHost extends Host {
  /** Paths that the next dialogs answer, in order; a dialog with none left is closed without choosing. */
  readonly choices: string[];
  readonly emitted: { readonly event: EventName; readonly payload: unknown }[];
  /** Paths of documents opened, revealed or sent to the printer. */
  readonly shown: string[];
}

/** @param now the clock that the application goes by. */
export function fakeHost(folder: string, now: () => Date = TEST_AUTHOR.now): FakeHost {
  const userData = join(folder, 'user-data');
  mkdirSync(userData, { recursive: true });
  const choices: string[] = [];
  const emitted: FakeHost['emitted'] = [];
  const shown: string[] = [];
  const show = async (path: string) => void shown.push(path);
  return {
    kind: 'browser',
    version: packageJson.version,
    who: 'Prova',
    now,
    userData,
    choices,
    emitted,
    shown,
    chooseFiles: async () => choices.splice(0, 1),
    chooseSavePath: async () => choices.shift() ?? null,
    chooseFolder: async () => choices.shift() ?? null,
    openDocument: show,
    revealInFolder: show,
    sendToPrinter: show,
    takeDropped: () => [],
    paste: async () => undefined,
    noteRecentDocument: () => undefined,
    emit: (event, payload) => void emitted.push({ event, payload }),
  };
}
