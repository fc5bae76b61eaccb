import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isNewerVersion, VERSION } from '../../shared/rules/newer-version.ts';
import { jsonFile } from '../files/json-file.ts';
import { logProblem } from '../log/log-problem.ts';

const toldVersion = z.strictObject({ newest: z.string().regex(VERSION) });

/** A file that came, and by which Pegaso it was last written. */
export interface WrittenFile {
  readonly fileName: string;
  /** Null, or anything that is no version, where the file does not say. */
  readonly version: string | null;
  /** Who wrote it, where it is known. */
  readonly user: string | null;
}

/** What files tell of a program newer than this one: nobody is asked, and nothing but the files. */
export interface VersionNews {
  /** The sentence to tell now, in Italian; null where there is nothing new. Once for each newer version on this computer. */
  of(file: WrittenFile): string | null;
}

/** @param userData the folder where it is remembered what was told; made when there is something to remember. @param own version of this program. */
export function createVersionNews(userData: string, own: string): VersionNews {
  const report = (problem: unknown) => logProblem('told-version', problem);
  const file = jsonFile(join(userData, 'told-version.json'), toldVersion, report);
  const toldBefore = (): string | null => {
    try {
      return file.read()?.newest ?? null;
    } catch (problem) {
      report(problem);
      return null;
    }
  };
  /** Who cannot remember tells it again, and works on. */
  const remember = (newest: string): void => {
    try {
      mkdirSync(userData, { recursive: true });
      file.write({ newest });
    } catch (problem) {
      report(problem);
    }
  };
  return {
    of({ fileName, version, user }) {
      if (version === null || !isNewerVersion(version, own)) return null;
      const told = toldBefore();
      if (told !== null && !isNewerVersion(version, told)) return null;
      remember(version);
      const by = user === null ? '' : ` da ${user}`;
      return `C'è un Pegaso più recente (${version}), usato${by} per «${fileName}»; questo è il ${own}. Chi lo ha distribuito può dare quello nuovo.`;
    },
  };
}
