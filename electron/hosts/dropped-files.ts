import { isAbsolute } from 'node:path';

/** Paths of the files that a person dropped on the window, between the bridge that learned them and the application that takes them. */
export interface DroppedFiles {
  /** Notes where a dropped file is. What is no absolute path is no file of a person. */
  note(path: unknown): void;
  /** Those noted since this was last called. */
  take(): readonly string[];
}

export function createDroppedFiles(): DroppedFiles {
  let paths: readonly string[] = [];
  return {
    note(path) {
      if (typeof path !== 'string' || !isAbsolute(path)) throw new Error('Dropped something that is no file');
      paths = [...paths, path];
    },
    take() {
      const taken = paths;
      paths = [];
      return taken;
    },
  };
}
