import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { DocumentOpener } from '../../host.ts';

type CommandLine = readonly [program: string, ...parameters: readonly string[]];

/** The command that shows a document in the program the person uses for it. */
export function openCommand(platform: NodeJS.Platform, path: string): CommandLine {
  if (platform === 'win32') return ['explorer.exe', path];
  return [platform === 'darwin' ? 'open' : 'xdg-open', path];
}

/** The command that shows a file in its folder, selected where the system can. */
export function revealCommand(platform: NodeJS.Platform, path: string): CommandLine {
  if (platform === 'win32') return ['explorer.exe', `/select,${path}`];
  return platform === 'darwin' ? ['open', '-R', path] : ['xdg-open', dirname(path)];
}

/** Hands documents to the programs of this system. The viewer a PDF opens in has the print dialog: a page may not open one for it. */
export function systemOpener(platform: NodeJS.Platform): DocumentOpener {
  return {
    openDocument: (path) => launch(openCommand(platform, path)),
    revealInFolder: (path) => launch(revealCommand(platform, path)),
    sendToPrinter: (path) => launch(openCommand(platform, path)),
  };
}

/** Starts a program of the system and leaves it to itself. */
async function launch([program, ...parameters]: CommandLine): Promise<void> {
  const child = spawn(program, parameters, { detached: true, stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch (cause) {
    const message = `Il programma di sistema «${program}» non c'è: aprire il documento dalla sua cartella.`;
    throw new AppError('not-found', message, { cause });
  }
  child.unref();
}
