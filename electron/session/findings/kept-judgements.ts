import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type KeptJudgements, keptJudgements } from '../../archive/findings/findings-watch.ts';
import { writeWhole } from '../../files/staged-file.ts';
import { logProblem } from '../../log/log-problem.ts';

/** Of so many archives judgements are kept: those judged last. */
const ARCHIVES = 12;
const ENDING = '.json.gz';

const keptFile = z.strictObject({ rules: z.string(), kept: keptJudgements });

/**
 * What was judged of archives, kept in the user's own folder, so that opening one again judges only what changed: never in the archive,
 * which is not to be written because someone looks at it. What cannot be read, or was judged by another version, is as if it were not there.
 */
export interface JudgementStore {
  read(archivePath: string): KeptJudgements | null;
  /** A disk that takes no more is logged: the next opening judges anew. */
  write(archivePath: string, kept: KeptJudgements): void;
}

/** @param folder made when there is something to keep. @param rules the version whose rules judge. */
export function judgementStore(folder: string, rules: string): JudgementStore {
  const fileOf = (archivePath: string) =>
    join(folder, `${createHash('sha256').update(archivePath).digest('hex').slice(0, 32)}${ENDING}`);
  return {
    read(archivePath) {
      const file = fileOf(archivePath);
      try {
        const held = keptFile.parse(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
        return held.rules === rules ? held.kept : null;
      } catch (problem) {
        if (!isMissing(problem)) {
          logProblem('kept findings', problem);
          rmSync(file, { force: true });
        }
        return null;
      }
    },
    write(archivePath, kept) {
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(fileOf(archivePath), gzipSync(JSON.stringify({ rules, kept }), { level: 1 }));
        forgetOldest(folder);
      } catch (problem) {
        logProblem('kept findings', problem);
      }
    },
  };
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => join(folder, name));
  const byAge = files.map((file) => ({ file, at: statSync(file).mtimeMs })).toSorted((one, other) => other.at - one.at);
  for (const { file } of byAge.slice(ARCHIVES)) rmSync(file, { force: true });
}

function isMissing(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
}
