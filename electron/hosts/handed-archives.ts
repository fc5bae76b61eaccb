import { resolve } from 'node:path';

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

/** The archive or package named on a command line, as an absolute path; null when none is. Options and the program itself are passed over. */
export function archiveInArguments(argv: readonly string[], workingFolder: string): string | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.pegasoz?$/iu.test(argument));
  return named === undefined ? null : resolve(workingFolder, named);
}
