import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule of a profile that a file breaks. */
export interface BrokenRule {
  /** Clause of the standard and number of the test. */
  readonly rule: string;
  readonly times: number;
  /** What is wrong, and where first. */
  readonly words: string;
}

/** What veraPDF says of one file by one profile. */
export interface Verdict {
  readonly file: string;
  readonly profile: string;
  /** Checks made. */
  readonly checks: number;
  readonly broken: readonly BrokenRule[];
}

const MOST_OUTPUT = 64_000_000;

/** Where veraPDF's classes are, brought by Maven; null where there is no Java or no Maven. @throws Error when Maven fails. */
export function judgeClasses(folder: string): string | null {
  if (['java', 'mvn'].some((program) => spawnSync(program, ['-version']).error !== undefined)) return null;
  const order = ['-q', '-B', '-f', join(import.meta.dirname, 'pom.xml'), 'dependency:build-classpath'];
  const out = join(folder, 'classes.txt');
  execFileSync('mvn', [...order, `-Dmdep.outputFile=${out}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  return readFileSync(out, 'utf8').trim();
}

/**
 * Judges PDF files by PDF/A-2a and PDF/UA-1. @param classes as `judgeClasses` gives them.
 * @throws Error when a file cannot be judged, or was not.
 */
export function judgeFiles(classes: string, files: readonly string[]): Verdict[] {
  const order = ['-cp', classes, join(import.meta.dirname, 'Judge.java'), ...files];
  const said = execFileSync('java', order, { encoding: 'utf8', maxBuffer: MOST_OUTPUT });
  const verdicts: (Verdict & { readonly broken: BrokenRule[] })[] = [];
  for (const line of said.split('\n').filter(Boolean)) {
    const [first = '', second = '', third = '', ...rest] = line.split('\t');
    if (first !== '') verdicts.push({ file: first, profile: second, checks: Number(third), broken: [] });
    else verdicts.at(-1)?.broken.push({ rule: second, times: Number(third), words: rest.join(', ') });
  }
  // A profile that checks nothing would be as green as one that finds nothing.
  const judged = verdicts.filter(({ checks }) => checks > 0).length;
  if (judged !== files.length * 2) throw new Error(`${judged} verdicts on ${files.length} files by two profiles`);
  return verdicts;
}
