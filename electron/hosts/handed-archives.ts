import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logProblem } from '../log/log-problem.ts';

/**
 * Archives and packages that the system hands to the program (a double click, a recent document, the command line). They may come before
 * there is an application to open them: the last one waits.
 */
export interface HandedArchives {
  hand(path: string): void;
  /** Who opens them from now on; what is waiting is delivered at once. */
  deliverTo(open: (path: string) => void): void;
}

export function createHandedArchives(): HandedArchives {
  let waiting: string | null = null;
  let opened: ((path: string) => void) | null = null;
  return {
    hand(path) {
      if (opened === null) waiting = path;
      else opened(path);
    },
    deliverTo(open) {
      opened = open;
      if (waiting !== null) open(waiting);
      waiting = null;
    },
  };
}

/**
 * The archive or package named on a command line, as an absolute path; null when none is. Options and the program itself are passed over.
 * Some file managers name it by a `file:` address; one that is no file of this computer is logged and passed over.
 */
export function archiveInArguments(argv: readonly string[], workingFolder: string): string | null {
  const paths = argv.slice(1).flatMap((argument) => (argument.startsWith('-') ? [] : (pathOf(argument) ?? [])));
  const named = paths.findLast((path) => /\.pegasoz?$/iu.test(path));
  return named === undefined ? null : resolve(workingFolder, named);
}

function pathOf(argument: string): string | null {
  if (!/^file:\/\//iu.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch (problem) {
    logProblem('handed archive', problem);
    return null;
  }
}
